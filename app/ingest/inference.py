"""What a text without a date of publication still tells: the year that it speaks from.

On the articles with known dates of the corpus that have nothing better, the year of the
latest past date is right in 70 to 80 of 100, that of a repeated bare year in 70.
"""

import re
from datetime import date

from app.language.calendar_names import calendar_names
from app.language.dates import find_dates
from app.language.years import year_places

# A word that looks ahead counts for a date so many characters after it, in its sentence.
FUTURE_REACH = 90
# A year that stands alone says when the text was written only where it is said again.
BARE_MENTIONS = 2

_SENTENCE_END = re.compile(r"[.!?][)”\"’']*\s|\n")
_EVENT = re.compile(r"[^\W\d_][-–]((?:19|20)\d\d)(?![\d-])")


def infer_year(text: str, today: date) -> int | None:
    """The latest year of a past date or of an event's name ("Latihan-2022") in `text`.

    Failing these, the latest year that stands in it at least twice. No year after `today`'s;
    None where nothing of the sort is said.
    """
    dated = [
        found.year
        for found in find_dates(text)
        if found.year is not None and not is_ahead(text, found.start, found.end)
    ]
    named = [int(match.group(1)) for match in _EVENT.finditer(text)]
    certain = [year for year in dated + named if year <= today.year]
    return max(certain) if certain else _repeated_year(text, today)


def is_ahead(text: str, start: int, end: int) -> bool:
    """Whether the words around a date, in its sentence, look ahead to it."""
    before = _SENTENCE_END.split(text[max(0, start - FUTURE_REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + FUTURE_REACH])[0]
    future = calendar_names().future
    return any(word.strip('.,;:()"“”').casefold() in future for word in f"{before} {after}".split())


def _repeated_year(text: str, today: date) -> int | None:
    years = [
        year
        for start, end in year_places(text)
        if (year := int(text[start:end])) <= today.year and not is_ahead(text, start, end)
    ]
    latest = max(years, default=None)
    return latest if latest is not None and years.count(latest) >= BARE_MENTIONS else None
