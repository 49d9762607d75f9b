"""What there is of each source, by one aggregation of the Tantivy index."""

from datetime import date
from typing import Any

from app.index.protocol import FacetField, SourceProfile
from app.index.tantivy_rows import Aggregated, counts_of
from app.index.tantivy_schema import FIRST_DAY, LAST_DAY

# With the values of a source the buckets of 5,000 stay within what the engine counts at once,
# which is 65,000.
_LANGUAGES = 10
_COUNTRIES = 1
# Of all articles: the first and last of the days with which their dates may begin and end.
_FIRST, _LAST = "first", "last"
_FIRST_END, _LAST_END = "first_end", "last_end"


def profiles_asked(most: int) -> dict[str, object]:
    """The aggregation of all articles that `profiles_of` reads, of at most so many sources."""
    inner = {
        _FIRST: {"min": {"field": FIRST_DAY}},
        _LAST: {"max": {"field": FIRST_DAY}},
        _FIRST_END: {"min": {"field": LAST_DAY}},
        _LAST_END: {"max": {"field": LAST_DAY}},
        FacetField.LANGUAGE.value: _values(FacetField.LANGUAGE, _LANGUAGES),
        FacetField.PUBLISHED_IN.value: _values(FacetField.PUBLISHED_IN, _COUNTRIES),
    }
    return {FacetField.SOURCE.value: {**_values(FacetField.SOURCE, most), "aggs": inner}}


def profiles_of(answer: Aggregated) -> list[SourceProfile]:
    """The sources in the answer to `profiles_asked`, most articles first."""
    found = (_profile(bucket) for bucket in answer[FacetField.SOURCE.value]["buckets"])
    return sorted(found, key=lambda one: (-one.articles, one.name))


def _values(facet: FacetField, most: int) -> dict[str, object]:
    return {"terms": {"field": facet.value, "size": most, "segment_size": most}}


def _profile(bucket: dict[str, Any]) -> SourceProfile:
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
