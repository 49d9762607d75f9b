"""Searches that find something in an archive, to explain the language of searching by."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.index.protocol import (
    NO_VALUE,
    Clause,
    FacetField,
    Filters,
    Flag,
    IndexRequest,
    IndexResult,
    SearchIndex,
    Sort,
)
from app.index.terms import PhraseTerms, TermField
from app.language.analyzer import is_number, tokens
from app.language.function_words import all_function_words
from app.language.lemmas import lemma_of
from app.search.spelling import articles_with

# The newest articles, whose headlines the words come from: what is in the news now says most.
NEWEST = 60
# Shorter words have few forms, and say little.
_LEAST_LETTERS = 5
# A word in a larger part of the articles says nothing about any of them.
_TOO_OFTEN = 0.05
# Letters of a word before the star that stands for its ending.
_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """Words, names and values that the archive has; empty where it has none of them.

    `word` has other forms in it, `pair` stand in one headline apart from each other, `phrase` are
    words of a headline that follow each other, `frequent` and `other` are words that many
    articles have. `country` and `second_country` are codes; `flags` are true of some articles.
    """

    word: str = ""
    pair: tuple[str, str] = ("", "")
    phrase: str = ""
    frequent: str = ""
    other: str = ""
    beginning: str = ""
    country: str = ""
    second_country: str = ""
    source: str = ""
    published_in: str = ""
    language: str = ""
    year: str = ""
    agency: str = ""
    author: str = ""
    flags: frozenset[Flag] = frozenset()


def newest_articles(index: SearchIndex) -> tuple[str, ...]:
    """The ids of the articles whose headlines the examples are made of."""
    request = IndexRequest(sort=Sort.NEWEST, limit=NEWEST, facets=False)
    return tuple(hit.id for hit in index.search(request).hits)


def examples_of(index: SearchIndex, titles: Sequence[str]) -> Examples:
    """The examples of the archive, with words from the `titles` of its newest articles."""
    everything = index.search(IndexRequest(limit=1))
    heads = [_words(title) for title in titles]
    frequency = Counter(
        {word: articles_with(index, word) for head in heads for word in head if _says(word)}
    )
    most = max(1, everything.total * _TOO_OFTEN)
    ranked = [word for word, _ in frequency.most_common()]
    frequent = [word for word in ranked if frequency[word] <= most] or ranked
    word = max(frequent, key=lambda one: min(frequency[one], _forms(index, one)), default="")
    by_country = _values(everything, FacetField.COUNTRY)
    return Examples(
        word=word,
        pair=next((pair for head in heads if (pair := _apart(head))), ("", "")),
        phrase=next(_phrases(index, heads), ""),
        frequent=frequent[0] if frequent else "",
        other=next((one for one in frequent[1:] if lemma_of(one) != lemma_of(frequent[0])), ""),
        beginning=word[:_BEGINNING],
        country=_first(by_country),
        second_country=_first(by_country[1:]),
        source=_first(_values(everything, FacetField.SOURCE), lambda name: '"' not in name),
        published_in=_first(_values(everything, FacetField.PUBLISHED_IN)),
        language=_first(_values(everything, FacetField.LANGUAGE)),
        year=_first(_values(everything, FacetField.YEAR), str.isdigit),
        agency=_name(index, TermField.AGENCY),
        author=_name(index, TermField.AUTHOR),
        flags=frozenset(flag for flag in Flag if _is_true_of_any(index, flag)),
    )


def _is_true_of_any(index: SearchIndex, flag: Flag) -> bool:
    return bool(index.count(IndexRequest(filters=Filters(flags=(flag,)))))


def _words(title: str) -> list[str]:
    return [token.surface for token in tokens(title)]


def _says(word: str) -> bool:
    """Whether the word says something by itself."""
    known = {word, lemma_of(word)} & all_function_words() or is_number(word)
    return len(word) >= _LEAST_LETTERS and word.isalpha() and not known


def _forms(index: SearchIndex, word: str) -> int:
    """How many articles more there are with other forms of the word."""
    return index.frequency(TermField.BODY_LEMMA, lemma_of(word)) - index.frequency(
        TermField.BODY, word
    )


def _apart(head: Sequence[str]) -> tuple[str, str] | None:
    """The first and the last word of a headline that say something, if they are two."""
    saying = [word for word in head if _says(word)]
    return (saying[0], saying[-1]) if len(saying) > 1 and saying[0] != saying[-1] else None


def _phrases(index: SearchIndex, heads: Iterable[Sequence[str]]) -> Iterator[str]:
    """Neighbours in a headline that stand in a text too, those first; then any."""
    pairs = [pair for head in heads for pair in pairwise(head) if all(map(_says, pair))]
    for pair in pairs:
        together = Clause([PhraseTerms(TermField.BODY, pair, 1.0)])
        if index.count(IndexRequest(must=[together])):
            yield " ".join(pair)
    yield from (" ".join(pair) for pair in pairs)


def _values(result: IndexResult, field: FacetField) -> list[str]:
    return [one.value for one in result.facets.get(field, ()) if one.value != NO_VALUE]


def _first(values: Iterable[str], suits: Callable[[str], bool] = bool) -> str:
    return next(filter(suits, values), "")


def _name(index: SearchIndex, field: TermField) -> str:
    """A frequent word of the names in `field`."""
    found = index.terms_with_prefix("", 20, field)
    return _first((one.text for one in found), lambda word: len(word) >= 3 and word.isalpha())
