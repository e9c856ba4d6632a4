// Small helpers beside htmx. Everything here makes a working form more pleasant; nothing works only because of it.

// --- Autosave: each field says for itself whether its text is kept. -------------------------------------------------
const signs = {
  saving: ["saved saved--now", "Đang lưu…"],
  failed: ["saved saved--failed", "Chưa gửi được, sẽ tự thử lại. Chữ vẫn còn ở đây."],
};
const retries = new WeakMap();

function show(field, state, words) {
  field.dataset.state = state;
  const output = document.getElementById(field.id + "-saved");
  if (!output) return;
  const [kind, text] = signs[state] ?? ["saved saved--kept", words];
  output.className = kind;
  if (text !== undefined) output.textContent = text;
}

document.addEventListener("input", event => {
  if (event.target.matches?.("[data-autosave]")) event.target.dataset.state = "dirty";
});

document.addEventListener("htmx:before:request", event => {
  const field = event.detail?.ctx?.sourceElement;
  if (field?.matches?.("[data-autosave]")) { field.dataset.sent = field.value; show(field, "saving"); }
});

document.addEventListener("htmx:finally:request", event => {
  const context = event.detail?.ctx, field = context?.sourceElement;
  if (!field?.matches?.("[data-autosave]")) return;
  const status = context.response?.status ?? context.response?.raw?.status ?? 0;
  if (status === 401) { location.reload(); return; }
  if (status > 0 && status < 400) {
    retries.delete(field);
    const version = context.response?.headers?.get?.("X-Field-Version");
    if (version) field.dataset.version = version;
    show(field, field.value === field.dataset.sent ? "saved" : "dirty");
  } else if (status === 422 || status === 409) {
    field.dataset.state = "refused";
  } else {
    const wait = Math.min(30, 2 * 2 ** (retries.get(field) ?? 0));
    retries.set(field, (retries.get(field) ?? 0) + 1);
    show(field, "failed");
    setTimeout(() => save(field), wait * 1000);
  }
});

const save = field => window.htmx?.trigger(field, "save", {}, false);
const unsaved = states => [...document.querySelectorAll("[data-autosave]")].filter(f => states.includes(f.dataset.state));
const flush = () => unsaved(["dirty", "failed"]).forEach(save);

addEventListener("online", flush);
addEventListener("pagehide", flush);
document.addEventListener("visibilitychange", () => document.hidden && flush());
addEventListener("beforeunload", event => { if (unsaved(["failed"]).length) event.preventDefault(); });

// --- Live feed: a line that went silent is taken up again. -----------------------------------------------------------
let stream, heard = Date.now();
document.addEventListener("htmx:sse:after:connection", event => { stream = event.detail.connection; heard = Date.now(); });
document.addEventListener("htmx:sse:before:message", () => heard = Date.now());
setInterval(() => {
  if (!document.hidden && stream?.reader && Date.now() - heard > 45000) { heard = Date.now(); stream.reader.cancel(); }
}, 1000);

// --- A refused form: the reason gets the focus, so that a screen reader says it at once. -----------------------------
document.querySelector("[data-problems]")?.focus();

// --- "Add a paragraph": shows the next hidden one. Without script all are shown. --------------------------------------
document.querySelectorAll("[data-more]").forEach(button => {
  const hidden = () => [...document.getElementById(button.dataset.more).querySelectorAll("[data-spare]")];
  hidden().forEach(item => item.hidden = true);
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = hidden().find(item => item.hidden);
    if (!next) return;
    next.hidden = false;
    next.querySelector("textarea, input")?.focus();
  });
});
