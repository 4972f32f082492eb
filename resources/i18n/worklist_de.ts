<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Workitem</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Accept offer</source>
        <translation>Angebot annehmen</translation>
    </message>
    <message>
        <source>Reject offer…</source>
        <translation>Angebot ablehnen…</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>Nächstes Angebot</translation>
    </message>
    <message>
        <source>Mark Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Choose disposition</source>
        <translation>Abschlusscode wählen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Park or resume</source>
        <translation>Zurückstellen oder fortsetzen</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Neu zuweisen…</translation>
    </message>
    <message>
        <source>Return to workbin…</source>
        <translation>In den Arbeitskorb zurückgeben…</translation>
    </message>
    <message>
        <source>Pull from workbin</source>
        <translation>Aus dem Arbeitskorb übernehmen</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Open workitem</source>
        <translation>Vorgang öffnen</translation>
    </message>
    <message>
        <source>Next workitem</source>
        <translation>Nächster Vorgang</translation>
    </message>
    <message>
        <source>Previous workitem</source>
        <translation>Voriger Vorgang</translation>
    </message>
    <message>
        <source>Select workitem</source>
        <translation>Vorgang auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Collapse group</source>
        <translation>Gruppe einklappen</translation>
    </message>
    <message>
        <source>Expand group</source>
        <translation>Gruppe ausklappen</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Liste filtern</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation>Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Close page</source>
        <translation>Seite schließen</translation>
    </message>
    <message>
        <source>Ready or last Not Ready</source>
        <translation>Bereit oder zuletzt gewähltes Nicht bereit</translation>
    </message>
    <message>
        <source>Choose presence…</source>
        <translation>Präsenz wählen…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find workitem</source>
        <translation>Vorgang finden</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Minileiste</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Workbins</source>
        <translation>Körbe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Change row density</source>
        <translation>Zeilendichte ändern</translation>
    </message>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Hier nicht verfügbar</translation>
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation>Kein Vorgang ist ausgewählt.</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>Reload page</source>
        <translation>Seite neu laden</translation>
    </message>
    <message>
        <source>Zoom page in</source>
        <translation>Seite vergrößern</translation>
    </message>
    <message>
        <source>Zoom page out</source>
        <translation>Seite verkleinern</translation>
    </message>
    <message>
        <source>Normal page zoom</source>
        <translation>Normale Seitengröße</translation>
    </message>
    <message>
        <source>Pin or unpin page</source>
        <translation>Seite anheften oder lösen</translation>
    </message>
    <message>
        <source>Show page in its own window</source>
        <translation>Seite in eigenem Fenster zeigen</translation>
    </message>
    <message>
        <source>Open pages again</source>
        <translation>Seiten erneut öffnen</translation>
    </message>
    <message>
        <source>Team figures</source>
        <translation>Zahlen des Teams</translation>
    </message>
    <message>
        <source>Team history</source>
        <translation>Verlauf des Teams</translation>
    </message>
    <message>
        <source>Who would get this work?</source>
        <translation>Wer bekäme diese Arbeit?</translation>
    </message>
    <message>
        <source>Undo Mark Done</source>
        <translation>Erledigt rückgängig machen</translation>
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation>Nachbearbeitung beginnen</translation>
    </message>
    <message>
        <source>More time for wrap-up</source>
        <translation>Mehr Zeit für die Nachbearbeitung</translation>
    </message>
    <message>
        <source>Park until…</source>
        <translation>Zurückstellen bis…</translation>
    </message>
    <message>
        <source>Transfer to another workbin…</source>
        <translation>In einen anderen Arbeitskorb geben…</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>Ansicht umbenennen …</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>Diese Ansicht vergessen</translation>
    </message>
    <message>
        <source>Mute offers for 15 min, or no longer</source>
        <translation>Angebote 15 min stumm, oder wieder laut</translation>
    </message>
    <message>
        <source>Force presence…</source>
        <translation>Status vorgeben …</translation>
    </message>
    <message>
        <source>Finish for the agent…</source>
        <translation>Für den Agenten beenden…</translation>
    </message>
    <message>
        <source>Disposition for all selected…</source>
        <translation>Abschlusscode für alle ausgewählten…</translation>
    </message>
    <message>
        <source>Show the first hints</source>
        <translation>Erste Hinweise zeigen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Install the newer version</source>
        <translation>Neuere Version installieren</translation>
    </message>
</context>
<context>
    <name>AgentForm</name>
    <message>
        <source>New presence</source>
        <translation>Neue Präsenz</translation>
    </message>
    <message>
        <source>Workitems at once</source>
        <translation>Vorgänge gleichzeitig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Force presence of {0}</source>
        <translation>Präsenz von {0} setzen</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>Präsenz setzen</translation>
    </message>
    <message>
        <source>Capacity of {0}</source>
        <translation>Kapazität von {0}</translation>
    </message>
    <message>
        <source>Set capacity</source>
        <translation>Kapazität setzen</translation>
    </message>
    <message>
        <source>Bring {0} back</source>
        <translation>{0} zurückholen</translation>
    </message>
    <message>
        <source>Offer work again</source>
        <translation>Wieder Arbeit anbieten</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n workitem(s) now.</source>
        <translation><numerusform>Hat jetzt %n Vorgang.</numerusform><numerusform>Hat jetzt %n Vorgänge.</numerusform></translation></message>
    <message>
        <source>Note: the agent reads it</source>
        <translation>Notiz: der Agent liest sie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Holds nothing now.</source>
        <translation>Hat zurzeit nichts.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Grund wählen</translation>
    </message>
    <message>
        <source>Other: see the note</source>
        <translation>Anderer: siehe Notiz</translation>
    </message>
</context>
<context>
    <name>AgentReason</name>
    <message>
        <source>Peak</source>
        <translation>Lastspitze</translation>
    </message>
    <message>
        <source>Left without signing off</source>
        <translation>Ohne Abmeldung gegangen</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Zurück am Platz</translation>
    </message>
    <message>
        <source>As agreed with the agent</source>
        <translation>Mit dem Agenten abgesprochen</translation>
    </message>
    <message>
        <source>Training or coaching</source>
        <translation>Schulung oder Coaching</translation>
    </message>
</context>
<context>
    <name>AgentState</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>At capacity</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation>Nicht bereit: {0}</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Agents not responding: {0}</source>
        <translation>Agenten ohne Antwort: {0}</translation>
    </message>
    <message>
        <source>{0} of today's preferred-agent work went to the fallback queue</source>
        <translation>{0} der heutigen Arbeit für Wunschagenten ging in die Ausweichwarteschlange</translation>
    </message>
    <message>
        <source>The preferred agents are too often full or away.</source>
        <translation>Die Wunschagenten sind zu oft ausgelastet oder abwesend.</translation>
    </message>
    <message>
        <source>Entries at risk: {0}</source>
        <translation>Gefährdete Einträge: {0}</translation>
    </message>
    <message>
        <source>{0} overdue, {1} due soon.</source>
        <translation>{0} überfällig, {1} bald fällig.</translation>
    </message>
    <message>
        <source>Waiting in {0}: {1}</source>
        <translation>Wartend in {0}: {1}</translation>
    </message>
    <message>
        <source>Nobody has this work yet.</source>
        <translation>Diese Arbeit hat noch niemand.</translation>
    </message>
</context>
<context>
    <name>ArrivalChoice</name>
    <message>
        <source>Start as</source>
        <translation>Beginnen als</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Choose a line to see all of it.</source>
        <translation>Wählen Sie eine Zeile, um alles zu sehen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Signing in and out</source>
        <translation>An- und Abmelden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Show all entries again</source>
        <translation>Wieder alle Einträge zeigen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>{entry} came in</source>
        <translation>{entry} ist eingegangen</translation>
    </message>
    <message>
        <source>{entry} offered to {to}</source>
        <translation>{entry} angeboten an {to}</translation>
    </message>
    <message>
        <source>{entry} accepted by {to}</source>
        <translation>{entry} angenommen von {to}</translation>
    </message>
    <message>
        <source>Offer of {entry} rejected by {was}</source>
        <translation>Angebot von {entry} abgelehnt von {was}</translation>
    </message>
    <message>
        <source>{entry} parked by {to}</source>
        <translation>{entry} zurückgestellt von {to}</translation>
    </message>
    <message>
        <source>{entry} returned to its workbin</source>
        <translation>{entry} zurück im Arbeitskorb</translation>
    </message>
    <message>
        <source>{entry} reassigned from {was} to {to}</source>
        <translation>{entry} von {was} an {to} übertragen</translation>
    </message>
    <message>
        <source>{entry} marked done</source>
        <translation>{entry} erledigt</translation>
    </message>
    <message>
        <source>{entry} stopped</source>
        <translation>{entry} angehalten</translation>
    </message>
    <message>
        <source>Data of {entry} changed</source>
        <translation>Daten von {entry} geändert</translation>
    </message>
    <message>
        <source>{entry} moved to the workbin {workbin}</source>
        <translation>{entry} in den Arbeitskorb {workbin} verschoben</translation>
    </message>
    <message>
        <source>Offer of {entry} not answered by {was}</source>
        <translation>Angebot von {entry} nicht beantwortet von {was}</translation>
    </message>
    <message>
        <source>{entry} resumed by {to}</source>
        <translation>{entry} fortgesetzt von {to}</translation>
    </message>
    <message>
        <source>{agent} set to {presence}</source>
        <translation>{agent} auf {presence} gesetzt</translation>
    </message>
    <message>
        <source>Routing status of {agent} changed</source>
        <translation>Verteilstatus von {agent} geändert</translation>
    </message>
    <message>
        <source>{agent} signed in</source>
        <translation>{agent} angemeldet</translation>
    </message>
    <message>
        <source>{agent} signed out</source>
        <translation>{agent} abgemeldet</translation>
    </message>
    <message>
        <source>Account of {agent} changed</source>
        <translation>Konto von {agent} geändert</translation>
    </message>
    <message>
        <source>Capacity of {agent} changed</source>
        <translation>Kapazität von {agent} geändert</translation>
    </message>
    <message>
        <source>{kind} {name} made</source>
        <translation>{kind} {name} angelegt</translation>
    </message>
    <message>
        <source>{kind} {name} changed</source>
        <translation>{kind} {name} geändert</translation>
    </message>
    <message>
        <source>{kind} {name} loaded</source>
        <translation>{kind} {name} geladen</translation>
    </message>
    <message>
        <source>{kind} {name} removed</source>
        <translation>{kind} {name} entfernt</translation>
    </message>
    <message>
        <source>{kind} {name}: {action}</source>
        <translation>{kind} {name}: {action}</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Arbeitskorb</translation>
    </message>
    <message>
        <source>Workitem type</source>
        <translation>Vorgangsart</translation>
    </message>
    <message>
        <source>Workitems at once</source>
        <translation>Vorgänge gleichzeitig</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Off queue</source>
        <translation>Nicht in der Warteschlange</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Eintrag {0}</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>Ältere laden</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} von {1} gezeigt</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0} gezeigt</translation>
    </message>
    <message>
        <source>Nothing of what was read fits the filter.</source>
        <translation>Nichts vom Gelesenen passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing was changed in this time.</source>
        <translation>In dieser Zeit wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation><numerusform>%n Zeile kopiert</numerusform><numerusform>%n Zeilen kopiert</numerusform></translation></message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugeteilt an</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>All of the history</source>
        <translation>Der ganze Verlauf</translation>
    </message>
    <message>
        <source>Recent history</source>
        <translation>Letzter Verlauf</translation>
    </message>
</context>
<context>
    <name>Avatar</name>
    <message>
        <source>Account of {0}</source>
        <translation>Konto von {0}</translation>
    </message>
</context>
<context>
    <name>Backlog</name>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n gefährdet</numerusform><numerusform>%n gefährdet</numerusform></translation></message>
    <message>
        <source>Held by people who are offline</source>
        <translation>Bei Personen, die offline sind</translation>
    </message>
    <message>
        <source>nobody works on it</source>
        <translation>niemand arbeitet daran</translation>
    </message>
    <message>
        <source>Nobody can take it</source>
        <translation>Niemand kann es übernehmen</translation>
    </message>
    <message>
        <source>no skill, or workbins in each other's way</source>
        <translation>Fähigkeit fehlt, oder Arbeitskörbe behindern sich</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>ältester {0}</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>BacklogDelegate</name>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>{0} at risk</source>
        <translation>{0} gefährdet</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Im Plan</translation>
    </message>
