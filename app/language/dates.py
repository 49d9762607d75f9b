"""Finds the dates that a text writes out: in Indonesian, Malay, English, and whole ones elsewhere.

Nothing is guessed here: what a date leaves out stays None. `app.language.years` finds the
year that a weekday fits.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from app.language.calendar_names import calendar_names, name_key
from app.language.clock import Clock, day_end_after, time_after, time_before, zone_after
from app.language.date_patterns import written_dates
from app.language.digits import with_plain_digits
from app.values import value

# 6/2/2023 is the sixth of February in Indonesia, Malaysia and Britain; the other order is
# read only where the numbers or the weekday allow no other meaning.
DAY_FIRST = True
# Two-digit years: 00 to 69 are of this century (POSIX strptime has the same pivot, 69).
CENTURY_PIVOT = 69
# Shorter names of weekdays are other words as well ("sen", "min", "rab").
SHORT_NAME = 3
# The first printed newspaper (the "Relation" of Strasbourg).
FIRST_YEAR = 1605
LAST_YEAR = 2099
# Day and month as numbers, in either order.
_PAIR = re.compile(r"\d{1,2} ?[-/] ?\d{1,2} ?[-/] ?\d")


@value
class FoundDate:
    """A date as written between the characters `start` and `end` of a text.

    `year` or `day` are None where unsaid; `last_day` is the second day of "8-17 Juli";
    `weekday` is 1 for Monday; `clock` the time that follows. `english` says that month or
    weekday stand in a form that only English has, `reordered` that nothing but the weekday
    decided for the month before the day.
    """

    start: int
    end: int
    month: int
    day: int | None = None
    year: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    clock: Clock | None = None
    english: bool = False
    reordered: bool = False

    def as_date(self) -> date | None:
        """The calendar day, where day and year are known."""
        if self.day is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)

    def may_be(self, day: date) -> bool:
        """Whether the weekday beside it is that of `day`, or there is none."""
        return self.weekday in (None, day.isoweekday())


@lru_cache(maxsize=32)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """The dates of `text` in their order, apart from each other.

    Impossible ones (31 Februari, month 13) are left out. A weekday that contradicts a
    numeric day-first reading but fits the month-first one decides for the latter.
    """
    found: list[FoundDate] = []
    text = with_plain_digits(text)
    for candidate in sorted(_candidates(text), key=lambda one: (one.start, -one.end)):
        if not found or candidate.start >= found[-1].end:
            since = found[-1].end if found else 0
            found.append(_with_clock(candidate, text, since))
    return tuple(found)


def is_valid(year: int | None, month: int, day: int | None) -> bool:
    """Whether such a day exists; without a year, whether it exists in some year."""
    if not 1 <= month <= 12:
        return False
    try:
        date(2000 if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return False
    return year is None or FIRST_YEAR <= year <= LAST_YEAR


def _candidates(text: str) -> Iterator[FoundDate]:
    for match in written_dates(text):
        candidate = _read(match)
        if candidate is not None:
            yield candidate


def _read(match: re.Match[str]) -> FoundDate | None:
    parts = match.groupdict()
    year = _year(parts.get("year"))
    weekday = _weekday(parts.get("weekday"))
    day, month = _day_and_month(parts, year, weekday)
    if not is_valid(year, month, day):
        return None
    last = _number(parts.get("last"))
    return FoundDate(
        start=match.start(),
        end=_closed(match),
        month=month,
        day=day,
        year=year,
        last_day=last if last and is_valid(year, month, last) else None,
        weekday=weekday,
        clock=_clock_between(match) if "between" in parts else None,
        english=_is_english(parts),
        reordered=_is_reordered(parts, year, day, month),
    )


def _day_and_month(
    parts: dict[str, str | None], year: int | None, weekday: int | None
) -> tuple[int | None, int]:
    name = parts.get("month")
    if name is not None:
        return _number(parts.get("day")), _month(name)
    if parts.get("iso") is not None:
        return _number(parts["day"]), _number(parts["iso"]) or 0
    first, second = _number(parts.get("first")) or 0, _number(parts.get("second")) or 0
    day, month = (first, second) if DAY_FIRST else (second, first)
    return (month, day) if _only_swapped(day, month, year, weekday) else (day, month)


def _is_reordered(
    parts: dict[str, str | None], year: int | None, day: int | None, month: int
) -> bool:
    """Whether a date in numbers stands month first where day first was possible too."""
    first = _number(parts.get("first"))
    return first is not None and first != day and is_valid(year, day or 0, month)


def _only_swapped(day: int, month: int, year: int | None, weekday: int | None) -> bool:
    if not is_valid(year, day, month):
        return False
    if not is_valid(year, month, day):
        return True
    if year is None or weekday is None:
        return False
    return (
        date(year, month, day).isoweekday() != weekday
        and date(year, day, month).isoweekday() == weekday
    )


def _clock_between(match: re.Match[str]) -> Clock | None:
    """The time between day and year: "Tue Jan 11 05:20:33 2022"."""
    found = time_after(match.string, match.start("between"))
    return found.clock if found else None


def _with_clock(found: FoundDate, text: str, since: int) -> FoundDate:
    """The date with the time beside it; one before `since` is that of the date before."""
    if found.day is None or found.clock is not None:
        return found
    after = time_after(text, found.end)
    if after is not None:
        ordered = _as_in_zone(found, text, text[after.start : after.end])
        return replace(ordered, clock=after.clock, end=after.end)
    # The day that a reader sees, though the moment is the first of the next.
    day_end = day_end_after(text, found.end)
    if day_end is not None:
        return replace(found, end=day_end)
    before = time_before(text, found.start)
    if before is not None and before.start >= since:
        zoned = zone_after(before, text, found.end)
        end = max(found.end, zoned.end)
        return replace(found, clock=zoned.clock, start=before.start, end=end)
    return found


def _as_in_zone(found: FoundDate, text: str, clock: str) -> FoundDate:
    """The date, month first beside a zone of those who write so: "03/04/2024 11:30 PM EST"."""
    zone = clock.rpartition(" ")[2].strip("()").casefold()
    if zone not in calendar_names().month_first or found.day is None or found.weekday is not None:
        return found
    if not _PAIR.match(text, found.start) or not is_valid(found.year, found.day, found.month):
        return found
    # Where the numbers allowed one order alone, it is read in that one already.
    return replace(found, day=found.month, month=found.day)


def _closed(match: re.Match[str]) -> int:
    """The end of the match, with the bracket that closes one opened within it."""
    end = match.end()
    return end + ("(" in match.group() and match.string[end : end + 1] == ")")


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    number = int(digits)
    if len(digits) == 2:
        return number + (2000 if number < CENTURY_PIVOT else 1900)
    return number


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _month(name: str) -> int:
    names, key = calendar_names(), name_key(name)
    return names.months.get(key) or names.months_elsewhere[key]


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    names, key = calendar_names(), name_key(word)
    return names.weekdays.get(key) or names.weekdays_elsewhere[key]


def _is_english(parts: dict[str, str | None]) -> bool:
    words = (parts.get("weekday"), parts.get("month"))
    return any(word is not None and name_key(word) in calendar_names().english for word in words)


def weekdays_in(text: str) -> set[int]:
    """The weekdays that `text` names in full, 1 for Monday."""
    names = calendar_names().weekdays
    words = (name_key(word).strip('.,;:()"“”') for word in text.split())
    return {names[word] for word in words if len(word) > SHORT_NAME and word in names}
