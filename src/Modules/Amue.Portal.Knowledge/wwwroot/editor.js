// Helps to write: marks, a preview beside the text, links completed by title, and the draft kept while it is typed.
const form = document.getElementById("draft");
const previewPause = 400;
const savePause = 3000;
const linkPause = 200;

const send = (address, signal) => fetch(address, { method: "POST", body: new FormData(form), signal });

const isStopped = error => error.name === "AbortError";

if (form) {
  const text = document.getElementById("Body");
  const preview = document.getElementById("preview");
  const saving = document.getElementById("saving");
  const links = document.getElementById("links");
  const toolbar = document.getElementById("toolbar");

  // One request of a kind at a time, the last one asked for.
  const later = (pause, act) => {
    let timer = 0;
    let request = new AbortController();
    return () => {
      clearTimeout(timer);
      request.abort();
      request = new AbortController();
      const { signal } = request;
      timer = setTimeout(() => act(signal).catch(error => {
        if (!isStopped(error)) {
          saving.textContent = "";
        }
      }), pause);
    };
  };

  const showPreview = later(previewPause, async signal => {
    const response = await send(form.dataset.preview, signal);
    // A session that ended leads to the sign-in page.
    if (response.ok && !response.redirected) {
      preview.innerHTML = await response.text();
    }
  });

  let saved = null;
  let isLeaving = false;
  const save = async () => {
    const response = await send(form.dataset.autosave);
    if (response.redirected) {
      return;
    }

    const answer = await response.json();
    if (response.ok) {
      form.elements.BaseRevision.value = answer.revision;
    }

    saving.textContent = answer.message;
  };

  const keep = later(savePause, async () => {
    if (isLeaving) {
      return;
    }

    await saved;
    saved = save();
    try {
      await saved;
    } finally {
      saved = null;
    }
  });

  const changed = () => text.dispatchEvent(new Event("input", { bubbles: true }));

  const replace = (from, to, words) => {
    text.setRangeText(words, from, to, "end");
    text.focus();
    changed();
  };

  toolbar.hidden = false;
  toolbar.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }

    const { selectionStart: from, selectionEnd: to } = text;
    const chosen = text.value.slice(from, to);
    replace(from, to, button.dataset.before + chosen + button.dataset.after);
    text.setSelectionRange(from + button.dataset.before.length, from + button.dataset.before.length + chosen.length);
    complete();
  });

  const closeLinks = () => {
    links.hidden = true;
    links.replaceChildren();
  };

  const typedTitle = () => /\[\[([^[\]\n]{1,80})$/.exec(text.value.slice(0, text.selectionStart));

  const suggest = later(linkPause, async signal => {
    const typed = typedTitle();
    if (!typed) {
      closeLinks();
      return;
    }

    const response = await fetch(`${form.dataset.links}&${new URLSearchParams({ texte: typed[1] })}`, { signal });
    if (!response.ok || response.redirected) {
      return;
    }

    const found = await response.json();
    links.replaceChildren(...found.map(article => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-link";
      button.textContent = `${article.title} (${article.space})`;
      button.addEventListener("click", () => {
        const start = typedTitle();
        if (start) {
          const end = text.value.slice(text.selectionStart).startsWith("]]") ? text.selectionStart + 2 : text.selectionStart;
          replace(start.index, end, article.markdown);
        }

        closeLinks();
      });
      item.append(button);
      return item;
    }));
    if (found.length === 0) {
      links.textContent = links.dataset.none;
    }

    links.hidden = false;
    document.getElementById("annonces").textContent = found.length === 0 ? links.dataset.none : found.map(article => article.title).join(", ");
  });

  const complete = () => {
    if (typedTitle()) {
      suggest();
    } else if (!links.hidden) {
      closeLinks();
    }
  };

  text.addEventListener("keydown", event => {
    if (event.key === "Escape" && !links.hidden) {
      closeLinks();
    } else if (event.key === "ArrowDown" && links.querySelector("button")) {
      event.preventDefault();
      links.querySelector("button").focus();
    }
  });

  links.addEventListener("keydown", event => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (event.key === "Escape") {
      closeLinks();
      text.focus();
    } else if (step) {
      event.preventDefault();
      (event.target.closest("li")?.[step]?.querySelector("button") ?? text).focus();
    }
  });

  const attach = async files => {
    for (const file of files) {
      const sent = new FormData();
      sent.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
      sent.append("File", file);
      const response = await fetch(form.dataset.files, { method: "POST", body: sent });
      if (response.redirected) {
        return;
      }

      const answer = await response.json().catch(() => ({ message: response.statusText }));
      saving.textContent = answer.message;
      if (response.ok) {
        replace(text.selectionStart, text.selectionEnd, answer.markdown);
      }
    }
  };

  const takeFiles = (event, data) => {
    if (data?.files.length > 0) {
      event.preventDefault();
      attach([...data.files]);
    }
  };

  text.addEventListener("paste", event => takeFiles(event, event.clipboardData));
  text.addEventListener("drop", event => takeFiles(event, event.dataTransfer));

  text.addEventListener("input", () => {
    showPreview();
    complete();
  });
  form.addEventListener("input", keep);
  form.addEventListener("submit", event => {
    // What is being kept has a revision that the form must know, or its writer would be merged with themselves.
    if (saved) {
      event.preventDefault();
      saved.catch(() => {}).then(() => form.requestSubmit(event.submitter));
      return;
    }

    isLeaving = true;
  });
}
