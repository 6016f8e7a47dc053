// What a reviewer has selected in the text becomes the passage that the comment is about.
const passage = document.getElementById("Passage");
const choose = document.getElementById("choose-passage");
const texts = document.querySelectorAll("article.reading .prose, #preview");

if (passage && choose && texts.length > 0) {
  let chosen = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, " ").trim();
    if (words && [...texts].some(text => text.contains(selection.anchorNode) && text.contains(selection.focusNode))) {
      chosen = words;
      choose.hidden = false;
    }
  });

  choose.addEventListener("click", () => {
    passage.value = chosen;
    document.getElementById("Comment").focus();
  });
}
