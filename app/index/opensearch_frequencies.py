"""How many articles have a term, asked for many terms at once and not twice."""

from collections.abc import Iterable, Mapping
from itertools import islice

from app.index.opensearch_asking import Questioner
from app.index.opensearch_words import COUNTS, word_id
from app.index.terms import TermField

# A page asks for hundreds, and the next one for many of the same.
_KEPT = 50_000
_NONE: Mapping[str, int] = {}


class Frequencies:
    """The counts of an index of words, by field; several threads may ask at once."""

    def __init__(self, words: Questioner) -> None:
        """Asks nothing yet."""
        self._words = words
        self._known: dict[str, Mapping[str, int]] = {}

    def of(self, field: TermField, text: str) -> int:
        """The number of articles with the term `text` in `field`."""
        counts = self._known.get(text)
        if counts is None:
            counts = self._learned([text])[text]
        return counts.get(field, 0)

    def expect(self, texts: Iterable[str]) -> None:
        """Asks once for all of these terms that are not known yet."""
        unknown = {text for text in texts if text not in self._known}
        # More would push each other out.
        self._learned(list(islice(unknown, _KEPT)))

    def _learned(self, texts: list[str]) -> dict[str, Mapping[str, int]]:
        found = self._words.documents([word_id(text) for text in texts], [COUNTS])
        learned = {text: found.get(word_id(text), {}).get(COUNTS, _NONE) for text in texts}
        if len(self._known) + len(learned) > _KEPT:
            self._known = {}
        self._known.update(learned)
        return learned
