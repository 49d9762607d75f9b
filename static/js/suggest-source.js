// Asks the server for suggestions; a failed or outdated request gives none.

const LEAST_CHARACTERS = 2;

export async function fetchSuggestions(box, signal) {
  const typed = box.value.trim();
  if (typed.length < LEAST_CHARACTERS) {
    return [];
  }
  const parameters = new URLSearchParams({ q: typed, lang: box.dataset.lang });
  try {
    const answer = await fetch(`${box.dataset.suggest}?${parameters}`, { signal });
    return answer.ok ? await answer.json() : [];
  } catch {
    return null;
  }
}
