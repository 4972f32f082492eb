// The end of the work, as the third party's page does it: disposition, notes and Mark Done through Worklist.

const one = (id) => document.getElementById(id);
const parts = ["disposition", "notes", "save", "done"].map(one);
const [disposition, notes, save, done] = parts;

function say(text, kind = "") {
  one("said").textContent = text;
  one("said").dataset.is = kind;
}

function showLink(text, kind) {
  one("link").textContent = text;
  one("link").dataset.is = kind;
}

function setOpen(isOpen) {
  for (const part of parts) part.disabled = !isOpen;
}

function option(text, value) {
  const made = document.createElement("option");
  made.textContent = text;
  made.value = value;
  return made;
}

function showChoices(codes) {
  const groups = new Map();
  for (const code of codes) {
    const path = code.path.join(" · ");
    if (!groups.has(path)) groups.set(path, []);
    groups.get(path).push(option(code.label, code.code));
  }
  disposition.replaceChildren(option("Choose…", ""));
  for (const [path, options] of groups) {
    if (!path) {
      disposition.append(...options);
      continue;
    }
    const group = document.createElement("optgroup");
    group.label = path;
    group.append(...options);
    disposition.append(group);
  }
}

/** What Worklist has, unless the person is changing it here. */
function follow(chosen) {
  if (document.activeElement !== disposition) disposition.value = chosen?.code ?? "";
  if (document.activeElement !== notes) notes.value = chosen?.notes ?? "";
}

/** Runs one step with the buttons off; what goes wrong is said in the sentence that came with it. */
async function step(words, work) {
  setOpen(false);
  say(words);
  try {
    say(await work(), "good");
  } catch (error) {
    say(error.message, "bad");
  }
}

async function write(worklist) {
  await worklist.setNotes(notes.value);
  if (disposition.value) await worklist.setDisposition(disposition.value);
}

const OVER = {
  COMPLETED: ["Done. Worklist has closed the workitem.", "good"],
  REVOKED: ["This workitem is no longer with you. Nothing can be changed here.", ""],
};

function listen(worklist, end) {
  let isOver = false;
  const settle = () => setOpen(!isOver);
  const close = (state) => {
    if (isOver) return;
    isOver = true;
    settle();
    say(...OVER[state]);
    end();
  };
  save.addEventListener("click", () => step("Saving…", async () => {
    await write(worklist);
    return "Saved in Worklist.";
  }).then(settle));
  one("outcome").addEventListener("submit", (event) => {
    event.preventDefault();
    step("Marking done…", async () => {
      await write(worklist);
      await worklist.markDone();
      close("COMPLETED");
      return OVER.COMPLETED[0];
    }).then(settle);
  });
  // While a step of ours runs, the news is our own; pages that ask too often are left unheard.
  worklist.on("interaction", async ({ eventType }) => {
    const isFree = !disposition.disabled;
    if (eventType in OVER) close(eventType);
    if (isFree && eventType !== "REVOKED") follow((await worklist.getContext()).disposition);
  });
  return close;
}

async function begin(connected, end) {
  try {
    const worklist = await connected;
    const context = await worklist.getContext();
    showChoices(context.dispositions);
    follow(context.disposition);
    const close = listen(worklist, end);
    setOpen(true);
    if (context.entry.status === "completed") close("COMPLETED");
    showLink("Connected to Worklist", "good");
  } catch {
    showLink("Not connected", "wait");
    say("Open this page from a workitem in Worklist to finish the work here.");
  }
}

/** Shows the outcome; `connected` settles once Worklist has answered, or never will; `end` runs when the work is over. */
export function showOutcome(end) {
  const connected = window.Worklist.connect();
  begin(connected, end);
  return { connected, say };
}
