<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Workitem</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Accept offer</source>
        <translation>Aceptar la oferta</translation>
    </message>
    <message>
        <source>Reject offer…</source>
        <translation>Rechazar la oferta…</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>Oferta siguiente</translation>
    </message>
    <message>
        <source>Mark Done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Choose disposition</source>
        <translation>Elegir el código de cierre</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Park or resume</source>
        <translation>Aplazar o reanudar</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Reasignar…</translation>
    </message>
    <message>
        <source>Return to workbin…</source>
        <translation>Devolver a la bandeja…</translation>
    </message>
    <message>
        <source>Pull from workbin</source>
        <translation>Tomar de la bandeja</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar el historial</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar el identificador</translation>
    </message>
    <message>
        <source>Open workitem</source>
        <translation>Abrir el elemento</translation>
    </message>
    <message>
        <source>Next workitem</source>
        <translation>Elemento siguiente</translation>
    </message>
    <message>
        <source>Previous workitem</source>
        <translation>Elemento anterior</translation>
    </message>
    <message>
        <source>Select workitem</source>
        <translation>Seleccionar el elemento</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Collapse group</source>
        <translation>Contraer el grupo</translation>
    </message>
    <message>
        <source>Expand group</source>
        <translation>Expandir el grupo</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation>Abrir la página en el navegador</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Close page</source>
        <translation>Cerrar la página</translation>
    </message>
    <message>
        <source>Ready or last Not Ready</source>
        <translation>Listo o último No listo</translation>
    </message>
    <message>
        <source>Choose presence…</source>
        <translation>Elegir la presencia…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Find workitem</source>
        <translation>Buscar un elemento</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Barra mini</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Workbins</source>
        <translation>Bandejas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamaño de texto normal</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Alternar claro y oscuro</translation>
    </message>
    <message>
        <source>Change row density</source>
        <translation>Cambiar la densidad de las filas</translation>
    </message>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>Resumen del teclado</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>No disponible aquí</translation>
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation>No hay ningún elemento elegido.</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Página anterior en el historial</translation>
    </message>
    <message>
        <source>Reload page</source>
        <translation>Recargar la página</translation>
    </message>
    <message>
        <source>Zoom page in</source>
        <translation>Ampliar la página</translation>
    </message>
    <message>
        <source>Zoom page out</source>
        <translation>Reducir la página</translation>
    </message>
    <message>
        <source>Normal page zoom</source>
        <translation>Tamaño normal de la página</translation>
    </message>
    <message>
        <source>Pin or unpin page</source>
        <translation>Fijar o soltar la página</translation>
    </message>
    <message>
        <source>Show page in its own window</source>
        <translation>Mostrar la página en su propia ventana</translation>
    </message>
    <message>
        <source>Open pages again</source>
        <translation>Abrir las páginas de nuevo</translation>
    </message>
    <message>
        <source>Team figures</source>
        <translation>Cifras del equipo</translation>
    </message>
    <message>
        <source>Team history</source>
        <translation>Historial del equipo</translation>
    </message>
    <message>
        <source>Who would get this work?</source>
        <translation>¿Quién recibiría este trabajo?</translation>
    </message>
    <message>
        <source>Undo Mark Done</source>
        <translation>Deshacer Marcar como hecho</translation>
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation>Empezar el cierre</translation>
    </message>
    <message>
        <source>More time for wrap-up</source>
        <translation>Más tiempo para el cierre</translation>
    </message>
    <message>
        <source>Park until…</source>
        <translation>Aplazar hasta…</translation>
    </message>
    <message>
        <source>Transfer to another workbin…</source>
        <translation>Transferir a otra bandeja…</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mi día</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>Cambiar el nombre de la vista…</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>Olvidar esta vista</translation>
    </message>
    <message>
        <source>Mute offers for 15 min, or no longer</source>
        <translation>Silenciar ofertas 15 min, o ya no</translation>
    </message>
    <message>
        <source>Force presence…</source>
        <translation>Imponer presencia…</translation>
    </message>
    <message>
        <source>Finish for the agent…</source>
        <translation>Terminar por el agente…</translation>
    </message>
    <message>
        <source>Disposition for all selected…</source>
        <translation>Código de cierre para todos los seleccionados…</translation>
    </message>
    <message>
        <source>Show the first hints</source>
        <translation>Mostrar los primeros consejos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Install the newer version</source>
        <translation>Instalar la versión nueva</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message>
        <source>New presence</source>
        <translation>Nueva presencia</translation>
    </message>
    <message>
        <source>Workitems at once</source>
        <translation>Elementos a la vez</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Force presence of {0}</source>
        <translation>Forzar la presencia de {0}</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>Fijar presencia</translation>
    </message>
    <message>
        <source>Capacity of {0}</source>
        <translation>Capacidad de {0}</translation>
    </message>
    <message>
        <source>Set capacity</source>
        <translation>Fijar capacidad</translation>
    </message>
    <message>
        <source>Bring {0} back</source>
        <translation>Traer de vuelta a {0}</translation>
    </message>
    <message>
        <source>Offer work again</source>
        <translation>Volver a ofrecer trabajo</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n workitem(s) now.</source>
        <translation><numerusform>Tiene %n elemento ahora.</numerusform><numerusform>Tiene %n elementos ahora.</numerusform></translation></message>
    <message>
        <source>Note: the agent reads it</source>
        <translation>Nota: el agente la lee</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Holds nothing now.</source>
        <translation>No tiene nada ahora.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Elija un motivo</translation>
    </message>
    <message>
        <source>Other: see the note</source>
        <translation>Otro: véase la nota</translation>
    </message>
</context>
<context>
    <name>AgentReason</name>
    <message>
        <source>Peak</source>
        <translation>Pico de trabajo</translation>
    </message>
    <message>
        <source>Left without signing off</source>
        <translation>Se fue sin cerrar sesión</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>De vuelta en su puesto</translation>
    </message>
    <message>
        <source>As agreed with the agent</source>
        <translation>Acordado con el agente</translation>
    </message>
    <message>
        <source>Training or coaching</source>
        <translation>Formación o tutoría</translation>
    </message>
</context>
<context>
    <name>AgentState</name>
    <message>
        <source>Ready</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>At capacity</source>
        <translation>Al límite</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation>No disponible: {0}</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Agents not responding: {0}</source>
        <translation>Agentes que no responden: {0}</translation>
    </message>
    <message>
        <source>{0} of today's preferred-agent work went to the fallback queue</source>
        <translation>{0} del trabajo de hoy para agentes preferidos pasó a la cola de reserva</translation>
    </message>
    <message>
        <source>The preferred agents are too often full or away.</source>
        <translation>Los agentes preferidos están demasiado a menudo completos o ausentes.</translation>
    </message>
    <message>
        <source>Entries at risk: {0}</source>
        <translation>Entradas en riesgo: {0}</translation>
    </message>
    <message>
        <source>{0} overdue, {1} due soon.</source>
        <translation>{0} vencidas, {1} a punto de vencer.</translation>
    </message>
    <message>
        <source>Waiting in {0}: {1}</source>
        <translation>En espera en {0}: {1}</translation>
    </message>
    <message>
        <source>Nobody has this work yet.</source>
        <translation>Nadie tiene aún este trabajo.</translation>
    </message>
</context>
<context>
    <name>ArrivalChoice</name>
    <message>
        <source>Start as</source>
        <translation>Empezar como</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>No listo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Choose a line to see all of it.</source>
        <translation>Elija una línea para verla entera.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Signing in and out</source>
        <translation>Inicios y cierres de sesión</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Todas las fuentes</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Show all entries again</source>
        <translation>Volver a mostrar todas las entradas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>{entry} came in</source>
        <translation>{entry} ha llegado</translation>
    </message>
    <message>
        <source>{entry} offered to {to}</source>
        <translation>{entry} ofrecida a {to}</translation>
    </message>
    <message>
        <source>{entry} accepted by {to}</source>
        <translation>{entry} aceptada por {to}</translation>
    </message>
    <message>
        <source>Offer of {entry} rejected by {was}</source>
        <translation>Oferta de {entry} rechazada por {was}</translation>
    </message>
    <message>
        <source>{entry} parked by {to}</source>
        <translation>{entry} aplazada por {to}</translation>
    </message>
    <message>
        <source>{entry} returned to its workbin</source>
        <translation>{entry} devuelta a su bandeja</translation>
    </message>
    <message>
        <source>{entry} reassigned from {was} to {to}</source>
        <translation>{entry} reasignada de {was} a {to}</translation>
    </message>
    <message>
        <source>{entry} marked done</source>
        <translation>{entry} marcada como hecha</translation>
    </message>
    <message>
        <source>{entry} stopped</source>
        <translation>{entry} detenida</translation>
    </message>
    <message>
        <source>Data of {entry} changed</source>
        <translation>Datos de {entry} cambiados</translation>
    </message>
    <message>
        <source>{entry} moved to the workbin {workbin}</source>
        <translation>{entry} movido a la bandeja {workbin}</translation>
    </message>
    <message>
        <source>Offer of {entry} not answered by {was}</source>
        <translation>Oferta de {entry} sin respuesta de {was}</translation>
    </message>
    <message>
        <source>{entry} resumed by {to}</source>
        <translation>{entry} retomada por {to}</translation>
    </message>
    <message>
        <source>{agent} set to {presence}</source>
        <translation>{agent} pasa a {presence}</translation>
    </message>
    <message>
        <source>Routing status of {agent} changed</source>
        <translation>Estado de distribución de {agent} cambiado</translation>
    </message>
    <message>
        <source>{agent} signed in</source>
        <translation>{agent} ha iniciado sesión</translation>
    </message>
    <message>
        <source>{agent} signed out</source>
        <translation>{agent} ha cerrado sesión</translation>
    </message>
    <message>
        <source>Account of {agent} changed</source>
        <translation>Cuenta de {agent} cambiada</translation>
    </message>
    <message>
        <source>Capacity of {agent} changed</source>
        <translation>Capacidad de {agent} cambiada</translation>
    </message>
    <message>
        <source>{kind} {name} made</source>
        <translation>{kind} {name}: creado</translation>
    </message>
    <message>
        <source>{kind} {name} changed</source>
        <translation>{kind} {name}: cambiado</translation>
    </message>
    <message>
        <source>{kind} {name} loaded</source>
        <translation>{kind} {name}: cargado</translation>
    </message>
    <message>
        <source>{kind} {name} removed</source>
        <translation>{kind} {name}: quitado</translation>
    </message>
    <message>
        <source>{kind} {name}: {action}</source>
        <translation>{kind} {name}: {action}</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Workitem type</source>
        <translation>Tipo de elemento</translation>
    </message>
    <message>
        <source>Workitems at once</source>
        <translation>Elementos a la vez</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Habilidad</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Off queue</source>
        <translation>Fuera de la cola</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Entrada {0}</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>Cargar anteriores</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} de {1} mostradas</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0} mostradas</translation>
    </message>
    <message>
        <source>Nothing of what was read fits the filter.</source>
        <translation>Nada de lo leído cumple el filtro.</translation>
    </message>
    <message>
        <source>Nothing was changed in this time.</source>
        <translation>No se cambió nada en este tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation><numerusform>%n línea copiada</numerusform><numerusform>%n líneas copiadas</numerusform></translation></message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>All of the history</source>
        <translation>Todo el historial</translation>
    </message>
    <message>
        <source>Recent history</source>
        <translation>Historial reciente</translation>
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Account of {0}</source>
        <translation>Cuenta de {0}</translation>
    </message>
</context>
<context>
    <name>Backlog</name>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n en riesgo</numerusform><numerusform>%n en riesgo</numerusform></translation></message>
    <message>
        <source>Held by people who are offline</source>
        <translation>En manos de quien está desconectado</translation>
    </message>
    <message>
        <source>nobody works on it</source>
        <translation>nadie trabaja en ello</translation>
    </message>
    <message>
        <source>Nobody can take it</source>
        <translation>Nadie puede tomarlo</translation>
    </message>
    <message>
        <source>no skill, or workbins in each other's way</source>
        <translation>falta la habilidad o las bandejas se estorban</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>más antiguo {0}</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
