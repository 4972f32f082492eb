// The reference of worklist.js as a page that runs: every call with what it is for, and a button that makes it.

const CALLS = [
  ["Worklist.connect()", "Resolves to the connection once Worklist has answered. Everything below is called on it.",
    (worklist) => Object.getOwnPropertyNames(Object.getPrototypeOf(worklist)).filter((name) => name !== "constructor")],
  ["getContext()", "The workitem with its attached data and fields, the disposition so far, the agent, and the dispositions to choose from.",
    (worklist) => worklist.getContext()],
  ["setNotes(\"Called back.\")", "Writes the notes. What the agent is typing goes with them.",
    (worklist) => worklist.setNotes("Called back.")],
  ["setDisposition(code)", "Chooses a disposition by its code; here the first of getContext().dispositions.",
    async (worklist) => worklist.setDisposition((await worklist.getContext()).dispositions[0].code)],
  ["setUserData({ Outcome: \"called back\" })", "Writes attached data, where the administrator lets pages write these keys.",
    (worklist) => worklist.setUserData({ Outcome: "called back" })],
  ["blockMarkDone(\"Save the record first.\")", "Holds Mark Done back with a sentence that the agent sees. It ends by itself when the page goes.",
    (worklist) => worklist.blockMarkDone("Save the record first.")],
  ["unblockMarkDone()", "Lets Mark Done go again.",
    (worklist) => worklist.unblockMarkDone()],
  ["on(\"interaction\", listener)", "Calls the listener with each change of the workitem; eventType COMPLETED or REVOKED says that the work here is over. Resolves to a function that ends it. Other channels: agent, markdone, messenger:name.",
    (worklist, tell) => worklist.on("interaction", tell)],
  ["call(\"system.popupToast\", { message: \"Saved.\" })", "Any other request of the Service Client API, by its name and parameters.",
    (worklist) => worklist.call("system.popupToast", { message: "Saved." })],
  ["call(\"system.getAllowedServices\")", "The names of all requests that this desktop answers.",
    (worklist) => worklist.call("system.getAllowedServices")],
  ["markDone()", "Ends the work, with the disposition that is chosen. Rejects with what is missing.",
    (worklist) => worklist.markDone()],
];

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function callOf([signature, about, run], connected) {
  const row = document.createElement("div");
  row.className = "call";
  const button = element("button", "Run");
  button.setAttribute("aria-label", `Run ${signature}`);
  const answer = document.createElement("pre");
  answer.hidden = true;
  const show = (value, isBad) => {
    answer.hidden = false;
    answer.textContent = isBad ? value.message : JSON.stringify(typeof value === "function" ? "listening" : value, null, 2);
    answer.dataset.is = isBad ? "bad" : "";
  };
  button.addEventListener("click", async () => {
    try {
      show(await run(await connected, show), false);
    } catch (error) {
      show(error, true);
    }
  });
  row.append(element("code", signature), element("p", about), button, answer);
  return row;
}

const connected = window.Worklist.connect();
const link = document.getElementById("link");
document.getElementById("calls").append(...CALLS.map((call) => callOf(call, connected)));
connected.then(
  () => { link.textContent = "Connected to Worklist"; link.dataset.is = "good"; },
  () => { link.textContent = "Not opened from Worklist"; link.dataset.is = "bad"; },
);
