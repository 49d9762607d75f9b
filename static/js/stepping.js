// Leads from one marked word of an article to the next, by the bar's links and the keys n and p.
import { isPlain, onKeys } from "./keys.js";

export function stepThrough(bar) {
  const total = Number(bar.dataset.hits);
  const count = bar.querySelector("[role=status]");
  const figures = new Intl.NumberFormat(bar.lang);
  let current = Number(document.querySelector(".story .hit-current")?.dataset.hit ?? 0);

  function go(hit) {
    for (const mark of document.querySelectorAll(".story [data-hit]")) {
      mark.classList.toggle("hit-current", Number(mark.dataset.hit) === hit);
    }
    current = hit;
    count.textContent = bar.dataset.told
      .replace("{hit}", figures.format(hit))
      .replace("{total}", figures.format(total));
    document.getElementById(`hit-${hit}`).scrollIntoView({ block: "center" });
  }

  // Round from the last to the first and back.
  const step = (by) => go(by > 0 ? (current % total) + 1 : ((current || 1) - 2 + total) % total + 1);

  bar.addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (link && isPlain(event) && !event.shiftKey) {
      event.preventDefault();
      step(Number(link.dataset.step));
    }
  });

  const stepAndReach = (by) => {
    step(by);
    reach(document.getElementById(`hit-${current}`), bar);
  };
  onKeys({ n: () => stepAndReach(1), p: () => stepAndReach(-1) });
}

// The next Tab goes on from the hit, unless the reader is at the bar.
function reach(mark, bar) {
  if (!bar.contains(document.activeElement)) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
  }
}
