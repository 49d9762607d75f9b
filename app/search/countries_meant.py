"""Neighbouring words that together name a country, but not as the archive does."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.index.protocol import SearchIndex
from app.language.analyzer import terms
from app.language.countries import near_countries, words_of_names
from app.language.foreign_names import first_words_abroad, named_abroad
from app.language.naming import EDGES, is_phrase_of_countries
from app.search.labels import country_label
from app.search.query import Query, Unit, sought
from app.search.spelling import articles_saying, articles_with

# Longer names are seldom written in full, and of longer texts some sentence is made.
_MOST_WORDS = 4
_MOST_UNITS = 12
# A word in more articles is no slip.
_RARE = 20


def countries_meant(query: Query, index: SearchIndex, locale: str) -> Iterator[tuple[Unit, str]]:
    """Words that name a country in another language ("Corée du Nord") or are nearly the name of
    one ("korea utra"), the most first, each with its name in `locale`.

    No article has them one behind the other. Single words are not among them, nor names of which
    every word is misspelt.
    """
    units = [unit for unit in sought(query.tree) if unit.is_plain][:_MOST_UNITS]
    # Hardly any search has such words, and each run of words takes as long as a short search.
    begin = [unit.terms.surfaces[0] in first_words_abroad() for unit in units]
    name = [not words_of_names().isdisjoint(unit.terms.surfaces) for unit in units]
    slips = [any(name) and _is_rare(unit, index) for unit in units]
    for length in range(min(_MOST_WORDS, len(units)), 0, -1):
        for first in range(len(units) - length + 1):
            part = slice(first, first + length)
            may_slip = any(name[part]) and any(slips[part])
            whole = _as_one(query.text, units[part]) if begin[first] or may_slip else None
            code = _meant(whole, may_slip=may_slip) if whole else None
            if whole and code and not articles_saying(index, whole.terms.surfaces):
                yield whole, country_label(code, locale)


def _is_rare(unit: Unit, index: SearchIndex) -> bool:
    return unit.is_word and articles_with(index, unit.surface) <= _RARE


def _as_one(text: str, run: Sequence[Unit]) -> Unit | None:
    """The units as one phrase; None where more than blanks part them, or it is but a word."""
    if not all(text[one.end : other.start].isspace() for one, other in pairwise(run)):
        return None
    first, last = run[0].start, run[-1].end
    said = text[first:last]
    found = terms(said)
    return Unit(said.strip(EDGES), first, last, found) if len(found.surfaces) > 1 else None


def _meant(whole: Unit, *, may_slip: bool) -> str | None:
    """The code of the country that the words are meant for, if one; of what is none in the
    languages of the archive already."""
    code = named_abroad(whole.text)
    if code is None and may_slip:
        code = next(iter(near_countries(whole.text, 1)), None)
    return None if code is None or is_phrase_of_countries(whole.text) else code
