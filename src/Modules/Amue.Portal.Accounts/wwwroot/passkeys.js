// Asks the browser for a passkey, and sends the form with its answer; the server decides everything.
const form = document.querySelector("form[data-passkey]");
const problem = document.getElementById("passkey-problem");

const ask = async options => form.dataset.passkey === "create"
  ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

form?.addEventListener("submit", async event => {
  event.preventDefault();
  if (!form.reportValidity()) {
    return;
  }

  problem.hidden = true;
  try {
    const response = await fetch(`${form.action}?handler=options`, { method: "POST", body: new FormData(form) });
    if (response.headers.get("Content-Type")?.startsWith("application/json")) {
      const credential = await ask(await response.json());
      form.elements.Credential.value = JSON.stringify(credential);
    }

    // Without an answer the server says what is missing: a session that ended, a proof to give again.
    form.submit();
  } catch {
    problem.hidden = false;
    problem.focus();
  }
});
