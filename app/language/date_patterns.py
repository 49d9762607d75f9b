"""The shapes of written dates, as patterns, and which of them a stretch of text can hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.calendar_names import alternation, calendar_names

# A date begins and ends no further than this from its digits ("Wednesday, the … September").
REACH = 32

# Digits and those at most twice REACH behind them; the signs never give back what they took.
_STRETCH = re.compile(rf"\d++(?:\D{{1,{2 * REACH}}}+\d++)*+")
_WORD = re.compile(r"[^\W\d_]+")
_THREE_NUMBERS = re.compile(r"\d(?P<mark>[-/.]| [-/] )\d{1,2}(?P=mark)\d")
_TWO_NUMBERS = re.compile(r"\d/\d")

_CENTURY = r"(?:19|20)\d\d"
_CLOCK = r"\d{1,2}[:.]\d\d"
# A date stands apart from what is before it; only a small letter may be glued to it, as when
# scraping drops the blank behind a name: "Sari Dewi11 Januari 2022" ("COVID19" is no name).
_APART = r"(?<![\w/.,-])"
_GLUED = r"(?<=(?-i:[a-z]))(?<!covid)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The shapes of dates, by what a text must hold for one to be there."""

    named: tuple[re.Pattern[str], ...]
    three_numbers: tuple[re.Pattern[str], ...]
    two_numbers: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of patterns that the shapes share."""

    month: str
    weekday: str
    day: str
    ordinal: str
    year: str


def written_dates(text: str) -> Iterator[re.Match[str]]:
    """Every match of a date's shape in `text`, in no order, overlapping ones included.

    The groups are of `weekday`, `day`, `last`, `month` (a name), `iso` (a month's number),
    `first` and `second` (day and month in either order), `year`.
    """
    for match in _STRETCH.finditer(text):
        start, end = max(0, match.start() - REACH), min(len(text), match.end() + REACH)
        for pattern in _patterns_for(text, start, end):
            yield from pattern.finditer(text, start, end)


def _patterns_for(text: str, start: int, end: int) -> Iterator[re.Pattern[str]]:
    """The patterns worth trying: most stretches with digits name no month and hold no date."""
    patterns = _patterns()
    words = _WORD.findall(text[start:end].casefold())
    if not calendar_names().months.keys().isdisjoint(words):
        yield from patterns.named
    if _THREE_NUMBERS.search(text, start, end):
        yield from patterns.three_numbers
    if _TWO_NUMBERS.search(text, start, end):
        yield from patterns.two_numbers


@cache
def _patterns() -> _Patterns:
    part = _parts()
    weekday, day, month, year = part.weekday, part.day, part.month, part.year
    short = rf"(?P<year>\d\d)(?=\s*$|,? ?\|? ?{_CLOCK})"
    return _Patterns(
        named=_compiled(
            rf"{_APART}(?:{weekday})?{day}[ .-]{{0,2}}(?:of )?{month}\.?"
            rf"(?:[ ,.'/-]{{0,3}}{year})?",
            rf"{_GLUED}{day} ?{month}\.? ?{year}",
            rf"{_APART}(?:{weekday})?{day}-{month}-(?P<year>\d\d)(?![\d-])",
            rf"{_APART}(?:{weekday})?{day} {month}\.? ['’]?{short}",
            rf"{_APART}(?:{weekday})?{month}\.? (?P<day>\d{{1,2}}){part.ordinal}(?!\d)"
            rf"(?:,? {year})?",
            rf"{_APART}(?:{weekday})?{month} {{1,2}}(?P<day>\d{{1,2}})(?P<between> {_CLOCK}"
            rf"(?::\d\d)?(?: [A-Z]{{1,4}}| [+-]\d{{4}})?) {year}",
            rf"{_APART}(?<!\d[ .-]){month}\.?,? ?{year}",
        ),
        three_numbers=_compiled(
            rf"{_APART}(?:{weekday})?(?P<year>{_CENTURY})(?P<mark>[-/.])(?P<iso>\d{{1,2}})"
            r"(?P=mark)(?P<day>\d{1,2})(?!\d)",
            rf"{_APART}(?:{weekday})?(?P<first>\d{{1,2}})(?P<mark> [-/] |[-/.])"
            rf"(?P<second>\d{{1,2}})(?P=mark){year}(?!/)",
            rf"{_APART}(?:{weekday})?(?P<first>\d{{1,2}})(?P<mark>[-/])(?P<second>\d{{1,2}})"
            r"(?P=mark)(?P<year>\d\d)(?![\d/.-])",
        ),
        two_numbers=_compiled(
            rf"{_APART}{weekday}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![\d/])"
        ),
    )


@cache
def _parts() -> _Parts:
    names = calendar_names()
    before_day = rf"(?:(?:{alternation(names.before_day)})\.? )?"
    ordinal = rf"(?: ?(?:{alternation(names.ordinals)})\b\.?)?"
    return _Parts(
        month=rf"(?P<month>{alternation(names.months)})(?![^\W\d_]|_)",
        weekday=rf"(?P<weekday>{alternation(names.weekdays)})\b ?[.,/]? {{0,2}}\(? ?"
        rf"{before_day}",
        day=rf"(?P<day>\d{{1,2}}){ordinal}(?: ?[-–/] ?(?P<last>\d{{1,2}}))?",
        ordinal=ordinal,
        year=rf"(?P<year>{_CENTURY})(?!\d(?!\d[:.]\d\d(?!\d)))",
    )


def _compiled(*shapes: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)
