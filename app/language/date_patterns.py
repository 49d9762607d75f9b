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
_THREE_NUMBERS = re.compile(r"\d(?P<mark>[-/.])\d{1,2}(?P=mark)\d")
_TWO_NUMBERS = re.compile(r"\d/\d")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The shapes of dates, by what a text must hold for one to be there."""

    named: tuple[re.Pattern[str], ...]
    three_numbers: tuple[re.Pattern[str], ...]
    two_numbers: tuple[re.Pattern[str], ...]


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
    names = calendar_names()
    month = rf"(?P<month>{alternation(names.months)})\b"
    before_day = rf"(?:(?:{alternation(names.before_day)})\.? )?"
    weekday = rf"(?P<weekday>{alternation(names.weekdays)})\b ?[.,]? {{0,2}}\(? ?{before_day}"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: ?[-–/] ?(?P<last>\d{1,2}))?"
    century = r"(?P<year>(?:19|20)\d\d)"
    numbers = r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})"
    return _Patterns(
        named=_compiled(
            rf"(?:{weekday})?{day}[ .-]{{0,2}}(?:of )?{month}\.?"
            rf"(?:[ ,.'/-]{{1,3}}{century}(?!\d))?",
            rf"(?:{weekday})?{day}-{month}-(?P<year>\d\d)(?![\d-])",
            rf"(?:{weekday})?{month}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
            rf"(?:,? {century}(?!\d))?",
            rf"(?<!\d[ .-]){month}\.?,? {century}(?!\d)",
        ),
        three_numbers=_compiled(
            rf"(?:{weekday})?{century}(?P<mark>[-/.])(?P<iso>\d{{1,2}})(?P=mark)"
            r"(?P<day>\d{1,2})(?!\d)",
            rf"(?:{weekday})?{numbers}(?P=mark){century}(?![\d/])",
            rf"(?:{weekday})?(?P<first>\d{{1,2}})(?P<mark>[-/])(?P<second>\d{{1,2}})(?P=mark)"
            r"(?P<year>\d\d)(?![\d/.-])",
        ),
        two_numbers=_compiled(rf"{weekday}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![\d/])"),
    )


def _compiled(*shapes: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w/.,-]){shape}", re.IGNORECASE) for shape in shapes)
