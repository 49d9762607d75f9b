"""Times of day beside a date: "05:20 WIB", "14.01", "8:07 pm", "T14:01:44+07:00"."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from functools import cache

from app.language.calendar_names import alternation, calendar_names
from app.values import value

_DIGIT = re.compile(r"\d")
_ZONE = re.compile(r"(?:GMT|UTC)? ?[+-]\d\d:?\d\d")
# The longest text between a date and a time that still belong together.
NEAR = 40
# No place on earth is further from Greenwich, in minutes: the Line Islands at +14:00.
FURTHEST = 14 * 60


@value
class Clock:
    """A time of day; `offset` is in minutes east of Greenwich, None where unsaid."""

    hour: int
    minute: int
    second: int = 0
    offset: int | None = None

    def on(self, day: date) -> datetime:
        """The moment of this time on a day; without a zone where none was said."""
        zone = None if self.offset is None else timezone(timedelta(minutes=self.offset))
        return datetime.combine(day, time(self.hour, self.minute, self.second), zone)


@value
class FoundClock:
    """A time and the characters of the text that it takes up."""

    clock: Clock
    start: int
    end: int


def time_after(text: str, position: int) -> FoundClock | None:
    """The time that follows `position` with nothing but separators between."""
    return _found(_after().match(text, position, position + NEAR))


def zone_after(found: FoundClock, text: str, position: int) -> FoundClock:
    """A time before a date that ends at `position`, in the zone that follows: "| GMT +5".

    The time then ends where the zone does; without a zone it stays as it is.
    """
    if found.clock.offset is not None:
        return found
    match = _zone_after().match(text, position, position + NEAR)
    offset = _offset(match["zone"]) if match else None
    if match is None or offset is None:
        return found
    return FoundClock(replace(found.clock, offset=offset), found.start, match.end())


def day_end_after(text: str, position: int) -> int | None:
    """Where the end of a day, said as a time, ends that follows `position`: "24:00 WIB"."""
    match = _after().match(text, position, position + NEAR)
    is_end = match is not None and (match["hour"], match["minute"]) == ("24", "00")
    return match.end() if match is not None and is_end else None


def time_before(text: str, position: int) -> FoundClock | None:
    """The time that ends right before `position`, separators aside."""
    start = max(0, position - NEAR)
    if _DIGIT.search(text, start, position) is None:
        return None
    found = None
    for pattern in (_before(), _military()):
        for match in pattern.finditer(text, start, position):
            if match.end() == position:
                found = _found(match)
    return found


def is_time(text: str) -> bool:
    """Whether `text` is a time of day and nothing else."""
    match = _alone().fullmatch(text.strip())
    return _found(match) is not None


def is_zone(text: str) -> bool:
    """Whether `text` is a zone's distance from Greenwich and nothing else: "+08:00"."""
    return _ZONE.fullmatch(text) is not None and _offset(text) is not None


def _found(match: re.Match[str] | None) -> FoundClock | None:
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"] or 0)
    half = calendar_names().halves.get((match["half"] or "").casefold())
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    clock = Clock(hour, minute, second, _offset(match["zone"]))
    return FoundClock(clock, match.start(), match.end())


def _offset(zone: str | None) -> int | None:
    """The zone in minutes east of Greenwich; None where none is said or it is on no map."""
    if zone is None:
        return None
    key = zone.casefold().replace(" ", "")
    named = calendar_names().zones
    sign = re.search(r"[+-]", key)
    if sign is None:
        return named.get(key)
    digits = key[sign.end() :].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    total = int(hours) * 60 + int(minutes)
    if total > FURTHEST or int(minutes) > 59:
        return None
    return -total if sign.group() == "-" else total


@cache
def _after() -> re.Pattern[str]:
    # A time may be glued to the year before it, as when scraping drops the blank.
    # A weekday may stand between: "May 15, 2023, Monday at 4:32 PM", "17 Mayıs 2022 Salı 13:40".
    names = calendar_names()
    weekday = alternation([*names.weekdays, *names.weekdays_elsewhere])
    between = rf"(?:T|[ ,|•·:;()/–—-]{{1,6}}|(?<=[12]\d{{3}})|,? (?:{weekday}),? )"
    return re.compile(rf"{between}{_introduction()}{_time()}", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.:]){_introduction()}(?<![\d.:]){_time()}[ ,|•·–—-]{{1,4}}", re.IGNORECASE
    )


@cache
def _zone_after() -> re.Pattern[str]:
    zone = rf"(?-i:(?=[A-Z]))(?P<zone>{_distance()}|{_named_zone()})"
    return re.compile(rf"[ ,|•·(]{{1,4}}{zone}\)?", re.IGNORECASE)


@cache
def _military() -> re.Pattern[str]:
    """Four digits before a zone, and the same time elsewhere: "1523 GMT (2323 HKT) "."""
    zones = alternation(calendar_names().zones)
    return re.compile(
        r"(?<!\w)(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>(?!))?(?P<half>(?!))?"
        rf" (?P<zone>{zones})\b(?: \(\d{{4}} [A-Z]{{3,4}}\))?[ ,|]{{1,3}}",
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"{_introduction()}{_time()}", re.IGNORECASE)


def _introduction() -> str:
    return rf"(?:(?:{alternation(calendar_names().before_time)})\.? ?)?"


def _time() -> str:
    halves = alternation(calendar_names().halves)
    return (
        rf"(?P<hour>\d{{1,2}})(?:(?:[:.]|h(?=\d\d\b)|時)(?P<minute>\d\d)(?![\d%])分?"
        rf"|(?= ?(?:{halves})\b))"
        r"(?:[:.](?P<second>\d\d)(?!\d)(?:[.,]\d{1,9})?)?"
        rf"(?: ?(?P<half>{halves})\b\.?)?"
        rf"(?: ?\(?(?P<zone>{_distance()}|{_named_zone()}|"
        r"[+-]\d\d:?\d\d|\+(?:0\d|1[0-4])(?![\d:.]))\)?)?"
    )


def _distance() -> str:
    return r"(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\d)"


def _named_zone() -> str:
    # Behind a zone a word may be glued that begins with a capital: "05:20 WIBEditor: …".
    return rf"(?:{alternation(calendar_names().zones)})(?-i:(?![a-z]|[A-Z]{{2}}))"
