"""What there is of each source, by one aggregation of the Tantivy index."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.index.protocol import FacetCount, FacetField, SourceProfile
from app.index.tantivy_rows import Aggregated
from app.index.tantivy_schema import FIRST_DAY

# With the values of a source the buckets of 5,000 stay within what the engine counts at once,
# which is 65,000.
_LANGUAGES = 10
_COUNTRIES = 1
_FIRST, _LAST = "first", "last"


def profiles_asked(most: int) -> dict[str, object]:
    """The aggregation of all articles that `profiles_of` reads, of at most so many sources."""
    inner = {
        _FIRST: {"min": {"field": FIRST_DAY}},
        _LAST: {"max": {"field": FIRST_DAY}},
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
    return SourceProfile(
        name=bucket["key"],
        articles=bucket["doc_count"],
        first=_day(bucket[_FIRST]["value"]),
        last=_day(bucket[_LAST]["value"]),
        languages=_counts(bucket[FacetField.LANGUAGE.value]["buckets"]),
        published_in=_counts(bucket[FacetField.PUBLISHED_IN.value]["buckets"]),
    )


def _counts(buckets: Iterable[dict[str, Any]]) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(one["key"], one["doc_count"]) for one in buckets)


def _day(number: float | None) -> date | None:
    return None if number is None else date.fromordinal(int(number))
