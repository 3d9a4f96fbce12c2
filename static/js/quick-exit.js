// Leave a sensitive page at once: nothing of it stays on the screen, and Back does not return to it.
const WITHIN_MS = 5000;
const TIMES = 3;

const link = document.querySelector("[data-quick-exit]");

function leave(event) {
  event?.preventDefault();
  document.title = "";
  document.body.hidden = true;
  window.location.replace(link.href);
}

if (link) {
  let presses = [];
  link.addEventListener("click", leave);
  document.querySelector("[data-quick-exit-hint]").hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.repeat) return;
    const since = event.timeStamp - WITHIN_MS;
    presses = event.key === "Shift" ? [...presses.filter((at) => at > since), event.timeStamp] : [];
    if (presses.length >= TIMES) leave();
  });
}
