// Shows the case that the address names. Whatever the address says is data: it reaches the page as text
// only, never as markup, address, class or script.

import { editContact } from "./contact.js";
import { showOutcome } from "./outcome.js";
import { recordOf } from "./record.js";

const LONGEST = 400;
const SEGMENTS = new Set(["gold", "silver", "bronze"]);

const clipped = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The address's parameters as [name, text] pairs, in their order, clipped to a readable length. */
function sentPairs() {
  return [...new URLSearchParams(location.search)].map(([name, value]) => [clipped(name), clipped(value)]);
}

const one = (selector) => document.querySelector(selector);
const all = (selector) => document.querySelectorAll(selector);

function element(tag, text, name = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

function paintTexts(texts) {
  for (const place of all("[data-text]")) {
    const text = texts[place.dataset.text] ?? "";
    place.textContent = text;
    if (place.matches("p, .badge")) place.hidden = text === "";
    if (place.dataset.tone) {
      const tone = text.toLowerCase();
      place.dataset.is = SEGMENTS.has(tone) ? tone : "";
    }
  }
}

function paintList(list, pairs) {
  const rows = pairs.filter(([, value]) => value !== "").map(([name, value]) => {
    const row = document.createElement("div");
    row.append(element("dt", name), element("dd", value));
    return row;
  });
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
}

function stateCell(row) {
  const cell = document.createElement("td");
  const state = element("span", row.state, "state");
  state.dataset.is = row.tone;
  cell.append(state);
  return cell;
}

function paintRows(body, rows) {
  body.replaceChildren(...rows.map((row) => {
    const line = document.createElement("tr");
    line.append(...row.cells.map((text) => element("td", text)));
    line.append(row.state ? stateCell(row) : element("td", row.amount, "number"));
    return line;
  }));
}

function paintActivity(list, steps) {
  list.replaceChildren(...steps.map(({ line, at }) => {
    const step = document.createElement("li");
    step.append(element("span", line), element("time", at));
    return step;
  }));
}

function paintRecord(pairs) {
  const record = recordOf(Object.fromEntries(pairs));
  paintTexts(record.text);
  for (const list of all("[data-list]")) paintList(list, list.dataset.list === "sent" ? pairs : record.lists[list.dataset.list]);
  for (const body of all("[data-rows]")) paintRows(body, record[body.dataset.rows]);
  paintActivity(one("[data-activity]"), record.activity);
  document.title = `${record.text.reference} · Northbank CRM`;
}

/** The pairs with other values under some names. */
function withChanges(pairs, changed) {
  return [...new Map([...pairs, ...Object.entries(changed)])];
}

function showView() {
  const wanted = location.hash.slice(1);
  const known = [...all("nav a")].some((link) => link.dataset.view === wanted);
  const name = known ? wanted : "case";
  for (const view of all("section.view")) view.hidden = view.dataset.view !== name;
  for (const link of all("nav a")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

const pairs = sentPairs();
const isNamed = pairs.some(([name, value]) => ["entry", "workitem", "reference"].includes(name) && value);
one("#record").hidden = !isNamed;
one("#empty").hidden = isNamed;
addEventListener("hashchange", showView);
showView();
if (isNamed) {
  paintRecord(pairs);
  const outcome = showOutcome(() => contact.close());
  const contact = editContact({ ...outcome, repaint: (changed) => paintRecord(withChanges(pairs, changed)) });
}
