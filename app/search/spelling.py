"""What a misspelt word may have meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import log10
from weakref import WeakKeyDictionary

from app.index.protocol import Clause, IndexRequest, PhraseTerms, SearchIndex, TermField
from app.language.analyzer import is_number
from app.language.edits import allowed_edits, plain_edits
from app.language.misspelling import costs, misspelling_cost, other_spellings

# A word in at most this many articles may still be a misspelling that the archive has too,
# if another spelling is this many times as frequent.
_SCARCE = 3
_MUCH_MORE_FREQUENT = 20
# Spellings taken together for one word: the best, and others not much worse. A word in ten
# times as many articles is likelier by so much of an edit.
_SPELLINGS = 4
_NOT_MUCH_WORSE = 0.6
_TEN_TIMES = 0.15
# One in a smaller part of the best one's articles is too rare beside it, unless it is nearer.
_LEAST_PART = 0.01
# The nearest and most frequent candidates, which are compared letter by letter.
_COMPARED = 30
# From this length a word may be one of nine letters and more that lost some.
_MAY_BE_LONG = 7
_LONG_EDITS = 2
# Halves of a word in which two run together, and how many ways to part it are tried.
_LEAST_HALF = 2
_PARTINGS = 3
# One search asks for the same word up to four times.
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Spelling:
    """What the archive has near the word typed, in that many `articles`: a word, or two.

    It costs so much to take the one for the other, and counts for it by `weight`.
    """

    words: tuple[str, ...]
    cost: float
    articles: int
    weight: float = 1.0

    @property
    def text(self) -> str:
        """The words as a person writes them."""
        return " ".join(self.words)

    @property
    def farness(self) -> float:
        """What ranks spellings: the cost, less for frequent words."""
        return self.cost - _TEN_TIMES * log10(max(1, self.articles))


_Finder = Callable[[SearchIndex, str], list[Spelling]]
# What was found in an index goes with it.
_found: WeakKeyDictionary[SearchIndex, dict[tuple[_Finder, str], list[Spelling]]]
_found = WeakKeyDictionary()


def spellings(index: SearchIndex, typed: str) -> tuple[Spelling, ...]:
    """What may be meant by `typed`, which the archive does not have: the likeliest first."""
    near = _once(_near, index, typed) or _once(_long, index, typed)
    return tuple(
        replace(one, weight=10 ** (near[0].farness - one.farness))
        for one in [one for one in near if _stands_beside(one, near[0])][:_SPELLINGS]
    )


def _stands_beside(one: Spelling, best: Spelling) -> bool:
    """Whether `one` may be meant as well as `best`: not much farther, nor but a rare slip of it."""
    common = one.cost < best.cost or one.articles >= _LEAST_PART * best.articles
    return common and one.farness - best.farness <= _NOT_MUCH_WORSE


def better_spelling(index: SearchIndex, typed: str) -> Spelling | None:
    """A far more frequent word near `typed`, where the archive has `typed` only rarely."""
    articles = articles_with(index, typed)
    if articles > _SCARCE:
        return None
    for one in _once(_near, index, typed):
        if one.articles >= _MUCH_MORE_FREQUENT * max(1, articles):
            return one
    return None


def articles_with(index: SearchIndex, word: str) -> int:
    """In how many articles `word` stands, in the texts or in the titles."""
    return max(index.frequency(field, word) for field in (TermField.BODY, TermField.TITLE))


def _once(find: _Finder, index: SearchIndex, typed: str) -> list[Spelling]:
    """What `find` gives, without looking twice for the same."""
    known = _found.setdefault(index, {})
    spellings = known.get((find, typed))
    if spellings is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        spellings = known[find, typed] = find(index, typed)
    return spellings


def _near(index: SearchIndex, typed: str) -> list[Spelling]:
    """What costs no more than the edits that are allowed, the likeliest first."""
    allowed = allowed_edits(typed)
    if not allowed or is_number(typed):
        return []
    respelt, within = _respelt(index, typed), _within(index, typed, allowed)
    nearest = sorted(within, key=lambda word: (plain_edits(typed, word), -within[word], word))
    compared = dict.fromkeys([*respelt, *nearest[:_COMPARED]])
    found = [*_costing(typed, {**within, **respelt}, compared, allowed), *_parted(index, typed)]
    return sorted(found, key=lambda one: (one.farness, one.text))


def _long(index: SearchIndex, typed: str) -> list[Spelling]:
    """Words that are long enough for two edits where `typed`, which lost letters, is not."""
    if allowed_edits(typed) >= _LONG_EDITS or len(typed) < _MAY_BE_LONG or is_number(typed):
        return []
    within = _within(index, typed, _LONG_EDITS)
    long = [word for word in within if allowed_edits(word) >= _LONG_EDITS][:_COMPARED]
    found = _costing(typed, within, long, _LONG_EDITS)
    return sorted(found, key=lambda one: (one.farness, one.text))


def _within(index: SearchIndex, typed: str, edits: int) -> dict[str, int]:
    return {term.text: term.articles for term in index.near_terms(typed, edits)}


def _respelt(index: SearchIndex, typed: str) -> dict[str, int]:
    """The archive's words that are `typed` in the spelling of another tradition."""
    found = {word: articles_with(index, word) for word in other_spellings(typed)}
    return {word: articles for word, articles in found.items() if articles}


def _costing(
    typed: str, articles: Mapping[str, int], words: Iterable[str], allowed: float
) -> Iterator[Spelling]:
    """Those of `words` that cost no more than is allowed."""
    for word in words:
        cost = misspelling_cost(typed, word)
        if word != typed and cost <= allowed and not is_number(word):
            yield Spelling((word,), cost, articles[word])


def _parted(index: SearchIndex, typed: str) -> Iterator[Spelling]:
    """Two words of the archive that follow each other there, and run together are `typed`."""
    halves = [(typed[:at], typed[at:]) for at in range(_LEAST_HALF, len(typed) - _LEAST_HALF + 1)]
    counted = [(min(articles_with(index, half) for half in pair), pair) for pair in halves]
    for articles, pair in sorted(counted, reverse=True)[:_PARTINGS]:
        if articles and (together := _together(index, pair)):
            yield Spelling(pair, costs().blank, together)


def _together(index: SearchIndex, words: tuple[str, ...]) -> int:
    fields = (TermField.TITLE, TermField.BODY)
    phrase = Clause([PhraseTerms(field, list(words), 1.0) for field in fields])
    return index.count(IndexRequest(must=[phrase]))