</context>
<context>
    <name>BacklogDelegate</name>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>{0} at risk</source>
        <translation>{0} en riesgo</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>En plazo</translation>
    </message>
</context>
<context>
    <name>BacklogView</name>
    <message>
        <source>Backlog by workbin</source>
        <translation>Pendientes por bandeja</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>Ready</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Go Ready</source>
        <translation>Pasar a Listo</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>You can keep working.</source>
        <translation>Puede seguir trabajando.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) are waiting to sync.</source>
        <translation><numerusform>%n acción espera la sincronización.</numerusform><numerusform>%n acciones esperan la sincronización.</numerusform></translation></message>
    <message>
        <source>The list is as of {0}.</source>
        <translation>La lista es de las {0}.</translation>
    </message>
    <message>
        <source>Reconnecting, attempt {0}, next in {1} s</source>
        <translation>Reconectando, intento {0}, el siguiente en {1} s</translation>
    </message>
    <message>
        <source>Reconnecting, attempt {0}…</source>
        <translation>Reconectando, intento {0}…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>Mostrar el equipo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Continuar aquí</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Disposition for %n workitem(s)</source>
        <translation><numerusform>Código de cierre para %n elemento</numerusform><numerusform>Código de cierre para %n elementos</numerusform></translation></message>
    <message numerus="yes">
        <source>Choose for %n</source>
        <translation><numerusform>Elegir para %n</numerusform><numerusform>Elegir para %n</numerusform></translation></message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is saved with each of them. None is marked done.</source>
        <translation>Se guarda en cada uno. Ninguno se marca como hecho.</translation>
    </message>
    <message>
        <source>Select several workitems first.</source>
        <translation>Seleccione primero varios elementos de trabajo.</translation>
    </message>
    <message>
        <source>None of these can be given a disposition now.</source>
        <translation>A ninguno se le puede dar ahora un código de cierre.</translation>
    </message>
    <message>
        <source>These workitems have no disposition in common.</source>
        <translation>Estos elementos no tienen ningún código de cierre en común.</translation>
    </message>