</context>
<context>
    <name>BacklogView</name>
    <message>
        <source>Backlog by workbin</source>
        <translation>Rückstand je Arbeitskorb</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Go Ready</source>
        <translation>Bereit melden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>You can keep working.</source>
        <translation>Sie können weiterarbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) are waiting to sync.</source>
        <translation><numerusform>%n Aktion wartet auf die Übertragung.</numerusform><numerusform>%n Aktionen warten auf die Übertragung.</numerusform></translation></message>
    <message>
        <source>The list is as of {0}.</source>
        <translation>Die Liste ist auf dem Stand von {0}.</translation>
    </message>
    <message>
        <source>Reconnecting, attempt {0}, next in {1} s</source>
        <translation>Verbindung wird wiederhergestellt, Versuch {0}, nächster in {1} s</translation>
    </message>
    <message>
        <source>Reconnecting, attempt {0}…</source>
        <translation>Verbindet neu, Versuch {0}…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>Team zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierher wechseln</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Disposition for %n workitem(s)</source>
        <translation><numerusform>Abschlusscode für %n Vorgang</numerusform><numerusform>Abschlusscode für %n Vorgänge</numerusform></translation></message>
    <message numerus="yes">
        <source>Choose for %n</source>
        <translation><numerusform>Für %n wählen</numerusform><numerusform>Für %n wählen</numerusform></translation></message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is saved with each of them. None is marked done.</source>
        <translation>Er wird bei jedem gespeichert. Keiner wird als erledigt markiert.</translation>
    </message>
    <message>
        <source>Select several workitems first.</source>
        <translation>Wählen Sie zuerst mehrere Vorgänge aus.</translation>
    </message>
    <message>
        <source>None of these can be given a disposition now.</source>
        <translation>Keiner davon kann jetzt einen Abschlusscode bekommen.</translation>
    </message>
    <message>
        <source>These workitems have no disposition in common.</source>
        <translation>Diese Vorgänge haben keinen gemeinsamen Abschlusscode.</translation>
    </message>
