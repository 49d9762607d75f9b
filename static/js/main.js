// What pages gain with JavaScript; without it everything works too.
import { copyWhole } from "./copying.js";
import { listKeysIn } from "./keys-dialog.js";
import { onKeys } from "./keys.js";
import { moveThrough } from "./moving.js";
import { goAlong } from "./neighbours.js";
import { stepThrough } from "./stepping.js";
import { suggestFor } from "./suggest.js";

const box = document.querySelector("[data-suggest]");
if (box) {
  onKeys({
    "/": () => {
      box.focus();
      box.select();
    },
  });
  // The front page begins in the box: the way out of it to the other keys.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.value) {
      box.blur();
    }
  });
  suggestFor(box);
}

const hits = [...document.querySelectorAll(".hit")];
if (hits.length > 0) {
  onKeys(moveThrough(hits));
}

const bar = document.querySelector("[data-hits]");
if (bar) {
  stepThrough(bar);
}

listKeysIn(document.getElementById("keys-list"));

const neighbours = document.querySelector(".neighbours");
if (neighbours) {
  goAlong(neighbours);
}

const story = document.querySelector(".story");
if (story) {
  copyWhole(story);
}