</context>
<context>
    <name>CapacityView</name>
    <message>
        <source>{0}: {1} of {2} in use</source>
        <translation>{0}: {1} de {2} en uso</translation>
    </message>
    <message>
        <source>Capacity. {0}</source>
        <translation>Capacidad. {0}</translation>
    </message>
    <message>
        <source>Capacity, last known. {0}</source>
        <translation>Capacidad, última conocida. {0}</translation>
    </message>
    <message>
        <source>As last known</source>
        <translation>Según lo último conocido</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} de {2}</translation>
    </message>
    <message>
        <source>Nothing uses it</source>
        <translation>Nada la ocupa</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Capacity, last known</source>
        <translation>Capacidad, última conocida</translation>
    </message>
    <message>
        <source>{0}, last known</source>
        <translation>{0}, último conocido</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>Resumen del teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys with Ctrl+Shift work everywhere, also in a page. Single keys work in the list.</source>
        <translation>Las teclas con Ctrl+Mayús funcionan en todas partes, también en una página. Las teclas sueltas funcionan en la lista.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Waiting to sync</source>
        <translation>Pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Done in a moment</source>
        <translation>Hecho en un momento</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>ChoicePopover</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Back in its workbin</source>
        <translation>De vuelta en su bandeja</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>This workitem changed meanwhile</source>
        <translation>Este elemento cambió mientras tanto</translation>
    </message>
    <message>
        <source>Copy my note</source>
        <translation>Copiar mi nota</translation>
    </message>
    <message>
        <source>Ask for it back…</source>
        <translation>Pedir que vuelva…</translation>
    </message>
    <message>
        <source>Keep server version</source>
        <translation>Conservar la del servidor</translation>
    </message>
    <message>
        <source>Your action, {0}</source>
        <translation>Su acción, {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>con {0}</translation>
    </message>
    <message>
        <source>On the server, {0}</source>
        <translation>En el servidor, {0}</translation>
    </message>
    <message>
        <source>{0} did not take effect, and nothing was merged.</source>
        <translation>«{0}» no tuvo efecto y no se mezcló nada.</translation>
    </message>
    <message>
        <source>Your note was kept.</source>
        <translation>Su nota se conserva.</translation>
    </message>
</context>
<context>
    <name>CodeChips</name>
    <message>
        <source>Chosen dispositions</source>
        <translation>Códigos de cierre elegidos</translation>
    </message>
    <message>
        <source>{0}, remove</source>
        <translation>{0}, quitar</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Offered</source>
        <translation>Ofrecidos</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Usual handling time</source>
        <translation>Tiempo habitual de gestión</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>No presence was chosen yet today.</source>
        <translation>Hoy aún no se ha elegido ninguna presencia.</translation>
    </message>
    <message>
        <source>{hour} h: {accepted} accepted, {done} done</source>
        <translation>{hour} h: {accepted} aceptados, {done} terminados</translation>
    </message>
    <message>
        <source>Today by hour. {0}</source>
        <translation>Hoy por horas. {0}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Datos de las {0}</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mi día</translation>
    </message>
    <message>
        <source>Today by hour</source>
        <translation>Hoy por horas</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Time per presence</source>
        <translation>Tiempo por presencia</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The offer has expired.</source>
        <translation>La oferta ha caducado.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>The offer of {entry} was not answered in time.</source>
        <translation>La oferta de {entry} no se respondió a tiempo.</translation>
    </message>
    <message>
        <source>Already taken</source>
        <translation>Ya asignada</translation>
    </message>
    <message>
        <source>Given to another agent</source>
        <translation>Entregada a otro agente</translation>
    </message>
    <message>
        <source>Withdrawn by {actor}</source>
        <translation>Retirada por {actor}</translation>
    </message>
    <message>
        <source>{entry} is no longer offered.</source>
        <translation>{entry} ya no se ofrece.</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Ya no se ofrece</translation>
    </message>
    <message>
        <source>{entry} went back to its workbin.{why}</source>
        <translation>{entry} volvió a su bandeja.{why}</translation>
    </message>
    <message>
        <source>Accepted on your other device</source>
        <translation>Aceptada en su otro dispositivo</translation>
    </message>
    <message>
        <source>{entry} is in your workbin.</source>
        <translation>{entry} está en su bandeja.</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Asignado a usted</translation>
    </message>
    <message>
        <source>{entry} was gone when the list was read.</source>
        <translation>{entry} ya no estaba cuando se leyó la lista.</translation>
    </message>
    <message>
        <source>{actor} reassigned {entry} to {holder}</source>
        <translation>{actor} reasignó {entry} a {holder}</translation>
    </message>
    <message>
        <source>{why}Your notes are kept here until you dismiss this.</source>
        <translation>{why}Sus notas se conservan aquí hasta que cierre este aviso.</translation>
    </message>
    <message>
        <source>{entry} went back to its workbin</source>
        <translation>{entry} volvió a su bandeja</translation>
    </message>
    <message>
        <source>{actor} released it. {why}Your notes are kept here until you dismiss this.</source>
        <translation>{actor} lo devolvió. {why}Sus notas se conservan aquí hasta que cierre este aviso.</translation>
    </message>
    <message>
        <source>{entry} is done</source>
        <translation>{entry} está hecho</translation>
    </message>
    <message>
        <source>It was marked done by {actor}.</source>
        <translation>{actor} lo marcó como hecho.</translation>
    </message>
    <message>
        <source>Its time for wrap-up was over: it was marked done with {disposition}.</source>
        <translation>Se acabó el tiempo de cierre: se marcó como hecho con {disposition}.</translation>
    </message>
    <message>
        <source>{entry} is due again</source>
        <translation>{entry} vuelve a tocar</translation>
    </message>
    <message>
        <source>It was parked until now.</source>
        <translation>Estaba aplazado hasta ahora.</translation>
    </message>
    <message>
        <source>{entry} was stopped</source>
        <translation>{entry} se detuvo</translation>
    </message>
    <message>
        <source>{actor} took it back. {why}Nothing is left to do.</source>
        <translation>{actor} lo retiró. {why}No queda nada por hacer.</translation>
    </message>
    <message>
        <source>{entry} is no longer yours</source>
        <translation>{entry} ya no es suyo</translation>
    </message>
    <message>
        <source>It was gone when the list was read again; how it ended is not known here.</source>
        <translation>Ya no estaba cuando se volvió a leer la lista; aquí no se sabe cómo terminó.</translation>
    </message>
    <message>
        <source>{entry} was not changed</source>
        <translation>{entry} no se cambió</translation>
    </message>
    <message>
        <source>It is with {holder} since {since}. Look at it and decide again.</source>
        <translation>Está con {holder} desde {since}. Mírelo y decida de nuevo.</translation>
    </message>
    <message>
        <source>It has changed since you looked. Look at it and decide again.</source>
        <translation>Ha cambiado desde que lo miró. Mírelo y decida de nuevo.</translation>
    </message>
    <message>
        <source>{actor} set you {presence}</source>
        <translation>{actor} le puso en {presence}</translation>
    </message>
    <message>
        <source>{actor} ended Not Responding for you</source>
        <translation>{actor} ha terminado su «No responde»</translation>
    </message>
    <message>
        <source>You are offered work again. {why}</source>
        <translation>Se le vuelve a ofrecer trabajo. {why}</translation>
    </message>
    <message>
        <source>{actor} set your capacity to {maximum}</source>
        <translation>{actor} ha fijado su capacidad en {maximum}</translation>
    </message>
    <message>
        <source>Presence was not changed</source>
        <translation>La presencia no se cambió</translation>
    </message>
    <message>
        <source>You are still {presence}.{why}</source>
        <translation>Sigue en {presence}.{why}</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>{missed} New offers stop until you go Ready.</source>
        <translation>{missed} No habrá más ofertas hasta que pase a Listo.</translation>
    </message>
    <message>
        <source>{command} was refused</source>
        <translation>«{command}»: rechazado</translation>
    </message>
    <message>
        <source>{command} was not saved</source>
        <translation>«{command}»: no guardado</translation>
    </message>
    <message>
        <source>{detail} Nothing was lost: it waits for you to put it right.</source>
        <translation>{detail} No se perdió nada: puede corregirlo.</translation>
    </message>
    <message>
        <source>{command} did not get through</source>
        <translation>{command} no llegó</translation>
    </message>
    <message>
        <source>Something on the way answered in the server's place. It is sent again as long as that makes sense; if this stays, tell whoever runs this network.</source>
        <translation>Algo en el camino respondió en lugar del servidor. Se vuelve a enviar mientras tenga sentido; si sigue así, avise a quien gestiona esta red.</translation>
    </message>
    <message>
        <source>{command} was taken back</source>
        <translation>«{command}»: deshecho</translation>
    </message>
    <message>
        <source>{entry} is as it was.</source>
        <translation>{entry} está como antes.</translation>
    </message>
    <message>
        <source>{command} goes on</source>
        <translation>«{command}» continúa</translation>
    </message>
    <message>
        <source>{entry}: you gave it before the program ended. It is sent in a moment.</source>
        <translation>{entry}: lo pidió antes de que terminara el programa. Se envía en un momento.</translation>
    </message>
    <message>
        <source>{command} was not sent</source>
        <translation>«{command}»: no enviado</translation>
    </message>
    <message>
        <source>{entry}: the moment for it had passed.</source>
        <translation>{entry}: el momento ya había pasado.</translation>
    </message>
    <message>
        <source>{command} went through</source>
        <translation>«{command}» tuvo efecto</translation>
    </message>
    <message>
        <source>The answer was lost; {entry} was read to make sure.</source>
        <translation>Se perdió la respuesta; se leyó {entry} para asegurarse.</translation>
    </message>
    <message>
        <source>{command} did not take effect</source>
        <translation>«{command}» no tuvo efecto</translation>
    </message>
    <message>
        <source>The answer was lost; {entry} was read. {truth}</source>
        <translation>Se perdió la respuesta; se leyó {entry}. {truth}</translation>
    </message>
    <message>
        <source>{entry} no longer exists</source>
        <translation>{entry} ya no existe</translation>
    </message>
    <message>
        <source>{command} has nothing to act on.</source>
        <translation>«{command}» ya no tiene sobre qué actuar.</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Something you did is not on the server yet. It is kept and sent again.</source>
        <translation>Algo que hizo aún no está en el servidor. Se conserva y se vuelve a enviar.</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>La sesión ha terminado</translation>
    </message>
    <message>
        <source>What you did is kept. Sign in again to go on.</source>
        <translation>Lo que hizo se conserva. Inicie sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>You are signed in on {detail}</source>
        <translation>Ha iniciado sesión en {detail}</translation>
    </message>
    <message>
        <source>Nothing is offered here meanwhile. Move here?</source>
        <translation>Mientras tanto, aquí no se ofrece nada. ¿Continuar aquí?</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restablecido</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) sent, {refused} refused.</source>
        <translation><numerusform>%n acción enviada, {refused} rechazadas.</numerusform><numerusform>%n acciones enviadas, {refused} rechazadas.</numerusform></translation></message>
    <message>
        <source>You are signed in until Worklist closes</source>
        <translation>Su sesión dura hasta que se cierre Worklist</translation>
    </message>
    <message>
        <source>Your settings could not be read; defaults are used</source>
        <translation>No se pudieron leer sus ajustes; se usan los valores predeterminados</translation>
    </message>
    <message>
        <source>Your settings were damaged; defaults are used</source>
        <translation>Sus ajustes estaban dañados; se usan los valores predeterminados</translation>
    </message>
    <message>
        <source>The old file is {detail}.</source>
        <translation>El archivo antiguo es {detail}.</translation>
    </message>
    <message>
        <source>Only your administrator can set {detail}</source>
        <translation>Solo su administrador puede fijar {detail}</translation>
    </message>
    <message>
        <source>What your own settings say about it was passed over.</source>
        <translation>Se pasó por alto lo que dicen sus propios ajustes.</translation>
    </message>
    <message>
        <source>A setting was not understood; its default is used</source>
        <translation>No se entendió un ajuste; se usa su valor predeterminado</translation>
    </message>
    <message>
        <source>A key was passed over</source>
        <translation>Se pasó por alto una tecla</translation>
    </message>
    <message>
        <source>{label} was not opened</source>
        <translation>{label} no se abrió</translation>
    </message>
    <message>
        <source>{label} did not load</source>
        <translation>{label} no se cargó</translation>
    </message>
    <message>
        <source>{entry} can be marked done again</source>
        <translation>{entry} ya se puede marcar como hecho</translation>
    </message>
    <message>
        <source>The page that held Mark Done back is gone.</source>
        <translation>La página que retenía «Marcar como hecho» ya no está.</translation>
    </message>
    <message>
        <source>{entry} cannot be marked done yet</source>
        <translation>{entry} aún no se puede marcar como hecho</translation>
    </message>
    <message>
        <source>The page that held it back is gone: open it again.</source>
        <translation>La página que lo retiene ya no está: ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Return to workbin</source>
        <translation>Devolver a la bandeja</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Código de cierre</translation>
    </message>
    <message>
        <source>Mark Done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Reasignar</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Pasar a Listo</translation>
    </message>
    <message>
        <source>It is in that workbin already.</source>
        <translation>Ya está en esa bandeja.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Elija primero un motivo.</translation>
    </message>
    <message>
        <source>Say in a few words what the other reason is.</source>
        <translation>Diga en pocas palabras cuál es el otro motivo.</translation>
    </message>
    <message>
        <source>That offer is no longer open.</source>
        <translation>Esa oferta ya no está abierta.</translation>
    </message>
    <message>
        <source>Choose whom to give it to.</source>
        <translation>Elija a quién se entrega.</translation>
    </message>
    <message>
        <source>that agent</source>
        <translation>ese agente</translation>
    </message>
    <message>
        <source>It is already with {who}.</source>
        <translation>Ya está con {who}.</translation>
    </message>
    <message>
        <source>That presence does not exist here.</source>
        <translation>Esa presencia no existe aquí.</translation>
    </message>
    <message>
        <source>You do not lead that agent.</source>
        <translation>Ese agente no es de su equipo.</translation>
    </message>
    <message>
        <source>{command} is not possible</source>
        <translation>«{command}» no es posible</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) not answered.</source>
        <translation><numerusform>%n oferta sin responder.</numerusform><numerusform>%n ofertas sin responder.</numerusform></translation></message>
    <message>
        <source>It is with {who}.</source>
        <translation>Está con {who}.</translation>
    </message>
    <message>
        <source>Not connected yet: what is shown may be old.</source>
        <translation>Aún sin conexión: lo que se ve puede ser antiguo.</translation>
    </message>
    <message>
        <source>Catching up: what is shown may be old.</source>
        <translation>Poniéndose al día: lo que se ve puede ser antiguo.</translation>
    </message>
    <message>
        <source>Nothing was heard: what is shown may be old.</source>
        <translation>Sin noticias desde hace un rato: lo que se ve puede ser antiguo.</translation>
    </message>
    <message>
        <source>Offline: what is shown may be old.</source>
        <translation>Sin conexión: lo que se ve puede ser antiguo.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>La sesión ha terminado. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>You are signed in on another computer. Move here to go on.</source>
        <translation>Ha iniciado sesión en otro equipo. Continúe aquí para seguir trabajando.</translation>
    </message>
    <message>
        <source>It is not assigned to anybody.</source>
        <translation>No está asignado a nadie.</translation>
    </message>
    <message>
        <source>It is still an offer: accept it first.</source>
        <translation>Todavía es una oferta: acéptela primero.</translation>
    </message>
    <message>
        <source>It is in progress.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>It is parked: resume it first.</source>
        <translation>Está aplazado: reanúdelo primero.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Está hecho.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Se detuvo.</translation>
    </message>
    <message>
        <source>This is not something that can be done here.</source>
        <translation>Eso no se puede hacer aquí.</translation>
    </message>
    <message>
        <source>It is no longer in the list.</source>
        <translation>Ya no está en la lista.</translation>
    </message>
    <message>
        <source>It is not assigned to you.</source>
        <translation>No está asignado a usted.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>{doing} is under way.</source>
        <translation>«{doing}» está en marcha.</translation>
    </message>
    <message>
        <source>Mark Done is about to be sent: undo it first.</source>
        <translation>«Marcar como hecho» está a punto de enviarse: deshágalo primero.</translation>
    </message>
    <message>
        <source>Mark Done is waiting to sync.</source>
        <translation>«Marcar como hecho» está pendiente de sincronizar.</translation>
    </message>
    <message>
        <source>Only a lead can reassign somebody's work.</source>
        <translation>Solo un responsable puede reasignar el trabajo de otros.</translation>
    </message>
    <message>
        <source>You do not serve its workbin.</source>
        <translation>Usted no atiende su bandeja.</translation>
    </message>
    <message>
        <source>{workbin} hands its work out by itself.</source>
        <translation>{workbin} reparte su trabajo por sí misma.</translation>
    </message>
    <message>
        <source>There is no other workbin that you can give it to.</source>
        <translation>No hay otra bandeja a la que pueda darlo.</translation>
    </message>
    <message>
        <source>Its workbin has no time for wrap-up.</source>
        <translation>Su bandeja no tiene tiempo de cierre.</translation>
    </message>
    <message>
        <source>Wrap-up has begun already.</source>
        <translation>El cierre ya ha empezado.</translation>
    </message>
    <message>
        <source>Wrap-up has not begun.</source>
        <translation>El cierre no ha empezado.</translation>
    </message>
    <message>
        <source>Wrap-up cannot be made longer again.</source>
        <translation>El cierre no se puede alargar otra vez.</translation>
    </message>
    <message>
        <source>It is not offered to you.</source>
        <translation>No se le ofrece a usted.</translation>
    </message>
    <message>
        <source>Too late: the offer has expired.</source>
        <translation>Demasiado tarde: la oferta ha caducado.</translation>
    </message>
    <message>
        <source>Choose a disposition first.</source>
        <translation>Elija primero un código de cierre.</translation>
    </message>
    <message>
        <source>{workbin} has no disposition {code} for it. Choose another.</source>
        <translation>{workbin} no tiene el código de cierre {code} para esto. Elija otro.</translation>
    </message>
    <message>
        <source>{disposition} needs a note.</source>
        <translation>{disposition} necesita una nota.</translation>
    </message>
    <message>
        <source>Your presence</source>
        <translation>Su presencia</translation>
    </message>
    <message>
        <source>as you were</source>
        <translation>como antes</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>otro agente</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>no disposition</source>
        <translation>ningún código de cierre</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Only a lead can finish somebody's work.</source>
        <translation>Solo un responsable puede terminar el trabajo de otro.</translation>
    </message>
    <message>
        <source>Not changed: the line was lost before.</source>
        <translation>Sin cambios: la conexión se perdió antes.</translation>
    </message>
    <message>
        <source>Not changed: it went elsewhere meanwhile.</source>
        <translation>Sin cambios: entretanto pasó a otro lugar.</translation>
    </message>
    <message>
        <source>The line was lost. What was not sent is not sent later: look again, then decide.</source>
        <translation>Se perdió la línea. Lo que no se envió no se enviará después: mire de nuevo y decida.</translation>
    </message>
    <message>
        <source>Not sent: what is shown may be old. Work is reassigned only while the line is live.</source>
        <translation>No enviado: lo que se ve puede ser antiguo. Solo se reasigna con la línea activa.</translation>
    </message>
    <message>
        <source>Nothing was chosen.</source>
        <translation>No se eligió nada.</translation>
    </message>
    <message>
        <source>Too many workitems at once: move fewer.</source>
        <translation>Demasiados elementos a la vez: mueva menos.</translation>
    </message>
    <message>
        <source>The service does not let you work here</source>
        <translation>El servicio no le permite trabajar aquí</translation>
    </message>
    <message>
        <source>What you did is kept. The service said: {detail}</source>
        <translation>Lo que hizo se conserva. El servicio dice: {detail}</translation>
    </message>
    <message>
        <source>The service does not let you work here. Ask whoever runs it.</source>
        <translation>El servicio no le permite trabajar aquí. Pregunte a quien lo gestiona.</translation>
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {name}.</source>
        <translation>No puede reasignar trabajo. Para ello se necesita el permiso {name}.</translation>
    </message>
    <message>
        <source>{entry} is with {holder} since {since}.</source>
        <translation>{entry} está con {holder} desde las {since}.</translation>
    </message>
    <message>
        <source>The rule lets a value choose the site; only the rule itself may.</source>
        <translation>La regla deja que un valor elija el sitio; solo puede hacerlo la propia regla.</translation>
    </message>
    <message>
        <source>The rule uses {code}, which does not exist.</source>
        <translation>La regla usa {code}, que no existe.</translation>
    </message>
    <message>
        <source>The address is longer than {most} characters.</source>
        <translation>La dirección tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>The address holds characters that an address cannot hold.</source>
        <translation>La dirección contiene caracteres que una dirección no puede contener.</translation>
    </message>
    <message>
        <source>The address cannot be understood.</source>
        <translation>No se entiende la dirección.</translation>
    </message>
    <message>
        <source>The address is not a secure web address (https).</source>
        <translation>La dirección no es una dirección web segura (https).</translation>
    </message>
    <message>
        <source>The address hides its site behind a user name or an escape.</source>
        <translation>La dirección oculta su sitio tras un nombre de usuario o un escape.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>La dirección</translation>
    </message>
    <message>
        <source>{site} is not the name of a site.</source>
        <translation>{site} no es el nombre de un sitio.</translation>
    </message>
    <message>
        <source>{site} is not on the allowed list.</source>
        <translation>{site} no está en la lista de sitios permitidos.</translation>
    </message>
    <message>
        <source>The address leads out of its own path.</source>
        <translation>La dirección sale de su propia ruta.</translation>
    </message>
    <message>
        <source>Worklist {detail} is there</source>
        <translation>Worklist {detail} está disponible</translation>
    </message>
    <message>
        <source>It is installed when you say so, and Worklist closes for it.</source>
        <translation>Se instala cuando usted lo diga; Worklist se cierra para ello.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The folder for Worklist's data cannot be written to</source>
        <translation>No se puede escribir en la carpeta de datos de Worklist</translation>
    </message>
    <message>
        <source>Another Worklist uses the same data</source>
        <translation>Otro Worklist usa los mismos datos</translation>
    </message>
    <message>
        <source>A file of Worklist's data is damaged</source>
        <translation>Un archivo de datos de Worklist está dañado</translation>
    </message>
    <message>
        <source>A file of Worklist's data was taken away</source>
        <translation>Se ha quitado un archivo de datos de Worklist</translation>
    </message>
    <message>
        <source>A file of Worklist's data was written by a newer version</source>
        <translation>Un archivo de datos de Worklist es de una versión más nueva</translation>
    </message>
    <message>
        <source>A file of Worklist's data cannot be used</source>
        <translation>No se puede usar un archivo de datos de Worklist</translation>
    </message>
    <message>
        <source>It was {file}. A new one was begun with what is known here.</source>
        <translation>Era {file}. Se ha empezado otro con lo que aquí se sabe.</translation>
    </message>
    <message>
        <source>It was kept as {aside}, and a new one was begun with what is known here.</source>
        <translation>Se ha guardado como {aside} y se ha empezado otro con lo que aquí se sabe.</translation>
    </message>
    <message>
        <source>The file is {file}.</source>
        <translation>El archivo es {file}.</translation>
    </message>
    <message>
        <source>{problem}. It could not be kept on this computer, so it was not sent.</source>
        <translation>{problem}. No se pudo guardar en este equipo, así que no se ha enviado.</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>otro equipo</translation>
    </message>
    <message numerus="yes">
        <source>{part} was started again %n time(s). What you did is kept.</source>
        <translation><numerusform>{part} se reinició %n vez. Lo que usted hizo se conserva.</numerusform><numerusform>{part} se reinició %n veces. Lo que usted hizo se conserva.</numerusform></translation></message>
    <message>
        <source>A part of Worklist keeps failing</source>
        <translation>Una parte de Worklist falla una y otra vez</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of an earlier run stay in {file}.</source>
        <translation><numerusform>%n acción de una ejecución anterior queda en {file}.</numerusform><numerusform>%n acciones de una ejecución anterior quedan en {file}.</numerusform></translation></message>
    <message>
        <source>Something that you did could not be read again</source>
        <translation>Algo que usted hizo ya no se puede leer</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>{workbin} has no such disposition.</source>
        <translation>{workbin} no tiene ese código de cierre.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Choose a workitem first.</source>
        <translation>Elija primero un elemento.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>DetailsGrid</name>
    <message>
        <source>More ({count})</source>
        <translation>Más ({count})</translation>
    </message>
