"""Searches that may have been meant, though the archive has each word that was typed.

They are offered, and never taken: where far more articles have all of their words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import PhraseTerms, TermField
from app.language.doubled import said_twice
from app.language.misspelling import doubled_otherwise, other_spellings
from app.language.naming import named_country, named_people
from app.search.clauses import said
from app.search.corrections import Change, mended
from app.search.labels import country_label
from app.search.parse import parse
from app.search.query import Query, Unit, sought, units_of
from app.search.results import Correction
from app.search.spelling import Spelling, articles_saying, articles_with, candidates
from app.search.words import query_words

# So many times as many articles must have all the words, and no fewer than this.
_JOINED = 2
_SPELT = 5
_LEAST = 5
# Where more articles have all the words as typed, nobody misses any.
_MISSED = 20
# A name has so few words; each of them so many other spellings that are looked at, or slips.
_MOST_WORDS = 3
_PAIR = 2
_SPELLINGS = 2
# What a larger part of the articles has is seldom a name in a rare spelling.
_OFTEN = 0.02
_SLIPS = 6
# Of more words some sentence is made, to which small words belong.
_MOST_JOINED = 3
# "2019GantiPresiden": capitals and figures part what is written without blanks.
_WRITTEN_TOGETHER = re.compile(r"[A-Z]+(?![^\W\d_A-Z])|[A-Z]?[^\W\d_A-Z]+|\d+")
_TITLES = (TermField.TITLE, TermField.LEDE_TITLE)
_ANYWHERE = (TermField.TITLE, TermField.BODY)


@dataclass(frozen=True, slots=True)
class Guess:
    """A search to be offered where at least so many articles have all of its words."""

    offer: Correction
    least: int


def guesses(query: Query, index: SearchIndex, with_all: int, locale: str) -> Iterator[Guess]:
    """What `query` may mean, of which so many articles have all the words: the surest first.

    Countries are named in `locale`.
    """
    for joined in (_joining(query), _acronyms(query)):
        if joined:
            in_capitals = [(unit, unit.text.upper()) for unit in joined]
            yield _guess(query, in_capitals, max(1, _JOINED * with_all))
    if parted := _parted(query, index):
        yield _guess(query, parted, 1)
    yield from _without_fields(query)
    if with_all <= _MISSED:
        enough = max(_LEAST, _SPELT * with_all)
        if peoples := _peoples(query, locale):
            yield _guess(query, peoples, enough)
        words = _words(query)
        changes = _spelt_otherwise(words, index) if words else []
        if words and not changes:
            changes = _named_otherwise(words, index)
        if words and not changes and not with_all:
            changes = _slips(words, index)
        if changes:
            yield _guess(query, changes, enough)


def _guess(query: Query, changes: Sequence[Change], least: int) -> Guess:
    text = mended(query.text, changes)
    return Guess(Correction(query.text.strip(), text.strip(), False, text), least)


def _joining(query: Query) -> list[Unit]:
    """Words in small letters between others that in capitals would join or exclude."""
    units = [unit for unit, _ in units_of(query.tree)]
    small = query_words().in_small_letters
    joining = [unit for unit in units[1:-1] if unit.is_bare and unit.text in small]
    return joining if len(units) - len(joining) <= _MOST_JOINED else []


def _acronyms(query: Query) -> list[Unit]:
    """Words in small letters that in capitals name countries: "us china", "us-china"."""
    return [
        unit
        for unit in sought(query.tree)
        if unit.is_bare and unit.text.islower() and not unit.country and _are_acronyms(unit)
    ]


def _are_acronyms(unit: Unit) -> bool:
    capitals = unit.text.upper()
    if unit.is_word:
        return named_country(capitals) is not None
    named = [one.country for one in sought(parse(capitals).tree)]
    return bool(named) and all(named)


def _parted(query: Query, index: SearchIndex) -> list[Change]:
    """Words that no article has, parted where capitals begin others: "#GantiPresiden"."""
    # The figure of "pelajar2" says its word twice.
    units = [one for one in sought(query.tree) if one.has_forms and not said_twice(one.surface)]
    unknown = (one for one in units if not articles_with(index, one.surface))
    parted = ((unit, _WRITTEN_TOGETHER.findall(unit.text)) for unit in unknown)
    return [(unit, " ".join(parts)) for unit, parts in parted if _are_words(parts)]


def _are_words(parts: Sequence[str]) -> bool:
    """Whether they are several; a letter beside a figure is one with it, however it is written."""
    return len(parts) > _PAIR or (len(parts) == _PAIR and min(map(len, parts)) > 1)


def _peoples(query: Query, locale: str) -> list[Change]:
    """Words for a people, each with the name of its country: an archive may have no other."""
    named = ((unit, named_people(unit.text)) for unit in sought(query.tree) if unit.is_respelt)
    return [(unit, country_label(code, locale)) for unit, code in named if code]


def _without_fields(query: Query) -> Iterator[Guess]:
    """The search with words before which the name of no field stands: "intext:banjir"."""
    for notice in query.notices:
        if notice.key == "unknown-field":
            name = f"{notice.value}:"
            for unit, _ in units_of(query.tree):
                if unit.text.startswith(name):
                    yield _guess(query, [(unit, unit.text.replace(":", " ", 1))], 1)
                    yield _guess(query, [(unit, unit.text.removeprefix(name))], 1)


def _words(query: Query) -> list[Unit]:
    """The words of a search that has few of them and nothing else to be found."""
    units = [part for part in query.parts if isinstance(part, Unit)]
    plain = len(units) == len(query.parts) and all(one.is_respelt for one in units)
    return units if plain and 1 < len(units) <= _MOST_WORDS else []


def _spelt_otherwise(words: Sequence[Unit], index: SearchIndex) -> list[Change]:
    """The words as most articles that have all of them spell them."""
    typed = [unit.surface for unit in words]
    others = [_other_spellings(unit, index) for unit in words]

    def together(texts: Sequence[str]) -> int:
        clauses = [Clause([said(field, [text], 1.0) for field in _ANYWHERE]) for text in texts]
        return index.count(IndexRequest(must=clauses))

    one_changed = _with_one_changed(typed, others)
    all_changed = [those[0] if those else word for word, those in zip(typed, others, strict=True)]
    tried = [*one_changed, all_changed] if any(others) else []
    return _changed(words, max(tried, key=together, default=()))


def _other_spellings(unit: Unit, index: SearchIndex) -> list[str]:
    """Ways to write the sounds of a word that more articles have: "anies" for "anis"."""
    typed = articles_with(index, unit.surface)
    if typed > _OFTEN * index.count(IndexRequest()):
        return []
    counted = _written_otherwise(unit.surface, index)
    more = sorted((one for one in counted if one[0] > typed), reverse=True)
    return [word for _, word in more[:_SPELLINGS]]


def _named_otherwise(words: Sequence[Unit], index: SearchIndex) -> list[Change]:
    """The words with one of them spelt so that they are a name, one behind the other: "jane ayre".

    Each may be a frequent word, but as typed they stand so nowhere.
    """
    typed = [unit.surface for unit in words]
    if len(words) != _PAIR or articles_saying(index, typed):
        return []
    others = [
        [word for articles, word in _written_otherwise(one, index) if articles >= _LEAST]
        for one in typed
    ]
    tried = _with_one_changed(typed, others)
    counted = [(articles_saying(index, texts), texts) for texts in tried]
    most, best = max(counted, default=(0, typed))
    return _changed(words, best) if most >= _LEAST else []


def _written_otherwise(word: str, index: SearchIndex) -> list[tuple[int, str]]:
    """Ways to write the sounds of a word, each behind the number of texts that have it."""
    made = other_spellings(word) | doubled_otherwise(word)
    index.expect(made)
    return [(index.frequency(TermField.BODY, other), other) for other in made]


def _with_one_changed(typed: Sequence[str], others: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The words with another in one place, for each of the `others` of that place."""
    return (
        [*typed[:at], other, *typed[at + 1 :]] for at, those in enumerate(others) for other in those
    )


def _slips(words: Sequence[Unit], index: SearchIndex) -> list[Change]:
    """The words near both of `words` that most headlines have, one behind the other.

    In one of them alone the slip was looked for before.
    """
    if len(words) != _PAIR:
        return []
    choices = [[one.words[0] for one in _near(unit, index)] for unit in words]

    def together(texts: Sequence[str]) -> int:
        phrase = Clause([PhraseTerms(field, texts, 1.0) for field in _TITLES])
        return index.count(IndexRequest(must=[phrase]))

    best = max(product(*choices), key=together, default=())
    return _changed(words, best) if best and together(best) >= _LEAST else []


def _near(unit: Unit, index: SearchIndex) -> list[Spelling]:
    return [one for one in candidates(index, unit.surface) if len(one.words) == 1][:_SLIPS]


def _changed(words: Sequence[Unit], texts: Sequence[str]) -> list[Change]:
    """Each of the words for which another stands in `texts`."""
    return [(unit, text) for unit, text in zip(words, texts, strict=False) if unit.surface != text]
