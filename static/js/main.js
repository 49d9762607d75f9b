// What pages gain with JavaScript; without it everything works too.
import { copyWhole } from "./copying.js";
import { focusOnSlash } from "./keys.js";
import { goAlong } from "./neighbours.js";
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

const neighbours = document.querySelector(".neighbours");
if (neighbours) {
  goAlong(neighbours);
}

const story = document.querySelector(".story");
if (story) {
  copyWhole(story);
}
