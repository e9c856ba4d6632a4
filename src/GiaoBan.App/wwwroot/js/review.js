// The review page by keyboard, and the text and its drafts finding each other. Every act is a form that stands on the page:
// a key only presses what a hand could press.
const desk = document.querySelector("[data-review]");
const items = [...desk.querySelectorAll("[data-item]")];
const paper = desk.querySelector(".paper");
let here = null;

// --- The item one is at, and its words in the text. -------------------------------------------------------------------
function goTo(item, { focus = true } = {}) {
  if (!item) return;
  here?.classList.remove("is-now");
  paper.querySelectorAll("mark.is-here").forEach(mark => mark.classList.remove("is-here"));
  here = item;
  here.classList.add("is-now");
  const mark = document.getElementById(item.dataset.at);
  mark?.classList.add("is-here");
  if (mark && paper.scrollHeight > paper.clientHeight) paper.scrollTop += mark.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
  if (focus) { here.focus({ preventScroll: true }); here.scrollIntoView({ block: "nearest" }); }
}

const step = by => goTo(items[Math.max(0, Math.min(items.length - 1, here ? items.indexOf(here) + by : 0))]);

// A link inside the desk leads to a draft or to a mark: either brings the other along.
desk.addEventListener("click", event => {
  const target = event.target.closest?.("a[href^='#']")?.hash.slice(1);
  if (!target) return;
  const item = items.find(one => one.id === target || one.dataset.at === target);
  if (!item) return;
  goTo(item, { focus: item.id === target });
  if (item.id === target) event.preventDefault();
});
desk.addEventListener("focusin", event => goTo(event.target.closest?.("[data-item]"), { focus: false }));

if (location.hash) goTo(items.find(one => one.id === decodeURIComponent(location.hash.slice(1))));

// --- Opening the tools of an item at the field a key asks for. --------------------------------------------------------
function openAt(first) {
  const field = here?.querySelector(`[data-first=${first}]`);
  if (!field) return;
  here.querySelector("[data-tools]").open = true;
  field.focus();
  field.scrollIntoView({ block: "nearest" });
}

const press = (where, act) => where?.querySelector(`form[data-act="${act}"]`)?.requestSubmit();
// What still lacks somebody or a day cannot be accepted: the key leads to where it is asked.
function accept() {
  if (here?.querySelector('form[data-act="a"]')) press(here, "a");
  else focusOn(here && document.querySelector(`.missing a[href="#${here.id}"]`)?.closest("li").querySelector(".input"));
}

const focusOn = element => { element?.focus(); element?.scrollIntoView({ block: "center" }); };

// --- A sentence the reader missed: what is selected in the text goes into the form below it. --------------------------
const marking = desk.querySelector("[data-mark]");

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !paper.contains(selection.getRangeAt(0).commonAncestorContainer)) return null;
  const range = selection.getRangeAt(0);
  const start = (range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer).closest("[data-start]");
  if (!start) return null;
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { words: lettersOf(range), near: Number(start.dataset.start) + [...lettersOf(before)].length };
}

// The small numbers behind a mark are ours, not the document's.
function lettersOf(range) {
  const part = range.cloneContents();
  part.querySelectorAll("sup").forEach(number => number.remove());
  const paragraphs = part.querySelectorAll("p");
  return paragraphs.length ? [...paragraphs].map(p => p.textContent).join("\n") : part.textContent;
}

function takeSelection() {
  const found = marking && selected();
  if (!found?.words.trim()) return false;
  marking.open = true;
  marking.querySelector("textarea").value = found.words.trim();
  marking.querySelector("[name=Near]").value = found.near;
  return true;
}

paper.addEventListener("pointerup", takeSelection);

// --- Keys. None inside a field, none while a syllable is being composed, none with a modifier. ------------------------
const on = document.querySelector("[data-keys-on]"), wanted = on.querySelector("input"), kept = "giaoban-review-keys";
on.hidden = false;
wanted.checked = localStorage.getItem(kept) !== "off";
wanted.addEventListener("change", () => localStorage.setItem(kept, wanted.checked ? "on" : "off"));

const keys = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  e: () => openAt("e"), s: () => openAt("s"), x: () => openAt("x"),
  a: accept, m: () => press(here, "m"), A: () => press(desk, "A"),
  c: () => focusOn(desk.querySelector("[data-confirm]") ?? desk.querySelector(".button--first")),
  t: () => focusOn(document.querySelector(".missing .input") ?? document.getElementById("lack-h")),
  d: () => takeSelection() && focusOn(marking.querySelector("button")),
  "?": () => { const help = document.querySelector("[data-keys]"); help.open = !help.open; if (help.open) focusOn(help.querySelector("summary")); },
};

const isField = element => element.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", event => {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape") { leave(event.target); return; }
  if (!wanted.checked || isField(event.target)) return;
  if (event.key.startsWith("Arrow") && (event.shiftKey || paper.contains(event.target))) return; // scrolling and selecting stay the browser's
  const act = event.key === "Enter" ? event.target === here ? keys.e : null : keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

function leave(from) {
  const tools = from.closest?.("details[open]");
  if (!tools) return;
  tools.open = false;
  const item = tools.closest("[data-item]");
  if (item) goTo(item); else tools.querySelector("summary").focus();
}
