// The keys j and k lead to the next and the previous article of the result, as their links do.
import { onKeys } from "./keys.js";

export function goAlong(bar) {
  onKeys({ j: () => follow(bar, "next"), k: () => follow(bar, "prev") });
}

function follow(bar, relation) {
  bar.querySelector(`[rel~=${relation}]`)?.click();
}
