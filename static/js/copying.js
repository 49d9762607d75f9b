// What is copied from an article carries no soft hyphens: they are the page's, not the text's.

const SOFT_HYPHEN = /\u00ad/g;

export function copyWhole(article) {
  article.addEventListener("copy", (event) => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.toString().includes("\u00ad")) {
      return;
    }
    const holder = document.createElement("div");
    for (let at = 0; at < selection.rangeCount; at += 1) {
      holder.append(selection.getRangeAt(at).cloneContents());
    }
    event.clipboardData.setData("text/plain", selection.toString().replace(SOFT_HYPHEN, ""));
    event.clipboardData.setData("text/html", holder.innerHTML.replace(SOFT_HYPHEN, ""));
    event.preventDefault();
  });
}
