// Small helpers beside htmx. Everything here makes a working form more pleasant; nothing works only because of it.

// --- Autosave: each field says for itself whether its text is kept. -------------------------------------------------
const signs = {
  saving: ["saved saved--now", t("Đang lưu…")],
  failed: ["saved saved--failed", t("Chưa gửi được, sẽ tự thử lại. Chữ vẫn còn ở đây.")],
  refused: ["saved saved--failed"],
  conflict: ["saved saved--both"],
};
const retries = new WeakMap();
const outputOf = field => document.querySelector(field.getAttribute("hx-target"));
// Three radios are one field: what is known of one is known of all.
const fieldsOf = field => field.type === "radio" ? [...document.getElementsByName(field.name)] : [field];
const valueOf = field => field.type === "radio" ? fieldsOf(field).find(one => one.checked)?.value ?? "" : field.value;

function show(field, state, words) {
  fieldsOf(field).forEach(one => one.dataset.state = state);
  const output = outputOf(field);
  if (!output) return;
  const [kind, text = words] = signs[state] ?? ["saved saved--kept"];
  output.className = kind;
  if (text !== undefined) output.textContent = text;
}

const seen = (field, version) => fieldsOf(field).forEach(one => one.dataset.version = version);

document.addEventListener("input", event => {
  if (event.target.matches?.("[data-autosave]")) event.target.dataset.state = "dirty";
});

// The form that sends all fields at once says which versions it has seen.
document.addEventListener("submit", event => {
  const all = event.target.querySelector?.("input[name=versions]");
  if (all) all.value = [...event.target.querySelectorAll("[data-autosave]")].map(one => `${one.name}=${one.dataset.version ?? 0}`).join(";");
}, true);

// Only the field itself travels, as it stands now and with the version last seen: a queued save would send what was typed
// before it, and a whole form may be longer than a browser lets live on after the page is left (64 KiB).
document.addEventListener("htmx:before:request", event => {
  const { sourceElement: field, request } = event.detail.ctx;
  if (!field?.matches?.("[data-autosave]")) return;
  const token = "__RequestVerificationToken", url = new URL(request.action, location.href);
  url.searchParams.set("seen", field.dataset.version ?? 0);
  field.dataset.sent = valueOf(field);
  Object.assign(request, {
    action: url.pathname + url.search,
    body: new URLSearchParams({ [field.name]: field.dataset.sent, [token]: request.body.get(token) }),
    keepalive: true,
  });
  show(field, "saving");
});

document.addEventListener("htmx:finally:request", event => {
  const context = event.detail?.ctx, field = context?.sourceElement;
  if (!field?.matches?.("[data-autosave]")) return;
  const status = context.response?.status ?? context.response?.raw?.status ?? 0;
  // Signed out, or the page's token is no longer this person's: opened anew it asks who it is, and offers again what was typed.
  if (status === 401 || status === 400 && !reloadedJustNow()) { location.reload(); return; }
  if (status > 0 && status < 400) {
    retries.delete(field);
    const version = context.response?.headers?.get?.("X-Field-Version");
    if (version) seen(field, version);
    show(field, valueOf(field) === field.dataset.sent ? "saved" : "dirty");
    // Kept, and asked about: it does not look as if all were well, and the blank for a reason stands open beside the figure.
    const remark = context.response?.headers?.get?.("X-Remark");
    if (remark) outputOf(field)?.classList.replace("saved--kept", "saved--asked");
    if (remark === "reason") field.closest("tr")?.querySelector("details")?.setAttribute("open", "");
  } else if (status === 422 || status === 409) {
    show(field, status === 409 ? "conflict" : "refused");
  } else {
    const wait = Math.min(30, 2 * 2 ** (retries.get(field) ?? 0));
    retries.set(field, (retries.get(field) ?? 0) + 1);
    show(field, "failed");
    setTimeout(() => field.dataset.state === "failed" && save(field), wait * 1000);
  }
});

// Two people in one field: neither text is lost, the reader of both decides.
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-keep]"), output = button?.closest("output");
  const field = output && document.querySelector(`[data-autosave][hx-target="#${output.id}"]`);
  if (!field) return;
  const theirs = output.querySelector("[data-theirs]").textContent;
  seen(field, button.dataset.version);
  if (button.dataset.keep === "theirs") {
    put(field, theirs);
    show(field, "saved", t("Đã lấy bản đang lưu"));
  } else {
    if (button.dataset.keep === "both") put(field, theirs + (field.matches("textarea") ? "\n" : "; ") + valueOf(field));
    save(field);
  }
  field.focus();
});

function put(field, text) {
  if (field.type !== "radio") field.value = text;
  else fieldsOf(field).forEach(one => one.checked = one.value === text);
}

function reloadedJustNow() {
  const before = Number(sessionStorage.getItem("giaoban-reloaded") ?? 0);
  sessionStorage.setItem("giaoban-reloaded", Date.now());
  return Date.now() - before < 60000;
}

const save = field => window.htmx?.trigger(field, "save", {}, false);
const unsaved = states => [...document.querySelectorAll("[data-autosave]")].filter(f => states.includes(f.dataset.state));
const flush = () => unsaved(["dirty", "failed"]).forEach(save);

addEventListener("online", flush);
addEventListener("pagehide", flush);
document.addEventListener("visibilitychange", () => document.hidden && flush());
// Before the next page is asked for, so that a reload already shows what was typed last.
addEventListener("beforeunload", event => { flush(); if (unsaved(["failed"]).length) event.preventDefault(); });

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
  const hidden = () => [...document.getElementById(button.dataset.more).querySelectorAll(".is-spare")];
  hidden().forEach(item => item.hidden = true);
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = hidden().find(item => item.hidden);
    if (!next) return;
    next.hidden = false;
    next.querySelector("textarea, input")?.focus();
  });
});
