"""What an engine's buckets say: counts of values, and what there is of each source.

Tantivy and OpenSearch take the same aggregations and answer in the same form.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.index.protocol import FacetCount, FacetField, SourceProfile

# With the values of a source the buckets of 5,000 stay within what the engines give at once, which
# is 65,000 and 65,535.
LANGUAGES = 10
COUNTRIES = 1
# Of all articles: the first and last of the days with which their dates may begin and end.
_FIRST, _LAST = "first", "last"
_FIRST_END, _LAST_END = "first_end", "last_end"

Bucket = Mapping[str, Any]


def span_asked(first_day: str, last_day: str) -> dict[str, dict[str, dict[str, str]]]:
    """The aggregations of the fields of first and last days that `profiles_in` reads."""
    return {
        _FIRST: {"min": {"field": first_day}},
        _LAST: {"max": {"field": first_day}},
        _FIRST_END: {"min": {"field": last_day}},
        _LAST_END: {"max": {"field": last_day}},
    }


def counts_of(buckets: Iterable[Bucket]) -> tuple[FacetCount, ...]:
    """The values that `buckets` are of with their counts, most frequent first."""
    found = (FacetCount(bucket["key"], bucket["doc_count"]) for bucket in buckets)
    return tuple(sorted(found, key=lambda one: (-one.count, one.value)))


def profiles_in(buckets: Iterable[Bucket]) -> list[SourceProfile]:
    """The sources that `buckets` are of, most articles first."""
    return sorted(map(_profile, buckets), key=lambda one: (-one.articles, one.name))


def _profile(bucket: Bucket) -> SourceProfile:
    first, last = (_day(bucket[name]["value"]) for name in (_FIRST, _LAST))
    # No date ends before it begins: where the least of both are one day, an article is of that day.
    first_end, last_end = (_day(bucket[name]["value"]) for name in (_FIRST_END, _LAST_END))
    return SourceProfile(
        name=bucket["key"],
        articles=bucket["doc_count"],
        first=first,
        last=last,
        first_exact=first is not None and first == first_end,
        last_exact=last is not None and last == last_end,
        languages=counts_of(bucket[FacetField.LANGUAGE.value]["buckets"]),
        published_in=counts_of(bucket[FacetField.PUBLISHED_IN.value]["buckets"]),
    )


def _day(number: float | None) -> date | None:
    return None if number is None else date.fromordinal(int(number))
