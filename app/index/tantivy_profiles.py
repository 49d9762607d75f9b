"""What there is of each source, by one aggregation of the Tantivy index."""

from app.index.profiles import COUNTRIES, LANGUAGES, profiles_in, span_asked
from app.index.protocol import FacetField, SourceProfile
from app.index.tantivy_rows import Aggregated
from app.index.tantivy_schema import FIRST_DAY, LAST_DAY


def profiles_asked(most: int) -> dict[str, object]:
    """The aggregation of all articles that `profiles_of` reads, of at most so many sources."""
    inner = {
        **span_asked(FIRST_DAY, LAST_DAY),
        FacetField.LANGUAGE.value: _values(FacetField.LANGUAGE, LANGUAGES),
        FacetField.PUBLISHED_IN.value: _values(FacetField.PUBLISHED_IN, COUNTRIES),
    }
    return {FacetField.SOURCE.value: {**_values(FacetField.SOURCE, most), "aggs": inner}}


def profiles_of(answer: Aggregated) -> list[SourceProfile]:
    """The sources in the answer to `profiles_asked`, most articles first."""
    return profiles_in(answer[FacetField.SOURCE.value]["buckets"])


def _values(facet: FacetField, most: int) -> dict[str, object]:
    return {"terms": {"field": facet.value, "size": most, "segment_size": most}}
