"""What a misspelt word may have meant."""

from dataclasses import dataclass

from app.index.protocol import SearchIndex, TermField, VocabularyTerm
from app.language.analyzer import is_number
from app.language.edits import allowed_edits, edits_between

# A word in at most this many articles may still be a misspelling that the archive has too,
# if another spelling is this many times as frequent.
_SCARCE = 3
_MUCH_MORE_FREQUENT = 20
# Spellings taken together for one word, and the least part of the most frequent one's
# articles that another must have.
_SPELLINGS = 3
_LEAST_PART = 0.1


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word of the archive near the one typed: `edits` apart, in that many `articles`."""

    text: str
    edits: int
    articles: int


def spellings(index: SearchIndex, typed: str) -> tuple[Spelling, ...]:
    """The words meant by `typed`, which the archive does not have: the nearest, best first."""
    near = _near(index, typed)
    if not near:
        return ()
    nearest = [one for one in near if one.edits == near[0].edits]
    enough = _LEAST_PART * nearest[0].articles
    return tuple(one for one in nearest[:_SPELLINGS] if one.articles >= enough)


def better_spelling(index: SearchIndex, typed: str) -> Spelling | None:
    """A far more frequent word near `typed`, where the archive has `typed` only rarely."""
    articles = index.frequency(TermField.BODY, typed)
    if articles > _SCARCE:
        return None
    for one in _near(index, typed):
        if one.articles >= _MUCH_MORE_FREQUENT * max(1, articles):
            return one
    return None


def _near(index: SearchIndex, typed: str) -> list[Spelling]:
    allowed = allowed_edits(typed)
    if not allowed:
        return []
    found = [
        spelling
        for term in index.near_terms(typed, allowed)
        if (spelling := _spelling(typed, term)) is not None and spelling.edits <= allowed
    ]
    return sorted(found, key=lambda one: (one.edits, -one.articles, one.text))


def _spelling(typed: str, term: VocabularyTerm) -> Spelling | None:
    if term.text == typed or is_number(term.text):
        return None
    return Spelling(term.text, edits_between(typed, term.text), term.articles)