</context>
<context>
    <name>DispositionBox</name>
    <message>
        <source>Disposition</source>
        <translation>Código de cierre</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Disposition, required</source>
        <translation>Código de cierre, obligatorio</translation>
    </message>
    <message>
        <source>Type to find a disposition</source>
        <translation>Escriba para buscar un código</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>No more than {0}</source>
        <translation>No más de {0}</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Ya no es favorito</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Marcar como favorito</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>Se añadió {0}</translation>
    </message>
    <message>
        <source>{0} removed</source>
        <translation>Se quitó {0}</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Finish this workitem in its page: the page marks it done.</source>
        <translation>Termine este elemento en su página: la página lo marca como hecho.</translation>
    </message>
    <message>
        <source>In this desktop only the agent marks work done.</source>
        <translation>En este escritorio solo el agente marca el trabajo como hecho.</translation>
    </message>
</context>
<context>
    <name>DoneFooter</name>
    <message>
        <source>Mark Done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Marking done…</source>
        <translation>Marcando como hecho…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Done, waiting to sync</source>
        <translation>Hecho, pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation>Empezar el cierre</translation>
    </message>
    <message>
        <source>Done in a moment</source>
        <translation>Hecho en un momento</translation>
    </message>
</context>
<context>
    <name>DoneSummary</name>
    <message>
        <source>Disposition</source>
        <translation>Código de cierre</translation>
    </message>
    <message>
        <source>None was chosen</source>
        <translation>No se eligió ninguno</translation>
    </message>
    <message>
        <source>Done at {0}</source>
        <translation>Hecho a las {0}</translation>
    </message>
    <message>
        <source>Stopped at {0}</source>
        <translation>Detenido a las {0}</translation>
    </message>
    <message>
        <source>handled in {0}</source>
        <translation>gestionado en {0}</translation>
    </message>
