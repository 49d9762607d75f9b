"""The best of the lines of date: the article's own, neither a crawler's nor another story's."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial

from app.ingest.dates.addressed import address_date
from app.ingest.dates.amid import places_amid
from app.ingest.dates.dating import Published, Setting, published
from app.ingest.dates.tense import is_ahead
from app.ingest.dates.told import told_day
from app.ingest.text.pieces import WRITERS, Pieces, Role, place_of
from app.ingest.text.prose import is_prose
from app.language.clock import is_time
from app.language.connectives import connectives
from app.language.dates import FoundDate, find_dates, is_valid
from app.language.vocabulary import any_of
from app.language.years import year_that_fits, years_in
from app.library.records import DateOrigin, DatePrecision, RemovalReason
from app.values import value

# A date above the headline that lies further than this after everything the text speaks of
# is the day of the crawl.
CRAWL_DAYS = 45
# A line of date so soon after the last day told is not the crawl's.
NEWS_DAYS = timedelta(days=3)
# News is published on the day that it tells of, or on the next.
NEXT_DAY = timedelta(days=1)
# How far a line of date may stand from the headline.
NEIGHBOURS = 3
# Lines further apart than this have nothing to do with each other.
MOST_BETWEEN = 60

# What may stand between the headline and its line of date.
BESIDE = (Role.CAPTION, Role.AUTHOR, Role.SOURCE)

_NUMBERS = re.compile(r"\d{1,4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4}")


@value
class _Stamp:
    """A date in the piece at `index`; `headline` is the index of the headline's piece.

    `distance` is how many pieces lie between them, `last` says that no paragraph follows.
    """

    found: FoundDate
    index: int
    headline: int | None
    distance: float
    above: bool
    last: bool

    @property
    def near(self) -> bool:
        """Whether it stands beside the headline, before the text ends."""
        return self.distance <= NEIGHBOURS and not self.last

    @property
    def score(self) -> float:
        """How likely it is the article's: beside and below the headline, then with a time.

        Below the text stand the times of comments and other stories.
        """
        beside = (1.0 if self.above else 3.0) if self.near else 0.0
        clock = 2.0 * (self.found.clock is not None and not self.last)
        return beside + clock + 0.5 * (not self.above and not self.last) - self.index * 1e-4


def stamped_day(setting: Setting) -> Published | None:
    """The day, or the minute, of the best line of date."""
    best: tuple[float, Published] | None = None
    stamps = _stamps(setting, Role.DATE)
    last = _last_day_told(setting, stamps) if any(stamp.above for stamp in stamps) else None
    for stamp in stamps:
        if stamp.found.day is None or (stamp.above and _is_crawlers(stamp, setting, last)):
            continue
        if _is_chronicles(stamp, stamps, setting.pieces):
            continue
        made = _published(stamp.found, setting)
        if made is not None and (best is None or stamp.score > best[0]):
            best = (stamp.score, made)
    return _to_the_minute(best[1], stamps, setting) if best else None


def _is_chronicles(stamp: _Stamp, stamps: list[_Stamp], pieces: Pieces) -> bool:
    """Whether a day heads a part of the text: another one stands between headline and text."""
    if stamp.headline is None or stamp.above:
        return False
    begins = next((at for at in range(stamp.headline, stamp.index) if is_prose(pieces[at])), None)
    if begins is None:
        return False
    return any(
        stamp.headline < other.index < begins
        and None not in (other.found.year, other.found.day)
        and (other.found.month, other.found.day) != (stamp.found.month, stamp.found.day)
        for other in stamps
    )


def _to_the_minute(day: Published, stamps: list[_Stamp], setting: Setting) -> Published:
    """The day, with the time that a line with a label says of the same day further down.

    Without a label the time would be a comment's.
    """
    if day.precision is not DatePrecision.DAY:
        return day
    for stamp in stamps:
        if stamp.found.clock is not None and _is_labelled(stamp, setting.pieces):
            made = _published(stamp.found, setting)
            if made is not None and made.day == day.day:
                return made
    return day


def _is_labelled(stamp: _Stamp, pieces: Pieces) -> bool:
    before = pieces[max(0, stamp.index - 1)]
    same = before.line == pieces[stamp.index].line
    return same and before.reason is RemovalReason.MARKER


def stamped_month(setting: Setting) -> Published | None:
    """The month of an issue, from a line beside the headline: "Edisi Juli 2024"."""
    for stamp in _stamps(setting, Role.DATE):
        if stamp.found.day is None and stamp.near:
            made = published(stamp.found, DateOrigin.BYLINE, setting)
            if made is not None:
                return made
    return None


def updated(setting: Setting) -> Published | None:
    """The first moment at which the page says that it was changed."""
    made = [_published(stamp.found, setting) for stamp in _stamps(setting, Role.UPDATED_DATE)]
    known = [one for one in made if one is not None and one.day is not None]
    return min(known, key=lambda one: one.value, default=None)


def _stamps(setting: Setting, role: Role) -> list[_Stamp]:
    if not any(piece.role is role for piece in setting.pieces):
        return []
    headline = place_of(setting.pieces, Role.TITLE)
    amid, pieces = places_amid(setting.pieces), setting.pieces
    open_ones = [index for index, piece in enumerate(pieces) if piece.is_open]
    first, end = (open_ones[0], open_ones[-1]) if open_ones else (len(pieces), len(pieces))
    # Worked out only where a date in numbers leaves a doubt.
    told = partial(_told_elsewhere, setting)
    return [
        _Stamp(
            _with_zone(found, pieces, index),
            index,
            headline,
            _distance(pieces, index, headline),
            index < headline if headline is not None else index <= first,
            index > end,
        )
        for index, piece in enumerate(pieces)
        if piece.role is role
        for found in _dates(_with_next_time(pieces, index), told)
        if found.clock is not None or index not in amid
    ]


def _distance(pieces: Pieces, index: int, headline: int | None) -> float:
    """How far a line is from the headline, pictures and names between them left out."""
    if headline is None or abs(index - headline) > MOST_BETWEEN:
        return math.inf
    between = pieces[min(index, headline) : max(index, headline)]
    return sum(piece.role not in BESIDE for piece in between)


def _with_next_time(pieces: Pieces, index: int) -> str:
    """The text of a line of date, with the time that stands alone in the line below, or above."""
    text = pieces[index].text
    below = pieces[index + 1].text if index + 1 < len(pieces) else ""
    if is_time(below):
        return f"{text} {below}"
    above = pieces[index - 1].text if index else ""
    return f"{above} {text}" if is_time(above) else text


def _with_zone(found: FoundDate, pieces: Pieces, index: int) -> FoundDate:
    """The date with the zone that a later time of its line says for both."""
    if found.clock is None or found.clock.offset is not None:
        return found
    for piece in pieces[index + 1 :]:
        if piece.line != pieces[index].line:
            break
        later = find_dates(piece.text) if piece.role is Role.UPDATED_DATE else ()
        if later and later[0].clock is not None:
            return replace(found, clock=replace(found.clock, offset=later[0].clock.offset))
    return found


def _dates(text: str, told: Callable[[], date | None]) -> list[FoundDate]:
    """The dates in a line, in the order of day and month that address or lede confirm."""
    return [
        _swapped(found) if _is_swapped(found, text, told) else found for found in find_dates(text)
    ]


def _swapped(found: FoundDate) -> FoundDate:
    return replace(found, day=found.month, month=found.day or found.month)


def _is_swapped(found: FoundDate, text: str, told: Callable[[], date | None]) -> bool:
    """Whether a date in numbers is only near the day told when read month first."""
    if found.day is None or _NUMBERS.search(text[found.start : found.end]) is None:
        return False
    if not is_valid(found.year, found.day, found.month):
        return False
    day, other, elsewhere = found.as_date(), _swapped(found).as_date(), told()
    if day is None or other is None or elsewhere is None:
        return False
    return timedelta() <= other - elsewhere <= NEXT_DAY < abs(day - elsewhere)


def _told_elsewhere(setting: Setting) -> date | None:
    """The day in the address or, failing that, the one that the lede tells."""
    address = address_date(setting.pieces)
    day = address.as_date() if address else None
    if day is not None:
        return day
    told = told_day(setting)
    return told.day if told else None


def _published(found: FoundDate, setting: Setting) -> Published | None:
    if found.year is not None:
        return published(found, DateOrigin.BYLINE, setting)
    year = year_that_fits(found, years_in(setting.text), setting.today)
    return published(replace(found, year=year), DateOrigin.INFERRED, setting)


def _is_crawlers(stamp: _Stamp, setting: Setting, last: date | None) -> bool:
    """Whether a date above the headline is a crawler's; `last` is the last day told."""
    day = stamp.found.as_date()
    if day is not None and last is not None:
        if day - last > timedelta(days=CRAWL_DAYS):
            return True
        if timedelta() <= day - last <= NEWS_DAYS:
            return False
    if stamp.found.clock is not None or _is_masthead(stamp, setting.pieces):
        return False
    foreign = stamp.found.english and setting.language in ("id", "ms")
    foreign = foreign and not _is_timed_below(stamp, setting.pieces)
    return foreign or _is_apart(stamp, setting.pieces)


