// A screenshot that is pasted into a text, or a file dropped on it, joins the files that its form will send.
const label = document.getElementById("annonces");

const nameOf = (file, number) => {
  // Browsers call every pasted picture the same.
  const extension = /\.\w+$/.exec(file.name)?.[0] ?? ".png";
  const now = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  return /^image\.\w+$/.test(file.name) ? `capture-${now}${number > 0 ? `-${number}` : ""}${extension}` : file.name;
};

const join = (input, files) => {
  const all = new DataTransfer();
  for (const file of [...input.files]) {
    all.items.add(file);
  }

  files.forEach((file, number) => all.items.add(new File([file], nameOf(file, number), { type: file.type })));
  input.files = all.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
};

for (const field of document.querySelectorAll("[data-attach]")) {
  const input = field.querySelector("input[type=file]");
  const chosen = document.createElement("ul");
  chosen.className = "attachments";
  input.after(chosen);

  input.addEventListener("change", () => {
    const names = [...input.files].map(file => file.name);
    chosen.replaceChildren(...names.map(name => Object.assign(document.createElement("li"), { textContent: name })));
    label.textContent = names.join(", ");
  });

  const take = (event, data) => {
    if (data?.files.length > 0) {
      event.preventDefault();
      join(input, [...data.files]);
    }
  };

  for (const text of input.form.querySelectorAll("textarea")) {
    text.addEventListener("paste", event => take(event, event.clipboardData));
    text.addEventListener("drop", event => take(event, event.dataTransfer));
  }
}
