"""What a date of publication is, and how a date that was found becomes one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from app.ingest.text.pieces import Pieces, Role
from app.language.dates import FoundDate
from app.language.field_dates import FieldDate
from app.library.records import DateOrigin, DatePrecision
from app.values import value

# Times without a zone are taken as Jakarta's where "not in the future" has to be judged.
HOME_ZONE = timezone(timedelta(hours=7))


@value
class Published:
    """A date of publication in ISO 8601, where it was found, and how much of it is known."""

    value: str
    origin: DateOrigin
    precision: DatePrecision

    @property
    def day(self) -> date | None:
        """The calendar day, where it is known."""
        known = self.precision in (DatePrecision.DAY, DatePrecision.MINUTE)
        return date.fromisoformat(self.value[:10]) if known else None

    def cut_to(self, precision: DatePrecision, origin: DateOrigin) -> "Published":
        """The same date with less said of it."""
        length = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7, DatePrecision.DAY: 10}
        return Published(self.value[: length[precision]], origin, precision)


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What the dates are read in: the pieces, the body's text, its language, the latest moment.

    One is equal to itself alone, so that what was found in it can be kept.
    """

    pieces: Pieces
    text: str
    language: str | None
    now: datetime

    @property
    def title(self) -> str:
        """The headline; empty where there is none."""
        roles = (Role.TITLE, Role.LABELLED_TITLE)
        return next((piece.text for piece in self.pieces if piece.role in roles), "")

    @property
    def today(self) -> date:
        """The latest day that an article may be of."""
        return self.now.astimezone(HOME_ZONE).date()


def published(found: FoundDate, origin: DateOrigin, setting: Setting) -> Published | None:
    """The date as it is kept; None where it lacks the year or lies in the future."""
    if found.year is None:
        return None
    return from_field(FieldDate(found.year, found.month, found.day, found.clock), origin, setting)


def from_field(told: FieldDate, origin: DateOrigin, setting: Setting) -> Published | None:
    """A field's date as it is kept; None where it lies in the future."""
    if (told.year, told.month or 1, told.day or 1) > setting.today.timetuple()[:3]:
        return None
    if told.month is None:
        return Published(f"{told.year:04d}", origin, DatePrecision.YEAR)
    if told.day is None:
        return Published(f"{told.year:04d}-{told.month:02d}", origin, DatePrecision.MONTH)
    day = date(told.year, told.month, told.day)
    if told.clock is None:
        return Published(day.isoformat(), origin, DatePrecision.DAY)
    moment = told.clock.on(day)
    if (moment if moment.tzinfo else moment.replace(tzinfo=HOME_ZONE)) > setting.now:
        return None
    return Published(moment.isoformat(), origin, DatePrecision.MINUTE)
