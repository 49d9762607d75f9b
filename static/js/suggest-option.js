// One suggestion as an option of the listbox: what was typed, and what it adds in bold.

export function optionOf(suggestion, number, kinds, typed) {
  const option = document.createElement("li");
  option.id = `suggestion-${number}`;
  option.className = "suggestion";
  option.dataset.url = suggestion.url;
  option.setAttribute("role", "option");
  const text = span("suggestion-text", "");
  text.append(...parts(suggestion.text, typed));
  option.append(text, " ", span("suggestion-kind", kinds[suggestion.kind] ?? ""));
  return option;
}

function parts(text, typed) {
  const begun = typed.length < text.length && text.toLowerCase().startsWith(typed.toLowerCase());
  if (!begun) {
    return [text];
  }
  return [text.slice(0, typed.length), span("suggestion-new", text.slice(typed.length))];
}

function span(className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
