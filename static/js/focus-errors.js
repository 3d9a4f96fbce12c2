// After a failed submit the reader starts from the list of what went wrong.
document.querySelector("[data-focus]")?.focus();
