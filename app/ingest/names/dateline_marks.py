"""Which marks end a dateline's head: dashes do, colons and hyphens only behind certain names."""

from app.ingest.names.labels import fold_label, label_fields
from app.ingest.names.outlets import agency_of, is_camel, is_domain, is_known_site, is_named_site
from app.ingest.names.places import is_place
from app.language.calendar_names import calendar_names
from app.language.dates import find_dates

# Shorter words in capitals are abbreviations of offices rather than places.
CAPITALS = 4
# An unknown place of more words is a phrase.
LONE_WORDS = 3


def parts_head(mark: str, before: str) -> bool:
    """Whether the mark may end a head: a colon or a hyphen within a word needs a name before it."""
    if (":" not in mark and mark != "-") or before.endswith(")"):
        return True
    last = before.rpartition(",")[2].strip(" *_)")
    if ":" in mark and fold_label(before) in label_fields():
        return False
    if last.casefold() in calendar_names().weekdays or (":" in mark and _dates_place(before)):
        return True
    if ":" in mark and _may_be_town(before):
        return True
    # Beside a site's address any name is a town's: "NiasKini.com, Teluk Dalam-Warga …".
    first, comma, _ = before.partition(",")
    loud = before.isupper() and is_place(first)
    if mark == "-" and comma and (is_domain(first) or is_camel(last) or loud):
        return True
    if mark == "-" and is_domain(before.rpartition("-")[0]):
        return True
    return is_place(last) or is_known_site(last) or agency_of(last.rpartition("(")[2]) is not None


def _dates_place(before: str) -> bool:
    """Whether a day stands behind a place in capitals: "KAPIT, 19 Jan"."""
    place, comma, day = before.partition(",")
    return bool(comma) and place.isupper() and [one.start for one in find_dates(day)] == [1]


def _may_be_town(before: str) -> bool:
    """Whether one or two words in capitals stand before a colon."""
    named = before.isupper() and before.replace(" ", "").isalpha() and len(before) > CAPITALS
    return named and before.count(" ") < LONE_WORDS - 1 and not is_named_site(before)