</context>
<context>
    <name>CapacityView</name>
    <message>
        <source>{0}: {1} of {2} in use</source>
        <translation>{0}: {1} von {2} belegt</translation>
    </message>
    <message>
        <source>Capacity. {0}</source>
        <translation>Kapazität. {0}</translation>
    </message>
    <message>
        <source>Capacity, last known. {0}</source>
        <translation>Kapazität, zuletzt bekannt. {0}</translation>
    </message>
    <message>
        <source>As last known</source>
        <translation>Wie zuletzt bekannt</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
        <source>Nothing uses it</source>
        <translation>Nichts belegt sie</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Capacity, last known</source>
        <translation>Kapazität, zuletzt bekannt</translation>
    </message>
    <message>
        <source>{0}, last known</source>
        <translation>{0}, zuletzt bekannt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keyboard cheat sheet</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys with Ctrl+Shift work everywhere, also in a page. Single keys work in the list.</source>
        <translation>Tasten mit Strg+Umschalt wirken überall, auch in einer Seite. Einzelne Tasten wirken in der Liste.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Waiting to sync</source>
        <translation>Wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Weitergegangen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done in a moment</source>
        <translation>Gleich erledigt</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>ChoicePopover</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Back in its workbin</source>
        <translation>Zurück im Arbeitskorb</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>This workitem changed meanwhile</source>
        <translation>Dieser Vorgang hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Copy my note</source>
        <translation>Meine Notiz kopieren</translation>
    </message>
    <message>
        <source>Ask for it back…</source>
        <translation>Zurückverlangen…</translation>
    </message>
    <message>
        <source>Keep server version</source>
        <translation>Fassung des Servers behalten</translation>
    </message>
    <message>
        <source>Your action, {0}</source>
        <translation>Ihre Aktion, {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>bei {0}</translation>
    </message>
    <message>
        <source>On the server, {0}</source>
        <translation>Auf dem Server, {0}</translation>
    </message>
    <message>
        <source>{0} did not take effect, and nothing was merged.</source>
        <translation>„{0}“ wurde nicht wirksam, und nichts wurde vermischt.</translation>
    </message>
    <message>
        <source>Your note was kept.</source>
        <translation>Ihre Notiz ist erhalten.</translation>
    </message>
</context>
<context>
    <name>CodeChips</name>
    <message>
        <source>Chosen dispositions</source>
        <translation>Gewählte Abschlusscodes</translation>
    </message>
    <message>
        <source>{0}, remove</source>
        <translation>{0}, entfernen</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Usual handling time</source>
        <translation>Übliche Bearbeitungszeit</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>No presence was chosen yet today.</source>
        <translation>Heute wurde noch keine Präsenz gewählt.</translation>
    </message>
    <message>
        <source>{hour} h: {accepted} accepted, {done} done</source>
        <translation>{hour} Uhr: {accepted} angenommen, {done} erledigt</translation>
    </message>
    <message>
        <source>Today by hour. {0}</source>
        <translation>Heute nach Stunden. {0}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>Today by hour</source>
        <translation>Heute nach Stunden</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Time per presence</source>
        <translation>Zeit je Präsenz</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The offer has expired.</source>
        <translation>Das Angebot ist abgelaufen.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The offer of {entry} was not answered in time.</source>
        <translation>Das Angebot {entry} wurde nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>Already taken</source>
        <translation>Schon vergeben</translation>
    </message>
    <message>
        <source>Given to another agent</source>
        <translation>An jemand anderen vergeben</translation>
    </message>
    <message>
        <source>Withdrawn by {actor}</source>
        <translation>Zurückgezogen von {actor}</translation>
    </message>
    <message>
        <source>{entry} is no longer offered.</source>
        <translation>{entry} wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Nicht mehr angeboten</translation>
    </message>
    <message>
        <source>{entry} went back to its workbin.{why}</source>
        <translation>{entry} ging in den Arbeitskorb zurück.{why}</translation>
    </message>
    <message>
        <source>Accepted on your other device</source>
        <translation>Auf Ihrem anderen Gerät angenommen</translation>
    </message>
    <message>
        <source>{entry} is in your workbin.</source>
        <translation>{entry} ist in Ihrem Arbeitskorb.</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>{entry} was gone when the list was read.</source>
        <translation>{entry} war weg, als die Liste gelesen wurde.</translation>
    </message>
    <message>
        <source>{actor} reassigned {entry} to {holder}</source>
        <translation>{actor} hat {entry} an {holder} gegeben</translation>
    </message>
    <message>
        <source>{why}Your notes are kept here until you dismiss this.</source>
        <translation>{why}Ihre Notizen bleiben hier, bis Sie dies schließen.</translation>
    </message>
    <message>
        <source>{entry} went back to its workbin</source>
        <translation>{entry} ging in den Arbeitskorb zurück</translation>
    </message>
    <message>
        <source>{actor} released it. {why}Your notes are kept here until you dismiss this.</source>
        <translation>{actor} hat es zurückgegeben. {why}Ihre Notizen bleiben hier, bis Sie dies schließen.</translation>
    </message>
    <message>
        <source>{entry} is done</source>
        <translation>{entry} ist erledigt</translation>
    </message>
    <message>
        <source>It was marked done by {actor}.</source>
        <translation>{actor} hat es als erledigt gemeldet.</translation>
    </message>
    <message>
        <source>Its time for wrap-up was over: it was marked done with {disposition}.</source>
        <translation>Die Zeit für die Nachbearbeitung war um: als erledigt gemeldet mit {disposition}.</translation>
    </message>
    <message>
        <source>{entry} is due again</source>
        <translation>{entry} ist wieder dran</translation>
    </message>
    <message>
        <source>It was parked until now.</source>
        <translation>Der Vorgang war bis jetzt zurückgestellt.</translation>
    </message>
    <message>
        <source>{entry} was stopped</source>
        <translation>{entry} wurde angehalten</translation>
    </message>
    <message>
        <source>{actor} took it back. {why}Nothing is left to do.</source>
        <translation>{actor} hat es zurückgenommen. {why}Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>{entry} is no longer yours</source>
        <translation>{entry} ist nicht mehr bei Ihnen</translation>
    </message>
    <message>
        <source>It was gone when the list was read again; how it ended is not known here.</source>
        <translation>Der Vorgang war weg, als die Liste neu gelesen wurde; wie er endete, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>{entry} was not changed</source>
        <translation>{entry} wurde nicht geändert</translation>
    </message>
    <message>
        <source>It is with {holder} since {since}. Look at it and decide again.</source>
        <translation>Seit {since} bei {holder}. Sehen Sie nach und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>It has changed since you looked. Look at it and decide again.</source>
        <translation>Der Vorgang hat sich geändert, seit Sie hingesehen haben. Sehen Sie nach und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>{actor} set you {presence}</source>
        <translation>{actor} hat Sie auf {presence} gesetzt</translation>
    </message>
    <message>
        <source>{actor} ended Not Responding for you</source>
        <translation>{actor} hat „Antwortet nicht“ für Sie beendet</translation>
    </message>
    <message>
        <source>You are offered work again. {why}</source>
        <translation>Ihnen wird wieder Arbeit angeboten. {why}</translation>
    </message>
    <message>
        <source>{actor} set your capacity to {maximum}</source>
        <translation>{actor} hat Ihre Kapazität auf {maximum} gesetzt</translation>
    </message>
    <message>
        <source>Presence was not changed</source>
        <translation>Die Präsenz wurde nicht geändert</translation>
    </message>
    <message>
        <source>You are still {presence}.{why}</source>
        <translation>Sie sind weiterhin {presence}.{why}</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>{missed} New offers stop until you go Ready.</source>
        <translation>{missed} Es kommen keine Angebote mehr, bis Sie sich bereit melden.</translation>
    </message>
    <message>
        <source>{command} was refused</source>
        <translation>„{command}“ wurde abgelehnt</translation>
    </message>
    <message>
        <source>{command} was not saved</source>
        <translation>„{command}“ wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>{detail} Nothing was lost: it waits for you to put it right.</source>
        <translation>{detail} Nichts ging verloren: Sie können es richtigstellen.</translation>
    </message>
    <message>
        <source>{command} did not get through</source>
        <translation>{command} kam nicht durch</translation>
    </message>
    <message>
        <source>Something on the way answered in the server's place. It is sent again as long as that makes sense; if this stays, tell whoever runs this network.</source>
        <translation>Etwas unterwegs hat anstelle des Servers geantwortet. Es wird erneut gesendet, solange das sinnvoll ist; wenn es dabei bleibt, sagen Sie es der Stelle, die dieses Netz betreibt.</translation>
    </message>
    <message>
        <source>{command} was taken back</source>
        <translation>„{command}“ wurde zurückgenommen</translation>
    </message>
    <message>
        <source>{entry} is as it was.</source>
        <translation>{entry} ist wie zuvor.</translation>
    </message>
    <message>
        <source>{command} goes on</source>
        <translation>„{command}“ geht weiter</translation>
    </message>
    <message>
        <source>{entry}: you gave it before the program ended. It is sent in a moment.</source>
        <translation>{entry}: Sie haben es vor dem Ende des Programms verlangt. Es wird gleich gesendet.</translation>
    </message>
    <message>
        <source>{command} was not sent</source>
        <translation>„{command}“ wurde nicht gesendet</translation>
    </message>
    <message>
        <source>{entry}: the moment for it had passed.</source>
        <translation>{entry}: Der Zeitpunkt dafür war vorbei.</translation>
    </message>
    <message>
        <source>{command} went through</source>
        <translation>„{command}“ wurde wirksam</translation>
    </message>
    <message>
        <source>The answer was lost; {entry} was read to make sure.</source>
        <translation>Die Antwort ging verloren; {entry} wurde zur Sicherheit gelesen.</translation>
    </message>
    <message>
        <source>{command} did not take effect</source>
        <translation>„{command}“ wurde nicht wirksam</translation>
    </message>
    <message>
        <source>The answer was lost; {entry} was read. {truth}</source>
        <translation>Die Antwort ging verloren; {entry} wurde gelesen. {truth}</translation>
    </message>
    <message>
        <source>{entry} no longer exists</source>
        <translation>{entry} gibt es nicht mehr</translation>
    </message>
    <message>
        <source>{command} has nothing to act on.</source>
        <translation>Für „{command}“ gibt es nichts mehr.</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Something you did is not on the server yet. It is kept and sent again.</source>
        <translation>Etwas von Ihnen ist noch nicht auf dem Server. Es bleibt erhalten und wird erneut gesendet.</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>What you did is kept. Sign in again to go on.</source>
        <translation>Was Sie getan haben, bleibt erhalten. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You are signed in on {detail}</source>
        <translation>Sie sind an {detail} angemeldet</translation>
    </message>
    <message>
        <source>Nothing is offered here meanwhile. Move here?</source>
        <translation>Hier wird solange nichts angeboten. Hierher wechseln?</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) sent, {refused} refused.</source>
        <translation><numerusform>%n Aktion gesendet, {refused} abgelehnt.</numerusform><numerusform>%n Aktionen gesendet, {refused} abgelehnt.</numerusform></translation></message>
    <message>
        <source>You are signed in until Worklist closes</source>
        <translation>Sie sind angemeldet, bis Worklist schließt</translation>
    </message>
    <message>
        <source>Your settings could not be read; defaults are used</source>
        <translation>Ihre Einstellungen waren nicht lesbar; die Vorgaben gelten</translation>
    </message>
    <message>
        <source>Your settings were damaged; defaults are used</source>
        <translation>Ihre Einstellungen waren beschädigt; die Vorgaben gelten</translation>
    </message>
    <message>
        <source>The old file is {detail}.</source>
        <translation>Die alte Datei ist {detail}.</translation>
    </message>
    <message>
        <source>Only your administrator can set {detail}</source>
        <translation>{detail} kann nur Ihre Administration festlegen</translation>
    </message>
    <message>
        <source>What your own settings say about it was passed over.</source>
        <translation>Was Ihre eigenen Einstellungen dazu sagen, wurde übergangen.</translation>
    </message>
    <message>
        <source>A setting was not understood; its default is used</source>
        <translation>Eine Einstellung war nicht verständlich; ihre Vorgabe gilt</translation>
    </message>
    <message>
        <source>A key was passed over</source>
        <translation>Eine Taste wurde übergangen</translation>
    </message>
    <message>
        <source>{label} was not opened</source>
        <translation>{label} wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>{label} did not load</source>
        <translation>{label} wurde nicht geladen</translation>
    </message>
    <message>
        <source>{entry} can be marked done again</source>
        <translation>{entry} kann wieder als erledigt gemeldet werden</translation>
    </message>
    <message>
        <source>The page that held Mark Done back is gone.</source>
        <translation>Die Seite, die „Erledigt“ aufhielt, ist weg.</translation>
    </message>
    <message>
        <source>{entry} cannot be marked done yet</source>
        <translation>{entry} kann noch nicht als erledigt gemeldet werden</translation>
    </message>
    <message>
        <source>The page that held it back is gone: open it again.</source>
        <translation>Die Seite, die es aufhält, ist weg: Öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Return to workbin</source>
        <translation>In den Arbeitskorb zurückgeben</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <source>Mark Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Neu zuweisen</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Bereit melden</translation>
    </message>
    <message>
        <source>It is in that workbin already.</source>
        <translation>Der Vorgang ist schon in diesem Arbeitskorb.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Wählen Sie zuerst einen Grund.</translation>
    </message>
    <message>
        <source>Say in a few words what the other reason is.</source>
        <translation>Nennen Sie den anderen Grund in wenigen Worten.</translation>
    </message>
    <message>
        <source>That offer is no longer open.</source>
        <translation>Dieses Angebot ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>Choose whom to give it to.</source>
        <translation>Wählen Sie, an wen es geht.</translation>
    </message>
    <message>
        <source>that agent</source>
        <translation>dieser Person</translation>
    </message>
    <message>
        <source>It is already with {who}.</source>
        <translation>Der Vorgang ist schon bei {who}.</translation>
    </message>
    <message>
        <source>That presence does not exist here.</source>
        <translation>Diese Präsenz gibt es hier nicht.</translation>
    </message>
    <message>
        <source>You do not lead that agent.</source>
        <translation>Diese Person gehört nicht zu Ihrem Team.</translation>
    </message>
    <message>
        <source>{command} is not possible</source>
        <translation>„{command}“ ist nicht möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) not answered.</source>
        <translation><numerusform>%n Angebot nicht beantwortet.</numerusform><numerusform>%n Angebote nicht beantwortet.</numerusform></translation></message>
    <message>
        <source>It is with {who}.</source>
        <translation>Der Vorgang ist bei {who}.</translation>
    </message>
    <message>
        <source>Not connected yet: what is shown may be old.</source>
        <translation>Noch nicht verbunden: Was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>Catching up: what is shown may be old.</source>
        <translation>Wird nachgeholt: Was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>Nothing was heard: what is shown may be old.</source>
        <translation>Seit einer Weile still: Was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>Offline: what is shown may be old.</source>
        <translation>Offline: Was Sie sehen, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Die Sitzung ist beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You are signed in on another computer. Move here to go on.</source>
        <translation>Sie sind an einem anderen Computer angemeldet. Wechseln Sie hierher, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>It is not assigned to anybody.</source>
        <translation>Der Vorgang ist niemandem zugewiesen.</translation>
    </message>
    <message>
        <source>It is still an offer: accept it first.</source>
        <translation>Noch ein Angebot: Nehmen Sie es zuerst an.</translation>
    </message>
    <message>
        <source>It is in progress.</source>
        <translation>Der Vorgang ist in Arbeit.</translation>
    </message>
    <message>
        <source>It is parked: resume it first.</source>
        <translation>Zurückgestellt: Setzen Sie den Vorgang zuerst fort.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Der Vorgang ist erledigt.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Der Vorgang wurde angehalten.</translation>
    </message>
    <message>
        <source>This is not something that can be done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>It is no longer in the list.</source>
        <translation>Der Vorgang ist nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>It is not assigned to you.</source>
        <translation>Der Vorgang ist Ihnen nicht zugewiesen.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>{doing} is under way.</source>
        <translation>„{doing}“ läuft noch.</translation>
    </message>
    <message>
        <source>Mark Done is about to be sent: undo it first.</source>
        <translation>„Erledigt“ wird gleich gesendet: Machen Sie es zuerst rückgängig.</translation>
    </message>
    <message>
        <source>Mark Done is waiting to sync.</source>
        <translation>„Erledigt“ wartet auf Übertragung.</translation>
    </message>
    <message>
        <source>Only a lead can reassign somebody's work.</source>
        <translation>Nur die Teamleitung kann Arbeit anderer neu zuweisen.</translation>
    </message>
    <message>
        <source>You do not serve its workbin.</source>
        <translation>Sie bedienen diesen Arbeitskorb nicht.</translation>
    </message>
    <message>
        <source>{workbin} hands its work out by itself.</source>
        <translation>{workbin} verteilt seine Arbeit selbst.</translation>
    </message>
    <message>
        <source>There is no other workbin that you can give it to.</source>
        <translation>Es gibt keinen anderen Arbeitskorb dafür.</translation>
    </message>
    <message>
        <source>Its workbin has no time for wrap-up.</source>
        <translation>Sein Arbeitskorb sieht keine Nachbearbeitung vor.</translation>
    </message>
    <message>
        <source>Wrap-up has begun already.</source>
        <translation>Die Nachbearbeitung läuft schon.</translation>
    </message>
    <message>
        <source>Wrap-up has not begun.</source>
        <translation>Die Nachbearbeitung hat nicht begonnen.</translation>
    </message>
    <message>
        <source>Wrap-up cannot be made longer again.</source>
        <translation>Die Nachbearbeitung lässt sich nicht noch einmal verlängern.</translation>
    </message>
    <message>
        <source>It is not offered to you.</source>
        <translation>Der Vorgang ist Ihnen nicht angeboten.</translation>
    </message>
    <message>
        <source>Too late: the offer has expired.</source>
        <translation>Zu spät: Das Angebot ist abgelaufen.</translation>
    </message>
    <message>
        <source>Choose a disposition first.</source>
        <translation>Wählen Sie zuerst einen Abschlusscode.</translation>
    </message>
    <message>
        <source>{workbin} has no disposition {code} for it. Choose another.</source>
        <translation>{workbin} hat dafür keinen Abschlusscode {code}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{disposition} needs a note.</source>
        <translation>{disposition} verlangt eine Notiz.</translation>
    </message>
    <message>
        <source>Your presence</source>
        <translation>Ihre Präsenz</translation>
    </message>
    <message>
        <source>as you were</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>no disposition</source>
        <translation>keinem Abschlusscode</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Only a lead can finish somebody's work.</source>
        <translation>Nur eine Leitung kann fremde Arbeit beenden.</translation>
    </message>
    <message>
        <source>Not changed: the line was lost before.</source>
        <translation>Nicht geändert: Die Verbindung brach vorher ab.</translation>
    </message>
    <message>
        <source>Not changed: it went elsewhere meanwhile.</source>
        <translation>Nicht geändert: Es ist inzwischen woanders.</translation>
    </message>
    <message>
        <source>The line was lost. What was not sent is not sent later: look again, then decide.</source>
        <translation>Die Verbindung ging verloren. Was nicht gesendet wurde, wird auch später nicht gesendet: neu ansehen, dann entscheiden.</translation>
    </message>
    <message>
        <source>Not sent: what is shown may be old. Work is reassigned only while the line is live.</source>
        <translation>Nicht gesendet: Die Anzeige kann veraltet sein. Neu zugewiesen wird nur bei stehender Verbindung.</translation>
    </message>
    <message>
        <source>Nothing was chosen.</source>
        <translation>Nichts wurde ausgewählt.</translation>
    </message>
    <message>
        <source>Too many workitems at once: move fewer.</source>
        <translation>Zu viele Vorgänge auf einmal: weniger verschieben.</translation>
    </message>
    <message>
        <source>The service does not let you work here</source>
        <translation>Der Dienst lässt Sie hier nicht arbeiten</translation>
    </message>
    <message>
        <source>What you did is kept. The service said: {detail}</source>
        <translation>Was Sie getan haben, bleibt erhalten. Der Dienst sagt: {detail}</translation>
    </message>
    <message>
        <source>The service does not let you work here. Ask whoever runs it.</source>
        <translation>Der Dienst lässt Sie hier nicht arbeiten. Fragen Sie, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {name}.</source>
        <translation>Sie dürfen Arbeit nicht neu zuweisen. Dafür braucht es die Berechtigung {name}.</translation>
    </message>
    <message>
        <source>{entry} is with {holder} since {since}.</source>
        <translation>{entry} ist seit {since} bei {holder}.</translation>
    </message>
    <message>
        <source>The rule lets a value choose the site; only the rule itself may.</source>
        <translation>Die Regel lässt einen Wert die Website bestimmen; das darf nur die Regel selbst.</translation>
    </message>
    <message>
        <source>The rule uses {code}, which does not exist.</source>
        <translation>Die Regel verwendet {code}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The address is longer than {most} characters.</source>
        <translation>Die Adresse ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The address holds characters that an address cannot hold.</source>
        <translation>Die Adresse enthält Zeichen, die in einer Adresse nicht vorkommen können.</translation>
    </message>
    <message>
        <source>The address cannot be understood.</source>
        <translation>Die Adresse ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The address is not a secure web address (https).</source>
        <translation>Die Adresse ist keine sichere Webadresse (https).</translation>
    </message>
    <message>
        <source>The address hides its site behind a user name or an escape.</source>
        <translation>Die Adresse verbirgt ihre Website hinter einem Benutzernamen oder einer Kodierung.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>{site} is not the name of a site.</source>
        <translation>{site} ist nicht der Name einer Website.</translation>
    </message>
    <message>
        <source>{site} is not on the allowed list.</source>
        <translation>{site} steht nicht auf der Liste der erlaubten Seiten.</translation>
    </message>
    <message>
        <source>The address leads out of its own path.</source>
        <translation>Die Adresse führt aus ihrem eigenen Pfad hinaus.</translation>
    </message>
    <message>
        <source>Worklist {detail} is there</source>
        <translation>Worklist {detail} ist da</translation>
    </message>
    <message>
        <source>It is installed when you say so, and Worklist closes for it.</source>
        <translation>Es wird installiert, wenn Sie es sagen; Worklist schließt sich dafür.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The folder for Worklist's data cannot be written to</source>
        <translation>In den Ordner für die Daten von Worklist kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Another Worklist uses the same data</source>
        <translation>Ein anderes Worklist benutzt dieselben Daten</translation>
    </message>
    <message>
        <source>A file of Worklist's data is damaged</source>
        <translation>Eine Datei mit den Daten von Worklist ist beschädigt</translation>
    </message>
    <message>
        <source>A file of Worklist's data was taken away</source>
        <translation>Eine Datei mit den Daten von Worklist wurde entfernt</translation>
    </message>
    <message>
        <source>A file of Worklist's data was written by a newer version</source>
        <translation>Eine Datei mit den Daten von Worklist stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>A file of Worklist's data cannot be used</source>
        <translation>Eine Datei mit den Daten von Worklist kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>It was {file}. A new one was begun with what is known here.</source>
        <translation>Es war {file}. Mit dem, was hier bekannt ist, wurde eine neue begonnen.</translation>
    </message>
    <message>
        <source>It was kept as {aside}, and a new one was begun with what is known here.</source>
        <translation>Sie wurde als {aside} aufgehoben, und mit dem, was hier bekannt ist, wurde eine neue begonnen.</translation>
    </message>
    <message>
        <source>The file is {file}.</source>
        <translation>Die Datei ist {file}.</translation>
    </message>
    <message>
        <source>{problem}. It could not be kept on this computer, so it was not sent.</source>
        <translation>{problem}. Es konnte auf diesem Computer nicht aufgehoben werden und wurde darum nicht gesendet.</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>einem anderen Computer</translation>
    </message>
    <message numerus="yes">
        <source>{part} was started again %n time(s). What you did is kept.</source>
        <translation><numerusform>{part} wurde %n-mal neu gestartet. Was Sie getan haben, bleibt erhalten.</numerusform><numerusform>{part} wurde %n-mal neu gestartet. Was Sie getan haben, bleibt erhalten.</numerusform></translation></message>
    <message>
        <source>A part of Worklist keeps failing</source>
        <translation>Ein Teil von Worklist fällt immer wieder aus</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of an earlier run stay in {file}.</source>
        <translation><numerusform>%n Aktion eines früheren Laufs bleibt in {file}.</numerusform><numerusform>%n Aktionen eines früheren Laufs bleiben in {file}.</numerusform></translation></message>
    <message>
        <source>Something that you did could not be read again</source>
        <translation>Etwas, das Sie getan haben, ist nicht mehr lesbar</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>{workbin} has no such disposition.</source>
        <translation>{workbin} hat diesen Abschlusscode nicht.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose a workitem first.</source>
        <translation>Wählen Sie zuerst einen Vorgang.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>DetailsGrid</name>
    <message>
        <source>More ({count})</source>
        <translation>Mehr ({count})</translation>
    </message>
