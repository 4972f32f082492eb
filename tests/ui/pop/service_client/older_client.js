// A client of the Service Client API as third parties have it, written anew from what goes over the wire.
// Its faults are kept: it posts to its opener or parent and to anybody there, takes every message whose
// userAgent holds "WWE" for the desktop's, gives up after ten seconds, and keeps one subscription a name.
(() => {
  const NAMESPACES = {
    agent: { get: 0, getState: 0, getStateList: 0, setState: 1 },
    auth: { getJwtToken: 0 },
    configuration: { getOption: 1 },
    interaction: {
      getInteractions: 0, getByInteractionId: 1, setUserData: 2, deleteUserData: 2, selectCaseByCaseId: 1,
      markdone: 1, blockMarkdone: 2, unblockMarkdone: 1, accept: 1, reject: 1,
    },
    media: { getMediaList: 0, getMediaByName: 1, setState: 2 },
    messenger: { broadcastMessage: 2 },
    system: { getAllowedServices: 0, triggerActivity: 0, popupToast: 1, updateToast: 2, closeToast: 1 },
    voice: { dial: 1, answer: 1, hold: 1 },
  };
  let next = 0;
  let frameId;
  const open = new Map();
  const heard = new Map();

  const post = (message) => {
    Object.assign(message, { userAgent: "WWE Client", protocolVersion: 2 });
    if (frameId !== undefined) message.frameId = frameId;
    (window.opener || window.parent).postMessage(message, "*");
  };

  const send = (message, good, bad) => {
    message.referenceId = String(next++);
    post(message);
    if (!good) return;
    const late = setTimeout(() => { open.delete(message.referenceId); bad?.("Request timeout"); }, 10000);
    open.set(message.referenceId, { good, bad, late });
  };

  window.addEventListener("message", ({ data }) => {
    if (!data?.userAgent?.includes("WWE")) return;
    if (data.event) {
      heard.get(data.event)?.listener(data);
    } else if (data.referenceId) {
      const asked = open.get(data.referenceId);
      if (!asked) return;
      open.delete(data.referenceId);
      clearTimeout(asked.late);
      delete data.referenceId;
      if (data.errorMessage !== undefined) asked.bad?.(data);
      else asked.good(data);
    } else if (data.frameId !== undefined) {
      frameId = data.frameId;
    }
  }, false);

  const service = {
    sendMessage: send,
    subscribe(event, listener) {
      send({ event: "subscribe", data: event }, ({ subscriptionId }) => {
        for (const name of [event].flat()) heard.set(name, { listener, subscriptionId });
      });
    },
    unsubscribe(listener) {
      for (const [name, known] of heard) {
        if (known.listener !== listener) continue;
        heard.delete(name);
        send({ event: "unsubscribe", data: known.subscriptionId });
      }
    },
  };
  for (const [space, methods] of Object.entries(NAMESPACES)) {
    service[space] = {};
    for (const [method, count] of Object.entries(methods)) {
      service[space][method] = (...given) => {
        const message = { request: `${space}.${method}` };
        if (count) message.parameters = given.slice(0, count);
        send(message, given[count], given[count + 1]);
      };
    }
  }
  window.genesys = { wwe: { service } };
})();
