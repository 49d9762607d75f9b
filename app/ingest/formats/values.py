"""What a value of a record says, as text: numbers, objects, lists and placeholders included."""

import html
import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from app.language.vocabulary import load

# Deeper than this, a value is no longer a name or a text in parts.
_DEEPEST = 8
# Seconds since 1970 for the years 1990 to 2100; outside, a number is no moment.
_FIRST_SECOND, _LAST_SECOND = 631_152_000, 4_102_444_800
# Excel counts days from here (and takes 1900 for a leap year); the numbers are 1990 to 2100.
_EXCEL_BEGIN = datetime(1899, 12, 30)
_FIRST_DAY, _LAST_DAY = 32_874, 73_050
_NUMBER = re.compile(r"\d{5}(?:\.\d+)?|\d{10}(?:\.\d+)?|\d{13}")
# No words for what is missing are longer.
_LONGEST_PLACEHOLDER = 200
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The parts that say an object's value, and what stands where nothing was found."""

    inner: tuple[str, ...]
    unknown: frozenset[str]
    after_a_name: tuple[str, ...]
    names: frozenset[str]


@cache
def value_vocabulary() -> Vocabulary:
    """The vocabulary of `fields.toml`."""
    data = load("fields")
    words = data["placeholders"]
    return Vocabulary(
        inner=tuple(data["shapes"]["inner"]),
        unknown=frozenset(words["unknown"]),
        after_a_name=tuple(words["after_a_name"]),
        names=frozenset(name for names in data["names"].values() for name in names),
    )


def is_unknown(value: object) -> bool:
    """Whether a value says that nothing is known: empty, NaN, "Tidak Ditemukan", "N/A"."""
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, float):
        return math.isnan(value)
    if not isinstance(value, str):
        return value in ([], {})
    said = value.strip()
    if len(said) > _LONGEST_PLACEHOLDER:
        return False
    said = said.casefold()
    return not said or said in value_vocabulary().unknown or _is_placeholder(said)


def _is_placeholder(said: str) -> bool:
    """Whether it is the name of a column and that it was not found."""
    words = value_vocabulary()
    for ending in words.after_a_name:
        if said.endswith(ending) and said.removesuffix(ending).strip() in words.names:
            return True
    return False


def text_of(value: object, between: str = ", ") -> str | None:
    """What a value says, its parts joined by `between`; None where it says nothing."""
    parts = _parts(value, _DEEPEST)
    return between.join(dict.fromkeys(parts)) or None


def _parts(value: object, depth: int) -> list[str]:
    if depth == 0 or is_unknown(value):
        return []
    if isinstance(value, str):
        return [value.strip()]
    if isinstance(value, int | float):
        return [f"{value:.15g}" if isinstance(value, float) else str(value)]
    if isinstance(value, list):
        return [part for one in value for part in _parts(one, depth - 1)]
    if isinstance(value, dict):
        found = (_parts(value.get(name), depth - 1) for name in value_vocabulary().inner)
        return next((parts for parts in found if parts), [])
    return []


def date_text(value: object) -> str | None:
    """What a value says as a date; numbers are seconds or milliseconds since 1970, or Excel's days.

    Any other value is given as it stands there.
    """
    said = text_of(value)
    if said is None or not _NUMBER.fullmatch(said):
        return said
    number = float(said)
    if _FIRST_DAY <= number <= _LAST_DAY:
        return _iso(_EXCEL_BEGIN + timedelta(days=number))
    seconds = number / 1000 if number > _LAST_SECOND else number
    if not _FIRST_SECOND <= seconds <= _LAST_SECOND:
        return said
    return _iso(datetime.fromtimestamp(seconds, UTC))


def _iso(moment: datetime) -> str:
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0) and moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds")


def cell_value(value: object) -> object:
    """The value of a table's cell as JSON can hold it: dates as ISO 8601."""
    if isinstance(value, datetime):
        return _iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


def without_entities(text: str) -> str:
    """The text with HTML's written-out characters as themselves: `&amp;`, `&#8220;`."""
    return html.unescape(text) if _ENTITY.search(text) else text
