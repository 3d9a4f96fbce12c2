// What is folded is printed unfolded, and folded again after printing.
let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  opened.forEach((details) => (details.open = true));
});

addEventListener("afterprint", () => {
  opened.forEach((details) => (details.open = false));
  opened = [];
});
