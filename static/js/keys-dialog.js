// The list of keys, opened by "?" or by links that lead to the same list on the page of help.
import { isPlain, keysAreOn, onKeys, switchKeys } from "./keys.js";

export function listKeysIn(dialog) {
  const box = dialog.querySelector("input");

  function open() {
    box.checked = keysAreOn();
    dialog.showModal();
  }

  onKeys({ "?": open });
  box.addEventListener("change", () => switchKeys(box.checked));
  // The dialog fills what it shows, so a click on itself is one beside it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  for (const link of document.querySelectorAll("[data-keys]")) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (isPlain(event) && !event.shiftKey) {
        event.preventDefault();
        open();
      }
    });
  }
}
