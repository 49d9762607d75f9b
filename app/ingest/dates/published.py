"""The date of publication: which of the dates in an input it is, and how well it is known.

What the input states beside its text or behind a label says it; then a line beside the
headline; then the dateline; then the address; then the day that the lede tells; then the day
of an update; then `inference`. A date that a crawler or the site's theme put at the top of
the page is never taken, nor is one after the moment of ingest.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from app.ingest.dates.addressed import address_date
from app.ingest.dates.amid import places_amid
from app.ingest.dates.dating import Published, Setting, from_field, published
from app.ingest.dates.inference import infer_year
from app.ingest.dates.stamped import stamped_day, stamped_month, updated
from app.ingest.dates.told import told_day, told_roughly
from app.ingest.text.pieces import Pieces, Role
from app.language.clock import is_zone
from app.language.dates import FoundDate, find_dates, is_valid
from app.language.field_dates import FieldDate, read_field_date
from app.language.years import year_that_fits
from app.library.records import DateOrigin, DatePrecision, RemovalReason

# A page changed so soon after the day that its text tells was published when it was changed,
# as far as can be told; one changed later was published near the told day.
UPDATE_DAYS = 3
# How far below a date its zone stands, with an update's line between them.
ZONE_REACH = 3

# Origins of a date that the page prints for its readers beside the article.
_PRINTED = (DateOrigin.BYLINE, DateOrigin.METADATA)

_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})")


def printed_day(setting: Setting) -> Published | None:
    """The day that the page prints for its readers beside the article; None without any."""
    made = _marked_day(setting)
    return made if made is not None and made.origin in _PRINTED else None


def publication(setting: Setting) -> Published | None:
    """The date of publication, or None where nothing tells it."""
    return (
        _marked_day(setting)
        or _datelined(setting)
        or _addressed(setting)
        or _in_month(stamped_month(setting), setting)
        or _in_month(_archived(setting), setting)
        or _updated(setting)
        or told_day(setting)
        or told_roughly(setting)
        or _numbered(setting)
        or _inferred(setting)
    )


def _marked_day(setting: Setting) -> Published | None:
    """What a line with a label or a stamp says."""
    return _labelled(setting) or stamped_day(setting)


def _labelled(setting: Setting) -> Published | None:
    """What a line with a label says."""
    labelled = [at for at, one in enumerate(setting.pieces) if one.role is Role.LABELLED_DATE]
    amid = places_amid(setting.pieces) if labelled else range(0)
    for value in (_with_zone_below(setting.pieces, at) for at in labelled if at not in amid):
        told = read_field_date(value)
        made = from_field(told, DateOrigin.METADATA, setting) if told else None
        if made is not None:
            return made
    return None


def _with_zone_below(pieces: Pieces, index: int) -> str:
    """A labelled date's text, with the zone that stands alone in one of the next lines."""
    below = (piece.text for piece in pieces[index + 1 : index + 1 + ZONE_REACH])
    zone = next((text for text in below if is_zone(text)), "")
    return f"{pieces[index].text} {zone}".strip()


def _datelined(setting: Setting) -> Published | None:
    for piece in setting.pieces:
        if piece.role is Role.DATELINE_DATE:
            for found in (*find_dates(piece.text), *_day_and_month(piece.text)):
                made = _in_its_year(found, setting)
                if made is not None:
                    return made
    return None


def _day_and_month(text: str) -> list[FoundDate]:
    """An agency's "5/9", day first."""
    match = _DAY_MONTH.fullmatch(text)
    if match is None or not is_valid(None, int(match["month"]), int(match["day"])):
        return []
    return [FoundDate(0, len(text), int(match["month"]), int(match["day"]))]


def _in_its_year(found: FoundDate, setting: Setting) -> Published | None:
    """A dateline's date; its year is the text's where it leaves that out."""
    if found.day is None or found.year is not None:
        return published(found, DateOrigin.DATELINE, setting)
    year = infer_year(f"{setting.title}\n{setting.text}", setting.today)
    fitting = None if year is None else year_that_fits(found, [year], setting.today)
    return published(replace(found, year=fitting), DateOrigin.INFERRED, setting)


def _addressed(setting: Setting) -> Published | None:
    told = address_date(setting.pieces)
    made = from_field(told, DateOrigin.URL, setting) if told else None
    return made if made is None or made.day else _in_month(made, setting)


def _archived(setting: Setting) -> Published | None:
    """The month of the archive in which the page's trail places it: "Kabar » Arsip » Juli 2024"."""
    for piece in setting.pieces:
        if piece.role is Role.TITLE or piece.is_open:
            return None
        if piece.reason is RemovalReason.NAVIGATION and piece.text[-1:].isdigit():
            found = find_dates(piece.text)
            if len(found) == 1 and found[0].day is None and found[0].end == len(piece.text):
                return published(found[0], DateOrigin.BYLINE, setting)
    return None


def _in_month(month: Published | None, setting: Setting) -> Published | None:
    """The day told in a known month; the month where the text tells none of its days."""
    told = told_day(setting) if month else None
    if month is not None and told is not None and told.value.startswith(month.value):
        return told
    return month


def _updated(setting: Setting) -> Published | None:
    """The moment of an update where nothing says when the page was first there."""
    made = updated(setting)
    if made is None or made.day is None:
        return None
    told = told_day(setting)
    if told is not None and not _is_soon_after(told.day, made.day):
        return None
    return replace(made, origin=DateOrigin.INFERRED)


def _is_soon_after(day: date | None, update: date) -> bool:
    return day is not None and timedelta() <= update - day <= timedelta(days=UPDATE_DAYS)


def _numbered(setting: Setting) -> Published | None:
    """The year in a release's number: "No. 7 / 2022"."""
    stamps = (piece.text for piece in setting.pieces if piece.role is Role.DATE)
    year = next((int(text) for text in stamps if text.isdecimal()), None)
    return from_field(FieldDate(year), DateOrigin.BYLINE, setting) if year else None


def _inferred(setting: Setting) -> Published | None:
    year = infer_year(f"{setting.title}\n{setting.text}", setting.today)
    if year is None:
        return None
    return Published(f"{year:04d}", DateOrigin.INFERRED, DatePrecision.YEAR)
