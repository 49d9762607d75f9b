"""rapidfuzz over the headlines, without an index: what a few lines of Python can do."""

from rapidfuzz import fuzz, process

from benchmarks.search_quality.sides.side import PAGE, Answer, Shelf
from benchmarks.search_quality.texts import words_of

# The one finds scattered words, the other misspelt ones. Chosen on the development queries:
# with lower bounds most nonsense finds something, with higher ones misspelt words are lost.
_BOUNDS = ((fuzz.token_set_ratio, 60.0), (fuzz.partial_ratio, 80.0))


class FuzzyTitlesSide:
    """All headlines, ordered by the better of two scores."""

    def __init__(self, shelf: Shelf) -> None:
        titled = [text for text in shelf.texts if text.title]
        self._ids = [text.id for text in titled]
        self._titles = [" ".join(words_of(text.title)) for text in titled]

    def search(self, text: str) -> Answer:
        """The headlines that are near enough."""
        asked = " ".join(words_of(text))
        scores: dict[int, float] = {}
        for scorer, bound in _BOUNDS:
            found = process.extract(
                asked, self._titles, scorer=scorer, limit=None, score_cutoff=bound
            )
            for _, score, number in found:
                scores[number] = max(score, scores.get(number, 0.0))
        best = sorted(scores, key=lambda number: (-scores[number], number))
        return Answer.of([self._ids[number] for number in best[:PAGE]], len(scores))

    def close(self) -> None:
        """Nothing to do."""