</context>
<context>
    <name>DispositionBox</name>
    <message>
        <source>Disposition</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Disposition, required</source>
        <translation>Abschlusscode, erforderlich</translation>
    </message>
    <message>
        <source>Type to find a disposition</source>
        <translation>Tippen, um einen Abschlusscode zu finden</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>No more than {0}</source>
        <translation>Nicht mehr als {0}</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>{0} hinzugefügt</translation>
    </message>
    <message>
        <source>{0} removed</source>
        <translation>{0} entfernt</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Finish this workitem in its page: the page marks it done.</source>
        <translation>Schließen Sie diesen Vorgang auf seiner Seite ab: Die Seite meldet ihn als erledigt.</translation>
    </message>
    <message>
        <source>In this desktop only the agent marks work done.</source>
        <translation>An diesem Arbeitsplatz meldet nur der Agent Arbeit als erledigt.</translation>
    </message>
</context>
<context>
    <name>DoneFooter</name>
    <message>
        <source>Mark Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Marking done…</source>
        <translation>Wird als erledigt gemeldet…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Done, waiting to sync</source>
        <translation>Erledigt, wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Start wrap-up</source>
        <translation>Nachbearbeitung beginnen</translation>
    </message>
    <message>
        <source>Done in a moment</source>
        <translation>Gleich erledigt</translation>
    </message>
</context>
<context>
    <name>DoneSummary</name>
    <message>
        <source>Disposition</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <source>None was chosen</source>
        <translation>Keiner gewählt</translation>
    </message>
    <message>
        <source>Done at {0}</source>
        <translation>Erledigt um {0}</translation>
    </message>
    <message>
        <source>Stopped at {0}</source>
        <translation>Abgebrochen um {0}</translation>
    </message>
    <message>
        <source>handled in {0}</source>
        <translation>bearbeitet in {0}</translation>
    </message>
</context>
<context>
    <name>EntriesPane</name>
    <message>
        <source>What can be done for this agent</source>
        <translation>Was für diese Person getan werden kann</translation>
    </message>
    <message>
        <source>To workbin…</source>
        <translation>In den Arbeitskorb…</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Neu zuweisen…</translation>
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n Vorgang</numerusform><numerusform>%n Vorgänge</numerusform></translation></message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation><numerusform>%n gefährdet</numerusform><numerusform>%n gefährdet</numerusform></translation></message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n ausgewählt</numerusform><numerusform>%n ausgewählt</numerusform></translation></message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Step {0}: {1}.</source>
        <translation>Schritt {0}: {1}.</translation>
    </message>
    <message>
        <source>The next step follows at {0}.</source>
        <translation>Der nächste Schritt folgt um {0}.</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Beenden…</translation>
    </message>
</context>
<context>
    <name>EntriesView</name>
    <message>
        <source>Workitems</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>Neu zuweisen…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Priority {0}</source>
        <translation>Priorität {0}</translation>
    </message>
    <message>
        <source>requested skill {0}</source>
        <translation>verlangte Fähigkeit {0}</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Fällig {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben…</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Workitems</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>EntryNotices</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Copy my note</source>
        <translation>Meine Notiz kopieren</translation>
    </message>
</context>
<context>
    <name>ExternalCard</name>
    <message>
        <source>Opened in your browser at {clock}</source>
        <translation>Um {clock} in Ihrem Browser geöffnet</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation>{host} wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Diese Adresse</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Hold to show {name}</source>
        <translation>Halten, um {name} zu zeigen</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopieren</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Nicht übertragen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by any field</source>
        <translation>Nach jedem Feld filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FinishForm</name>
    <message>
        <source>Finish for the agent</source>
        <translation>Für den Agenten beenden</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The agent reads this reason</source>
        <translation>Der Agent liest diesen Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{0}: with {1}, since {2}. {1} is told who finished it and why.</source>
        <translation>{0}: bei {1}, seit {2}. {1} erfährt, wer es beendet hat und warum.</translation>
    </message>
    <message>
        <source>{0}: with {1}, since {2}.</source>
        <translation>{0}: bei {1}, seit {2}.</translation>
    </message>
    <message numerus="yes">
        <source>They are with %n agent(s).</source>
        <translation><numerusform>Sie liegen bei %n Agenten.</numerusform><numerusform>Sie liegen bei %n Agenten.</numerusform></translation></message>
    <message>
        <source>No disposition</source>
        <translation>Kein Abschlusscode</translation>
    </message>
    <message>
        <source>Say why: the agent reads it.</source>
        <translation>Sagen Sie, warum: der Agent liest es.</translation>
    </message>
    <message numerus="yes">
        <source>Finish %n workitem(s)</source>
        <translation><numerusform>%n Vorgang beenden</numerusform><numerusform>%n Vorgänge beenden</numerusform></translation></message>
    <message numerus="yes">
        <source>They are with %n agent(s). Each is told who finished it and why.</source>
        <translation><numerusform>Sie liegen bei %n Agenten. Er erfährt, wer sie beendet hat und warum.</numerusform><numerusform>Sie liegen bei %n Agenten. Jeder erfährt, wer sie beendet hat und warum.</numerusform></translation></message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>has it already</source>
        <translation>hat es schon</translation>
    </message>
    <message>
        <source>lacks {0}</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} over capacity</source>
        <translation>{0} über Kapazität</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>waits here already</source>
        <translation>wartet schon hier</translation>
    </message>
    <message>
        <source>back to its workbin</source>
        <translation>zurück in den Arbeitskorb</translation>
    </message>
    <message>
        <source>moves to this workbin</source>
        <translation>kommt in diesen Arbeitskorb</translation>
    </message>
