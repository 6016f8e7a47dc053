// "/" puts the cursor in the search field, unless the reader has switched shortcuts off or is writing.
const isWriting = target => target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName);

if (document.documentElement.dataset.shortcuts !== "off") {
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
      return;
    }

    const field = document.querySelector("[role=search] input[type=search]");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}
