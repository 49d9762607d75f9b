"""The shapes of written dates, as patterns, and which of them a stretch of text can hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.calendar_names import alternation, calendar_names
from app.language.words import word_finder

# A date begins and ends no further than this from its digits ("Wednesday, the … September").
REACH = 32

# Digits and those at most twice REACH behind them; the signs never give back what they took.
_STRETCH = re.compile(rf"\d++(?:\D{{1,{2 * REACH}}}+\d++)*+")
_find_words = word_finder(r"[^\W\d_]")
# The capital stands first, as a pattern that begins with letters is quick to look for.
_INNER_WORD = re.compile(r"[A-Z](?<=[a-z][A-Z])[a-z]{2,8}(?=\.? \d)")
# What parts the numbers of every date that is written in numbers alone.
_MARKED = re.compile(r"\d ?[-/.年] ?\d")
_CENTURY = r"(?:1[6-9]|20)\d\d"
_CLOCK = r"\d{1,2}[:.]\d\d"
# What of a time follows its first digit.
_GLUED_TIME = r"(?:\d[:.]|:)\d\d(?!\d)"
# A date stands apart from what is before it; only a word may be glued to it, as when scraping
# drops the blank behind a name: "Sari Dewi11 Januari 2022" ("COVID19" and "U17" are none).
# A lone dash before it parts it from a name: "Sari Dewi -11 Januari 2022".
_APART = r"(?<![\w/.,])(?<!\S-)"
_GLUED = r"(?<=[^\W\d_]{3})(?<!covid)"
_GLUED_NAME = r"(?<=(?-i:[a-z]))(?-i:(?=[A-Z]))"


@dataclass(frozen=True, slots=True)
class _Shape:
    """A shape of dates; `sign` matches wherever one is, and is quickly looked for."""

    pattern: re.Pattern[str]
    sign: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The shapes with a month's name, those with one of other languages, those in numbers alone."""

    named: tuple[_Shape, ...]
    elsewhere: tuple[_Shape, ...]
    numbers: tuple[_Shape, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of patterns that the shapes share."""

    month: str
    weekday: str
    market_day: str
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
        for shape in _shapes_within(text, start, end):
            if shape.sign.search(text, start, end):
                yield from shape.pattern.finditer(text, start, end)


def _shapes_within(text: str, start: int, end: int) -> tuple[_Shape, ...]:
    """The shapes worth a look: most stretches with digits neither name a month nor are marked."""
    shapes = _shapes_named(text, start, end)
    return shapes + _shapes().numbers if _MARKED.search(text, start, end) else shapes


def _shapes_named(text: str, start: int, end: int) -> tuple[_Shape, ...]:
    words = _find_words(text[start:end])
    words += map(str.casefold, _INNER_WORD.findall(text, start, end))
    named = () if calendar_names().months.keys().isdisjoint(words) else _shapes().named
    return named if _words_elsewhere().isdisjoint(words) else named + _shapes().elsewhere


@cache
def _words_elsewhere() -> frozenset[str]:
    """The last words of other languages' names, and what stands in dates beside our own ones."""
    names = calendar_names()
    lasts = (name.rpartition(" ")[2] for name in names.months_elsewhere)
    return frozenset((*lasts, *names.between_elsewhere, *names.weekdays_elsewhere))


@cache
def _shapes() -> _Shapes:
    return _Shapes(_named(), _elsewhere(), _numbers())


def _named() -> tuple[_Shape, ...]:
    part = _parts()
    weekday, day, month, year = part.weekday, part.day, part.month, part.year
    short = rf"(?P<year>\d\d)(?=\s*$|,? ?\|? ?{_CLOCK})"
    return (
        _shape(
            rf"{_APART}(?:{weekday})?{day}[ .-]{{0,2}}(?:of )?{month}\.?"
            rf"(?:[ ,.'/-]{{0,3}}{year})?",
            sign=r"\d[^\d]{0,9}[^\W\d_]",
        ),
        _shape(rf"{_GLUED}{day}[ -]?{month}\.?[ -]?{year}", sign=r"[^\W\d_]{3}\d"),
        _shape(
            rf"{_GLUED}{day}-{month}-(?P<year>\d\d)(?![\d-])",
            sign=r"[^\W\d_]{3}\d{1,2}-[^\W\d_]",
        ),
        _shape(
            rf"{_GLUED_NAME}{month}\.? (?P<day>\d{{1,2}}){part.ordinal}, {year}",
            sign=r"(?-i:[a-z][A-Z])",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?{day}-{month}-(?P<year>\d\d)(?![\d-])",
            sign=r"\d-[^\W\d_]+-\d\d(?!\d)",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?{day} {month}\.? ['’]?{short}",
            sign=r"\d[^\d]{0,4} [^\W\d_]+\.? ['’]?\d\d(?!\d)",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?{month}\.? (?P<day>\d{{1,2}}){part.ordinal}(?!\d)"
            rf"(?:,? {year})?",
            sign=r"[^\W\d_]\.? \d{1,2}(?!\d)",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?{month} {{1,2}}(?P<day>\d{{1,2}})(?P<between> {_CLOCK}"
            rf"(?::\d\d)?(?: [A-Z]{{1,4}}| [+-]\d{{4}})?) {year}",
            sign=rf"{_CLOCK}.{{0,9}} {_CENTURY}",
        ),
        _shape(
            rf"{_APART}(?<!\d[ .-]){month}\.?,? ?{year}",
            sign=rf"[^\W\d_]\.?,? ?{_CENTURY}",
        ),
    )


def _elsewhere() -> tuple[_Shape, ...]:
    """Whole dates in other languages: "mardi 5 octobre 2021", "7 de agosto de 2023"."""
    part, names = _parts(), calendar_names()
    months = alternation([*names.months_elsewhere, *names.months])
    days = alternation([*names.weekdays_elsewhere, *names.weekdays])
    weekday = rf"(?P<weekday>{days})\b{part.market_day}[.,]? {{0,2}}"
    joint = rf"(?:[ .-]{{1,2}}(?:{alternation(names.between_elsewhere)})[ .-]|[ .-]{{1,2}})"
    return (
        _shape(
            rf"{_APART}(?:{weekday})?(?P<day>\d{{1,2}})(?:er|º|\.)?"
            rf"{joint}(?P<month>{months})(?![^\W\d_]|_)\.?,?{joint}{part.year}",
            sign=r"\d[^\d]{0,9}[^\W\d_]",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?(?P<month>{months}) (?P<day>\d{{1,2}}), {part.year}",
            sign=rf"[^\W\d_] \d{{1,2}}, {_CENTURY}",
        ),
    )


def _numbers() -> tuple[_Shape, ...]:
    part = _parts()
    weekday, year = part.weekday, part.year
    pair = r"(?P<first>\d{1,2})(?P<mark>[-/])(?P<second>\d{1,2})"
    return (
        _shape(
            rf"{_APART}(?:{weekday})?(?P<year>{_CENTURY})(?P<mark>[-/.])(?P<iso>\d{{1,2}})"
            r"(?P=mark)(?P<day>\d{1,2})(?!\d)",
            sign=rf"{_CENTURY}[-/.]\d",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?(?P<first>\d{{1,2}})(?P<mark> [-/] |[-/.])"
            rf"(?P<second>\d{{1,2}})(?P=mark){year}(?!/)",
            sign=rf"\d(?P<mark> [-/] |[-/.])\d{{1,2}}(?P=mark){_CENTURY}",
        ),
        _shape(
            rf"(?<=(?-i:[a-z]{{3}}))(?P<first>\d{{1,2}})(?P<mark>[-/])(?P<second>\d{{1,2}})"
            rf"(?P=mark){year}(?!/)",
            sign=rf"[a-z]\d{{1,2}}(?P<mark>[-/])\d{{1,2}}(?P=mark){_CENTURY}",
        ),
        _shape(
            rf"{_APART}(?P<year>{_CENTURY}) ?年 ?(?P<iso>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?日",
            sign=rf"{_CENTURY} ?年",
        ),
        # Stops part the numbers of times as well: two digits are a year only before one.
        _shape(
            rf"{_APART}(?:{weekday})?(?P<first>\d{{1,2}})\.(?P<second>\d{{1,2}})\.(?P<year>\d\d)"
            rf"(?=[ ,|]{{1,3}}\d{{1,2}}:\d\d)",
            sign=r"(?<!\d)\d{1,2}\.\d{1,2}\.\d\d[ ,|]{1,3}\d{1,2}:\d\d",
        ),
        _shape(
            rf"{_APART}(?:{weekday})?{pair}(?P=mark)(?P<year>\d\d)(?![\d/.-])",
            sign=r"(?<!\d)\d{1,2}(?P<mark>[-/])\d{1,2}(?P=mark)\d\d(?![\d/.-])",
        ),
        _shape(
            rf"{_APART}{weekday}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?![\d/])",
            sign=r"[^\W\d_]\W{1,7}\d{1,2}/\d{1,2}(?![\d/])",
        ),
    )


def _shape(pattern: str, sign: str) -> _Shape:
    return _Shape(re.compile(pattern, re.IGNORECASE), re.compile(sign, re.IGNORECASE))


@cache
def _parts() -> _Parts:
    names = calendar_names()
    before_day = rf"(?:(?:{alternation(names.before_day)})\.? )?"
    ordinal = rf"(?: ?(?:{alternation(names.ordinals)})\b\.?)?"
    market_day = rf"(?: (?:{alternation(names.market_days)})\b)?"
    return _Parts(
        month=rf"(?P<month>{alternation(names.months)})(?![^\W\d_]|_)",
        weekday=rf"(?P<weekday>{alternation(names.weekdays)})\b{market_day} ?[.,/]? {{0,2}}\(? ?"
        rf"{before_day}",
        market_day=market_day,
        day=rf"(?P<day>\d{{1,2}}){ordinal}(?: ?[-–/] ?(?P<last>\d{{1,2}}))?",
        ordinal=ordinal,
        # A time may be glued to the year: "202410:54", "20246:54 AM"; or the day once more; or
        # how long the reading takes: "20242 Mins Read".
        year=rf"(?P<year>{_CENTURY})(?!\d(?!{_GLUED_TIME}|\d? [A-Za-z]{{3,9}} {_CENTURY}"
        rf"|\d? (?:{alternation(names.minutes)})\b))"
        rf"(?: ?(?:{alternation(names.after_year)})(?!\w))?",
    )
