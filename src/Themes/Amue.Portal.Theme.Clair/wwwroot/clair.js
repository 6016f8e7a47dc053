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

// Words that complete what is being typed, as the browser's own list: nothing to learn, and nothing lost without it.
const search = document.querySelector("[role=search] input[type=search]");
if (search) {
  const words = document.createElement("datalist");
  words.id = "mots-proposes";
  search.after(words);
  search.setAttribute("list", words.id);
  search.autocomplete = "off";
  let timer = 0;
  let request = new AbortController();

  const complete = async () => {
    request = new AbortController();
    try {
      const response = await fetch(`${search.form.action}?handler=Words&q=${encodeURIComponent(search.value)}`, { signal: request.signal });
      const offered = response.ok && !response.redirected ? await response.json() : [];
      words.replaceChildren(...offered.map(word => new Option(word, word)));
    } catch (error) {
      if (error.name !== "AbortError") {
        throw error;
      }
    }
  };

  search.addEventListener("input", event => {
    clearTimeout(timer);
    request.abort();
    // A word chosen from the list needs no other.
    if (event.inputType !== "insertReplacementText" && search.value.trim().length > 1 && search.value.length < 200) {
      timer = setTimeout(complete, 150);
    }
  });
}
