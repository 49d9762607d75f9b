// "/" leads to the search box, as readers know it from other archives.

export function focusOnSlash(box) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && isPlain(event) && !isWriting(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

export function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

export function isWriting(element) {
  return element.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
}