</context>
<context>
    <name>EntriesPane</name>
    <message>
        <source>What can be done for this agent</source>
        <translation>Qué se puede hacer por este agente</translation>
    </message>
    <message>
        <source>To workbin…</source>
        <translation>A la bandeja…</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Reasignar…</translation>
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n elemento</numerusform><numerusform>%n elementos</numerusform></translation></message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n en riesgo</numerusform><numerusform>%n en riesgo</numerusform></translation></message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n seleccionado</numerusform><numerusform>%n seleccionados</numerusform></translation></message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Step {0}: {1}.</source>
        <translation>Paso {0}: {1}.</translation>
    </message>
    <message>
        <source>The next step follows at {0}.</source>
        <translation>El siguiente paso llega a las {0}.</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Terminar…</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Workitems</source>
        <translation>Elementos</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Handling</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Reasignar…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Priority {0}</source>
        <translation>Prioridad {0}</translation>
    </message>
    <message>
        <source>requested skill {0}</source>
        <translation>habilidad pedida {0}</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Vence {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Devolver…</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Workitems</source>
        <translation>Elementos</translation>
    </message>
</context>
<context>
    <name>EntryNotices</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Copy my note</source>
        <translation>Copiar mi nota</translation>
    </message>
</context>
<context>
    <name>ExternalCard</name>
    <message>
        <source>Opened in your browser at {clock}</source>
        <translation>Abierta en su navegador a las {clock}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation>No se abrió {host}</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Esta dirección</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Hold to show {name}</source>
        <translation>Mantenga pulsado para mostrar {name}</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copiar {name}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Sin sincronizar</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by any field</source>
        <translation>Filtrar por cualquier campo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
</context>
<context>
    <name>FinishForm</name>
    <message>
        <source>Finish for the agent</source>
        <translation>Terminar por el agente</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Código de cierre</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The agent reads this reason</source>
        <translation>El agente lee este motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>{0}: with {1}, since {2}. {1} is told who finished it and why.</source>
        <translation>{0}: con {1}, desde {2}. {1} sabrá quién lo terminó y por qué.</translation>
    </message>
    <message>
        <source>{0}: with {1}, since {2}.</source>
        <translation>{0}: con {1}, desde {2}.</translation>
    </message>
    <message numerus="yes">
        <source>They are with %n agent(s).</source>
        <translation><numerusform>Los tiene %n agente.</numerusform><numerusform>Los tienen %n agentes.</numerusform></translation></message>
    <message>
        <source>No disposition</source>
        <translation>Sin código de cierre</translation>
    </message>
    <message>
        <source>Say why: the agent reads it.</source>
        <translation>Diga por qué: el agente lo lee.</translation>
    </message>
    <message numerus="yes">
        <source>Finish %n workitem(s)</source>
        <translation><numerusform>Terminar %n elemento</numerusform><numerusform>Terminar %n elementos</numerusform></translation></message>
    <message numerus="yes">
        <source>They are with %n agent(s). Each is told who finished it and why.</source>
        <translation><numerusform>Los tiene %n agente, que sabrá quién los terminó y por qué.</numerusform><numerusform>Los tienen %n agentes. Cada uno sabrá quién los terminó y por qué.</numerusform></translation></message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>offline</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>has it already</source>
        <translation>ya lo tiene</translation>
    </message>
    <message>
        <source>lacks {0}</source>
        <translation>le falta {0}</translation>
    </message>
    <message>
        <source>{0} over capacity</source>
        <translation>{0} sobre la capacidad</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>encaja</translation>
    </message>
    <message>
        <source>waits here already</source>
        <translation>ya espera aquí</translation>
    </message>
    <message>
        <source>back to its workbin</source>
        <translation>vuelve a su bandeja</translation>
    </message>
    <message>
        <source>moves to this workbin</source>
        <translation>pasa a esta bandeja</translation>
    </message>
</context>
<context>
    <name>FloorPane</name>
    <message>
        <source>Choose an agent or a workbin to see its workitems.</source>
        <translation>Elija un agente o una bandeja para ver sus elementos.</translation>
    </message>
    <message>
        <source>Workitems</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>{0} holds nothing.</source>
        <translation>{0} no tiene nada.</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Aquí no espera nada.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing open fits the search.</source>
        <translation>Nada abierto coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>Backlog by workbin</source>
        <translation>Pendientes por bandeja</translation>
    </message>
    <message>
        <source>last 60 min</source>
        <translation>últimos 60 min</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>No address is on the allowed list of this desktop.</source>
        <translation>La lista de sitios permitidos de este programa está vacía.</translation>
    </message>
    <message>
        <source>This computer has no browser that would open it.</source>
        <translation>Este equipo no tiene ningún navegador que la abra.</translation>
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation>La dirección no está bien formada.</translation>
    </message>
    <message>
        <source>Addresses that begin with {0} are never opened.</source>
        <translation>Las direcciones que empiezan por {0} no se abren nunca.</translation>
    </message>
    <message>
        <source>The address carries a user name, which is used to disguise where it leads.</source>
        <translation>La dirección lleva un nombre de usuario, que se usa para disimular adónde conduce.</translation>
    </message>
    <message>
        <source>The address can be read in two ways, so it is not clear where it leads.</source>
        <translation>La dirección puede leerse de dos maneras, así que no está claro adónde conduce.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>My workbin</source>
        <translation>Mi bandeja</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>No longer with you</source>
        <translation>Ya no están con usted</translation>
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n elemento</numerusform><numerusform>%n elementos</numerusform></translation></message>
    <message>
        <source>No type</source>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation><numerusform>%n pendiente de sincronizar</numerusform><numerusform>%n pendientes de sincronizar</numerusform></translation></message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Todo está en el servidor</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Sin avisos</translation>
    </message>
    <message>
        <source>{0}, {1}: given {2} ago, tried {3} times</source>
        <translation>{0}, {1}: dada hace {2}, {3} intentos</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>No topic has all of these words.</source>
        <translation>Ningún tema contiene todas estas palabras.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Ready brings you offers, any other presence does not. {0} switches.</source>
        <translation>Con «Disponible» recibe ofertas; con cualquier otra presencia, no. {0} cambia.</translation>
    </message>
    <message>
        <source>Each has a countdown. {0} accepts it, {1} rejects it, and what you are typing stays.</source>
        <translation>Cada una tiene una cuenta atrás. {0} la acepta, {1} la rechaza, y lo que esté escribiendo se queda.</translation>
    </message>
    <message>
        <source>{0} finds work and runs every command. {1} shows all keys.</source>
        <translation>{0} encuentra trabajo y ejecuta cualquier comando. {1} muestra todas las teclas.</translation>
    </message>
    <message>
        <source>It rings and counts down like a real one, and nobody is waiting for it.</source>
        <translation>Suena y cuenta atrás como una de verdad, y nadie la está esperando.</translation>
    </message>
    <message>
        <source>Say when you take work</source>
        <translation>Indique cuándo acepta trabajo</translation>
    </message>
    <message>
        <source>Offers appear here, over your work</source>
        <translation>Las ofertas aparecen aquí, sobre su trabajo</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Todo tiene una tecla</translation>
    </message>
    <message>
        <source>Try it with a practice offer</source>
        <translation>Pruébelo con una oferta de práctica</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Practicar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Aún no ha pasado nada.</translation>
    </message>
    <message>
        <source>Changed by {who}</source>
        <translation>Cambio: {who}</translation>
    </message>
    <message>
        <source>Rejected by {who}</source>
        <translation>Rechazo: {who}</translation>
    </message>
    <message>
        <source>Parked by {who}</source>
        <translation>Aplazamiento: {who}</translation>
    </message>
    <message>
        <source>Returned to the workbin by {who}</source>
        <translation>Devolución a la bandeja: {who}</translation>
    </message>
    <message>
        <source>Marked done by {who}</source>
        <translation>Marcado como hecho: {who}</translation>
    </message>
    <message>
        <source>Stopped by {who}</source>
        <translation>Detención: {who}</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>Resumed by {who}</source>
        <translation>Reanudación: {who}</translation>
    </message>
    <message>
        <source>Accepted by {who} after {seconds} s</source>
        <translation>Aceptación en {seconds} s: {who}</translation>
    </message>
    <message>
        <source>Accepted by {who}</source>
        <translation>Aceptación: {who}</translation>
    </message>
    <message>
        <source>Created in {workbin}</source>
        <translation>Creación en: {workbin}</translation>
    </message>
    <message>
        <source>a workbin</source>
        <translation>una bandeja</translation>
    </message>
    <message>
        <source>Offered to {to}</source>
        <translation>Oferta a: {to}</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>un agente</translation>
    </message>
    <message>
        <source>Reassigned to {to} by {who}</source>
        <translation>Reasignación a {to}: {who}</translation>
    </message>
    <message>
        <source>a lead</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>It could not be read: {0}</source>
        <translation>No se pudo leer: {0}</translation>
    </message>
    <message>
        <source>a page, for {who}</source>
        <translation>una página, para {who}</translation>
    </message>
    <message>
        <source>a rule, for {who}</source>
        <translation>una regla, para {who}</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Datos de las {0}</translation>
    </message>
    <message>
        <source>Could not be read again: {0}</source>
        <translation>No se pudo leer de nuevo: {0}</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Leyendo de nuevo…</translation>
    </message>
    <message>
        <source>Offline: it may be old.</source>
        <translation>Sin conexión: puede ser antiguo.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>Aceptación</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>Cifras por grupo</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation><numerusform>%n grupo</numerusform><numerusform>%n grupos</numerusform></translation></message>
    <message>
        <source>No group has these words in its name.</source>
        <translation>Ningún grupo tiene estas palabras en su nombre.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Exportar imagen…</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>No ocurrió nada en este tiempo.</translation>
    </message>
    <message>
        <source>{0} of the work that asked for somebody went to the fallback queue</source>
        <translation>{0} del trabajo que pedía a alguien pasó a la cola de reserva</translation>
    </message>
    <message>
        <source>More than 40 % means that the preferred agents are too often full or away.</source>
        <translation>Más del 40 % significa que los agentes preferidos están demasiado a menudo completos o ausentes.</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation>Guardado en {0}</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>No se guardó: {0}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Lost offers</source>
        <translation>Ofertas perdidas</translation>
    </message>
    <message>
        <source>Time to accept</source>
        <translation>Tiempo de aceptación</translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation>Tiempo de gestión</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Nivel de servicio</translation>
    </message>
    <message>
        <source>{0} of offers</source>
        <translation>{0} de las ofertas</translation>
    </message>
    <message>
        <source>{0} too late</source>
        <translation>{0} tarde</translation>
    </message>
    <message>
        <source>{0} of {1} asked for</source>
        <translation>{0} de {1} pedidas</translation>
    </message>
    <message>
        <source>{0} came in</source>
        <translation>{0} llegadas</translation>
    </message>
    <message>
        <source>{0} stopped</source>
        <translation>{0} detenidas</translation>
    </message>
    <message>
        <source>median, p95 {0}</source>
        <translation>mediana, p95 {0}</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>Press the new key. Escape gives up.</source>
        <translation>Pulse la tecla nueva. Escape cancela.</translation>
    </message>
    <message>
        <source>Not changed: {0}.</source>
        <translation>Sin cambios: {0}.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>En esta ventana</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>there is no such action</source>
        <translation>no existe esa acción</translation>
    </message>
    <message>
        <source>{key} is taken by “{action}”</source>
        <translation>{key} ya lo usa «{action}»</translation>
    </message>
    <message>
        <source>{key} is no key</source>
        <translation>{key} no es una tecla</translation>
    </message>
    <message>
        <source>{key} types a character on many keyboards</source>
        <translation>{key} escribe un carácter en muchos teclados</translation>
    </message>
    <message>
        <source>{key} belongs to editing text</source>
        <translation>{key} pertenece a la edición de texto</translation>
    </message>
    <message>
        <source>{key} does not work in a page; Ctrl+Shift with a key or F1 to F12 do</source>
        <translation>{key} no funciona en una página; Ctrl+Mayús con una tecla o F1 a F12 sí</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>Force presence…</source>
        <translation>Forzar presencia…</translation>
    </message>
    <message>
        <source>Bring back from Not Responding…</source>
        <translation>Traer de vuelta de No responde…</translation>
    </message>
    <message>
        <source>Change capacity…</source>
        <translation>Cambiar capacidad…</translation>
    </message>
    <message>
        <source>You may not change other people's presence.</source>
        <translation>No puede cambiar la presencia de otros.</translation>
    </message>
    <message>
        <source>No agent is chosen.</source>
        <translation>No se ha elegido ningún agente.</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Slow · {0} ms</source>
        <translation>Lento · {0} ms</translation>
    </message>
    <message>
        <source>Live · {0} ms</source>
        <translation>En vivo · {0} ms</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>En uso en otro sitio</translation>
    </message>
    <message>
        <source>Offline since {0}</source>
        <translation>Sin conexión desde {0}</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>No live updates come through this network: the list is asked for every few seconds.</source>
        <translation>Por esta red no llegan novedades en vivo: la lista se consulta cada pocos segundos.</translation>
    </message>
    <message>
        <source>Seconds late</source>
        <translation>Segundos de retraso</translation>
    </message>
</context>
<context>
    <name>ListStamp</name>
    <message>
        <source>As of {0}</source>
        <translation>A las {0}</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Poniéndose al día…</translation>
    </message>
</context>
<context>
    <name>MiniBar</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Volver a la ventana</translation>
    </message>
    <message>
        <source>Worklist mini bar</source>
        <translation>Barra mini de Worklist</translation>
    </message>
    <message>
        <source>To the top edge</source>
        <translation>Al borde superior</translation>
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation>Al borde inferior</translation>
    </message>
    <message>
        <source>Opacity {0} %</source>
        <translation>Opacidad {0} %</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Sin ofertas</translation>
    </message>
    <message>
        <source>Capacity: {used} of {most}</source>
        <translation>Capacidad: {used} de {most}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
</context>
<context>
    <name>Misses</name>
    <message>
        <source>Not delivered</source>
        <translation>No entregada</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No mostrada</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>No vista</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorada</translation>
    </message>
    <message>
        <source>reached this computer too late, or never</source>
        <translation>llegó a este equipo demasiado tarde o nunca</translation>
    </message>
    <message>
        <source>no window or notice showed it</source>
        <translation>ninguna ventana ni aviso la mostró</translation>
    </message>
    <message>
        <source>shown while no key or mouse was used in Worklist</source>
        <translation>mostrada mientras nadie usaba teclado o ratón en Worklist</translation>
    </message>
    <message>
        <source>shown while somebody worked in Worklist</source>
        <translation>mostrada mientras alguien trabajaba en Worklist</translation>
    </message>
    <message>
        <source>{0}, last at {1}</source>
        <translation>{0}, la última a las {1}</translation>
    </message>
</context>
<context>
    <name>NativeNotices</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
</context>
<context>
    <name>NotesBox</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What the next person should know</source>
        <translation>Lo que debe saber la próxima persona</translation>
    </message>
    <message>
        <source>This system keeps no notes. Write them where the customer's record is.</source>
        <translation>Este sistema no guarda notas. Escríbalas donde está la ficha del cliente.</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Sin notas</translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation>Guardado {clock}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>This desktop does not let a program keep a window on top.</source>
        <translation>Este escritorio no permite mantener una ventana en primer plano.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>due {0}</source>
        <translation>vence {0}</translation>
    </message>
    <message>
        <source>Routed by</source>
        <translation>Asignado por</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message numerus="yes">
        <source>Offer: {0}. {1}. %n second(s) to answer.</source>
        <translation><numerusform>Oferta: {0}. {1}. %n segundo para responder.</numerusform><numerusform>Oferta: {0}. {1}. %n segundos para responder.</numerusform></translation></message>
    <message>
        <source>There is no offer.</source>
        <translation>No hay ninguna oferta.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) to answer</source>
        <translation><numerusform>%n segundo para responder</numerusform><numerusform>%n segundos para responder</numerusform></translation></message>
    <message>
        <source>Accepting…</source>
        <translation>Aceptando…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Rejecting…</source>
        <translation>Rechazando…</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message numerus="yes">
        <source>%n more offer(s)</source>
        <translation><numerusform>%n oferta más</numerusform><numerusform>%n ofertas más</numerusform></translation></message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Set by your administrator.</source>
        <translation>Fijado por su administrador.</translation>
    </message>
</context>
<context>
    <name>OrderResults</name>
    <message>
        <source>How far it is</source>
        <translation>Cuánto se ha hecho</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>En qué quedó</translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message>
        <source>Only while the line is live: what is shown may be old.</source>
        <translation>Solo con la línea activa: lo que se ve puede ser antiguo.</translation>
    </message>
    <message>
        <source>routed again</source>
        <translation>se reparte de nuevo</translation>
    </message>
    <message>
        <source>Back to its workbin</source>
        <translation>De vuelta a su bandeja</translation>
    </message>
    <message>
        <source>Spread by free capacity</source>
        <translation>Repartir según capacidad libre</translation>
    </message>
    <message>
        <source>room for {0}</source>
        <translation>sitio para {0}</translation>
    </message>
    <message>
        <source>Deadline at risk</source>
        <translation>Plazo en riesgo</translation>
    </message>
    <message>
        <source>Balance the load</source>
        <translation>Equilibrar la carga</translation>
    </message>
    <message>
        <source>Needs another skill</source>
        <translation>Requiere otra habilidad</translation>
    </message>
    <message>
        <source>Absent or not responding</source>
        <translation>Ausente o sin respuesta</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>Lo pidió el cliente</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>In progress: {0} of {1}.</source>
        <translation>En curso: {0} de {1}.</translation>
    </message>
    <message>
        <source>{0} will be told, and the notes move with it.</source>
        <translation>Se avisará a {0} y las notas pasan también.</translation>
    </message>
    <message>
        <source>{0} will be told.</source>
        <translation>Se avisará a {0}.</translation>
    </message>
    <message>
        <source>{0} over capacity.</source>
        <translation>{0} sobre la capacidad.</translation>
    </message>
    <message>
        <source>now in {0}</source>
        <translation>ahora en {0}</translation>
    </message>
    <message>
        <source>back in its workbin</source>
        <translation>de vuelta en su bandeja</translation>
    </message>
    <message>
        <source>offered to {0}</source>
        <translation>ofrecido a {0}</translation>
    </message>
    <message>
        <source>would move to {0}</source>
        <translation>pasaría a {0}</translation>
    </message>
    <message>
        <source>Not known yet: {0}</source>
        <translation>Aún no se sabe: {0}</translation>
    </message>
    <message>
        <source>Not changed: with {0} since {1}.</source>
        <translation>Sin cambios: con {0} desde {1}.</translation>
    </message>
    <message>
        <source>You may not finish other people's work.</source>
        <translation>No puede terminar el trabajo de otros.</translation>
    </message>
    <message>
        <source>There is room for {0}: the rest stay where they are.</source>
        <translation>Hay sitio para {0}: el resto se queda donde está.</translation>
    </message>
    <message>
        <source>would go back to its workbin</source>
        <translation>volvería a su bandeja</translation>
    </message>
    <message>
        <source>would be offered to {0}</source>
        <translation>se ofrecería a {0}</translation>
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {0}.</source>
        <translation>No puede reasignar trabajo. Para ello se necesita el permiso {0}.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>in the list of {0}</source>
        <translation>en la lista de {0}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search work or run a command</source>
        <translation>Buscar trabajo o ejecutar una orden</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Open: {0}, {1}</source>
        <translation>Abrir: {0}, {1}</translation>
    </message>
    <message>
        <source>Set presence: {0}</source>
        <translation>Fijar la presencia: {0}</translation>
    </message>
