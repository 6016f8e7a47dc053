// Keyboard: "/" searches, "j" and "k" walk in a list, "g" then a letter goes where the page has a link to, "?" tells them all.
// None where the reader writes, nor when they have switched shortcuts off (/raccourcis).
const places = { a: "/", b: "/articles", d: "/demandes", e: "/espaces", f: "/demandes/file", m: "/moi", n: "/demander-de-l-aide" };
const isWriting = target => target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName);

const walk = step => {
  const items = [...document.querySelectorAll("main .result-title a, main a.result-title")].filter(item => item.checkVisibility());
  const next = items[items.indexOf(document.activeElement) + step] ?? (step > 0 ? items.at(-1) : items[0]);
  next?.focus();
  return next !== undefined;
};

const search = () => {
  const field = document.querySelector("[role=search] input:not([type=hidden])");
  field?.focus();
  field?.select();
  return field !== null;
};

const follow = address => {
  const link = document.querySelector(`.site-header a[href="${address}"], .site-footer a[href="${address}"]`);
  link?.click();
  return link !== null;
};

if (document.documentElement.dataset.shortcuts !== "off") {
  let going = false;
  const act = key => {
    if (going) {
      going = false;
      return key in places && follow(places[key]);
    }

    switch (key) {
      case "/": return search();
      case "j": return walk(1);
      case "k": return walk(-1);
      case "?": return follow("/raccourcis");
      case "g": return (going = true);
      default: return false;
    }
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift" || isWriting(event.target)) {
      return;
    }

    if (act(event.key)) {
      event.preventDefault();
    }
  });
}

// A folded part of the menu lies over the page: it closes by Escape, and when the reader goes elsewhere.
const fold = document.querySelector(".menu-fold");
if (fold) {
  const close = () => (fold.open = false);
  fold.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
      fold.firstElementChild.focus();
    }
  });
  fold.addEventListener("focusout", event => event.relatedTarget && !fold.contains(event.relatedTarget) && close());
  document.addEventListener("click", event => !fold.contains(event.target) && close());
}

// Words that complete what is being typed, as the browser's own list: nothing to learn, and nothing lost without it.
const typed = document.querySelector("[role=search] input[type=search]");
if (typed) {
  const words = document.createElement("datalist");
  words.id = "mots-proposes";
  typed.after(words);
  typed.setAttribute("list", words.id);
  typed.autocomplete = "off";
  let timer = 0;
  let request = new AbortController();

  const complete = async () => {
    request = new AbortController();
    try {
      const response = await fetch(`${typed.form.action}?handler=Words&q=${encodeURIComponent(typed.value)}`, { signal: request.signal });
      const offered = response.ok && !response.redirected ? await response.json() : [];
      words.replaceChildren(...offered.map(word => new Option(word, word)));
    } catch (error) {
      if (error.name !== "AbortError") {
        throw error;
      }
    }
  };

  typed.addEventListener("input", event => {
    clearTimeout(timer);
    request.abort();
    // A word chosen from the list needs no other.
    if (event.inputType !== "insertReplacementText" && typed.value.trim().length > 1 && typed.value.length < 200) {
      timer = setTimeout(complete, 150);
    }
  });
}