</context>
<context>
    <name>FloorPane</name>
    <message>
        <source>Choose an agent or a workbin to see its workitems.</source>
        <translation>Agenten oder Arbeitskorb wählen, um die Vorgänge zu sehen.</translation>
    </message>
    <message>
        <source>Workitems</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>{0} holds nothing.</source>
        <translation>{0} hat nichts in Arbeit.</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Hier wartet nichts.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing open fits the search.</source>
        <translation>Nichts Offenes passt zur Suche.</translation>
    </message>
    <message>
        <source>Backlog by workbin</source>
        <translation>Rückstand je Arbeitskorb</translation>
    </message>
    <message>
        <source>last 60 min</source>
        <translation>letzte 60 Min.</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>No address is on the allowed list of this desktop.</source>
        <translation>Auf der Liste der erlaubten Seiten dieses Programms steht keine Adresse.</translation>
    </message>
    <message>
        <source>This computer has no browser that would open it.</source>
        <translation>Dieser Computer hat keinen Browser, der sie öffnen würde.</translation>
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation>Die Adresse ist nicht wohlgeformt.</translation>
    </message>
    <message>
        <source>Addresses that begin with {0} are never opened.</source>
        <translation>Adressen, die mit {0} beginnen, werden nie geöffnet.</translation>
    </message>
    <message>
        <source>The address carries a user name, which is used to disguise where it leads.</source>
        <translation>Die Adresse enthält einen Benutzernamen; damit wird verschleiert, wohin sie führt.</translation>
    </message>
    <message>
        <source>The address can be read in two ways, so it is not clear where it leads.</source>
        <translation>Die Adresse lässt sich auf zwei Arten lesen; es ist nicht klar, wohin sie führt.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>My workbin</source>
        <translation>Mein Arbeitskorb</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>No longer with you</source>
        <translation>Nicht mehr bei Ihnen</translation>
    </message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n Vorgang</numerusform><numerusform>%n Vorgänge</numerusform></translation></message>
    <message>
        <source>No type</source>
        <translation>Kein Typ</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Kein Kunde</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation><numerusform>%n wartet auf Übertragung</numerusform><numerusform>%n warten auf Übertragung</numerusform></translation></message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>Alles ist auf dem Server</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>{0}, {1}: given {2} ago, tried {3} times</source>
        <translation>{0}, {1}: vor {2} gegeben, {3}-mal versucht</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No topic has all of these words.</source>
        <translation>Kein Thema enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Ready brings you offers, any other presence does not. {0} switches.</source>
        <translation>Mit „Bereit“ bekommen Sie Angebote, mit jeder anderen Präsenz nicht. {0} wechselt.</translation>
    </message>
    <message>
        <source>Each has a countdown. {0} accepts it, {1} rejects it, and what you are typing stays.</source>
        <translation>Jedes läuft ab. {0} nimmt es an, {1} lehnt es ab; was Sie gerade schreiben, bleibt.</translation>
    </message>
    <message>
        <source>{0} finds work and runs every command. {1} shows all keys.</source>
        <translation>{0} findet Arbeit und führt jeden Befehl aus. {1} zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>It rings and counts down like a real one, and nobody is waiting for it.</source>
        <translation>Es klingelt und läuft ab wie ein echtes, und niemand wartet darauf.</translation>
    </message>
    <message>
        <source>Say when you take work</source>
        <translation>Sagen Sie, wann Sie Arbeit annehmen</translation>
    </message>
    <message>
        <source>Offers appear here, over your work</source>
        <translation>Angebote erscheinen hier, über Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Für alles gibt es eine Taste</translation>
    </message>
    <message>
        <source>Try it with a practice offer</source>
        <translation>Probieren Sie es mit einem Übungsangebot</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Changed by {who}</source>
        <translation>Geändert von: {who}</translation>
    </message>
    <message>
        <source>Rejected by {who}</source>
        <translation>Abgelehnt von: {who}</translation>
    </message>
    <message>
        <source>Parked by {who}</source>
        <translation>Zurückgestellt von: {who}</translation>
    </message>
    <message>
        <source>Returned to the workbin by {who}</source>
        <translation>In den Arbeitskorb zurückgegeben von: {who}</translation>
    </message>
    <message>
        <source>Marked done by {who}</source>
        <translation>Als erledigt gemeldet von: {who}</translation>
    </message>
    <message>
        <source>Stopped by {who}</source>
        <translation>Abgebrochen von: {who}</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Resumed by {who}</source>
        <translation>Fortgesetzt von: {who}</translation>
    </message>
    <message>
        <source>Accepted by {who} after {seconds} s</source>
        <translation>Angenommen nach {seconds} s von: {who}</translation>
    </message>
    <message>
        <source>Accepted by {who}</source>
        <translation>Angenommen von: {who}</translation>
    </message>
    <message>
        <source>Created in {workbin}</source>
        <translation>Angelegt in: {workbin}</translation>
    </message>
    <message>
        <source>a workbin</source>
        <translation>ein Arbeitskorb</translation>
    </message>
    <message>
        <source>Offered to {to}</source>
        <translation>Angeboten an: {to}</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>ein Agent</translation>
    </message>
    <message>
        <source>Reassigned to {to} by {who}</source>
        <translation>Neu zugewiesen an {to} von: {who}</translation>
    </message>
    <message>
        <source>a lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>It could not be read: {0}</source>
        <translation>Konnte nicht gelesen werden: {0}</translation>
    </message>
    <message>
        <source>a page, for {who}</source>
        <translation>eine Seite, für {who}</translation>
    </message>
    <message>
        <source>a rule, for {who}</source>
        <translation>eine Regel, für {who}</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Could not be read again: {0}</source>
        <translation>Konnte nicht neu gelesen werden: {0}</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Wird neu gelesen…</translation>
    </message>
    <message>
        <source>Offline: it may be old.</source>
        <translation>Offline: vielleicht veraltet.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Ausweichen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>Ohne Art</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Arbeitskorb</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>Zahlen nach Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation><numerusform>%n Gruppe</numerusform><numerusform>%n Gruppen</numerusform></translation></message>
    <message>
        <source>No group has these words in its name.</source>
        <translation>Keine Gruppe hat diese Wörter im Namen.</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Nothing happened in this time.</source>
        <translation>In dieser Zeit ist nichts geschehen.</translation>
    </message>
    <message>
        <source>{0} of the work that asked for somebody went to the fallback queue</source>
        <translation>{0} der Arbeit mit Wunschagenten ging in die Ausweichwarteschlange</translation>
    </message>
    <message>
        <source>More than 40 % means that the preferred agents are too often full or away.</source>
        <translation>Mehr als 40 % heißt: Die Wunschagenten sind zu oft ausgelastet oder abwesend.</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation>Gespeichert unter {0}</translation>
    </message>
    <message>
        <source>Not saved: {0}</source>
        <translation>Nicht gespeichert: {0}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Lost offers</source>
        <translation>Verlorene Angebote</translation>
    </message>
    <message>
        <source>Time to accept</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation>Bearbeitungszeit</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicegrad</translation>
    </message>
    <message>
        <source>{0} of offers</source>
        <translation>{0} der Angebote</translation>
    </message>
    <message>
        <source>{0} too late</source>
        <translation>{0} zu spät</translation>
    </message>
    <message>
        <source>{0} of {1} asked for</source>
        <translation>{0} von {1} gewünschten</translation>
    </message>
    <message>
        <source>{0} came in</source>
        <translation>{0} eingegangen</translation>
    </message>
    <message>
        <source>{0} stopped</source>
        <translation>{0} angehalten</translation>
    </message>
    <message>
        <source>median, p95 {0}</source>
        <translation>Median, p95 {0}</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Press the new key. Escape gives up.</source>
        <translation>Drücken Sie die neue Taste. Escape bricht ab.</translation>
    </message>
    <message>
        <source>Not changed: {0}.</source>
        <translation>Nicht geändert: {0}.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>there is no such action</source>
        <translation>diese Aktion gibt es nicht</translation>
    </message>
    <message>
        <source>{key} is taken by “{action}”</source>
        <translation>{key} ist vergeben an „{action}“</translation>
    </message>
    <message>
        <source>{key} is no key</source>
        <translation>{key} ist keine Taste</translation>
    </message>
    <message>
        <source>{key} types a character on many keyboards</source>
        <translation>{key} schreibt auf vielen Tastaturen ein Zeichen</translation>
    </message>
    <message>
        <source>{key} belongs to editing text</source>
        <translation>{key} gehört zum Bearbeiten von Text</translation>
    </message>
    <message>
        <source>{key} does not work in a page; Ctrl+Shift with a key or F1 to F12 do</source>
        <translation>{key} wirkt nicht in einer Seite; Strg+Umschalt mit einer Taste oder F1 bis F12 wirken dort</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>Force presence…</source>
        <translation>Präsenz setzen…</translation>
    </message>
    <message>
        <source>Bring back from Not Responding…</source>
        <translation>Aus „Antwortet nicht“ zurückholen…</translation>
    </message>
    <message>
        <source>Change capacity…</source>
        <translation>Kapazität ändern…</translation>
    </message>
    <message>
        <source>You may not change other people's presence.</source>
        <translation>Sie dürfen die Präsenz anderer nicht ändern.</translation>
    </message>
    <message>
        <source>No agent is chosen.</source>
        <translation>Kein Agent ist ausgewählt.</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Slow · {0} ms</source>
        <translation>Langsam · {0} ms</translation>
    </message>
    <message>
        <source>Live · {0} ms</source>
        <translation>Live · {0} ms</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>Anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>Offline since {0}</source>
        <translation>Offline seit {0}</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Kein Zugang</translation>
    </message>
    <message>
        <source>No live updates come through this network: the list is asked for every few seconds.</source>
        <translation>Durch dieses Netz kommen keine Live-Meldungen: Die Liste wird alle paar Sekunden abgefragt.</translation>
    </message>
    <message>
        <source>Seconds late</source>
        <translation>Sekunden verzögert</translation>
    </message>
</context>
<context>
    <name>ListStamp</name>
    <message>
        <source>As of {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Wird nachgeholt…</translation>
    </message>
</context>
<context>
    <name>MiniBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <source>Worklist mini bar</source>
        <translation>Minileiste von Worklist</translation>
    </message>
    <message>
        <source>To the top edge</source>
        <translation>An den oberen Rand</translation>
    </message>
    <message>
        <source>To the bottom edge</source>
        <translation>An den unteren Rand</translation>
    </message>
    <message>
        <source>Opacity {0} %</source>
        <translation>Deckkraft {0} %</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Kein Angebot</translation>
    </message>
    <message>
        <source>Capacity: {used} of {most}</source>
        <translation>Kapazität: {used} von {most}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Misses</name>
    <message>
        <source>Not delivered</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht angezeigt</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message>
        <source>reached this computer too late, or never</source>
        <translation>kam an diesem Rechner zu spät oder gar nicht an</translation>
    </message>
    <message>
        <source>no window or notice showed it</source>
        <translation>kein Fenster und keine Mitteilung zeigte es</translation>
    </message>
    <message>
        <source>shown while no key or mouse was used in Worklist</source>
        <translation>angezeigt, während niemand Tastatur oder Maus in Worklist benutzte</translation>
    </message>
    <message>
        <source>shown while somebody worked in Worklist</source>
        <translation>angezeigt, während jemand in Worklist arbeitete</translation>
    </message>
    <message>
        <source>{0}, last at {1}</source>
        <translation>{0}, zuletzt um {1}</translation>
    </message>
</context>
<context>
    <name>NativeNotices</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
</context>
<context>
    <name>NotesBox</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What the next person should know</source>
        <translation>Was die nächste Person wissen sollte</translation>
    </message>
    <message>
        <source>This system keeps no notes. Write them where the customer's record is.</source>
        <translation>Dieses System bewahrt keine Notizen auf. Schreiben Sie sie dorthin, wo die Kundendaten sind.</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Keine Notizen</translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation>Gespeichert {clock}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>This desktop does not let a program keep a window on top.</source>
        <translation>Diese Oberfläche lässt kein Programm ein Fenster im Vordergrund halten.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>due {0}</source>
        <translation>fällig {0}</translation>
    </message>
    <message>
        <source>Routed by</source>
        <translation>Zugeteilt nach</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message numerus="yes">
        <source>Offer: {0}. {1}. %n second(s) to answer.</source>
        <translation><numerusform>Angebot: {0}. {1}. Noch %n Sekunde zum Antworten.</numerusform><numerusform>Angebot: {0}. {1}. Noch %n Sekunden zum Antworten.</numerusform></translation></message>
    <message>
        <source>There is no offer.</source>
        <translation>Es gibt kein Angebot.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) to answer</source>
        <translation><numerusform>Noch %n Sekunde zum Antworten</numerusform><numerusform>Noch %n Sekunden zum Antworten</numerusform></translation></message>
    <message>
        <source>Accepting…</source>
        <translation>Wird angenommen…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Rejecting…</source>
        <translation>Wird abgelehnt…</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n more offer(s)</source>
        <translation><numerusform>%n weiteres Angebot</numerusform><numerusform>%n weitere Angebote</numerusform></translation></message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Set by your administrator.</source>
        <translation>Von Ihrer Administration festgelegt.</translation>
    </message>
</context>
<context>
    <name>OrderResults</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message>
        <source>Only while the line is live: what is shown may be old.</source>
        <translation>Nur bei stehender Verbindung: Die Anzeige kann veraltet sein.</translation>
    </message>
    <message>
        <source>routed again</source>
        <translation>wird neu verteilt</translation>
    </message>
    <message>
        <source>Back to its workbin</source>
        <translation>Zurück in den Arbeitskorb</translation>
    </message>
    <message>
        <source>Spread by free capacity</source>
        <translation>Nach freier Kapazität verteilen</translation>
    </message>
    <message>
        <source>room for {0}</source>
        <translation>Platz für {0}</translation>
    </message>
    <message>
        <source>Deadline at risk</source>
        <translation>Frist gefährdet</translation>
    </message>
    <message>
        <source>Balance the load</source>
        <translation>Last ausgleichen</translation>
    </message>
    <message>
        <source>Needs another skill</source>
        <translation>Andere Fähigkeit nötig</translation>
    </message>
    <message>
        <source>Absent or not responding</source>
        <translation>Abwesend oder antwortet nicht</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>Wunsch des Kunden</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>In progress: {0} of {1}.</source>
        <translation>In Arbeit: {0} von {1}.</translation>
    </message>
    <message>
        <source>{0} will be told, and the notes move with it.</source>
        <translation>{0} wird benachrichtigt, die Notizen wandern mit.</translation>
    </message>
    <message>
        <source>{0} will be told.</source>
        <translation>{0} wird benachrichtigt.</translation>
    </message>
    <message>
        <source>{0} over capacity.</source>
        <translation>{0} über der Kapazität.</translation>
    </message>
    <message>
        <source>now in {0}</source>
        <translation>jetzt in {0}</translation>
    </message>
    <message>
        <source>back in its workbin</source>
        <translation>zurück im Arbeitskorb</translation>
    </message>
    <message>
        <source>offered to {0}</source>
        <translation>{0} angeboten</translation>
    </message>
    <message>
        <source>would move to {0}</source>
        <translation>käme in {0}</translation>
    </message>
    <message>
        <source>Not known yet: {0}</source>
        <translation>Noch nicht bekannt: {0}</translation>
    </message>
    <message>
        <source>Not changed: with {0} since {1}.</source>
        <translation>Nicht geändert: bei {0} seit {1}.</translation>
    </message>
    <message>
        <source>You may not finish other people's work.</source>
        <translation>Sie dürfen die Arbeit anderer nicht beenden.</translation>
    </message>
    <message>
        <source>There is room for {0}: the rest stay where they are.</source>
        <translation>Es ist Platz für {0}: der Rest bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>would go back to its workbin</source>
        <translation>ginge zurück in den Arbeitskorb</translation>
    </message>
    <message>
        <source>would be offered to {0}</source>
        <translation>würde {0} angeboten</translation>
    </message>
    <message>
        <source>You may not reassign work. This needs the permission {0}.</source>
        <translation>Sie dürfen Arbeit nicht neu zuweisen. Dafür braucht es die Berechtigung {0}.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>in the list of {0}</source>
        <translation>in der Liste von {0}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search work or run a command</source>
        <translation>Arbeit suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Open: {0}, {1}</source>
        <translation>Öffnen: {0}, {1}</translation>
    </message>
    <message>
        <source>Set presence: {0}</source>
        <translation>Präsenz setzen: {0}</translation>
    </message>
