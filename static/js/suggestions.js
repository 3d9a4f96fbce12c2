// Titles offered while the reader writes. The search needs none of this.
const WAIT_MS = 200;
const LEAST_LETTERS = 2;

async function fill(input, list) {
  const address = new URL(input.dataset.suggestions, location.href);
  address.searchParams.set("q", input.value);
  const answer = await fetch(address);
  if (!answer.ok) return;
  const { suggestions } = await answer.json();
  const titles = new Set(suggestions.map((suggestion) => suggestion.title));
  list.replaceChildren(...[...titles].map((title) => new Option(title, title)));
}

for (const input of document.querySelectorAll("input[data-suggestions]")) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < LEAST_LETTERS) return;
    timer = setTimeout(() => fill(input, list), WAIT_MS);
  });
}
