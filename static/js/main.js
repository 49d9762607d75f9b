// What pages gain with JavaScript; without it everything works too.
import { focusOnSlash } from "./keys.js";
import { stepThrough } from "./stepping.js";
import { suggestFor } from "./suggest.js";

const box = document.querySelector("[data-suggest]");
if (box) {
  focusOnSlash(box);
  suggestFor(box);
}

const bar = document.querySelector("[data-hits]");
if (bar) {
  stepThrough(bar);
}
