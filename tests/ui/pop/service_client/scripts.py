"""Scripts of pages that talk with the desktop, by the older client and by the library."""

from desktop.ui.theme.assets import asset

ENTRY = "APP-9981"
# A client as the third parties have it: callbacks, its parent window, and any message that says "WWE" is
# taken for an answer. Written for this test.
OLD_CLIENT = """
const waiting = {}; let next = 0; const subscribers = {};
const service = {
  send(message, good, bad) {
    message.referenceId = String(next++); message.userAgent = "WWE Client"; message.protocolVersion = 2;
    waiting[message.referenceId] = [good, bad];
    (window.opener || window.parent).postMessage(message, "*");
  },
  call(request, parameters, good, bad) { this.send({ request, parameters }, good, bad); },
  subscribe(names, listener) {
    this.send({ event: "subscribe", data: names }, () => {
      for (const name of names) subscribers[name] = listener;
    });
  },
};
addEventListener("message", ({ data }) => {
  if (!data || !data.userAgent || data.userAgent.indexOf("WWE") === -1) return;
  if (data.event) { if (subscribers[data.event]) subscribers[data.event](data); return; }
  const [good, bad] = waiting[data.referenceId] || [];
  if (data.errorMessage !== undefined) { if (bad) bad(data); } else if (good) good(data);
}, false);
"""


def script(code: str) -> str:
    return f"<script>{OLD_CLIENT}</script><script>{code}</script>"


def modern(code: str) -> str:
    library = asset("bridge", "worklist.js").read_text(encoding="utf-8")
    guarded = f"(async () => {{ {code} }})().catch((e) => document.title = e.message)"
    return f"<script>{library}</script><script>{guarded}</script>"
