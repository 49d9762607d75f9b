// Single keys as shortcuts: never while the reader writes, with another key held down, or in a
// dialog. They can be switched off (WCAG 2.2, 2.1.4): speech input types letters too.

const STORED = "warta-keys";
const actions = new Map();

export function onKeys(given) {
  for (const [key, action] of Object.entries(given)) {
    actions.set(key, action);
  }
}

export function keysAreOn() {
  return stored() !== "off";
}

export function switchKeys(on) {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch {
    // Where nothing may be kept they stay as they are.
  }
}

export function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

document.addEventListener("keydown", (event) => {
  const action = actions.get(event.key);
  if (action && isPlain(event) && !isBusy(event) && keysAreOn()) {
    event.preventDefault();
    action();
  }
});

function isBusy(event) {
  return event.isComposing || isWriting(event.target) || document.querySelector("dialog[open]");
}

function isWriting(element) {
  return element.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
