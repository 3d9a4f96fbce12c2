// Titles while one types in a search box, as a datalist that the browser shows.
const SHORTEST = 2;
const PAUSE_MS = 200;

function listFor(input) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute("list", list.id);
  return list;
}

function show(list, suggestions) {
  const options = suggestions.map(({ title }) => Object.assign(document.createElement("option"), { value: title }));
  list.replaceChildren(...options);
}

async function suggest(input, list) {
  const text = input.value.trim();
  if (text.length < SHORTEST) return show(list, []);
  const response = await fetch(`${input.dataset.suggestions}?${new URLSearchParams({ q: text })}`);
  const { suggestions } = response.ok ? await response.json() : { suggestions: [] };
  if (input.value.trim() === text) show(list, suggestions);
}

for (const input of document.querySelectorAll("input[data-suggestions]")) {
  const list = listFor(input);
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(input, list).catch(() => show(list, [])), PAUSE_MS);
  });
}
