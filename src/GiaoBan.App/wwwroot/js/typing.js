// What is typed into a report and not yet kept by the server is written down in the browser at once, so that a cut line, a
// sign-in that ran out or a killed browser loses nothing: it is offered again when the page is opened. Nothing of it is left
// in the browser once the server has it.
const store = new Promise((resolve, reject) => {
  const opening = indexedDB.open("giaoban-typing", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("typed");
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});
// Whose it is belongs to the key: on a shared machine the next person is not offered it.
const keyOf = field => `${field.closest("[data-typist]")?.dataset.typist ?? ""} ${location.pathname} ${field.name}`;
const atOnce = "giaoban-typing ", Oldest = 30 * 24 * 3600 * 1000;

async function note(act) {
  // A private window may keep nothing at all: then the page works as it did, with the words in the field and the retries.
  const db = await store.catch(() => null);
  return db && new Promise(resolve => {
    const work = db.transaction("typed", "readwrite");
    const asked = act(work.objectStore("typed"));
    work.oncomplete = () => resolve(asked?.result);
    work.onabort = work.onerror = () => resolve(undefined);
  });
}

// Two places: one is written before the next key can be pressed and survives a page that is closed, the other comes a moment
// later and survives a browser that is killed. While one write is under way only the newest is kept for the next.
const waiting = new Map();
let writing = false;

function remember(field) {
  const typed = { value: valueOf(field), version: Number(field.dataset.version ?? 0), at: Date.now() };
  try { localStorage.setItem(atOnce + keyOf(field), JSON.stringify(typed)); } catch { /* full or forbidden: the other place remains */ }
  waiting.set(keyOf(field), typed);
  writeOn();
}

function forget(field) {
  localStorage.removeItem(atOnce + keyOf(field));
  waiting.set(keyOf(field), null);
  writeOn();
}

async function writeOn() {
  if (writing) return;
  writing = true;
  while (waiting.size > 0) {
    const all = [...waiting];
    waiting.clear();
    await note(kept => { for (const [key, typed] of all) if (typed) kept.put(typed, key); else kept.delete(key); });
  }
  writing = false;
}

async function everything() {
  const keys = await note(kept => kept.getAllKeys()) ?? [], values = await note(kept => kept.getAll()) ?? [];
  const all = new Map(keys.map((key, i) => [key, values[i]]));
  for (const name of Object.keys(localStorage).filter(name => name.startsWith(atOnce))) {
    const typed = JSON.parse(localStorage.getItem(name)), key = name.slice(atOnce.length);
    if (!(all.get(key)?.at > typed.at)) all.set(key, typed);
  }
  return all;
}

document.addEventListener("input", event => event.target.matches?.("[data-autosave]") && remember(event.target));
document.addEventListener("change", event => event.target.matches?.("[data-autosave][type=radio]") && remember(event.target));

// After app.js has said how the field stands. What was typed meanwhile is written down anew, upon the version it now stands on.
document.addEventListener("htmx:finally:request", event => {
  const field = event.detail?.ctx?.sourceElement;
  if (!field?.matches?.("[data-autosave]")) return;
  if (field.dataset.state === "saved") forget(field);
  else if (field.dataset.state === "dirty") remember(field);
});

// Whoever takes the kept text of two has let the other go. Before app.js, which takes the button away.
document.addEventListener("click", event => {
  const output = event.target.closest?.("[data-keep=theirs]")?.closest("output");
  const field = output && document.querySelector(`[data-autosave][hx-target="#${output.id}"]`);
  if (field) forget(field);
}, true);

// --- Opened again. -----------------------------------------------------------------------------------------------------
const clock = at => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

function offer(field, typed) {
  const output = outputOf(field);
  if (!output) return;
  output.className = "saved saved--both";
  output.replaceChildren();
  const words = document.createElement("span");
  words.textContent = t("Chữ gõ lúc {0} ở máy này chưa kịp gửi, còn bản đang lưu đã khác: ", clock(typed.at));
  const read = document.createElement("span");
  read.className = "read";
  read.textContent = typed.value;
  output.append(words, read);
  for (const [name, act] of [[t("Lấy chữ đã gõ"), () => { put(field, typed.value); save(field); }], [t("Giữ bản đang lưu"), () => { forget(field); show(field, "saved", ""); }]]) {
    const button = document.createElement("button");
    [button.type, button.className, button.textContent] = ["button", "button button--small", name];
    button.addEventListener("click", act);
    output.append(button);
  }
}

function takeBack(field, typed) {
  for (const around of [field.closest("li"), field.closest("details")]) if (around) [around.hidden, around.open] = [false, true];
  put(field, typed.value);
  show(field, "dirty");
  save(field);
}

async function offerAll() {
  const all = [...document.querySelectorAll("[data-autosave]")], back = [];
  for (const [key, typed] of await everything()) {
    const field = all.find(one => keyOf(one) === key);
    if (Date.now() - typed.at > Oldest) { localStorage.removeItem(atOnce + key); note(kept => kept.delete(key)); }
    else if (!field) continue;
    else if (typed.value.normalize() === valueOf(field)) forget(field);
    else if (typed.version < Number(field.dataset.version ?? 0)) offer(field, typed);
    else { back.push(typed); takeBack(field, typed); }
  }
  const told = document.querySelector("[data-typing]");
  if (!told || back.length === 0) return;
  told.textContent = t("Đã lấy lại chữ ở {0} ô gõ lúc {1} chưa kịp gửi.", back.length, clock(Math.max(...back.map(one => one.at))));
  told.hidden = false;
}

if (document.readyState === "complete") offerAll();
else addEventListener("load", offerAll);
