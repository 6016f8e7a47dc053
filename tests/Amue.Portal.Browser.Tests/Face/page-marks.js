() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const text = element => element.textContent.replace(/[ \n\t]+/g, " ").trim();
  const name = element => element.outerHTML.slice(0, 140).replace(/\s+/g, " ");
  const many = (selector, label) => (n => n === 1 ? [] : [`${n} × ${label}`])(all(selector).length);
  const visible = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const byId = id => document.getElementById(id);

  // A field may name its error before there is one.
  const awaited = (field, id) => id.endsWith("-error") && field.getAttribute("aria-invalid") !== "true";
  const dangling = [
    ...all("[aria-describedby],[aria-labelledby],[aria-controls]").filter(e => ["aria-describedby", "aria-labelledby", "aria-controls"]
      .some(a => (e.getAttribute(a) ?? "").split(/\s+/).filter(Boolean).some(id => !byId(id) && !awaited(e, id)))),
    ...all("label[for]").filter(e => !byId(e.htmlFor)),
    ...all("a[href^='#']").filter(e => e.hash.length > 1 && !byId(decodeURIComponent(e.hash.slice(1)))),
  ].map(name);

  const summary = document.querySelector(".error-summary");
  const unexplained = all("main [aria-invalid=true]").filter(field => {
    const described = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).map(byId).some(e => e?.matches(".field-error") && text(e).length > 0);
    return !described || !summary?.querySelector(`a[href="#${CSS.escape(field.id)}"]`);
  }).map(name);

  // What people wrote is theirs; the portal's own words are read here.
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (/\S [?!;:»]|« \S/.test(node.data) && !node.parentElement.closest("code,pre,textarea,script,style,[lang=en],bdi,.prose,.result-title,.result-passage,.breadcrumbs,.card,h1,a[href*='/articles/']")) {
      texts.push(node.data.trim().slice(0, 100));
    }
  }

  return {
    doctype: document.doctype?.name ?? "",
    title: document.title,
    language: document.documentElement.lang,
    headings: all("h1,h2,h3,h4,h5,h6").filter(visible).map(h => `${h.tagName.toLowerCase()} ${text(h)}`),
    nodes: document.getElementsByTagName("*").length,
    frame: all(".site-bar .brand a, .site-bar nav a, .site-footer a").map(text),
    landmarks: [
      ...many("main", "main"), ...many("body > header", "header"), ...many("body > footer", "footer"), ...many(".skip-link[href='#contenu']", "skip link"), ...(/^\/(de)?connexion/.test(location.pathname) ? [] : many("[role=search]", "search")),
    ],
    presentational: [
      ...all("center,font,big,tt,strike,marquee,blink,basefont"),
      ...all("[align],[bgcolor],[border],[cellpadding],[cellspacing],[valign],[style],body[text],body[link],[hspace],[vspace]"),
    ].map(name),
    dangling,
    unexplained,
    newWindows: all("[target=_blank],[formtarget=_blank]").map(name),
    tables: all("table").filter(t => (!t.caption && !t.closest(".prose")) || !t.querySelector("th")).map(name),
    typography: texts,
  };
}
