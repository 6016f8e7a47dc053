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
  const field = document.querySelector("[role=search] input[type=search]");
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
