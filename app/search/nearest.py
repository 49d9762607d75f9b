"""What an archive has that is spelt like what was typed, to be offered where nothing was found."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from heapq import nlargest

from app.index.protocol import SearchIndex
from app.index.terms import TermField
from app.language.analyzer import is_number
from app.language.misspelling import misspelling_cost
from app.search.names import Names
from app.search.results import WordCount
from app.search.spelling import articles_with

# So many are offered for a word, or for the name of a source.
_OFFERED = 5
# Shorter words have too many neighbours for any to be meant.
_LEAST_LETTERS = 3
# Up to so many letters a second edit makes another word of it.
_SHORT = 5
# Of the nearest words by edits so many are compared letter by letter.
_COMPARED = 100
# A name that shares a smaller part of its letters is another name.
_LEAST_ALIKE = 0.5
# Words of names that begin alike, the most frequent ones; an edit in three letters makes of one
# another.
_NAMES = 500
_FARTHEST_NAME = 2.0


def nearest_words(index: SearchIndex, typed: str) -> tuple[WordCount, ...]:
    """The words of the archive nearest to the term `typed`, with the articles that have them.

    Farther off than any correction goes: these are only shown. None for numbers.
    """
    if is_number(typed) or len(typed) < _LEAST_LETTERS:
        return ()
    near = index.near_terms(typed, 1 if len(typed) <= _SHORT else 2)[:_COMPARED]
    words = (one for one in near if one.text != typed and not is_number(one.text))
    ranked = sorted(
        words, key=lambda one: (misspelling_cost(typed, one.text), -one.articles, one.text)
    )
    return tuple(WordCount(one.text, articles_with(index, one.text)) for one in ranked[:_OFFERED])


def nearest_names(names: Names, typed: str) -> tuple[str, ...]:
    """The sources whose names share the most letters with `typed`, most alike first."""
    found = _alike(typed, names.sources)
    return tuple(names.sources[name][0] for name in found)


def nearest_people(
    index: SearchIndex, field: TermField, typed: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """The words of `field` nearest to each of those `typed`, which begin alike.

    Each is a name by itself, for no name was typed in full that the archive has.
    """
    found: dict[str, float] = {}
    for word in typed[:_OFFERED]:
        for one in index.terms_with_prefix(word[0], _NAMES, field):
            cost = misspelling_cost(word, one.text)
            if cost <= _FARTHEST_NAME and cost < len(word) / 3:
                found[one.text] = min(cost, found.get(one.text, cost))
    ranked = sorted(found, key=lambda word: (found[word], word))
    return tuple((word,) for word in ranked[:_OFFERED])


def _alike(typed: str, names: Iterable[str]) -> list[str]:
    matcher = SequenceMatcher(b=typed.casefold())
    scored = []
    for name in names:
        matcher.set_seq1(name)
        if matcher.quick_ratio() >= _LEAST_ALIKE and matcher.ratio() >= _LEAST_ALIKE:
            scored.append((matcher.ratio(), name))
    return [name for _, name in nlargest(_OFFERED, scored)]
