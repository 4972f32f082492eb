// Editing the record here: while something is not saved, the page holds Mark Done back and asks before it closes.

const one = (id) => document.getElementById(id);
const names = ["email", "phone"];

function values() {
  return Object.fromEntries(names.map((name) => [name, one(name).value.trim()]));
}

/** Makes the contact's email and phone editable. `repaint` shows the record with what was changed. The work being over, `close` ends it. */
export function editContact({ connected, say, repaint }) {
  const form = one("contact-form");
  let before = {};
  let isHeld = false;
  const isChanged = () => !form.hidden && names.some((name) => values()[name] !== before[name]);

  const tell = async (call) => {
    try {
      await call(await connected);
    } catch (error) {
      say(error.message, "bad");
    }
  };

  const holdBack = (wanted) => {
    if (wanted === isHeld) return;
    isHeld = wanted;
    tell((worklist) => wanted ? worklist.blockMarkDone("Save the contact in Northbank CRM first.") : worklist.unblockMarkDone());
  };

  const open = (isOpen) => {
    form.hidden = !isOpen;
    one("contact-shown").hidden = isOpen;
    one("edit").hidden = isOpen;
    if (!isOpen) holdBack(false);
  };

  one("edit").addEventListener("click", () => {
    const shown = (name) => document.querySelector(`#contact-shown [data-text="${name}"]`).textContent;
    before = Object.fromEntries(names.map((name) => [name, shown(name)]));
    for (const name of names) one(name).value = before[name];
    open(true);
    one("email").focus();
  });
  one("cancel").addEventListener("click", () => open(false));
  form.addEventListener("input", () => holdBack(isChanged()));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const changed = values();
    before = changed;
    open(false);
    repaint(changed);
    await tell((worklist) => worklist.setUserData(changed));
  });
  addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
  return {
    close() {
      form.hidden = true;
      one("contact-shown").hidden = false;
      one("edit").hidden = true;
    },
  };
}
