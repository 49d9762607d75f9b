// Suggestions under the search box: a combobox as the ARIA Authoring Practices describe it.

import { targetOf } from "./suggest-follow.js";
import { optionOf } from "./suggest-option.js";
import { fetchSuggestions } from "./suggest-source.js";

const WAIT_MS = 120;
// By then the reader has typed on: suggestions for something else only stand in the way.
const LONGEST_MS = 4000;
// Of a key that an input method swallows while it composes, and in Safari of the Enter that ends it.
const SWALLOWED = 229;
// They move the caret in the box, and so leave the list.
const CARET_KEYS = ["ArrowLeft", "ArrowRight", "Home", "End"];

export function suggestFor(box) {
  new Combobox(box);
}

class Combobox {
  constructor(box) {
    this.box = box;
    this.list = listFor(box);
    this.kinds = JSON.parse(box.dataset.kinds);
    this.active = -1;
    this.timer = 0;
    this.request = null;
    this.shownFor = "";
    this.status = statusFor();
    box.form.append(this.list, this.status);
    describe(box, this.list);
    box.addEventListener("input", () => this.wait());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
    box.form.addEventListener("submit", () => this.close());
    // A pressed mouse button would take the focus away before the click arrives.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.click(event));
  }

  wait() {
    // What is on its way was asked for another text.
    this.stop();
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  stop() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  async ask() {
    this.stop();
    const request = new AbortController();
    this.request = request;
    this.timer = setTimeout(() => this.giveUp(), LONGEST_MS);
    const found = await fetchSuggestions(this.box, request.signal);
    if (!request.signal.aborted) {
      clearTimeout(this.timer);
      this.show(document.activeElement === this.box ? found : []);
    }
  }

  giveUp() {
    this.stop();
    this.show([]);
  }

  show(suggestions) {
    this.shownFor = this.box.value;
    const typed = this.box.value.trimStart();
    const options = suggestions.map((one, number) => optionOf(one, number, this.kinds, typed));
    this.list.replaceChildren(...options);
    this.open(options.length > 0);
    this.status.textContent = options.length
      ? `${this.box.dataset.listLabel}: ${options.length}`
      : "";
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.box.setAttribute("aria-expanded", String(isOpen));
    this.choose(-1);
  }

  close() {
    this.stop();
    this.status.textContent = "";
    this.open(false);
  }

  // Opens the list again, asking where it is not that of this text; `choice` names the option by
  // their count.
  async reopen(choice) {
    if (this.shownFor !== this.box.value || this.list.children.length === 0) {
      await this.ask();
    }
    // What was given up meanwhile, as the box was left or typed in, has left an older list.
    if (this.shownFor === this.box.value && this.list.children.length > 0) {
      this.open(true);
      this.choose(choice(this.list.children.length));
    }
  }

  choose(number) {
    this.active = number;
    const options = [...this.list.children];
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    const chosen = options[number];
    if (chosen) {
      this.box.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      this.box.removeAttribute("aria-activedescendant");
    }
  }

  press(event) {
    if (event.isComposing || event.keyCode === SWALLOWED || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "Escape") {
      this.stop();
    }
    const key = `${event.altKey ? "Alt+" : ""}${event.key}`;
    const move = this.list.hidden ? this.opening(key) : this.moving(key);
    if (move) {
      event.preventDefault();
      move();
    } else if (CARET_KEYS.includes(event.key)) {
      this.choose(-1);
    }
  }

  opening(key) {
    return {
      ArrowDown: () => this.reopen(() => 0),
      ArrowUp: () => this.reopen((count) => count - 1),
      "Alt+ArrowDown": () => this.reopen(() => -1),
    }[key];
  }

  moving(key) {
    const last = this.list.children.length - 1;
    return {
      ArrowDown: () => this.choose(this.active === last ? -1 : this.active + 1),
      ArrowUp: () => this.choose(this.active === -1 ? last : this.active - 1),
      "Alt+ArrowUp": () => this.close(),
      Escape: () => this.close(),
      Enter: this.active >= 0 ? () => this.follow(this.list.children[this.active]) : null,
    }[key];
  }

  click(event) {
    const option = event.target.closest("[data-url]");
    if (option) {
      this.follow(option);
    }
  }

  follow(option) {
    this.close();
    const target = targetOf(option.dataset.url, this.box.form);
    if (this.box.dataset.chosen) {
      target.searchParams.set("lang", this.box.dataset.chosen);
    }
    window.location.assign(target);
  }
}

function listFor(box) {
  const list = document.createElement("ul");
  list.id = `${box.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.listLabel);
  return list;
}

// Tells readers of screens how many there are.
function statusFor() {
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  return status;
}

function describe(box, list) {
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
}
