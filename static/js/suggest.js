// Suggestions under the search box: a combobox as the ARIA Authoring Practices describe it.

import { fetchSuggestions } from "./suggest-source.js";
import { optionOf } from "./suggest-option.js";

const WAIT_MS = 120;

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
    box.form.append(this.list);
    describe(box, this.list);
    box.addEventListener("input", () => this.wait());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
    // A pressed mouse button would take the focus away before the click arrives.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.click(event));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  async ask() {
    this.request?.abort();
    this.request = new AbortController();
    const found = await fetchSuggestions(this.box, this.request.signal);
    if (found && document.activeElement === this.box) {
      this.show(found);
    }
  }

  show(suggestions) {
    const options = suggestions.map((one, number) => optionOf(one, number, this.kinds));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.box.setAttribute("aria-expanded", String(options.length > 0));
    this.choose(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
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
    if (event.isComposing || this.list.hidden) {
      return;
    }
    const last = this.list.children.length - 1;
    const moves = {
      ArrowDown: () => this.choose(this.active === last ? -1 : this.active + 1),
      ArrowUp: () => this.choose(this.active === -1 ? last : this.active - 1),
      Escape: () => this.close(),
      Enter: this.active >= 0 ? () => this.follow(this.list.children[this.active]) : null,
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    }
  }

  click(event) {
    const option = event.target.closest("[data-url]");
    if (option) {
      this.follow(option);
    }
  }

  follow(option) {
    const target = new URL(option.dataset.url, window.location.origin);
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

function describe(box, list) {
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
}
