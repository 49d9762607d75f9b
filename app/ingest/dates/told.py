"""The day that the first paragraphs tell: a weekday with its date, as news names its day.

"…, kata menteri itu, Senin (6/2/2023)" names the day of what is reported, which is the day
of publication or one before it; see `tense` for how often. What only lies near that day
tells its month; a date that its own weekday contradicts tells its year (the month would be
right in 62 of 100 cases, the year in 93).
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache

from app.ingest.dates.dating import Published, Setting, published
from app.ingest.dates.tense import Tense, is_ahead, is_commemorated, tense_of
from app.language.dates import FoundDate, find_dates, weekdays_in
from app.language.years import year_that_fits, years_in
from app.library.records import DateOrigin, DatePrecision

# Where the first paragraphs end and the background begins.
LEDE_CHARACTERS = 1500
# Where the first sentence names its day, even without a year.
OPENING_CHARACTERS = 100
# A weekday so many characters before a date in figures belongs to it ("Jumat, dikutip …, 8/1").
WEEKDAY_REACH = 60
# A text that names a year so much later looks back on the day, if it says that it does.
LOOKS_BACK_YEARS = 2

# The last two digits of what may be a year, with its century or without.
_YEARS_END = re.compile(r"\d\d(?:(?<=19\d\d)|(?<=20\d\d)|(?<!\d\d\d))")


class Grade(IntEnum):
    """How much a told day says of the day of publication; the more the higher."""

    YEAR = 0
    MONTH = 1
    DAY = 2
    TODAY = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A told date of publication and its grade."""

    published: Published
    grade: Grade

    @property
    def rank(self) -> tuple[Grade, bool, str]:
        """The better of two has the higher grade, a year said, and is later."""
        said = self.published.origin is DateOrigin.TEXT
        return (self.grade, said, self.published.value)


def told_day(setting: Setting) -> Published | None:
    """The day that the lede names as that of what it reports."""
    best = _best(setting)
    return best.published if best is not None and best.grade >= Grade.DAY else None


def told_roughly(setting: Setting) -> Published | None:
    """The month or year of a day that the lede names, which is not that of publication."""
    best = _best(setting)
    if best is None or best.grade >= Grade.DAY:
        return None
    precision = DatePrecision.MONTH if best.grade is Grade.MONTH else DatePrecision.YEAR
    return best.published.cut_to(precision, DateOrigin.INFERRED)


# Up to four of the ways to a date ask for it, all of the same article.
@lru_cache(maxsize=1)
def _best(setting: Setting) -> Told | None:
    lede = setting.text[:LEDE_CHARACTERS]
    told = [_told(found, lede, setting) for found in find_dates(lede) if _is_told(found, lede)]
    told += [_in_title(found, setting.title, setting) for found in find_dates(setting.title)]
    best = max((one for one in told if one is not None), key=lambda one: one.rank, default=None)
    return None if best is None or _is_looked_back_on(best, setting) else best


def _is_told(found: FoundDate, lede: str) -> bool:
    if found.day is None or found.last_day is not None:
        return False
    if found.weekday is not None:
        return True
    day = found.as_date()
    before = lede[max(0, found.start - WEEKDAY_REACH) : found.start]
    return day is not None and day.isoweekday() in weekdays_in(before)


def _told(found: FoundDate, lede: str, setting: Setting) -> Told | None:
    # What happened at a time was not published in that minute.
    found = replace(found, clock=None)
    day = found.as_date()
    # Only English writes the month first; elsewhere the weekday or the numbers are a slip.
    slip = found.reordered and not found.english
    if slip or (day is not None and not found.may_be(day)):
        return _contradicted(found, setting)
    grade = _grade(tense_of(lede, found.start, found.end))
    if found.year is None:
        return _of_a_year(found, grade, setting)
    made = published(found, DateOrigin.TEXT, setting)
    return Told(made, grade) if made else None


def _of_a_year(found: FoundDate, grade: Grade, setting: Setting) -> Told | None:
    """A weekday and day without their year; further down they tell no more than the month."""
    year = year_that_fits(found, years_in(setting.text), setting.today)
    made = published(replace(found, year=year), DateOrigin.INFERRED, setting)
    far = found.start > OPENING_CHARACTERS
    return Told(made, min(grade, Grade.MONTH) if far else grade) if made else None


def _in_title(found: FoundDate, title: str, setting: Setting) -> Told | None:
    """A headline's date: its day only beside "hari ini", as it mostly names one to come."""
    if found.year is None or found.day is None or found.last_day is not None:
        return None
    today = tense_of(title, found.start, found.end) is Tense.TODAY
    if not today and found.weekday is None:
        return None
    made = published(replace(found, clock=None), DateOrigin.TEXT, setting)
    return Told(made, Grade.TODAY if today else Grade.MONTH) if made else None


def _grade(tense: Tense) -> Grade:
    if tense is Tense.TODAY:
        return Grade.TODAY
    return Grade.MONTH if tense in (Tense.BYGONE, Tense.AHEAD) else Grade.DAY


def _contradicted(found: FoundDate, setting: Setting) -> Told | None:
    """A date beside the wrong weekday: of the next or last year, if the text or a date names it."""
    named = (one.year for one in find_dates(setting.text))
    years = {*years_in(setting.text), *years_in(setting.title), *named}
    for step in (1, -1):
        year = (found.year or 0) + step
        moved = replace(found, year=year)
        if year in years and year_that_fits(moved, [year], setting.today) == year:
            made = published(moved, DateOrigin.INFERRED, setting)
            return Told(made, Grade.DAY) if made else None
    made = published(found, DateOrigin.TEXT, setting)
    return Told(made, Grade.YEAR) if made else None


def _is_looked_back_on(told: Told, setting: Setting) -> bool:
    """Whether the text was written years after the day: "Minggu (26/12/2004)" in a memorial."""
    year = int(told.published.value[:4])
    if told.grade is not Grade.TODAY and _speaks_of_later_days(setting, year):
        return True
    later = years_in(setting.text)
    apart = any(LOOKS_BACK_YEARS <= one - year <= setting.today.year - year for one in later)
    return apart and is_commemorated(setting.text)


def _speaks_of_later_days(setting: Setting, year: int) -> bool:
    """Whether the text speaks of a day in a later year than `year` as past."""
    # Most texts write no such year, which is told much quicker than their dates.
    later = {one % 100 for one in range(year + 1, setting.today.year + 1)}
    if later.isdisjoint(map(int, _YEARS_END.findall(setting.text))):
        return False
    days = ((found, found.as_date()) for found in find_dates(setting.text))
    return any(
        day is not None
        and year < day.year
        and day <= setting.today
        and not _is_of_the_year_before(found, day)
        and not is_ahead(setting.text, found.start, found.end)
        for found, day in days
    )


def _is_of_the_year_before(found: FoundDate, day: date) -> bool:
    """Whether the weekday is wrong, and right for that day of the last year: the year is a slip."""
    last = day.year - 1
    return not found.may_be(day) and year_that_fits(found, [last], day) == last
