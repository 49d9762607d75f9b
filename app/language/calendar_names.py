"""The calendar's words, from `data/months.toml`, as tables and as parts of patterns."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from app.language.vocabulary import any_of, load


@dataclass(frozen=True)
class CalendarNames:
    """Months (1 to 12), weekdays (1 is Monday), zones (minutes east) by their words.

    The months and weekdays `elsewhere` are of languages in which only whole dates are read.
    `halves` maps words for the parts of the day to "am" or "pm".
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    months_elsewhere: dict[str, int]
    weekdays_elsewhere: dict[str, int]
    between_elsewhere: tuple[str, ...]
    after_year: tuple[str, ...]
    market_days: tuple[str, ...]
    zones: dict[str, int]
    halves: dict[str, str]
    english: frozenset[str]
    before_time: tuple[str, ...]
    before_day: tuple[str, ...]
    ordinals: tuple[str, ...]
    minutes: tuple[str, ...]
    future: frozenset[str]
    islamic: tuple[str, ...]
    eras: tuple[str, ...]
    month_first: frozenset[str]


@cache
def calendar_names() -> CalendarNames:
    """The vocabulary of `data/months.toml`."""
    data = load("months")
    return CalendarNames(
        months=_numbered(data["months"]),
        weekdays=_numbered(data["weekdays"]),
        months_elsewhere=_numbered(data["months_elsewhere"]),
        weekdays_elsewhere=_numbered(data["weekdays_elsewhere"]),
        between_elsewhere=tuple(data["between_elsewhere"]["words"]),
        after_year=tuple(data["after_year"]["words"]),
        market_days=tuple(data["market_days"]["words"]),
        zones=dict(data["zones"]),
        halves={word: half for half, words in data["halves"].items() for word in words},
        english=frozenset(data["english"]["words"]),
        before_time=tuple(data["before_time"]["words"]),
        before_day=tuple(data["before_day"]["words"]),
        ordinals=tuple(data["ordinals"]["words"]),
        minutes=tuple(data["minutes"]["words"]),
        future=frozenset(data["future"]["words"]),
        islamic=tuple(data["islamic"]["words"]),
        eras=tuple(data["islamic"]["eras"]),
        month_first=frozenset(data["month_first"]["zones"]),
    )


def name_key(word: str) -> str:
    """The word as the tables have it: lower case, with a plain apostrophe."""
    return word.casefold().replace("’", "'").replace("`", "'").replace("‘", "'")


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of the words, with any sign for an apostrophe."""
    return any_of(words).replace("'", "['’‘`]")


def _numbered(table: dict[str, list[str]]) -> dict[str, int]:
    return {word: int(number) for number, words in table.items() for word in words}
