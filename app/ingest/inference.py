"""What a text without a date of publication still tells: the year that it speaks from."""

import re
from datetime import date

from app.language.calendar_names import calendar_names
from app.language.dates import FoundDate, find_dates
from app.language.years import years_in

# A word that looks ahead counts for a date so many characters after it, in its sentence.
FUTURE_REACH = 90
# A year that stands alone says when the text was written only where it is said again.
BARE_MENTIONS = 2

_EVENT = re.compile(r"\w[-–]((?:19|20)\d\d)(?![\d-])")


def infer_year(text: str, today: date) -> int | None:
    """The latest year of a past date or of an event's name ("Latihan-2022") in `text`.

    Failing these, the latest year that stands in it at least twice. No year after `today`'s;
    None where nothing of the sort is said.
    """
    dated = [
        found.year
        for found in find_dates(text)
        if found.year is not None and not context_is_future(text, found)
    ]
    named = [int(match.group(1)) for match in _EVENT.finditer(text)]
    certain = [year for year in dated + named if year <= today.year]
    if certain:
        return max(certain)
    bare = [year for year in years_in(text) if year <= today.year]
    latest = max(bare, default=None)
    return latest if latest is not None and bare.count(latest) >= BARE_MENTIONS else None


def context_is_future(text: str, found: FoundDate) -> bool:
    """Whether the words around a date, in its sentence, look ahead to it."""
    before = text[max(0, found.start - FUTURE_REACH) : found.start].rpartition(". ")[2]
    after = text[found.end : found.end + FUTURE_REACH].partition(". ")[0]
    future = calendar_names().future
    return any(word.strip('.,;:()"“”').casefold() in future for word in f"{before} {after}".split())
