// What sticks out of the screen, or whose text is cut, at the width the window has now.
() => {
  const name = element => `${element.outerHTML.slice(0, 140).replace(/\s+/g, " ")}`;
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) {
    const scrolled = e => { for (let p = e.parentElement; p; p = p.parentElement) { if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) { return p !== document.body && p !== document.documentElement; } } return false; };
    const out = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1 && !scrolled(e));
    found.push(`${document.documentElement.scrollWidth} px: ${out.slice(0, 3).map(name).join(" | ")}`);
  }

  const cut = [...document.body.querySelectorAll("*")].filter(e => e.checkVisibility() && !e.closest(".visually-hidden,svg,textarea,input,select,.skip-link") && e.textContent.trim().length > 0)
    .filter(e => { const s = getComputedStyle(e); return (/hidden|clip/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 2) || (/hidden|clip/.test(s.overflowY) && e.scrollHeight > e.clientHeight + 2); });
  return [...found, ...cut.slice(0, 3).map(e => `cut: ${name(e)}`)];
}