def _is_timed_below(stamp: _Stamp, pieces: Pieces) -> bool:
    """Whether a writer's name with a clock but no day stands below the text, as blogs print it.

    "Posted by Sari Dewi at 10:15 AM": the day of such a post is right above its headline.
    """
    if stamp.headline != stamp.index + 1:
        return False
    below = range(stamp.headline, len(pieces) - 1)
    return any(
        pieces[at].role in WRITERS
        and pieces[at + 1].line == pieces[at].line
        and _clock_only().fullmatch(pieces[at + 1].text) is not None
        for at in below
    )


def _is_masthead(stamp: _Stamp, pieces: Pieces) -> bool:
    """Whether a name stands before the date in its line: "Suara Pantai, Kamis 4 Agustus 1994"."""
    return stamp.index > 0 and pieces[stamp.index - 1].line == pieces[stamp.index].line


def _is_apart(stamp: _Stamp, pieces: Pieces) -> bool:
    """Whether the page's menu or much else stands between a date and the headline below."""
    if stamp.headline is None:
        return False
    between = pieces[stamp.index + 1 : stamp.headline]
    menu = any(piece.reason is RemovalReason.NAVIGATION for piece in between)
    return menu or len(between) >= NEIGHBOURS


def _last_day_told(setting: Setting, stamps: list[_Stamp]) -> date | None:
    """The latest day that address, text or a line below the headline speak of as past."""
    days = [
        found.as_date()
        for found in find_dates(setting.text)
        if found.day is not None and not is_ahead(setting.text, found.start, found.end)
    ]
    days += [
        other.found.as_date()
        for other in stamps
        if not other.above and other.found.clock is not None
    ]
    address = address_date(setting.pieces)
    days.append(address.as_date() if address else None)
    return max((day for day in days if day is not None and day <= setting.today), default=None)


@cache
def _clock_only() -> re.Pattern[str]:
    """A clock and nothing else: "at 10:15 AM"."""
    words = any_of(connectives().moment)
    return re.compile(rf"(?:{words})? ?\d{{1,2}}[:.]\d{{2}}(?: [AP]M)?", re.IGNORECASE)
