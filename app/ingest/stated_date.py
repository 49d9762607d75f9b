"""The date of publication that an input states beside its text, held against the text's own."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from app.ingest.document import Metadata
from app.ingest.pieces import Piece, Role
from app.ingest.published import HOME_ZONE, Published, Setting, publication
from app.language.clock import Clock
from app.language.dates import FoundDate, find_dates
from app.library.records import DateOrigin, DatePrecision

# Dates as programs write them, of which a text has none: "20160223T160020Z", "2016-02".
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?)?(?=\D|$)")
_LOOSE_T = re.compile(r"(?<=\d)\s+T(?=\d)")
_MONTH = re.compile(r"((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Seconds since 1970 in the years from 1973 to 2286; in thousandths where three digits follow.
_UNIX = re.compile(r"([1-9]\d{8,9})(\d{3})?(?:\.\d+)?")
# Origins of a date that the page prints for its readers beside the article.
_PRINTED = (DateOrigin.BYLINE, DateOrigin.METADATA)
# How far the clocks of readers and of programs may differ: in whole hours, all around the earth.
_MOST_HOURS = 14
# What is stated and what is printed of the same publication lie no further apart.
_NEAR = timedelta(hours=1)


def published_of(metadata: Metadata, setting: Setting) -> Published | None:
    """The date of publication by what the input states and by what its text says.

    What is stated counts, but for what readers are told better: the minute where only the
    day is stated, and the zone where both are the same moment.
    """
    stated = stated_date(metadata.published, setting.now) if metadata.published else None
    if metadata.url:
        # The address stands beside the text, but its date counts like one within.
        beside = Piece(0, metadata.url, role=Role.URL)
        setting = replace(setting, pieces=[*setting.pieces, beside])
    printed = publication(setting)
    if stated is None or printed is None or printed.origin not in _PRINTED:
        return stated or printed
    return _reconciled(stated, printed)


def stated_date(text: str, now: datetime) -> Published | None:
    """The date in a value of any shape, no more precise than it; None where it is none.

    A date after `now` is none. Midnight to the second is a day: programs fill in zeros for
    the time that they do not have, and of 1,440 articles one comes out in that minute.
    """
    value = " ".join(text.split())
    found = _unix(value) or _found(value)
    if found is None:
        return _month_or_year(value, now)
    day = found.as_date()
    if day is None:
        return None
    if found.clock is None or _is_midnight(found.clock):
        kept = Published(day.isoformat(), DateOrigin.METADATA, DatePrecision.DAY)
        return kept if day <= now.astimezone(HOME_ZONE).date() else None
    return _moment(day, found.clock, now)


def _found(value: str) -> FoundDate | None:
    compact = _COMPACT.match(value)
    if compact is not None:
        year, month, day, *clock = compact.groups()
        time = ":".join(part for part in clock if part)
        value = f"{year}-{month}-{day} {time}{value[compact.end() :]}"
    dates = find_dates(_LOOSE_T.sub("T", value))
    return next((one for one in dates if one.as_date() is not None), None)


def _unix(value: str) -> FoundDate | None:
    match = _UNIX.fullmatch(value)
    if match is None or _COMPACT.fullmatch(value):
        return None
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    clock = Clock(moment.hour, moment.minute, moment.second, 0)
    return FoundDate(0, len(value), moment.month, moment.day, moment.year, clock=clock)


def _month_or_year(value: str, now: datetime) -> Published | None:
    numeric = _MONTH.fullmatch(value)
    months = [(int(numeric[1]), int(numeric[2]))] if numeric else []
    months += [(one.year, one.month) for one in find_dates(value) if one.year is not None]
    if months:
        year, month = months[0]
        kept = Published(f"{year:04d}-{month:02d}", DateOrigin.METADATA, DatePrecision.MONTH)
        return kept if (year, month) <= (now.year, now.month) else None
    if _YEAR.fullmatch(value) and int(value) <= now.year:
        return Published(value, DateOrigin.METADATA, DatePrecision.YEAR)
    return None


def _is_midnight(clock: Clock) -> bool:
    return (clock.hour, clock.minute, clock.second) == (0, 0, 0)


def _moment(day: date, clock: Clock, now: datetime) -> Published | None:
    moment = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)
    offset = clock.offset
    if offset is not None and abs(offset) <= _MOST_HOURS * 60:
        moment = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    judged = moment if moment.tzinfo else moment.replace(tzinfo=HOME_ZONE)
    if judged > now:
        return None
    return Published(moment.isoformat(), DateOrigin.METADATA, DatePrecision.MINUTE)


def _reconciled(stated: Published, printed: Published) -> Published:
    if printed.precision is not DatePrecision.MINUTE:
        return stated
    if stated.precision is not DatePrecision.MINUTE:
        same = printed.value.startswith(stated.value)
        return replace(printed, origin=DateOrigin.METADATA) if same else stated
    local = _as_printed(datetime.fromisoformat(stated.value), datetime.fromisoformat(printed.value))
    return stated if local is None else replace(stated, value=local.isoformat())


def _is_falsely_utc(stated: datetime, printed: datetime, ahead: timedelta) -> bool:
    """Whether a local time is called UTC: as such it is hours from what is printed, else near."""
    return (
        stated.utcoffset() == timedelta()
        and abs(ahead) <= _NEAR
        and abs(printed - stated) > 2 * _NEAR
    )


def _as_printed(stated: datetime, printed: datetime) -> datetime | None:
    """The stated moment by the clock that readers are shown; None where that says another."""
    ahead = printed.replace(tzinfo=None, second=0) - stated.replace(tzinfo=None, second=0)
    if not ahead:
        # Programs call a local time UTC; readers see its zone.
        return stated.replace(tzinfo=printed.tzinfo or stated.tzinfo)
    if stated.tzinfo is None:
        return None
    if printed.tzinfo is not None:
        if _is_falsely_utc(stated, printed, ahead):
            return stated.replace(tzinfo=printed.tzinfo)
        same = printed.replace(second=0) == stated.replace(second=0)
        return stated.astimezone(printed.tzinfo) if same else None
    own = stated.utcoffset() or timedelta()
    if ahead % timedelta(hours=1) or abs(ahead + own) > timedelta(hours=_MOST_HOURS):
        return None
    return stated.astimezone(timezone(ahead + own))