</context>
<context>
    <name>Park</name>
    <message>
        <source>Until I resume it</source>
        <translation>Bis ich ihn fortsetze</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Für 15 Minuten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow, {0}</source>
        <translation>Bis morgen, {0}</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Park this workitem</source>
        <translation>Diesen Vorgang zurückstellen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>It stays yours and wakes by itself.</source>
        <translation>Er bleibt bei Ihnen und meldet sich von selbst.</translation>
    </message>
</context>
<context>
    <name>Pop</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>This installation has no web engine, so pages open in your browser.</source>
        <translation>Diese Installation hat keine Web-Engine; Seiten öffnen sich in Ihrem Browser.</translation>
    </message>
    <message>
        <source>This page is slow. You can go on working; it keeps loading.</source>
        <translation>Diese Seite ist langsam. Sie können weiterarbeiten; sie lädt weiter.</translation>
    </message>
    <message>
        <source>{host} has input that is not saved.</source>
        <translation>{host} enthält Eingaben, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>{host} asks: {question}</source>
        <translation>{host} fragt: {question}</translation>
    </message>
    <message>
        <source>Yes, then repeat it in the page</source>
        <translation>Ja, dann in der Seite wiederholen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>{host} was not opened</source>
        <translation>{host} wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Diese Adresse</translation>
    </message>
    <message>
        <source>{reason} Your administrator keeps the list of allowed pages.</source>
        <translation>{reason} Ihre Administration führt die Liste der erlaubten Seiten.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is</source>
        <translation>{host} konnte sich nicht ausweisen</translation>
    </message>
    <message>
        <source>{reason} Nothing was sent to it. Tell your administrator.</source>
        <translation>{reason} Es wurde nichts dorthin gesendet. Sagen Sie Ihrer Administration Bescheid.</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>{host} hat nicht geantwortet</translation>
    </message>
    <message>
        <source>{reason} The workitem itself is not affected.</source>
        <translation>{reason} Der Vorgang selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>The page of {host} ended. What you typed into it may be lost.</source>
        <translation>Die Seite von {host} wurde beendet. Was Sie dort eingegeben haben, ist vielleicht verloren.</translation>
    </message>
    <message>
        <source>The page stopped</source>
        <translation>Die Seite wurde beendet</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn laden</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>No page is open here.</source>
        <translation>Hier ist keine Seite offen.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Loaded in {seconds} s</source>
        <translation>In {seconds} s geladen</translation>
    </message>
    <message>
        <source>Did not load</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Certificate refused</source>
        <translation>Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>In your browser</source>
        <translation>In Ihrem Browser</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>This page is in its own window</source>
        <translation>Diese Seite ist in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Open already</source>
        <translation>Schon offen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PopHeader</name>
    <message>
        <source>Open a page of this workitem</source>
        <translation>Eine Seite dieses Vorgangs öffnen</translation>
    </message>
    <message>
        <source>Keep this page in sight with other workitems</source>
        <translation>Diese Seite auch bei anderen Vorgängen zeigen</translation>
    </message>
    <message>
        <source>Show in its own window</source>
        <translation>In eigenem Fenster zeigen</translation>
    </message>
    <message>
        <source>Open page in the browser</source>
        <translation>Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>More for this page</source>
        <translation>Mehr zu dieser Seite</translation>
    </message>
