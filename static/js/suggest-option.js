// One suggestion as an option of the listbox.

export function optionOf(suggestion, number, kinds) {
  const option = document.createElement("li");
  option.id = `suggestion-${number}`;
  option.className = "suggestion";
  option.dataset.url = suggestion.url;
  option.setAttribute("role", "option");
  option.append(span("", suggestion.text), span("suggestion-kind", kinds[suggestion.kind] ?? ""));
  return option;
}

function span(className, text) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
