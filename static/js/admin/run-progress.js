// Loads the state of a run again until it ends, and then the whole page with what it changed.
const PAUSE = 3000;

const state = document.getElementById("run-state");

async function refresh() {
  const response = await fetch(window.location.href, { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById("run-state");
  if (!fresh?.hasAttribute("data-running")) {
    window.location.reload();
    return;
  }
  if (fresh.innerHTML !== state.innerHTML) {
    state.replaceChildren(...fresh.childNodes);
  }
  window.setTimeout(tryAgain, PAUSE);
}

function tryAgain() {
  refresh().catch(() => window.setTimeout(tryAgain, PAUSE));
}

window.setTimeout(tryAgain, PAUSE);