</context>
<context>
    <name>Park</name>
    <message>
        <source>Until I resume it</source>
        <translation>Hasta que lo reanude</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Durante 15 minutos</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Durante una hora</translation>
    </message>
    <message>
        <source>Until tomorrow, {0}</source>
        <translation>Hasta mañana, {0}</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Hasta…</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Park this workitem</source>
        <translation>Aplazar este elemento</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>It stays yours and wakes by itself.</source>
        <translation>Sigue siendo suyo y avisa por sí mismo.</translation>
    </message>
</context>
<context>
    <name>Pop</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Detener la carga</translation>
    </message>
    <message>
        <source>This installation has no web engine, so pages open in your browser.</source>
        <translation>Esta instalación no tiene motor web; las páginas se abren en su navegador.</translation>
    </message>
    <message>
        <source>This page is slow. You can go on working; it keeps loading.</source>
        <translation>Esta página es lenta. Puede seguir trabajando; sigue cargando.</translation>
    </message>
    <message>
        <source>{host} has input that is not saved.</source>
        <translation>{host} tiene datos sin guardar.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>{host} asks: {question}</source>
        <translation>{host} pregunta: {question}</translation>
    </message>
    <message>
        <source>Yes, then repeat it in the page</source>
        <translation>Sí, luego repítalo en la página</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation>No se abrió {host}</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Esta dirección</translation>
    </message>
    <message>
        <source>{reason} Your administrator keeps the list of allowed pages.</source>
        <translation>{reason} Su administrador mantiene la lista de páginas permitidas.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} no pudo acreditar su identidad</translation>
    </message>
    <message>
        <source>{reason} Nothing was sent to it. Tell your administrator.</source>
        <translation>{reason} No se le envió nada. Avise a su administrador.</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>{host} no respondió</translation>
    </message>
    <message>
        <source>{reason} The workitem itself is not affected.</source>
        <translation>{reason} El elemento no se ve afectado.</translation>
    </message>
    <message>
        <source>The page of {host} ended. What you typed into it may be lost.</source>
        <translation>La página de {host} terminó. Lo que escribió en ella puede haberse perdido.</translation>
    </message>
    <message>
        <source>The page stopped</source>
        <translation>La página se detuvo</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>No page is open here.</source>
        <translation>Aquí no hay ninguna página abierta.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Loaded in {seconds} s</source>
        <translation>Cargada en {seconds} s</translation>
    </message>
    <message>
        <source>Did not load</source>
        <translation>No se cargó</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>No se abrió</translation>
    </message>
    <message>
        <source>Certificate refused</source>
        <translation>Certificado rechazado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Se detuvo</translation>
    </message>
    <message>
        <source>In your browser</source>
        <translation>En su navegador</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Traerla de vuelta</translation>
    </message>
    <message>
        <source>This page is in its own window</source>
        <translation>Esta página está en su propia ventana</translation>
    </message>
    <message>
        <source>Open already</source>
        <translation>Ya está abierta</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>PopHeader</name>
    <message>
        <source>Open a page of this workitem</source>
        <translation>Abrir una página de este elemento</translation>
    </message>
    <message>
        <source>Keep this page in sight with other workitems</source>
        <translation>Mantener esta página visible con otros elementos</translation>
    </message>
    <message>
        <source>Show in its own window</source>
        <translation>Mostrar en su propia ventana</translation>
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation>Abrir la página en el navegador</translation>
    </message>
    <message>
        <source>More for this page</source>
        <translation>Más para esta página</translation>
    </message>
