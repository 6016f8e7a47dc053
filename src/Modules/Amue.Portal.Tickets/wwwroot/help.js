// Suggests answers while a need is being written and opens them beside it; the server writes all the HTML.
const flow = document.getElementById("help");
const pause = 500;
const wide = matchMedia("(min-width: 62rem)");

const getFragment = async (address, signal) => {
  const response = await fetch(address, { signal });
  // A session that ended leads to the sign-in page.
  return response.ok && !response.redirected ? response.text() : null;
};

const announce = words => {
  document.getElementById("annonces").textContent = words;
};

if (flow) {
  const form = document.getElementById("need");
  const field = form.elements.q;
  const list = document.getElementById("suggestions");
  const live = document.getElementById("live");
  let timer = 0;
  let request = new AbortController();
  let shown = field.value.trim();
  let opener = null;

  const suggest = async () => {
    const text = field.value.trim();
    if (text === shown || text.length < Number(flow.dataset.shortest)) {
      return;
    }

    request = new AbortController();
    const query = new URLSearchParams({ texte: text, parcours: form.elements.parcours.value, produit: form.elements.produit.value });
    try {
      const html = await getFragment(`${flow.dataset.suggestions}&${query}`, request.signal);
      // A list in use is not replaced under its reader.
      if (html === null || list.contains(document.activeElement)) {
        return;
      }

      list.innerHTML = html;
      shown = text;
      const found = list.querySelector("[data-journey]");
      if (found) {
        form.elements.parcours.value = found.dataset.journey;
        announce(found.dataset.announce);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        throw error;
      }
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    request.abort();
    if (live.checked) {
      timer = setTimeout(suggest, pause);
    }
  });

  live.checked = sessionStorage.getItem("suggestions") !== "off";
  live.parentElement.hidden = false;
  live.addEventListener("change", () => {
    sessionStorage.setItem("suggestions", live.checked ? "on" : "off");
    clearTimeout(timer);
    request.abort();
  });

  const close = () => {
    flow.querySelector(":scope > aside")?.remove();
    opener?.focus();
    opener = null;
  };

  list.addEventListener("click", async event => {
    const link = event.target.closest("[data-beside]");
    if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }

    event.preventDefault();
    const html = await getFragment(link.dataset.beside).catch(() => null);
    if (html === null) {
      location.assign(link.href);
      return;
    }

    let pane = flow.querySelector(":scope > aside");
    if (!pane) {
      pane = document.createElement("aside");
      pane.className = "reading-pane";
      pane.setAttribute("aria-label", flow.dataset.besideLabel);
      flow.append(pane);
    }

    pane.innerHTML = html;
    pane.querySelector("[data-close]").addEventListener("click", close);
    opener = link;
    announce(pane.querySelector("h2").textContent);
  });
}