</context>
<context>
    <name>PopTabs</name>
    <message>
        <source>No page is open for this workitem.</source>
        <translation>Für diesen Vorgang ist keine Seite offen.</translation>
    </message>
    <message>
        <source>No workitem is open</source>
        <translation>Kein Vorgang ist offen</translation>
    </message>
    <message>
        <source>Its page opens here.</source>
        <translation>Seine Seite öffnet sich hier.</translation>
    </message>
    <message>
        <source>The plus above opens it again.</source>
        <translation>Das Plus darüber öffnet sie wieder.</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>Keine Seite offen</translation>
    </message>
    <message>
        <source>This workitem has no page.</source>
        <translation>Dieser Vorgang hat keine Seite.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice offer expired</source>
        <translation>Das Übungsangebot ist abgelaufen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Practice: accept or reject me</source>
        <translation>Übung: Nehmen Sie mich an oder lehnen Sie mich ab</translation>
    </message>
    <message>
        <source>Practice offer accepted</source>
        <translation>Übungsangebot angenommen</translation>
    </message>
    <message>
        <source>Practice offer rejected</source>
        <translation>Übungsangebot abgelehnt</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>PresencePill</name>
    <message>
        <source>Presence: {0}</source>
        <translation>Präsenz: {0}</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Bereit melden</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>{0}, last known</source>
        <translation>{0}, zuletzt bekannt</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Not Ready: {0}</source>
        <translation>Nicht bereit: {0}</translation>
    </message>
    <message>
        <source>Set by {0}</source>
        <translation>Gesetzt von {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Danach: {0}</translation>
    </message>
    <message>
        <source>After this work</source>
        <translation>Nach dieser Arbeit</translation>
    </message>
    <message>
        <source>Stay {0}</source>
        <translation>{0} bleiben</translation>
    </message>
    <message>
        <source>Leave, and give back what is offered</source>
        <translation>Gehen und Angebotenes zurückgeben</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Everything is on the server.</source>
        <translation>Alles ist auf dem Server.</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Send now: {0}</source>
        <translation>Jetzt senden: {0}</translation>
    </message>
    <message>
        <source>Discard: {0}</source>
        <translation>Verwerfen: {0}</translation>
    </message>
    <message>
        <source>{0}, given {1} ago, tried {2} times</source>
        <translation>{0}, vor {1} gegeben, {2}-mal versucht</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Endgültig verwerfen</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Reassign %n</source>
        <translation><numerusform>%n neu zuweisen</numerusform><numerusform>%n neu zuweisen</numerusform></translation></message>
    <message>
        <source>Reassigned {0} of {1}</source>
        <translation>{0} von {1} neu zugewiesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message numerus="yes">
        <source>Reassign %n workitem(s)</source>
        <translation><numerusform>%n Vorgang neu zuweisen</numerusform><numerusform>%n Vorgänge neu zuweisen</numerusform></translation></message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Preview %n</source>
        <translation><numerusform>%n prüfen</numerusform><numerusform>%n prüfen</numerusform></translation></message>
    <message>
        <source>{0} of {1} could be reassigned</source>
        <translation>{0} von {1} könnten neu zugewiesen werden</translation>
    </message>
    <message>
        <source>Taken back: {0} of {1}</source>
        <translation>Zurückgenommen: {0} von {1}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Finished {0} of {1}</source>
        <translation>{0} von {1} beendet</translation>
    </message>
</context>
<context>
    <name>ReassignForm</name>
    <message>
        <source>To whom? Name, group or skill</source>
        <translation>An wen? Name, Gruppe oder Fähigkeit</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Agents and workbins</source>
        <translation>Agenten und Arbeitskörbe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Grund wählen</translation>
    </message>
    <message>
        <source>Case id</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>Note: the agent reads it</source>
        <translation>Notiz: der Agent liest sie</translation>
    </message>
    <message>
        <source>Also beyond the capacity</source>
        <translation>Auch über die Kapazität hinaus</translation>
    </message>
    <message>
        <source>Without an alert, straight into their list</source>
        <translation>Ohne Signal, direkt in die Liste</translation>
    </message>
</context>
<context>
    <name>Reject</name>
    <message>
        <source>Wrong skill or language</source>
        <translation>Falsche Fähigkeit oder Sprache</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Interessenkonflikt</translation>
    </message>
    <message>
        <source>Already handling this customer</source>
        <translation>Kunde ist schon in Bearbeitung</translation>
    </message>
    <message>
        <source>Other, add a note</source>
        <translation>Anderes, mit Notiz</translation>
    </message>
    <message>
        <source>Belongs into another workbin</source>
        <translation>Gehört in einen anderen Arbeitskorb</translation>
    </message>
    <message>
        <source>End of shift</source>
        <translation>Schichtende</translation>
    </message>
    <message>
        <source>Reject this offer</source>
        <translation>Dieses Angebot ablehnen</translation>
    </message>
    <message>
        <source>Reject offer</source>
        <translation>Angebot ablehnen</translation>
    </message>
    <message>
        <source>You are then counted as not responding: no more work comes until you go Ready again.</source>
        <translation>Sie gelten dann als nicht antwortend: Es kommt keine Arbeit mehr, bis Sie wieder bereit sind.</translation>
    </message>
    <message>
        <source>Return to workbin</source>
        <translation>In den Arbeitskorb zurückgeben</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>The next step is theirs</source>
        <translation>Der nächste Schritt liegt dort</translation>
    </message>
</context>
<context>
    <name>RejectPopover</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation><numerusform>Noch %n s</numerusform><numerusform>Noch %n s</numerusform></translation></message>
    <message>
        <source>The workitem goes back to {0}.</source>
        <translation>Der Vorgang geht zurück an {0}.</translation>
    </message>
</context>
<context>
    <name>RejectReasons</name>
    <message>
        <source>Reject because</source>
        <translation>Ablehnen, weil</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Arbeitskorb</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältester</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Heute erledigt</translation>
    </message>
</context>
<context>
    <name>RosterPane</name>
    <message>
        <source>Force presence…</source>
        <translation>Präsenz setzen…</translation>
    </message>
</context>
<context>
    <name>RosterTabs</name>
    <message>
        <source>All {0}</source>
        <translation>Alle {0}</translation>
    </message>
    <message>
        <source>Ready {0}</source>
        <translation>Bereit {0}</translation>
    </message>
    <message>
        <source>Not Ready {0}</source>
        <translation>Nicht bereit {0}</translation>
    </message>
    <message>
        <source>Not Responding {0}</source>
        <translation>Antwortet nicht {0}</translation>
    </message>
    <message>
        <source>At risk {0}</source>
        <translation>Gefährdet {0}</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search work or run a command</source>
        <translation>Arbeit suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Park</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Disposition…</source>
        <translation>Abschlusscode…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Weitergeben…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n ausgewählt</numerusform><numerusform>%n ausgewählt</numerusform></translation></message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation><numerusform>%n gespeichert</numerusform><numerusform>%n gespeichert</numerusform></translation></message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation><numerusform>%n unterwegs</numerusform><numerusform>%n unterwegs</numerusform></translation></message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation><numerusform>%n abgelehnt</numerusform><numerusform>%n abgelehnt</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation><numerusform>%n ausgelassen</numerusform><numerusform>%n ausgelassen</numerusform></translation></message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n weiterer</numerusform><numerusform>%n weitere</numerusform></translation></message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The page that held Mark Done back is gone. Open it again.</source>
        <translation>Die Seite, die „Erledigt“ zurückgehalten hat, ist weg. Öffnen Sie sie erneut.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Screen pops</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Language and spelling</source>
        <translation>Sprache und Rechtschreibung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much room rows and controls take.</source>
        <translation>Wie viel Platz Zeilen und Bedienelemente einnehmen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Changes show at once, without movement.</source>
        <translation>Änderungen erscheinen sofort, ohne Bewegung.</translation>
    </message>
    <message>
        <source>Ring when work is offered</source>
        <translation>Läuten, wenn Arbeit angeboten wird</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Where the toast appears</source>
        <translation>Wo die Einblendung erscheint</translation>
    </message>
    <message>
        <source>Notices of the system</source>
        <translation>Hinweise des Systems</translation>
    </message>
    <message>
        <source>Used while the window is minimised.</source>
        <translation>Solange das Fenster minimiert ist.</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Minileiste</translation>
    </message>
    <message>
        <source>Presence and offers above all other windows.</source>
        <translation>Präsenz und Angebote über allen anderen Fenstern.</translation>
    </message>
    <message>
        <source>Accept every offer at once</source>
        <translation>Jedes Angebot sofort annehmen</translation>
    </message>
    <message>
        <source>Single keys in the list</source>
        <translation>Einzelne Tasten in der Liste</translation>
    </message>
    <message>
        <source>Letters such as D for Mark Done act while the list has the focus.</source>
        <translation>Buchstaben wie D für Erledigt wirken, solange die Liste den Fokus hat.</translation>
    </message>
    <message>
        <source>Open pages inside the window</source>
        <translation>Seiten im Fenster öffnen</translation>
    </message>
    <message>
        <source>Otherwise they open in your browser.</source>
        <translation>Sonst öffnen sie sich in Ihrem Browser.</translation>
    </message>
    <message>
        <source>Zoom of pages</source>
        <translation>Zoom der Seiten</translation>
    </message>
    <message>
        <source>Pages that may be opened</source>
        <translation>Seiten, die geöffnet werden dürfen</translation>
    </message>
    <message>
        <source>Who marks work done</source>
        <translation>Wer Arbeit als erledigt meldet</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Underline misspelt words in notes</source>
        <translation>Falsch geschriebene Wörter in Notizen unterstreichen</translation>
    </message>
    <message>
        <source>Notes are written in</source>
        <translation>Sprache der Notizen</translation>
    </message>
    <message>
        <source>English and Spanish come with Worklist. German uses this computer's own dictionary.</source>
        <translation>Englisch und Spanisch bringt Worklist mit. Für Deutsch wird das Wörterbuch dieses Computers verwendet.</translation>
    </message>
    <message>
        <source>After signing in</source>
        <translation>Nach dem Anmelden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The address of the routing service. Takes effect at the next start.</source>
        <translation>Die Adresse des Routing-Dienstes. Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Empty takes the system's. Takes effect at the next start.</source>
        <translation>Leer nimmt den des Systems. Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Further certificate authorities</source>
        <translation>Weitere Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>How much is written to the log</source>
        <translation>Wie viel ins Protokoll geschrieben wird</translation>
    </message>
    <message>
        <source>Never tokens, names or contents.</source>
        <translation>Nie Token, Namen oder Inhalte.</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Nach einer neueren Version sehen</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Wie am Computer eingestellt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Für Berührung</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>The language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Englisch (Großbritannien)</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>Englisch (USA)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>The Mark Done button</source>
        <translation>Die Schaltfläche Erledigt</translation>
    </message>
    <message>
        <source>The third party's page</source>
        <translation>Die Seite des Drittanbieters</translation>
    </message>
    <message>
        <source>Either of the two</source>
        <translation>Eines von beiden</translation>
    </message>
    <message>
        <source>Not Ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>Was üblich ist</translation>
    </message>
    <message>
        <source>Only what went wrong</source>
        <translation>Nur was schiefging</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Entries at risk</source>
        <translation>Gefährdete Einträge</translation>
    </message>
    <message>
        <source>Tells a lead when so many entries are overdue or due soon.</source>
        <translation>Meldet der Leitung, wenn so viele Einträge überfällig oder bald fällig sind.</translation>
    </message>
    <message>
        <source>Entries that wait in one workbin</source>
        <translation>Wartende Einträge in einem Arbeitskorb</translation>
    </message>
    <message>
        <source>Tells a lead when so many wait that nobody has.</source>
        <translation>Meldet der Leitung, wenn so viele warten, die niemand hat.</translation>
    </message>
    <message>
        <source>Agents not responding</source>
        <translation>Agenten ohne Antwort</translation>
    </message>
    <message>
        <source>Tells a lead when so many of them are offered nothing any more.</source>
        <translation>Meldet der Leitung, wenn so vielen nichts mehr angeboten wird.</translation>
    </message>
    <message>
        <source>Fallback share</source>
        <translation>Ausweichanteil</translation>
    </message>
    <message>
        <source>Tells a lead when more of today's preferred-agent work falls back.</source>
        <translation>Meldet der Leitung, wenn heute mehr Arbeit für Wunschagenten ausweicht.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Time to undo Mark Done, in seconds</source>
        <translation>Zeit, „Erledigt“ zurückzunehmen, in Sekunden</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Starten, wenn ich mich an diesem Computer anmelde</translation>
    </message>
    <message>
        <source>Where newer versions are published</source>
        <translation>Wo neuere Versionen veröffentlicht werden</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation>Noch nicht angemeldet.</translation>
    </message>
    <message>
        <source>Signed in as {0} ({1}).</source>
        <translation>Angemeldet als {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>Go back to Worklist. This page can be closed.</source>
        <translation>Kehren Sie zu Worklist zurück. Diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Go back to Worklist to see why, and try again.</source>
        <translation>Kehren Sie zu Worklist zurück, um den Grund zu sehen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Sign in to Worklist</source>
        <translation>Bei Worklist anmelden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Sign in with browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt …</translation>
    </message>
    <message>
        <source>Reachable, but this computer's clock is {seconds} s off</source>
        <translation>Erreichbar, aber die Uhr dieses Computers geht {seconds} s falsch</translation>
    </message>
    <message>
        <source>Deadlines are shown by the server's clock. Have the clock of this computer set.</source>
        <translation>Fristen werden nach der Uhr des Servers angezeigt. Lassen Sie die Uhr dieses Computers stellen.</translation>
    </message>
    <message>
        <source>Reachable in {ms} ms, clock {seconds} s off</source>
        <translation>Erreichbar in {ms} ms, Uhr weicht {seconds} s ab</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser</source>
        <translation>Schließen Sie die Anmeldung im Browser ab</translation>
    </message>
    <message>
        <source>It waits for two minutes. If no page opened, copy the link into your browser.</source>
        <translation>Es wird zwei Minuten gewartet. Wenn sich keine Seite geöffnet hat, kopieren Sie den Link in Ihren Browser.</translation>
    </message>
    <message>
        <source>Id for whoever helps: {id}</source>
        <translation>Kennung für die Hilfe: {id}</translation>
    </message>
    <message>
        <source>Missing: {permissions}</source>
        <translation>Es fehlt: {permissions}</translation>
    </message>
    <message>
        <source>Ask an administrator of {server} for it, then sign in again. If you have another account, sign out in the browser first.</source>
        <translation>Bitten Sie die Administration von {server} darum und melden Sie sich dann neu an. Haben Sie ein anderes Konto, melden Sie sich zuerst im Browser ab.</translation>
    </message>
    <message>
        <source>Your account may not work here</source>
        <translation>Ihr Konto darf hier nicht arbeiten</translation>
    </message>
    <message>
        <source>You signed in as {name}</source>
        <translation>Sie haben sich als {name} angemeldet</translation>
    </message>
    <message>
        <source>This is the desktop of {name}. Sign out here first to change.</source>
        <translation>Dies ist der Arbeitsplatz von {name}. Melden Sie sich hier zuerst ab, um zu wechseln.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Wie am Computer eingestellt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Von Ihrer Administration festgelegt.</translation>
    </message>
    <message>
        <source>Choose a region, or type an address</source>
        <translation>Region wählen oder Adresse eingeben</translation>
    </message>
    <message>
        <source>No server of this name is found</source>
        <translation>Kein Server dieses Namens gefunden</translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is connected.</source>
        <translation>Prüfen Sie die Adresse und ob dieser Computer verbunden ist.</translation>
    </message>
    <message>
        <source>Nothing answers at this address</source>
        <translation>Unter dieser Adresse antwortet nichts</translation>
    </message>
    <message>
        <source>Check the address. If it is right, the server is not running.</source>
        <translation>Prüfen Sie die Adresse. Stimmt sie, läuft der Server nicht.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The line to the server broke</source>
        <translation>Die Verbindung zum Server ist abgebrochen</translation>
    </message>
    <message>
        <source>The server's answer had no end</source>
        <translation>Die Antwort des Servers nahm kein Ende</translation>
    </message>
    <message>
        <source>Perhaps something else answers there. Check the address.</source>
        <translation>Vielleicht antwortet dort etwas anderes. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server's certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the date of this computer; else an administrator has to add the certificate authority.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie das Datum dieses Computers; sonst muss Ihre Administration die Zertifizierungsstelle eintragen.</translation>
    </message>
    <message>
        <source>No secure connection to the server</source>
        <translation>Keine sichere Verbindung zum Server</translation>
    </message>
    <message>
        <source>Nothing was sent. Tell your administrator.</source>
        <translation>Es wurde nichts gesendet. Sagen Sie Ihrer Administration Bescheid.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a sign-in</source>
        <translation>Der Proxy dieses Netzes verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Sign in to the network first, or have your administrator set the proxy for Worklist.</source>
        <translation>Melden Sie sich zuerst im Netz an, oder lassen Sie Ihre Administration den Proxy für Worklist eintragen.</translation>
    </message>
    <message>
        <source>Something on the way refused in the server's place</source>
        <translation>Etwas unterwegs hat anstelle des Servers abgelehnt</translation>
    </message>
    <message>
        <source>Ask whoever runs this network to let Worklist through its proxy or firewall.</source>
        <translation>Bitten Sie die Stelle, die dieses Netz betreibt, Worklist durch Proxy oder Firewall zu lassen.</translation>
    </message>
    <message>
        <source>Something else answered in the server's place</source>
        <translation>Etwas anderes hat an der Stelle des Servers geantwortet</translation>
    </message>
    <message>
        <source>Perhaps a sign-in page of this network has to be opened in a browser first.</source>
        <translation>Vielleicht muss zuerst eine Anmeldeseite dieses Netzes im Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser</source>
        <translation>Die Anmeldung wurde im Browser nicht beendet</translation>
    </message>
    <message>
        <source>It waits for two minutes. Try again.</source>
        <translation>Gewartet wird zwei Minuten. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The browser's answer was not for this sign-in</source>
        <translation>Die Antwort des Browsers gehört nicht zu dieser Anmeldung</translation>
    </message>
    <message>
        <source>Close the sign-in pages that are still open, and try again.</source>
        <translation>Schließen Sie die Anmeldeseiten, die noch offen sind, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The browser's answer came from another service</source>
        <translation>Die Antwort des Browsers kam von einem anderen Dienst</translation>
    </message>
    <message>
        <source>The browser's answer had no code</source>
        <translation>Die Antwort des Browsers hatte keinen Code</translation>
    </message>
    <message>
        <source>The sign-in was given up</source>
        <translation>Die Anmeldung wurde aufgegeben</translation>
    </message>
    <message>
        <source>Another program of this computer kept calling where the browser was expected.</source>
        <translation>Ein anderes Programm dieses Computers hat sich immer wieder anstelle des Browsers gemeldet.</translation>
    </message>
    <message>
        <source>The sign-in cannot listen for the browser's answer</source>
        <translation>Die Anmeldung kann die Antwort des Browsers nicht empfangen</translation>
    </message>
    <message>
        <source>The server refused the sign-in</source>
        <translation>Der Server hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>It was stopped in the browser, or your account may not use this program.</source>
        <translation>Sie wurde im Browser abgebrochen, oder Ihr Konto darf dieses Programm nicht benutzen.</translation>
    </message>
</context>
<context>
    <name>Simulate</name>
    <message>
        <source>Not available.</source>
        <translation>Nicht verfügbar.</translation>
    </message>
    <message>
        <source>Not Responding.</source>
        <translation>Antwortet nicht.</translation>
    </message>
    <message>
        <source>At capacity.</source>
        <translation>Ausgelastet.</translation>
    </message>
    <message>
        <source>At the limit for this type of workitem.</source>
        <translation>An der Grenze für diese Art von Vorgang.</translation>
    </message>
    <message>
        <source>At the limit of the workbin.</source>
        <translation>An der Grenze des Arbeitskorbs.</translation>
    </message>
    <message>
        <source>Busy with work that may not be interrupted.</source>
        <translation>Mit Arbeit beschäftigt, die nicht unterbrochen werden darf.</translation>
    </message>
    <message>
        <source>Passed over after a reject or a missed offer.</source>
        <translation>Übergangen nach einer Ablehnung oder einem verpassten Angebot.</translation>
    </message>
    <message>
        <source>Would get it</source>
        <translation>Bekäme es</translation>
    </message>
    <message>
        <source>Number {0} in line</source>
        <translation>Nummer {0} der Reihe</translation>
    </message>
    <message>
        <source>Cannot take it</source>
        <translation>Kann es nicht nehmen</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>A workitem</source>
        <translation>Ein Vorgang</translation>
    </message>
    <message>
        <source>Entry that waits</source>
        <translation>Wartender Eintrag</translation>
    </message>
    <message>
        <source>Workbin</source>
        <translation>Arbeitskorb</translation>
    </message>
    <message>
        <source>Workitem as JSON</source>
        <translation>Vorgang als JSON</translation>
    </message>
    <message>
        <source>Who would get it?</source>
        <translation>Wer bekäme es?</translation>
    </message>
    <message>
        <source>No entry waits in a workbin now.</source>
        <translation>Jetzt wartet kein Eintrag in einem Arbeitskorb.</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Wählen Sie zuerst einen Eintrag.</translation>
    </message>
    <message>
        <source>Choose a workbin first.</source>
        <translation>Wählen Sie zuerst einen Arbeitskorb.</translation>
    </message>
    <message>
        <source>Routing does not go by: {0}</source>
        <translation>Danach richtet sich die Verteilung nicht: {0}</translation>
    </message>
    <message>
        <source>Workitem as JSON, as it would be submitted</source>
        <translation>Vorgang als JSON, wie er eingereicht würde</translation>
    </message>
    <message>
        <source>Who would get this, and why</source>
        <translation>Wer bekäme das, und warum</translation>
    </message>
    <message>
        <source>Choose an entry, or paste a workitem: nothing is changed by asking.</source>
        <translation>Wählen Sie einen Eintrag oder fügen Sie einen Vorgang ein: Fragen ändert nichts.</translation>
    </message>
    <message>
        <source>{0} would get it now.</source>
        <translation>{0} bekäme es jetzt.</translation>
    </message>
    <message>
        <source>Nobody can take it now: it would wait.</source>
        <translation>Jetzt kann es niemand nehmen: Es würde warten.</translation>
    </message>
    <message>
        <source>{0} of {1} agents can take it.</source>
        <translation>{0} von {1} Agenten können es nehmen.</translation>
    </message>
    <message>
        <source>In the way of: {0}</source>
        <translation>Im Weg steht: {0}</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>This is too long for one workitem.</source>
        <translation>Das ist zu lang für einen Vorgang.</translation>
    </message>
    <message>
        <source>Line {0}, column {1}: from here on it cannot be read as JSON.</source>
        <translation>Zeile {0}, Spalte {1}: Ab hier ist es nicht als JSON lesbar.</translation>
    </message>
    <message>
        <source>This cannot be read as JSON.</source>
        <translation>Das lässt sich nicht als JSON lesen.</translation>
    </message>
    <message>
        <source>A workitem is an object: it begins with { and ends with }.</source>
        <translation>Ein Vorgang ist ein Objekt: Er beginnt mit { und endet mit }.</translation>
    </message>
    <message>
        <source>{0}: it has to be a text.</source>
        <translation>{0}: Es muss ein Text sein.</translation>
    </message>
    <message>
        <source>{0}: it has to be a whole number from 1 to 5.</source>
        <translation>{0}: Es muss eine ganze Zahl von 1 bis 5 sein.</translation>
    </message>
    <message>
        <source>{0}: it has to be a list.</source>
        <translation>{0}: Es muss eine Liste sein.</translation>
    </message>
    <message>
        <source>{0}: it has to be a skill's id or an object with skillId.</source>
        <translation>{0}: Es muss die Kennung einer Fähigkeit sein oder ein Objekt mit skillId.</translation>
    </message>
    <message>
        <source>{0}: it has to be a number from 0 to 10.</source>
        <translation>{0}: Es muss eine Zahl von 0 bis 10 sein.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulation</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary for this language on this computer</source>
        <translation>Auf diesem Computer gibt es kein Wörterbuch für diese Sprache</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “{0}” to my words</source>
        <translation>„{0}“ zu meinen Wörtern hinzufügen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Used elsewhere</source>
        <translation>Anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} seit {1}</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>{0} s to the server's</source>
        <translation>{0} s zur Uhr des Servers</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Events in the last minute</source>
        <translation>Ereignisse in der letzten Minute</translation>
    </message>
    <message>
        <source>Up to date as of</source>
        <translation>Auf dem Stand von</translation>
    </message>
    <message>
        <source>Full reads</source>
        <translation>Vollständige Lesungen</translation>
    </message>
    <message>
        <source>Gaps healed</source>
        <translation>Geschlossene Lücken</translation>
    </message>
    <message>
        <source>Events not understood</source>
        <translation>Unverstandene Ereignisse</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>As last known</source>
        <translation>Wie zuletzt bekannt</translation>
    </message>
    <message>
        <source>Workitems</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>{0}, {1} known</source>
        <translation>{0}, {1} bekannt</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message numerus="yes">
        <source>%n not on the server yet, the oldest for {0}.</source>
        <translation><numerusform>%n noch nicht auf dem Server, die älteste seit {0}.</numerusform><numerusform>%n noch nicht auf dem Server, die älteste seit {0}.</numerusform></translation></message>
    <message>
        <source>Names and ids are masked.</source>
        <translation>Namen und Kennungen sind unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Worklist status, {0}</source>
        <translation>Status von Worklist, {0}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Ereignisstrom</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>Versäumte Angebote</translation>
    </message>
    <message>
        <source>Pending actions</source>
        <translation>Ausstehende Aktionen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Kein Zugang</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>Wird gleich gesendet</translation>
    </message>
    <message>
        <source>{0}, patched to {1}</source>
        <translation>{0}, mit Korrekturen bis {1}</translation>
    </message>
    <message>
        <source>Not in this edition; pages open in your browser</source>
        <translation>Nicht in dieser Ausgabe; Seiten öffnen sich im Browser</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>With names and ids</source>
        <translation>Mit Namen und Kennungen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Ereignisstrom</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Missed offers</source>
        <translation>Versäumte Angebote</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Answer times from {0} to {1} ms</source>
        <translation>Antwortzeiten von {0} bis {1} ms</translation>
    </message>
    <message>
        <source>Copied. Names, ids and field values are masked.</source>
        <translation>Kopiert. Namen, Kennungen und Feldwerte sind unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Copied with names and ids.</source>
        <translation>Mit Namen und Kennungen kopiert.</translation>
    </message>
    <message>
        <source>Pending actions</source>
        <translation>Ausstehende Aktionen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Practice offer</source>
        <translation>Übungsangebot</translation>
    </message>
    <message numerus="yes">
        <source>At most %n event(s) in two seconds</source>
        <translation><numerusform>Höchstens %n Ereignis in zwei Sekunden</numerusform><numerusform>Höchstens %n Ereignisse in zwei Sekunden</numerusform></translation></message>
</context>
<context>
    <name>StoppedWindow</name>
    <message>
        <source>Worklist cannot start</source>
        <translation>Worklist kann nicht starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Workbins</source>
        <translation>Körbe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Fälliges zuerst</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Ältestes zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Nach Zustand gruppieren</translation>
    </message>
    <message>
        <source>Group by workbin</source>
        <translation>Nach Arbeitskorb gruppieren</translation>
    </message>
    <message>
        <source>Group by type</source>
        <translation>Nach Art gruppieren</translation>
    </message>
    <message>
        <source>Group by customer</source>
        <translation>Nach Kunde gruppieren</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Floor</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message numerus="yes">
        <source>Everybody, %n agent(s)</source>
        <translation><numerusform>Alle, %n Agent</numerusform><numerusform>Alle, %n Agenten</numerusform></translation></message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Find an agent or workitem</source>
        <translation>Agenten oder Vorgang suchen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) overdue</source>
        <translation><numerusform>%n Minute überfällig</numerusform><numerusform>%n Minuten überfällig</numerusform></translation></message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation><numerusform>Noch %n Minute</numerusform><numerusform>Noch %n Minuten</numerusform></translation></message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation><numerusform>Noch %n Stunde</numerusform><numerusform>Noch %n Stunden</numerusform></translation></message>
    <message>
        <source>handled in {0}</source>
        <translation>bearbeitet in {0}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Offer: {title}</source>
        <translation>Angebot: {title}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Rejecting…</source>
        <translation>Wird abgelehnt…</translation>
    </message>
    <message>
        <source>Accepting…</source>
        <translation>Wird angenommen…</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n weiteres</numerusform><numerusform>%n weitere</numerusform></translation></message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Transfer</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Transfer to another workbin</source>
        <translation>In einen anderen Arbeitskorb geben</translation>
    </message>
    <message>
        <source>To workbin</source>
        <translation>In den Arbeitskorb</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Reason, recorded</source>
        <translation>Grund, wird festgehalten</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Worklist</source>
        <translation>Worklist zeigen</translation>
    </message>
    <message>
        <source>Mini bar</source>
        <translation>Minileiste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) waiting</source>
        <translation><numerusform>%n Angebot wartet</numerusform><numerusform>%n Angebote warten</numerusform></translation></message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Marked done, sent in %n s</source>
        <translation><numerusform>Erledigt, gesendet in %n s</numerusform><numerusform>Erledigt, gesendet in %n s</numerusform></translation></message>
    <message numerus="yes">
        <source>%n workitem(s)</source>
        <translation><numerusform>%n Vorgang</numerusform><numerusform>%n Vorgänge</numerusform></translation></message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>There is no newer version.</source>
        <translation>Es gibt keine neuere Version.</translation>
    </message>
    <message>
        <source>First finish or park what you have in hand.</source>
        <translation>Erledigen Sie zuerst, was Sie gerade bearbeiten, oder stellen Sie es zurück.</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Name of this view</source>
        <translation>Name dieser Ansicht</translation>
    </message>
    <message>
        <source>This view is not saved.</source>
        <translation>Diese Ansicht ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>A saved view could not be read.</source>
        <translation>Eine gespeicherte Ansicht war nicht lesbar.</translation>
    </message>
    <message>
        <source>It was left out; the list is shown as usual. Save the view again.</source>
        <translation>Sie wurde ausgelassen; die Liste sieht aus wie sonst. Speichern Sie die Ansicht neu.</translation>
    </message>
    <message>
        <source>View {0}</source>
        <translation>Ansicht {0}</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>No workitem is chosen.</source>
        <translation>Kein Vorgang ist ausgewählt.</translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>Ordnung und Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden.</source>
        <translation><numerusform>%n ausgeblendet.</numerusform><numerusform>%n ausgeblendet.</numerusform></translation></message>
    <message>
        <source>No match.</source>
        <translation>Kein Treffer.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Your work is being read.</source>
        <translation>Ihre Arbeit wird gelesen.</translation>
    </message>
    <message>
        <source>Nothing to pull</source>
        <translation>Nichts zu übernehmen</translation>
    </message>
    <message>
        <source>Your workbins hold no free work.</source>
        <translation>In Ihren Arbeitskörben liegt keine freie Arbeit.</translation>
    </message>
    <message>
        <source>Nothing done yet today</source>
        <translation>Heute noch nichts erledigt</translation>
    </message>
    <message>
        <source>Your work is on the other computer.</source>
        <translation>Ihre Arbeit ist am anderen Computer.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>You are Ready; the next offer appears here.</source>
        <translation>Sie sind bereit; das nächste Angebot erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing assigned</source>
        <translation>Nichts zugewiesen</translation>
    </message>
    <message>
        <source>No new offers until one is done or parked.</source>
        <translation>Keine neuen Angebote, bis etwas erledigt oder zurückgestellt ist.</translation>
    </message>
    <message>
        <source>At capacity</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>Offers were not answered; new ones stop until you go Ready.</source>
        <translation>Angebote blieben unbeantwortet; neue kommen erst, wenn Sie sich bereit melden.</translation>
    </message>
    <message>
        <source>Not Responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Go Ready</source>
        <translation>Bereit melden</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Sie sind offline</translation>
    </message>
    <message>
        <source>You are Not Ready: {0}</source>
        <translation>Sie sind nicht bereit: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} capacity</source>
        <translation>{0} von {1} Kapazität</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) · Update</source>
        <translation><numerusform>%n Änderung · Aktualisieren</numerusform><numerusform>%n Änderungen · Aktualisieren</numerusform></translation></message>
    <message>
        <source>Show the whole list</source>
        <translation>Die ganze Liste zeigen</translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message numerus="yes">
        <source>Add %n s</source>
        <translation><numerusform>%n s mehr</numerusform><numerusform>%n s mehr</numerusform></translation></message>
    <message numerus="yes">
        <source>%n left</source>
        <translation><numerusform>noch %n</numerusform><numerusform>noch %n</numerusform></translation></message>
    <message>
        <source>After this work: {0}</source>
        <translation>Nach dieser Arbeit: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} over</source>
        <translation>{0} darüber</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>Die Zeit ist um.</translation>
    </message>
    <message>
        <source>Marking done…</source>
        <translation>Wird als erledigt gemeldet…</translation>
    </message>
    <message numerus="yes">
        <source>Marked done by itself in %n s.</source>
        <translation><numerusform>Meldet sich in %n s selbst als erledigt.</numerusform><numerusform>Meldet sich in %n s selbst als erledigt.</numerusform></translation></message>
    <message numerus="yes">
        <source>Its time is over in %n s.</source>
        <translation><numerusform>Die Zeit ist in %n s um.</numerusform><numerusform>Die Zeit ist in %n s um.</numerusform></translation></message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Mute for {minutes} min</source>
        <translation>{minutes} min stumm</translation>
    </message>
</context>
</TS>