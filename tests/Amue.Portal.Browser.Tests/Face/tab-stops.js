// Remembers where the Tab key goes; tabStops.read() tells it.
() => {
  const name = element => element.outerHTML.slice(0, 140).replace(/\s+/g, " ");
  const all = [...document.querySelectorAll("*")];
  const reached = new Map();
  const unseen = [];
  const shows = element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outline && box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
  };
  // The ring of a choice is drawn on the label around its input, that of a card around the whole card.
  const drawn = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const ringed = element => shows(element) || drawn(getComputedStyle(element, "::after")) || (element.closest(".card") && shows(element.closest(".card"))) || (element.matches("input[type=radio],input[type=checkbox]") && element.parentElement !== null && [element.parentElement, ...element.parentElement.children].some(shows));
  const order = [];
  let left = false;
  document.addEventListener("focusin", event => {
    left ||= reached.has(event.target);
    if (left) {
      return;
    }

    order.push(all.indexOf(event.target));
    reached.set(event.target, true);
  });
  // When the key is up the page has drawn the ring.
  const looked = new Set();
  document.addEventListener("keyup", () => {
    const element = document.activeElement;
    if (element !== document.body && !looked.has(element)) {
      looked.add(element);
      if (!ringed(element)) {
        unseen.push(name(element));
      }
    }
  });
  const groupOf = e => e.type === "radio" ? (e.form ? [...e.form.elements] : all).filter(o => o.type === "radio" && o.name === e.name) : [e];
  const focusable = all.filter(e => e.matches("a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']") && !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest("[inert]"));
  window.tabStops = {
    count: focusable.length,
    read: () => ({
      order,
      topmost: order.length > 0 ? name(all[Math.min(...order)]) : "",
      missed: focusable.filter(e => !groupOf(e).some(o => reached.has(o))).map(name),
      unseen,
      left: left || document.activeElement === document.body,
    }),
  };
  return focusable.length;
}
