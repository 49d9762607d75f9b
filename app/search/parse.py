"""Search text to query tree. It never fails: whatever is typed has a meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from app.index.protocol import Filters
from app.language.analyzer import terms
from app.language.countries import near_countries
from app.search.labels import country_label
from app.search.narrowing import filters_of
from app.search.query import Part, Query, Unit, narrowed
from app.search.results import Correction, SearchNotice
from app.search.words import Field, query_words

# Far above what a person types, far below what would cost a second.
MAX_CHARACTERS = 1_000
MAX_UNITS = 32
_CURLY_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]")


def parse(text: str) -> Query:
    """What `text` asks for.

    Words must all match, quotes bind, `-` or `NOT` before a word excludes it, `OR` between two
    widens, `field:` narrows. Quotes of any shape are quotes; the odd one out is ignored, and so are
    signs that stand alone. What is set aside is told in `notices`.
    """
    cleaned = _clean(text[:MAX_CHARACTERS])
    reading = _Reading(text)
    if len(text) > MAX_CHARACTERS:
        reading.notices = [SearchNotice("query-too-long")]
    for piece in _piece().finditer(cleaned):
        reading.take(piece)
    reading.finish()
    return Query(
        text=text,
        parts=tuple(reading.parts),
        excluded=tuple(reading.excluded),
        filters=reading.filters,
        notices=tuple(reading.notices),
        offers=tuple(reading.offers),
    )


def _clean(text: str) -> str:
    """`text` of the same length, with plain quotes in pairs and nothing unprintable."""
    plain = _UNPRINTABLE.sub(" ", text.translate(_CURLY_QUOTES))
    if plain.count('"') % 2:
        odd = plain.rindex('"')
        plain = f"{plain[:odd]} {plain[odd + 1 :]}"
    return plain


@cache
def _piece() -> re.Pattern[str]:
    """A word or phrase with what may stand before it: a minus, a field's name and a colon.

    After the name of a known field a blank is forgiven.
    """
    known = "|".join(map(re.escape, query_words().fields))
    return re.compile(
        rf"""(?P<minus>(?<!\S)-+)?
            (?:(?P<field>(?<![^\W_])(?:{known})(?=:)|[^\W\d_]+(?=:[^\s:])):[ ]*)?
            (?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)|\Z)""",
        re.VERBOSE | re.IGNORECASE,
    )


@dataclass(slots=True)
class _Reading:
    """A text half read: `either` is set after an OR, `without` after a NOT."""

    text: str
    parts: list[Part] = field(default_factory=list)
    excluded: list[Part] = field(default_factory=list)
    filters: Filters = field(default_factory=Filters)
    notices: list[SearchNotice] = field(default_factory=list)
    offers: list[Correction] = field(default_factory=list)
    either: bool = False
    without: bool = False
    units: int = 0

    def take(self, piece: re.Match[str]) -> None:
        """Adds one piece of the text to what is asked."""
        if self._is_operator(piece):
            return
        excluded = bool(piece["minus"]) or self.without
        meant = query_words().fields.get((piece["field"] or "").lower())
        if self.either and (excluded or meant not in (None, Field.TITLE)):
            self._note("or-ignored", piece.group().strip())
            self.either = False
        if meant is not None and meant is not Field.TITLE:
            self._narrow(meant, piece, excluded)
        else:
            self._add(_unit(piece, in_title=meant is Field.TITLE), excluded)
        self.either = self.without = False

    def finish(self) -> None:
        """Notes what can only be said of the whole."""
        if self.excluded and not self.parts:
            self._note("negatives-only")
        first, last = self.filters.first, self.filters.last
        if first and last and first > last:
            self._note("dates-exclude-all")
        empty = not self.parts and not self.excluded and self.filters == Filters()
        if empty and not self.notices and self.text.strip():
            self._note("nothing-to-search")

    def _is_operator(self, piece: re.Match[str]) -> bool:
        word, words = piece["bare"], query_words()
        if piece["minus"] or piece["field"] or not word:
            return False
        if word in words.either:
            # Before anything but a filter there is nothing yet that it could widen.
            self.either = bool(self.parts) or self.filters != Filters()
        elif word in words.without:
            self.without = True
        return word in words.either | words.both | words.without

    def _note(self, key: str, value: str = "") -> None:
        notice = SearchNotice(key, value)
        if notice not in self.notices:
            self.notices.append(notice)

    def _add(self, unit: Unit, excluded: bool) -> None:
        if not unit.terms.surfaces:
            return
        self.units += 1
        if self.units > MAX_UNITS:
            self._note("terms-limited")
        elif excluded:
            self.excluded.append(Part((unit,)))
        elif self.either and self.parts:
            self.parts[-1] = Part((*self.parts[-1].units, unit))
        else:
            self.parts.append(Part((unit,)))

    def _narrow(self, meant: Field, piece: re.Match[str], excluded: bool) -> None:
        value = piece["quoted"] or piece["bare"] or ""
        filters = filters_of(meant, value, excluded=excluded) if value else Filters()
        if filters is not None:
            self.filters = narrowed(self.filters, filters)
            return
        self._note(f"unknown-{meant}", value)
        if meant in (Field.COUNTRY, Field.PUBLISHED_IN):
            self.offers += self._countries_near(value, piece)

    def _countries_near(self, value: str, piece: re.Match[str]) -> Iterator[Correction]:
        start = piece.start("quoted") - 1 if piece["quoted"] else piece.start("bare")
        for code in near_countries(value):
            query = f"{self.text[:start]}{code}{self.text[piece.end() :]}"
            yield Correction(value, country_label(code, "en"), False, query)


def _unit(piece: re.Match[str], *, in_title: bool) -> Unit:
    # A field's name that means nothing here is a word like any other.
    bare = piece["bare"] or ""
    start = piece.start("quoted") if piece["quoted"] is not None else piece.start("bare")
    text = piece["quoted"] if piece["quoted"] is not None else bare
    if piece["field"] and not in_title:
        text, start = f"{piece['field']} {text}", piece.start("field")
    quoted = piece["quoted"] is not None
    return Unit(text, start, piece.end(), terms(text), quoted, in_title)
