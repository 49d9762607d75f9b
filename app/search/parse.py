"""Search text to query tree. It never fails: whatever is typed has a meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.index.protocol import Filters
from app.language.analyzer import terms
from app.language.countries import country_of, near_countries
from app.search.labels import country_label
from app.search.periods import typed_period
from app.search.query import Part, Query, Unit, narrowed
from app.search.results import Correction, SearchNotice
from app.search.words import Field, query_words

# Far above what a person types, far below what would cost a second.
MAX_CHARACTERS = 4_000
MAX_UNITS = 32
_CURLY_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]")
_PIECE = re.compile(
    r"""(?P<minus>(?<!\S)-+)?
        (?:(?P<field>[^\W\d_]+):(?=[^\s:]))?
        (?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))""",
    re.VERBOSE,
)


def parse(text: str) -> Query:
    """What `text` asks for.

    Words must all match, quotes bind, `-` before a word excludes it, `OR` between two widens,
    `field:` narrows. Quotes of any shape are quotes; the odd one out is ignored, and so are
    signs that stand alone. What is set aside is told in `notices`.
    """
    cleaned = _clean(text[:MAX_CHARACTERS])
    reading = _Reading(text)
    if len(text) > MAX_CHARACTERS:
        reading.notices.append(SearchNotice("query-too-long"))
    for piece in _PIECE.finditer(cleaned):
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


@dataclass(slots=True)
class _Reading:
    """A text half read; `either` is set between an OR and the unit after it."""

    text: str
    parts: list[Part] = field(default_factory=list)
    excluded: list[Part] = field(default_factory=list)
    filters: Filters = field(default_factory=Filters)
    notices: list[SearchNotice] = field(default_factory=list)
    offers: list[Correction] = field(default_factory=list)
    either: bool = False
    units: int = 0

    def take(self, piece: re.Match[str]) -> None:
        """Adds one piece of the text to what is asked."""
        if piece["bare"] in query_words().either and not piece["minus"] and not piece["field"]:
            self.either = bool(self.parts)
            return
        meant = query_words().fields.get((piece["field"] or "").lower())
        if meant is not None and meant is not Field.TITLE:
            self._narrow(meant, piece)
        else:
            self._add(_unit(piece, in_title=meant is Field.TITLE), bool(piece["minus"]))
        self.either = False

    def finish(self) -> None:
        """Notes what can only be said of the whole."""
        if self.excluded and not self.parts:
            self.notices.append(SearchNotice("negatives-only"))
        empty = not self.parts and not self.excluded and self.filters == Filters()
        if empty and not self.notices and self.text.strip():
            self.notices.append(SearchNotice("nothing-to-search"))

    def _add(self, unit: Unit, excluded: bool) -> None:
        if not unit.terms.surfaces:
            return
        self.units += 1
        if self.units > MAX_UNITS:
            notice = SearchNotice("terms-limited")
            if notice not in self.notices:
                self.notices.append(notice)
        elif excluded:
            self.excluded.append(Part((unit,)))
        elif self.either:
            self.parts[-1] = Part((*self.parts[-1].units, unit))
        else:
            self.parts.append(Part((unit,)))

    def _narrow(self, meant: Field, piece: re.Match[str]) -> None:
        value = piece["quoted"] or piece["bare"] or ""
        filters = _filters(meant, value, bool(piece["minus"]))
        if filters is not None:
            self.filters = narrowed(self.filters, filters)
            return
        self.notices.append(SearchNotice(f"unknown-{meant}", value))
        if meant is Field.COUNTRY:
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


def _filters(meant: Field, value: str, excluded: bool) -> Filters | None:
    """The filters of one `field:value`; None where the value is unknown."""
    match meant:
        case Field.COUNTRY:
            code = country_of(value)
            if code is None:
                return None
            return Filters(excluded_countries=(code,)) if excluded else Filters(countries=(code,))
        case Field.SOURCE:
            return Filters(excluded_sources=(value,)) if excluded else Filters(sources=(value,))
        case Field.LANGUAGE:
            code = value.lower()
            return Filters(excluded_languages=(code,)) if excluded else Filters(languages=(code,))
        case _:
            return _dated(meant, value, excluded)


def _dated(meant: Field, value: str, excluded: bool) -> Filters | None:
    period = typed_period(value)
    if period is None or excluded:
        return None
    if meant is Field.AFTER:
        return Filters(first=period.first)
    return Filters(last=period.last)
