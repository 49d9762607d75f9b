"""The date of publication that an input states beside its text, held against the text's own."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from app.ingest.dates.addressed import address_date
from app.ingest.dates.dating import Published, Setting, from_field
from app.ingest.dates.published import printed_day, publication
from app.ingest.dates.stamp_words import labelled_role, labels_at_end
from app.ingest.document import Metadata
from app.ingest.text.pieces import Piece, Role
from app.language.clock import Clock
from app.language.dates import find_dates
from app.language.field_dates import FieldDate, read_field_date
from app.library.records import DateOrigin, DatePrecision

_LOOSE_T = re.compile(r"(?<=\d)\s+T(?=\d)")
# How far the clocks of readers and of programs may differ: in whole hours, all around the earth.
_MOST_HOURS = 14
# What is stated and what is printed of the same publication lie no further apart.
_NEAR = timedelta(hours=1)


def published_of(metadata: Metadata, setting: Setting) -> Published | None:
    """The date of publication by what the input states and by what its text says.

    What is stated counts, but for what readers are told better: the minute where only the
    day is stated, and the zone where both are the same moment. The moment of an update counts
    where nothing else does, and the address where it has day and month the other way round.
    """
    text = metadata.published or ""
    stated = stated_date(text, setting)
    if metadata.url:
        # The address stands beside the text, but its date counts like one within.
        beside = Piece(0, metadata.url, role=Role.URL)
        setting = replace(setting, pieces=[*setting.pieces, beside])
    if stated is None:
        return publication(setting)
    if _is_update(text):
        return publication(setting) or replace(stated, origin=DateOrigin.INFERRED)
    stated = _as_addressed(stated, address_date(setting.pieces))
    printed = printed_day(setting)
    return _reconciled(stated, printed) if printed else stated


def stated_date(text: str, setting: Setting) -> Published | None:
    """The date in a value of any shape, no more precise than it; None where it is none.

    A date in the future is none. Midnight to the second is a day: programs fill in zeros for
    the time that they do not have, and of 1,440 articles one comes out in that minute.
    """
    told = read_field_date(_LOOSE_T.sub("T", " ".join(text.split())))
    if told is None:
        return None
    if told.clock is not None and _is_midnight(told.clock):
        told = replace(told, clock=None)
    return from_field(told, DateOrigin.METADATA, setting)


def _is_update(text: str) -> bool:
    """Whether a stated date is called that of an update: "Diperbarui 19/06/2025, 10:25 WIB"."""
    found = next(iter(find_dates(text)), None)
    label = labels_at_end(text[: found.start]) if found else ""
    return labelled_role(label) is Role.UPDATED_DATE


def _as_addressed(stated: Published, address: FieldDate | None) -> Published:
    """The stated date, with day and month as in the address where a program exchanged them."""
    told, day = stated.day, address.as_date() if address else None
    if told is None or day is None or (told.month, told.day) != (day.day, day.month):
        return stated
    return replace(stated, value=f"{day}{stated.value[10:]}") if told.year == day.year else stated


def _is_midnight(clock: Clock) -> bool:
    return (clock.hour, clock.minute, clock.second) == (0, 0, 0)


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
