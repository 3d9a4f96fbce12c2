// A search field above the checkboxes of a rule: it hides what does not fit and opens what does.
class CodeTree extends HTMLElement {
  connectedCallback() {
    // While the page is being read, the checkboxes are not there yet.
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.addFilter(), { once: true });
    } else {
      this.addFilter();
    }
  }

  addFilter() {
    if (this.filter || !this.querySelector("details")) return;
    this.filter = document.createElement("input");
    this.filter.type = "search";
    this.filter.placeholder = this.dataset.filterLabel;
    this.filter.setAttribute("aria-label", this.dataset.filterLabel);
    // The field is no part of the form: it is neither sent nor does it make the page look changed.
    this.filter.addEventListener("change", (event) => event.stopPropagation());
    this.filter.addEventListener("input", (event) => {
      event.stopPropagation();
      this.show(this.filter.value.trim().toLowerCase());
    });
    this.filter.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.nothing = document.createElement("p");
    this.nothing.className = "help";
    this.nothing.setAttribute("role", "status");
    this.prepend(this.filter, this.nothing);
  }

  show(text) {
    let shown = 0;
    for (const group of this.querySelectorAll("details")) {
      const inGroup = this.showOptions(group, text);
      group.hidden = inGroup === 0;
      if (text) group.open = inGroup > 0;
      shown += inGroup;
    }
    this.nothing.textContent = shown ? "" : this.dataset.nothing;
  }

  showOptions(group, text) {
    let shown = 0;
    for (const option of group.querySelectorAll("li")) {
      option.hidden = !option.textContent.toLowerCase().includes(text);
      if (!option.hidden) shown += 1;
    }
    return shown;
  }
}
customElements.define("code-tree", CodeTree);
