// Shows the effect of unsaved rules below the button instead of in a new tab.
class RulePreview extends HTMLElement {
  connectedCallback() {
    // While the page is being read, the button is not there yet.
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.takeOver(), { once: true });
    } else {
      this.takeOver();
    }
  }

  takeOver() {
    this.button = this.querySelector("button");
    this.result = this.querySelector("[data-result]");
    // Otherwise Enter in any field of the editor would press it.
    this.button.type = "button";
    this.button.addEventListener("click", () => this.show());
  }

  async show() {
    this.button.disabled = true;
    this.result.setAttribute("aria-busy", "true");
    this.result.textContent = this.dataset.loading;
    try {
      this.result.innerHTML = await this.fetchPreview();
    } catch {
      this.result.textContent = this.dataset.failed;
    } finally {
      this.result.removeAttribute("aria-busy");
      this.button.disabled = false;
    }
  }

  async fetchPreview() {
    const response = await fetch(`${this.button.formAction}?osa=1`, {
      method: "POST",
      body: new FormData(this.button.form),
      headers: { "X-Requested-With": "XMLHttpRequest" },
    });
    if (!response.ok) throw new Error(response.statusText);
    return response.text();
  }
}
customElements.define("rule-preview", RulePreview);
