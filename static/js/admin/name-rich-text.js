// Rich text editors get the name of their field, which Wagtail leaves out for screen readers.
const EDITORS = ".public-DraftEditor-content:not([aria-label])";

function nameOf(editor) {
  const field = editor.closest(".w-field__wrapper");
  const heading = editor.closest(".w-panel")?.querySelector("[data-panel-heading-text]");
  return (field?.querySelector("label") ?? heading)?.textContent.replace("*", "").trim();
}

function nameAll() {
  for (const editor of document.querySelectorAll(EDITORS)) {
    const name = nameOf(editor);
    if (name) editor.setAttribute("aria-label", name);
  }
}

new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
nameAll();
