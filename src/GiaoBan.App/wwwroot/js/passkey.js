// Passkeys: the browser and the device settle it between them, the form carries their answer. Where the browser knows none,
// the form stays hidden and the page says so.
const known = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials);

const ask = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function settle(form) {
  const reply = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!reply.ok) return reply.status === 422 ? await reply.text() : t("Chưa bắt đầu được. Tải lại trang rồi thử lại.");
  try {
    form.elements.credential.value = JSON.stringify(await ask[form.dataset.passkey](await reply.json()));
  } catch {
    return t("Máy chưa xác nhận. Bấm lại khi đã sẵn sàng, hoặc dùng mật khẩu.");
  }
  form.requestSubmit();
  return "";
}

if (known) {
  document.querySelectorAll("[data-passkey-none]").forEach(note => note.hidden = true);
  document.querySelectorAll("form[data-passkey]").forEach(form => {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (form.elements.credential.value) return; // the answer is in: the form goes
      event.preventDefault();
      form.querySelector("output").textContent = await settle(form);
    });
  });
}
