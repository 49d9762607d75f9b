// The keys j and k lead to the next and the previous article of the result, as their links do.
import { isPlain, isWriting } from "./keys.js";

const RELATIONS = { j: "next", k: "prev" };

export function goAlong(bar) {
  document.addEventListener("keydown", (event) => {
    const relation = RELATIONS[event.key];
    const link = relation && bar.querySelector(`[rel~=${relation}]`);
    if (link && isPlain(event) && !event.isComposing && !isWriting(event.target)) {
      event.preventDefault();
      link.click();
    }
  });
}
