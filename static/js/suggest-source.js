// Asks the server for suggestions; a request that failed or was given up has none.

const LEAST_CHARACTERS = 2;

export async function fetchSuggestions(box, signal) {
  // A blank at the end says that the last word is finished.
  const typed = box.value.trimStart();
  if (typed.trimEnd().length < LEAST_CHARACTERS) {
    return [];
  }
  const parameters = new URLSearchParams({ q: typed, lang: box.dataset.lang });
  try {
    const answer = await fetch(`${box.dataset.suggest}?${parameters}`, { signal });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