</context>
<context>
    <name>PopTabs</name>
    <message>
        <source>No page is open for this workitem.</source>
        <translation>No hay ninguna página abierta para este elemento.</translation>
    </message>
    <message>
        <source>No workitem is open</source>
        <translation>No hay ningún elemento abierto</translation>
    </message>
    <message>
        <source>Its page opens here.</source>
        <translation>Su página se abre aquí.</translation>
    </message>
    <message>
        <source>The plus above opens it again.</source>
        <translation>El signo más de arriba la abre de nuevo.</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>No hay ninguna página abierta</translation>
    </message>
    <message>
        <source>This workitem has no page.</source>
        <translation>Este elemento no tiene página.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice offer expired</source>
        <translation>La oferta de práctica caducó</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice: accept or reject me</source>
        <translation>Práctica: acépteme o recháceme</translation>
    </message>
    <message>
        <source>Practice offer accepted</source>
        <translation>Oferta de práctica aceptada</translation>
    </message>
    <message>
        <source>Practice offer rejected</source>
        <translation>Oferta de práctica rechazada</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PresencePill</name>
    <message>
        <source>Presence: {0}</source>
        <translation>Presencia: {0}</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Pasar a Listo</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>{0}, last known</source>
        <translation>{0}, último conocido</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation>No listo: {0}</translation>
    </message>
    <message>
        <source>Set by {0}</source>
        <translation>Fijado por {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>After this work</source>
        <translation>Después de este trabajo</translation>
    </message>
    <message>
        <source>Stay {0}</source>
        <translation>Seguir en {0}</translation>
    </message>
    <message>
        <source>Leave, and give back what is offered</source>
        <translation>Salir y devolver lo ofrecido</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Everything is on the server.</source>
        <translation>Todo está en el servidor.</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Send now: {0}</source>
        <translation>Enviar ahora: {0}</translation>
    </message>
    <message>
        <source>Discard: {0}</source>
        <translation>Descartar: {0}</translation>
    </message>
    <message>
        <source>{0}, given {1} ago, tried {2} times</source>
        <translation>{0}, dada hace {1}, {2} intentos</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Descartar para siempre</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidos</translation>
    </message>
    <message numerus="yes">
        <source>Reassign %n</source>
        <translation><numerusform>Reasignar %n</numerusform><numerusform>Reasignar %n</numerusform></translation></message>
    <message>
        <source>Reassigned {0} of {1}</source>
        <translation>Reasignados {0} de {1}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Tomar…</translation>
    </message>
    <message numerus="yes">
        <source>Reassign %n workitem(s)</source>
        <translation><numerusform>Reasignar %n elemento</numerusform><numerusform>Reasignar %n elementos</numerusform></translation></message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Preview %n</source>
        <translation><numerusform>Probar %n</numerusform><numerusform>Probar %n</numerusform></translation></message>
    <message>
        <source>{0} of {1} could be reassigned</source>
        <translation>Se podrían reasignar {0} de {1}</translation>
    </message>
    <message>
        <source>Taken back: {0} of {1}</source>
        <translation>Deshechos: {0} de {1}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Finished {0} of {1}</source>
        <translation>Terminados {0} de {1}</translation>
    </message>
</context>
<context>
    <name>ReassignForm</name>
    <message>
        <source>To whom? Name, group or skill</source>
        <translation>¿A quién? Nombre, grupo o habilidad</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Agents and workbins</source>
        <translation>Agentes y bandejas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Elija un motivo</translation>
    </message>
    <message>
        <source>Case id</source>
        <translation>Id. del caso</translation>
    </message>
    <message>
        <source>Note: the agent reads it</source>
        <translation>Nota: el agente la lee</translation>
    </message>
    <message>
        <source>Also beyond the capacity</source>
        <translation>También por encima de la capacidad</translation>
    </message>
    <message>
        <source>Without an alert, straight into their list</source>
        <translation>Sin aviso, directo a su lista</translation>
    </message>
</context>
<context>
    <name>Reject</name>
    <message>
        <source>Wrong skill or language</source>
        <translation>Habilidad o idioma incorrectos</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Conflicto de intereses</translation>
    </message>
    <message>
        <source>Already handling this customer</source>
        <translation>Ya atiendo a este cliente</translation>
    </message>
    <message>
        <source>Other, add a note</source>
        <translation>Otro, añada una nota</translation>
    </message>
    <message>
        <source>Belongs into another workbin</source>
        <translation>Corresponde a otra bandeja</translation>
    </message>
    <message>
        <source>End of shift</source>
        <translation>Fin de turno</translation>
    </message>
    <message>
        <source>Reject this offer</source>
        <translation>Rechazar esta oferta</translation>
    </message>
    <message>
        <source>Reject offer</source>
        <translation>Rechazar la oferta</translation>
    </message>
    <message>
        <source>You are then counted as not responding: no more work comes until you go Ready again.</source>
        <translation>Entonces figurará como que no responde: no llegará más trabajo hasta que vuelva a estar disponible.</translation>
    </message>
    <message>
        <source>Return to workbin</source>
        <translation>Devolver a la bandeja</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>The next step is theirs</source>
        <translation>El siguiente paso es suyo</translation>
    </message>
</context>
<context>
    <name>RejectPopover</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation><numerusform>Queda %n s</numerusform><numerusform>Quedan %n s</numerusform></translation></message>
    <message>
        <source>The workitem goes back to {0}.</source>
        <translation>El elemento vuelve a {0}.</translation>
    </message>
</context>
<context>
    <name>RejectReasons</name>
    <message>
        <source>Reject because</source>
        <translation>Rechazar porque</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Más antiguo</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Hechos hoy</translation>
    </message>
</context>
<context>
    <name>RosterPane</name>
    <message>
        <source>Force presence…</source>
        <translation>Forzar presencia…</translation>
    </message>
</context>
<context>
    <name>RosterTabs</name>
    <message>
        <source>All {0}</source>
        <translation>Todos {0}</translation>
    </message>
    <message>
        <source>Ready {0}</source>
        <translation>Disponibles {0}</translation>
    </message>
    <message>
        <source>Not Ready {0}</source>
        <translation>No disponibles {0}</translation>
    </message>
    <message>
        <source>Not Responding {0}</source>
        <translation>No responden {0}</translation>
    </message>
    <message>
        <source>At risk {0}</source>
        <translation>En riesgo {0}</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Paso {0}: {1}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search work or run a command</source>
        <translation>Buscar trabajo o ejecutar una orden</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Park</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Disposition…</source>
        <translation>Código de cierre…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Transferir…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n seleccionado</numerusform><numerusform>%n seleccionados</numerusform></translation></message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation><numerusform>%n guardado</numerusform><numerusform>%n guardados</numerusform></translation></message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation><numerusform>%n en camino</numerusform><numerusform>%n en camino</numerusform></translation></message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation><numerusform>%n rechazado</numerusform><numerusform>%n rechazados</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation><numerusform>%n omitido</numerusform><numerusform>%n omitidos</numerusform></translation></message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n más</numerusform><numerusform>%n más</numerusform></translation></message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The page that held Mark Done back is gone. Open it again.</source>
        <translation>La página que retenía «Marcar como hecho» ya no está. Ábrala de nuevo.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Screen pops</source>
        <translation>Páginas emergentes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Language and spelling</source>
        <translation>Idioma y ortografía</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>How much room rows and controls take.</source>
        <translation>Cuánto espacio ocupan las filas y los controles.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>Changes show at once, without movement.</source>
        <translation>Los cambios se muestran al instante, sin movimiento.</translation>
    </message>
    <message>
        <source>Ring when work is offered</source>
        <translation>Sonar cuando se ofrece trabajo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Where the toast appears</source>
        <translation>Dónde aparece el aviso flotante</translation>
    </message>
    <message>
        <source>Notices of the system</source>
        <translation>Avisos del sistema</translation>
    </message>
    <message>
        <source>Used while the window is minimised.</source>
        <translation>Mientras la ventana está minimizada.</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Barra mini</translation>
    </message>
    <message>
        <source>Presence and offers above all other windows.</source>
        <translation>Presencia y ofertas sobre todas las demás ventanas.</translation>
    </message>
    <message>
        <source>Accept every offer at once</source>
        <translation>Aceptar cada oferta al instante</translation>
    </message>
    <message>
        <source>Single keys in the list</source>
        <translation>Teclas sueltas en la lista</translation>
    </message>
    <message>
        <source>Letters such as D for Mark Done act while the list has the focus.</source>
        <translation>Letras como D para marcar como hecho actúan mientras la lista tiene el foco.</translation>
    </message>
    <message>
        <source>Open pages inside the window</source>
        <translation>Abrir páginas dentro de la ventana</translation>
    </message>
    <message>
        <source>Otherwise they open in your browser.</source>
        <translation>Si no, se abren en su navegador.</translation>
    </message>
    <message>
        <source>Zoom of pages</source>
        <translation>Zoom de las páginas</translation>
    </message>
    <message>
        <source>Pages that may be opened</source>
        <translation>Páginas que se pueden abrir</translation>
    </message>
    <message>
        <source>Who marks work done</source>
        <translation>Quién marca el trabajo como hecho</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Surte efecto en el próximo inicio.</translation>
    </message>
    <message>
        <source>Underline misspelt words in notes</source>
        <translation>Subrayar las faltas de ortografía en las notas</translation>
    </message>
    <message>
        <source>Notes are written in</source>
        <translation>Idioma de las notas</translation>
    </message>
    <message>
        <source>English and Spanish come with Worklist. German uses this computer's own dictionary.</source>
        <translation>Worklist incluye inglés y español. Para el alemán se usa el diccionario de este equipo.</translation>
    </message>
    <message>
        <source>After signing in</source>
        <translation>Al iniciar sesión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The address of the routing service. Takes effect at the next start.</source>
        <translation>La dirección del servicio de enrutamiento. Surte efecto en el próximo inicio.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Empty takes the system's. Takes effect at the next start.</source>
        <translation>Vacío usa el del sistema. Surte efecto en el próximo inicio.</translation>
    </message>
    <message>
        <source>Further certificate authorities</source>
        <translation>Otras autoridades de certificación</translation>
    </message>
    <message>
        <source>How much is written to the log</source>
        <translation>Cuánto se escribe en el registro</translation>
    </message>
    <message>
        <source>Never tokens, names or contents.</source>
        <translation>Nunca tokens, nombres ni contenidos.</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Buscar una versión más reciente</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Como en el ordenador</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Táctil</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>The language of the window</source>
        <translation>El idioma de la ventana</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Inglés (Reino Unido)</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>Inglés (EE. UU.)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>The Mark Done button</source>
        <translation>El botón Marcar como hecho</translation>
    </message>
    <message>
        <source>The third party's page</source>
        <translation>La página del tercero</translation>
    </message>
    <message>
        <source>Either of the two</source>
        <translation>Cualquiera de los dos</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>No listo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Lo habitual</translation>
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation>Solo lo que falló</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Entries at risk</source>
        <translation>Entradas en riesgo</translation>
    </message>
    <message>
        <source>Tells a lead when so many entries are overdue or due soon.</source>
        <translation>Avisa al supervisor cuando hay tantas entradas vencidas o a punto de vencer.</translation>
    </message>
    <message>
        <source>Entries that wait in one workbin</source>
        <translation>Entradas en espera en una bandeja</translation>
    </message>
    <message>
        <source>Tells a lead when so many wait that nobody has.</source>
        <translation>Avisa al supervisor cuando esperan tantas que nadie tiene.</translation>
    </message>
    <message>
        <source>Agents not responding</source>
        <translation>Agentes que no responden</translation>
    </message>
    <message>
        <source>Tells a lead when so many of them are offered nothing any more.</source>
        <translation>Avisa al supervisor cuando a tantos ya no se les ofrece nada.</translation>
    </message>
    <message>
        <source>Fallback share</source>
        <translation>Proporción de reserva</translation>
    </message>
    <message>
        <source>Tells a lead when more of today's preferred-agent work falls back.</source>
        <translation>Avisa al supervisor cuando hoy pasa a reserva más trabajo para agentes preferidos.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Time to undo Mark Done, in seconds</source>
        <translation>Tiempo para deshacer «Marcar como hecho», en segundos</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Iniciar cuando inicio sesión en este equipo</translation>
    </message>
    <message>
        <source>Where newer versions are published</source>
        <translation>Dónde se publican las versiones nuevas</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation>Sesión aún no iniciada.</translation>
    </message>
    <message>
        <source>Signed in as {0} ({1}).</source>
        <translation>Sesión iniciada como {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>You are signed in</source>
        <translation>Ha iniciado sesión</translation>
    </message>
    <message>
        <source>Go back to Worklist. This page can be closed.</source>
        <translation>Vuelva a Worklist. Puede cerrar esta página.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>No ha iniciado sesión</translation>
    </message>
    <message>
        <source>Go back to Worklist to see why, and try again.</source>
        <translation>Vuelva a Worklist para ver el motivo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Sign in to Worklist</source>
        <translation>Iniciar sesión en Worklist</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Sign in with browser</source>
        <translation>Iniciar sesión en el navegador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Reachable, but this computer's clock is {seconds} s off</source>
        <translation>Accesible, pero el reloj de este equipo difiere {seconds} s</translation>
    </message>
    <message>
        <source>Deadlines are shown by the server's clock. Have the clock of this computer set.</source>
        <translation>Los plazos se muestran según el reloj del servidor. Haga que ajusten el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Reachable in {ms} ms, clock {seconds} s off</source>
        <translation>Accesible en {ms} ms, reloj con {seconds} s de diferencia</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser</source>
        <translation>Termine de iniciar sesión en su navegador</translation>
    </message>
    <message>
        <source>It waits for two minutes. If no page opened, copy the link into your browser.</source>
        <translation>Se espera dos minutos. Si no se abrió ninguna página, copie el enlace en su navegador.</translation>
    </message>
    <message>
        <source>Id for whoever helps: {id}</source>
        <translation>Identificador para quien ayude: {id}</translation>
    </message>
    <message>
        <source>Missing: {permissions}</source>
        <translation>Falta: {permissions}</translation>
    </message>
    <message>
        <source>Ask an administrator of {server} for it, then sign in again. If you have another account, sign out in the browser first.</source>
        <translation>Pídalo a un administrador de {server} y vuelva a iniciar sesión. Si tiene otra cuenta, cierre antes la sesión en el navegador.</translation>
    </message>
    <message>
        <source>Your account may not work here</source>
        <translation>Su cuenta no puede trabajar aquí</translation>
    </message>
    <message>
        <source>You signed in as {name}</source>
        <translation>Ha iniciado sesión como {name}</translation>
    </message>
    <message>
        <source>This is the desktop of {name}. Sign out here first to change.</source>
        <translation>Este es el escritorio de {name}. Cierre sesión aquí primero para cambiar.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Como en el equipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Definido por su administrador.</translation>
    </message>
    <message>
        <source>Choose a region, or type an address</source>
        <translation>Elija una región o escriba una dirección</translation>
    </message>
    <message>
        <source>No server of this name is found</source>
        <translation>No se encuentra ningún servidor con ese nombre</translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is connected.</source>
        <translation>Compruebe la dirección y si este equipo está conectado.</translation>
    </message>
    <message>
        <source>Nothing answers at this address</source>
        <translation>Nada responde en esta dirección</translation>
    </message>
    <message>
        <source>Check the address. If it is right, the server is not running.</source>
        <translation>Compruebe la dirección. Si es correcta, el servidor no está en marcha.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>El servidor no respondió a tiempo</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The line to the server broke</source>
        <translation>Se cortó la conexión con el servidor</translation>
    </message>
    <message>
        <source>The server's answer had no end</source>
        <translation>La respuesta del servidor no tenía fin</translation>
    </message>
    <message>
        <source>Perhaps something else answers there. Check the address.</source>
        <translation>Quizá responda otra cosa ahí. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted</source>
        <translation>El certificado del servidor no es de confianza</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the date of this computer; else an administrator has to add the certificate authority.</source>
        <translation>No se envió nada. Compruebe la fecha de este equipo; si es correcta, su administrador debe añadir la autoridad de certificación.</translation>
    </message>
    <message>
        <source>No secure connection to the server</source>
        <translation>No hay conexión segura con el servidor</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your administrator.</source>
        <translation>No se envió nada. Avise a su administrador.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in</source>
        <translation>El proxy de esta red pide iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to the network first, or have your administrator set the proxy for Worklist.</source>
        <translation>Inicie sesión primero en la red, o pida a su administrador que configure el proxy para Worklist.</translation>
    </message>
    <message>
        <source>Something on the way refused in the server's place</source>
        <translation>Algo en el camino rechazó en lugar del servidor</translation>
    </message>
    <message>
        <source>Ask whoever runs this network to let Worklist through its proxy or firewall.</source>
        <translation>Pida a quien gestiona esta red que deje pasar Worklist por el proxy o el cortafuegos.</translation>
    </message>
    <message>
        <source>Something else answered in the server's place</source>
        <translation>Otra cosa respondió en lugar del servidor</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page of this network has to be opened in a browser first.</source>
        <translation>Quizá haya que abrir antes en un navegador la página de acceso de esta red.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser</source>
        <translation>El inicio de sesión no se terminó en el navegador</translation>
    </message>
    <message>
        <source>It waits for two minutes. Try again.</source>
        <translation>Se espera dos minutos. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The browser's answer was not for this sign-in</source>
        <translation>La respuesta del navegador no era de este inicio de sesión</translation>
    </message>
    <message>
        <source>Close the sign-in pages that are still open, and try again.</source>
        <translation>Cierre las páginas de acceso que sigan abiertas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The browser's answer came from another service</source>
        <translation>La respuesta del navegador vino de otro servicio</translation>
    </message>
    <message>
        <source>The browser's answer had no code</source>
        <translation>La respuesta del navegador no traía código</translation>
    </message>
    <message>
        <source>The sign-in was given up</source>
        <translation>Se abandonó el inicio de sesión</translation>
    </message>
    <message>
        <source>Another program of this computer kept calling where the browser was expected.</source>
        <translation>Otro programa de este equipo llamaba una y otra vez donde se esperaba al navegador.</translation>
    </message>
    <message>
        <source>The sign-in cannot listen for the browser's answer</source>
        <translation>No se puede recibir la respuesta del navegador</translation>
    </message>
    <message>
        <source>The server refused the sign-in</source>
        <translation>El servidor rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>It was stopped in the browser, or your account may not use this program.</source>
        <translation>Se detuvo en el navegador, o su cuenta no puede usar este programa.</translation>
    </message>
</context>
<context>
    <name>Simulate</name>
    <message>
        <source>Not available.</source>
        <translation>No disponible.</translation>
    </message>
    <message>
        <source>Not Responding.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>At capacity.</source>
        <translation>Al límite.</translation>
    </message>
    <message>
        <source>At the limit for this type of workitem.</source>
        <translation>En el límite para este tipo de elemento.</translation>
    </message>
    <message>
        <source>At the limit of the workbin.</source>
        <translation>En el límite de la bandeja.</translation>
    </message>
    <message>
        <source>Busy with work that may not be interrupted.</source>
        <translation>Con trabajo que no se puede interrumpir.</translation>
    </message>
    <message>
        <source>Passed over after a reject or a missed offer.</source>
        <translation>Omitido tras un rechazo o una oferta perdida.</translation>
    </message>
    <message>
        <source>Would get it</source>
        <translation>Lo recibiría</translation>
    </message>
    <message>
        <source>Number {0} in line</source>
        <translation>Número {0} en la fila</translation>
    </message>
    <message>
        <source>Cannot take it</source>
        <translation>No puede tomarlo</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Una entrada</translation>
    </message>
    <message>
        <source>A workitem</source>
        <translation>Un elemento</translation>
    </message>
    <message>
        <source>Entry that waits</source>
        <translation>Entrada en espera</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>Workitem as JSON</source>
        <translation>Elemento como JSON</translation>
    </message>
    <message>
        <source>Who would get it?</source>
        <translation>¿Quién lo recibiría?</translation>
    </message>
    <message>
        <source>No entry waits in a workbin now.</source>
        <translation>Ahora no espera ninguna entrada en una bandeja.</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Elija primero una entrada.</translation>
    </message>
    <message>
        <source>Choose a workbin first.</source>
        <translation>Elija primero una bandeja.</translation>
    </message>
    <message>
        <source>Routing does not go by: {0}</source>
        <translation>La distribución no se guía por: {0}</translation>
    </message>
    <message>
        <source>Workitem as JSON, as it would be submitted</source>
        <translation>Elemento como JSON, tal como se enviaría</translation>
    </message>
    <message>
        <source>Who would get this, and why</source>
        <translation>Quién recibiría esto y por qué</translation>
    </message>
    <message>
        <source>Choose an entry, or paste a workitem: nothing is changed by asking.</source>
        <translation>Elija una entrada o pegue un elemento: preguntar no cambia nada.</translation>
    </message>
    <message>
        <source>{0} would get it now.</source>
        <translation>{0} lo recibiría ahora.</translation>
    </message>
    <message>
        <source>Nobody can take it now: it would wait.</source>
        <translation>Nadie puede tomarlo ahora: esperaría.</translation>
    </message>
    <message>
        <source>{0} of {1} agents can take it.</source>
        <translation>{0} de {1} agentes pueden tomarlo.</translation>
    </message>
    <message>
        <source>In the way of: {0}</source>
        <translation>Interfiere con: {0}</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>This is too long for one workitem.</source>
        <translation>Es demasiado largo para un elemento.</translation>
    </message>
    <message>
        <source>Line {0}, column {1}: from here on it cannot be read as JSON.</source>
        <translation>Línea {0}, columna {1}: desde aquí no se puede leer como JSON.</translation>
    </message>
    <message>
        <source>This cannot be read as JSON.</source>
        <translation>Esto no se puede leer como JSON.</translation>
    </message>
    <message>
        <source>A workitem is an object: it begins with { and ends with }.</source>
        <translation>Un elemento es un objeto: empieza con { y termina con }.</translation>
    </message>
    <message>
        <source>{0}: it has to be a text.</source>
        <translation>{0}: tiene que ser un texto.</translation>
    </message>
    <message>
        <source>{0}: it has to be a whole number from 1 to 5.</source>
        <translation>{0}: tiene que ser un número entero de 1 a 5.</translation>
    </message>
    <message>
        <source>{0}: it has to be a list.</source>
        <translation>{0}: tiene que ser una lista.</translation>
    </message>
    <message>
        <source>{0}: it has to be a skill's id or an object with skillId.</source>
        <translation>{0}: tiene que ser el id de una habilidad o un objeto con skillId.</translation>
    </message>
    <message>
        <source>{0}: it has to be a number from 0 to 10.</source>
        <translation>{0}: tiene que ser un número de 0 a 10.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulación</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary for this language on this computer</source>
        <translation>En este equipo no hay diccionario para este idioma</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>Add “{0}” to my words</source>
        <translation>Añadir «{0}» a mis palabras</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>En uso en otro sitio</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Pendiente de sincronizar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Aún sin conexión</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} desde hace {1}</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconexiones</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>{0} s to the server's</source>
        <translation>{0} s respecto al servidor</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>hace {0}</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Events in the last minute</source>
        <translation>Eventos en el último minuto</translation>
    </message>
    <message>
        <source>Up to date as of</source>
        <translation>Al día a las</translation>
    </message>
    <message>
        <source>Full reads</source>
        <translation>Lecturas completas</translation>
    </message>
    <message>
        <source>Gaps healed</source>
        <translation>Huecos reparados</translation>
    </message>
    <message>
        <source>Events not understood</source>
        <translation>Eventos no entendidos</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>As last known</source>
        <translation>Según lo último conocido</translation>
    </message>
    <message>
        <source>Workitems</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>{0}, {1} known</source>
        <translation>{0}, {1} conocidos</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message numerus="yes">
        <source>%n not on the server yet, the oldest for {0}.</source>
        <translation><numerusform>%n aún no está en el servidor, desde hace {0}.</numerusform><numerusform>%n aún no están en el servidor, la más antigua desde hace {0}.</numerusform></translation></message>
    <message>
        <source>Names and ids are masked.</source>
        <translation>Los nombres e identificadores están ocultos.</translation>
    </message>
    <message>
        <source>Worklist status, {0}</source>
        <translation>Estado de Worklist, {0}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo de eventos</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>Ofertas perdidas</translation>
    </message>
    <message>
        <source>Pending actions</source>
        <translation>Acciones pendientes</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>A punto de enviarse</translation>
    </message>
    <message>
        <source>{0}, patched to {1}</source>
        <translation>{0}, con correcciones hasta {1}</translation>
    </message>
    <message>
        <source>Not in this edition; pages open in your browser</source>
        <translation>No está en esta edición; las páginas se abren en el navegador</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>With names and ids</source>
        <translation>Con nombres e identificadores</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo de eventos</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>Ofertas perdidas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Answer times from {0} to {1} ms</source>
        <translation>Tiempos de respuesta de {0} a {1} ms</translation>
    </message>
    <message>
        <source>Copied. Names, ids and field values are masked.</source>
        <translation>Copiado. Los nombres, identificadores y valores están ocultos.</translation>
    </message>
    <message>
        <source>Copied with names and ids.</source>
        <translation>Copiado con nombres e identificadores.</translation>
    </message>
    <message>
        <source>Pending actions</source>
        <translation>Acciones pendientes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Practice offer</source>
        <translation>Oferta de práctica</translation>
    </message>
    <message numerus="yes">
        <source>At most %n event(s) in two seconds</source>
        <translation><numerusform>Como mucho %n evento en dos segundos</numerusform><numerusform>Como mucho %n eventos en dos segundos</numerusform></translation></message>
</context>
<context>
    <name>StoppedWindow</name>
    <message>
        <source>Worklist cannot start</source>
        <translation>Worklist no puede iniciarse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Workbins</source>
        <translation>Bandejas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Primero lo que vence</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero lo más antiguo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Agrupar por estado</translation>
    </message>
    <message>
        <source>Group by workbin</source>
        <translation>Agrupar por bandeja</translation>
    </message>
    <message>
        <source>Group by type</source>
        <translation>Agrupar por tipo</translation>
    </message>
    <message>
        <source>Group by customer</source>
        <translation>Agrupar por cliente</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Floor</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message numerus="yes">
        <source>Everybody, %n agent(s)</source>
        <translation><numerusform>Todos, %n agente</numerusform><numerusform>Todos, %n agentes</numerusform></translation></message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Find an agent or workitem</source>
        <translation>Buscar un agente o un elemento</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) overdue</source>
        <translation><numerusform>%n minuto de retraso</numerusform><numerusform>%n minutos de retraso</numerusform></translation></message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation><numerusform>Queda %n minuto</numerusform><numerusform>Quedan %n minutos</numerusform></translation></message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation><numerusform>Queda %n hora</numerusform><numerusform>Quedan %n horas</numerusform></translation></message>
    <message>
        <source>handled in {0}</source>
        <translation>gestionado en {0}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Offer: {title}</source>
        <translation>Oferta: {title}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Rejecting…</source>
        <translation>Rechazando…</translation>
    </message>
    <message>
        <source>Accepting…</source>
        <translation>Aceptando…</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Demasiado tarde</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n más</numerusform><numerusform>%n más</numerusform></translation></message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Transfer to another workbin</source>
        <translation>Transferir a otra bandeja</translation>
    </message>
    <message>
        <source>To workbin</source>
        <translation>A la bandeja</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Reason, recorded</source>
        <translation>Motivo, queda registrado</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Worklist</source>
        <translation>Mostrar Worklist</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Barra mini</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) waiting</source>
        <translation><numerusform>%n oferta en espera</numerusform><numerusform>%n ofertas en espera</numerusform></translation></message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Marked done, sent in %n s</source>
        <translation><numerusform>Hecho, se envía en %n s</numerusform><numerusform>Hecho, se envía en %n s</numerusform></translation></message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n elemento</numerusform><numerusform>%n elementos</numerusform></translation></message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>There is no newer version.</source>
        <translation>No hay ninguna versión más reciente.</translation>
    </message>
    <message>
        <source>First finish or park what you have in hand.</source>
        <translation>Primero termine o aparque lo que tiene en curso.</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Name of this view</source>
        <translation>Nombre de esta vista</translation>
    </message>
    <message>
        <source>This view is not saved.</source>
        <translation>Esta vista no está guardada.</translation>
    </message>
    <message>
        <source>A saved view could not be read.</source>
        <translation>No se pudo leer una vista guardada.</translation>
    </message>
    <message>
        <source>It was left out; the list is shown as usual. Save the view again.</source>
        <translation>Se ha omitido; la lista se muestra como siempre. Guarde la vista de nuevo.</translation>
    </message>
    <message>
        <source>View {0}</source>
        <translation>Vista {0}</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation>No hay ningún elemento elegido.</translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>Orden y grupos</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden.</source>
        <translation><numerusform>%n oculto.</numerusform><numerusform>%n ocultos.</numerusform></translation></message>
    <message>
        <source>No match.</source>
        <translation>Sin coincidencias.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Your work is being read.</source>
        <translation>Se está leyendo su trabajo.</translation>
    </message>
    <message>
        <source>Nothing to pull</source>
        <translation>Nada que tomar</translation>
    </message>
    <message>
        <source>Your workbins hold no free work.</source>
        <translation>En sus bandejas no hay trabajo libre.</translation>
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation>Hoy aún no hay nada hecho</translation>
    </message>
    <message>
        <source>Your work is on the other computer.</source>
        <translation>Su trabajo está en el otro equipo.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>You are Ready; the next offer appears here.</source>
        <translation>Está listo; la próxima oferta aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing assigned</source>
        <translation>Nada asignado</translation>
    </message>
    <message>
        <source>No new offers until one is done or parked.</source>
        <translation>Sin ofertas nuevas hasta que uno esté hecho o aplazado.</translation>
    </message>
    <message>
        <source>At capacity</source>
        <translation>Al límite</translation>
    </message>
    <message>
        <source>Offers were not answered; new ones stop until you go Ready.</source>
        <translation>No se respondieron ofertas; no llegan más hasta que pase a Listo.</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Pasar a Listo</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Está desconectado</translation>
    </message>
    <message>
        <source>You are Not Ready: {0}</source>
        <translation>No está listo: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} capacity</source>
        <translation>{0} de {1} de capacidad</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) · Update</source>
        <translation><numerusform>%n cambio · Actualizar</numerusform><numerusform>%n cambios · Actualizar</numerusform></translation></message>
    <message>
        <source>Show the whole list</source>
        <translation>Mostrar la lista completa</translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message numerus="yes">
        <source>Add %n s</source>
        <translation><numerusform>Añadir %n s</numerusform><numerusform>Añadir %n s</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left</source>
        <translation><numerusform>queda %n</numerusform><numerusform>quedan %n</numerusform></translation></message>
    <message>
        <source>After this work: {0}</source>
        <translation>Después de este trabajo: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} over</source>
        <translation>{0} de más</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>Se acabó el tiempo.</translation>
    </message>
    <message>
        <source>Marking done…</source>
        <translation>Marcando como hecho…</translation>
    </message>
    <message numerus="yes">
        <source>Marked done by itself in %n s.</source>
        <translation><numerusform>Se marca como hecho en %n s.</numerusform><numerusform>Se marca como hecho en %n s.</numerusform></translation></message>
    <message numerus="yes">
        <source>Its time is over in %n s.</source>
        <translation><numerusform>El tiempo se acaba en %n s.</numerusform><numerusform>El tiempo se acaba en %n s.</numerusform></translation></message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Unmute</source>
        <translation>Activar el sonido</translation>
    </message>
    <message>
        <source>Mute for {minutes} min</source>
        <translation>Silenciar {minutes} min</translation>
    </message>
</context>
</TS>