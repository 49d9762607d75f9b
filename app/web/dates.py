"""Dates of publication for readers, no more precise than they are known."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date, format_skeleton

# The three time zones of Indonesia, by their offset (Keputusan Presiden 41/1987).
INDONESIAN_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
# Of ten years in two languages; on each of them many articles were published.
_MOST_DAYS = 8_000
TIME_FORMATS = {"en": "%H:%M", "id": "%H.%M"}


def format_published(published: str, locale: str, language: str | None = None) -> str:
    """`published` (ISO 8601: year, month, day or moment) in the words of `locale`.

    The zone of a moment is named as in Indonesia where the article's `language` is
    Indonesian, as an offset from UTC elsewhere.
    """
    if len(published) <= len("2022"):
        return published
    if len(published) <= len("2022-01"):
        month = date.fromisoformat(f"{published}-01")
        return format_skeleton("yMMMM", month, locale=locale)
    day = _day(published[:10], locale)
    if len(published) == len("2022-01-11"):
        return day
    moment = datetime.fromisoformat(published)
    time = moment.strftime(TIME_FORMATS[locale])
    return f"{day}, {time} {_zone(moment.utcoffset(), language)}".rstrip()


def format_day(published: str, locale: str) -> str:
    """`published` without its time of day."""
    return format_published(published[:10], locale)


def format_moment(moment: datetime, locale: str) -> str:
    """`moment` as it is in UTC, to the minute, without the zone's name."""
    told = moment.astimezone(UTC).replace(tzinfo=None)
    return format_published(told.isoformat(timespec="minutes"), locale)


def moment_written(moment: datetime) -> str:
    """`moment` as machines read it, to the second (ISO 8601, RFC 3339); Z for UTC."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def today() -> date:
    """The day that it is in UTC."""
    return datetime.now(UTC).date()


@lru_cache(_MOST_DAYS)
def _day(written: str, locale: str) -> str:
    return str(format_date(date.fromisoformat(written), "d MMMM y", locale=locale))


def _zone(offset: timedelta | None, language: str | None) -> str:
    if offset is None:
        return ""
    hours, rest = divmod(int(offset.total_seconds()) // 60, 60)
    if language == "id" and not rest and hours in INDONESIAN_ZONES:
        return INDONESIAN_ZONES[hours]
    sign = "+" if offset >= timedelta(0) else "-"
    minutes = abs(int(offset.total_seconds())) // 60
    clock = f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else str(minutes // 60)
    return f"UTC{sign}{clock}" if minutes else "UTC"
