// Runs in a world of its own in the third party's top page: the page's scripts see neither this nor the
// channel. It hands the page's requests to Worklist and Worklist's answers to who asked.
// ACCEPTED (a list of origins), LONGEST (characters) and THEME are set above this file.
(() => {
  "use strict";
  if (window !== window.top || !ACCEPTED.includes(location.origin)) return;

  const sources = [];
  const waiting = [];
  let port = null;

  const numberOf = (source, origin) => {
    const known = sources.findIndex((entry) => entry.source === source && entry.origin === origin);
    return known >= 0 ? known : sources.push({ source, origin }) - 1;
  };

  const ask = (number, origin, text) => {
    if (port) port.ask(number, origin, text);
    else if (waiting.length < 100) waiting.push([number, origin, text]);
  };

  const isRequest = (data) =>
    data !== null && typeof data === "object" && !("errorMessage" in data) && data.userAgent !== "WWE Server" &&
    (typeof data.request === "string" || data.event === "subscribe" || data.event === "unsubscribe");

  // First in line, so that a page that is its own parent does not take its own request for the answer.
  window.addEventListener("message", (event) => {
    if (!event.isTrusted || !isRequest(event.data)) return;
    event.stopImmediatePropagation();
    if (!ACCEPTED.includes(event.origin) || !event.source) return;
    let text = "";
    try {
      text = JSON.stringify(event.data);
    } catch {
      return;
    }
    if (text.length <= LONGEST) ask(numberOf(event.source, event.origin), event.origin, text);
  }, true);

  const wear = (theme) => document.documentElement.setAttribute("data-worklist-theme", theme);
  if (document.documentElement) wear(THEME);
  else new MutationObserver((_, observer) => {
    if (!document.documentElement) return;
    observer.disconnect();
    wear(THEME);
  }).observe(document, { childList: true });

  new QWebChannel(qt.webChannelTransport, (channel) => {
    port = channel.objects.worklist;
    port.begin();
    port.answered.connect((number, text) => {
      const to = sources[number];
      if (to) to.source.postMessage(JSON.parse(text), to.origin);
    });
    port.themed.connect(wear);
    for (const request of waiting.splice(0)) port.ask(...request);
  });
})();
