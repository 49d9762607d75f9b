// j and k lead from one article of a list to the next and back; Enter opens it, as it is a link.

export function moveThrough(hits) {
  const step = (by) => {
    const now = hits.findIndex((hit) => hit.contains(document.activeElement));
    const next = Math.min(Math.max(now + by, 0), hits.length - 1);
    hits[next].querySelector(".hit-title a").focus();
    hits[next].scrollIntoView({ block: "nearest" });
  };
  return { j: () => step(1), k: () => step(-1) };
}
