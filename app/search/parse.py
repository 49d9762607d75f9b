"""Search text to query tree. It never fails: whatever is typed has a meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.index.protocol import Filters
from app.language.analyzer import terms
from app.language.countries import near_countries
from app.language.foreign_names import country_typed
from app.language.naming import EDGES
from app.search.labels import country_label, country_value
from app.search.narrowing import countries_of, filters_of
from app.search.pieces import Piece, Value, pieces_of, values_of
from app.search.query import Part, Query, Unit, narrowed
from app.search.results import Correction, SearchNotice
from app.search.words import Field, query_words

# Far above what a person types, far below what would cost a second.
MAX_CHARACTERS = 1_000
MAX_UNITS = 32
_CURLY_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]")


def parse(text: str, locale: str = "en") -> Query:
    """What `text` asks for.

    Words must all match, quotes bind, `-` or `NOT` before a word excludes it, `OR` between two
    widens, `field:` narrows. Quotes of any shape are quotes; the odd one out is ignored, and so are
    signs that stand alone. What is set aside is told in `notices`.
    """
    cleaned = _clean(text[:MAX_CHARACTERS])
    reading = _Reading(text, cleaned, locale)
    if len(text) > MAX_CHARACTERS:
        reading.notices = [SearchNotice("query-too-long")]
    for piece in pieces_of(cleaned):
        reading.take(piece)
    reading.finish()
    return Query(
        text=text,
        plain=cleaned,
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


@dataclass(slots=True)
class _Reading:
    """A text half read, `plain` without quotes that are odd.

    `either` is set after an OR, `without` after a NOT; `narrows` where a country was the last.
    """

    text: str
    plain: str
    locale: str
    parts: list[Part] = field(default_factory=list)
    excluded: list[Part] = field(default_factory=list)
    filters: Filters = field(default_factory=Filters)
    notices: list[SearchNotice] = field(default_factory=list)
    offers: list[Correction] = field(default_factory=list)
    either: bool = False
    without: bool = False
    narrows: bool = False
    units: int = 0

    def take(self, piece: Piece) -> None:
        """Adds one piece of the text to what is asked."""
        if self._is_operator(piece):
            return
        excluded, meant = piece.minus or self.without, piece.meant
        joins = meant is Field.COUNTRY and self.narrows and not excluded
        # Words can't widen what a filter narrows.
        widens = joins or (self.parts and not excluded and meant in (None, Field.TITLE))
        if self.either and not widens:
            self._note("or-ignored", self.plain[piece.begin : piece.end].strip())
            self.either = False
        before = self.filters.countries
        if meant is not None and meant is not Field.TITLE:
            self._narrow(meant, piece, excluded)
        else:
            self._add(_unit(piece, in_title=meant is Field.TITLE), excluded)
        self.narrows = self.filters.countries != before
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

    def _is_operator(self, piece: Piece) -> bool:
        word, words = piece.text, query_words()
        if not piece.is_bare or word not in words.operators:
            return False
        if word in words.either:
            # Before anything but a filter there is nothing yet that it could widen.
            self.either = bool(self.parts) or self.filters != Filters()
        elif word in words.without:
            self.without = True
        return True

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

    def _narrow(self, meant: Field, piece: Piece, excluded: bool) -> None:
        if meant in (Field.COUNTRY, Field.PUBLISHED_IN):
            self._narrow_by_countries(meant, self._countries(meant, piece), excluded)
            return
        filters = (
            filters_of(meant, piece.text, excluded=excluded) if piece.text.strip() else Filters()
        )
        if filters is None:
            self._note(f"unknown-{meant}", piece.text)
        else:
            self.filters = narrowed(self.filters, filters)

    def _narrow_by_countries(self, meant: Field, codes: tuple[str, ...], excluded: bool) -> None:
        if self.either and codes:
            *others, last = self.filters.countries
            joined = tuple(dict.fromkeys((*last, *codes)))
            self.filters = replace(self.filters, countries=(*others, joined))
        elif codes:
            self.filters = narrowed(self.filters, countries_of(meant, codes, excluded=excluded))

    def _countries(self, meant: Field, piece: Piece) -> tuple[str, ...]:
        """The codes of the countries listed; one that is unknown is told, and others offered."""
        codes = []
        for value in values_of(piece, self.plain):
            code = None if value.text.startswith("-") else country_typed(value.text)
            if code:
                codes.append(code)
            else:
                self._note(f"unknown-{meant}", value.text)
                self.offers += self._countries_near(value)
        return tuple(dict.fromkeys(codes))

    def _countries_near(self, value: Value) -> Iterator[Correction]:
        for code in near_countries(value.text):
            query = f"{self.text[: value.start]}{country_value(code)}{self.text[value.end :]}"
            yield Correction(value.text, country_label(code, self.locale), False, query)


def _unit(piece: Piece, *, in_title: bool) -> Unit:
    # A field's name that means nothing here is a word like any other.
    named = bool(piece.field) and not in_title
    text = f"{piece.field} {piece.text}" if named else piece.text
    return Unit(
        text=text.strip(EDGES) if piece.country else text,
        start=piece.begin if named else piece.start,
        end=piece.end,
        terms=terms(text),
        quoted=piece.quoted,
        in_title=in_title,
        country=piece.country,
    )
