"""The best of the lines of date: the article's own, neither a crawler's nor another story's."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.ingest.addressed import address_date
from app.ingest.dating import Published, Setting, published
from app.ingest.pieces import Pieces, Role
from app.ingest.tense import is_ahead
from app.language.dates import FoundDate, find_dates
from app.language.years import year_that_fits, years_in
from app.library.records import DateOrigin

# A date above the headline that lies further than this after everything the text speaks of
# is the day of the crawl.
CRAWL_DAYS = 45
# How far a line of date may stand from the headline.
NEIGHBOURS = 3

_NUMBERS = re.compile(r"\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}")


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A date in the piece at `index`; `headline` is the index of the headline's piece."""

    found: FoundDate
    index: int
    headline: int | None
    above: bool

    @property
    def near(self) -> bool:
        """Whether it stands beside the headline."""
        return self.headline is not None and abs(self.index - self.headline) <= NEIGHBOURS

    @property
    def score(self) -> float:
        """How likely it is the article's: beside and below the headline, then with a time."""
        beside = (1.0 if self.above else 3.0) if self.near else 0.0
        clock = 2.0 * (self.found.clock is not None)
        return beside + clock + 0.5 * (not self.above) - self.index * 1e-4


def stamped_day(setting: Setting) -> Published | None:
    """The day, or the minute, of the best line of date."""
    best: tuple[float, Published] | None = None
    for stamp in _stamps(setting, Role.DATE):
        if stamp.found.day is None or (stamp.above and _is_crawlers(stamp, setting)):
            continue
        made = _published(stamp.found, setting)
        if made is not None and (best is None or stamp.score > best[0]):
            best = (stamp.score, made)
    return best[1] if best else None


def stamped_month(setting: Setting) -> Published | None:
    """The month of an issue, from a line beside the headline: "Edisi Juli 2024"."""
    for stamp in _stamps(setting, Role.DATE):
        if stamp.found.day is None and stamp.near:
            made = published(stamp.found, DateOrigin.BYLINE, setting)
            if made is not None:
                return made
    return None


def updated_day(setting: Setting) -> date | None:
    """The earliest day on which the page says that it was changed."""
    made = [_published(stamp.found, setting) for stamp in _stamps(setting, Role.UPDATED_DATE)]
    return min((one.day for one in made if one is not None and one.day is not None), default=None)


def _stamps(setting: Setting, role: Role) -> list[_Stamp]:
    headline = next(
        (index for index, one in enumerate(setting.pieces) if one.role is Role.TITLE), None
    )
    return [
        _Stamp(found, index, headline, _is_above(setting.pieces, index, headline))
        for index, piece in enumerate(setting.pieces)
        if piece.role is role
        for found in _dates(piece.text, setting)
    ]


def _dates(text: str, setting: Setting) -> list[FoundDate]:
    """The dates in a line, in the order of day and month that the address confirms."""
    address = address_date(setting.pieces)
    made: list[FoundDate] = []
    for found in find_dates(text):
        swapped = found.day is not None and address is not None
        swapped = swapped and _NUMBERS.search(text[found.start : found.end]) is not None
        told = (found.year, found.day, found.month)
        if swapped and address and told == (address.year, address.month, address.day):
            found = replace(found, day=address.day, month=address.month or found.month)
        made.append(found)
    return made


def _published(found: FoundDate, setting: Setting) -> Published | None:
    if found.year is not None:
        return published(found, DateOrigin.BYLINE, setting)
    year = year_that_fits(found, years_in(setting.text), setting.today)
    return published(replace(found, year=year), DateOrigin.INFERRED, setting)


def _is_above(pieces: Pieces, index: int, headline: int | None) -> bool:
    if headline is not None:
        return index < headline
    return not any(piece.is_open for piece in pieces[:index])


def _is_crawlers(stamp: _Stamp, setting: Setting) -> bool:
    day, last = stamp.found.as_date(), _last_day_told(setting)
    if day is not None and last is not None and day - last > timedelta(days=CRAWL_DAYS):
        return True
    if stamp.found.clock is not None:
        return False
    foreign = stamp.found.english and setting.language in ("id", "ms")
    return foreign or (stamp.headline is not None and stamp.headline - stamp.index > 1)


def _last_day_told(setting: Setting) -> date | None:
    """The latest day that address, text or a line below the headline speak of as past."""
    days = [
        found.as_date()
        for found in find_dates(setting.text)
        if found.day is not None and not is_ahead(setting.text, found.start, found.end)
    ]
    days += [
        other.found.as_date()
        for other in _stamps(setting, Role.DATE)
        if not other.above and other.found.clock is not None
    ]
    address = address_date(setting.pieces)
    if address is not None and address.month is not None and address.day is not None:
        days.append(date(address.year, address.month, address.day))
    return max((day for day in days if day is not None and day <= setting.today), default=None)
