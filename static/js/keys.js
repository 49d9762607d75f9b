// "/" leads to the search box, as readers know it from other archives.

export function focusOnSlash(box) {
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "/" && plain && !isWriting(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

function isWriting(element) {
  return element.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
}
