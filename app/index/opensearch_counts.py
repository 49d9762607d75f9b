"""Counting by OpenSearch: facets, stories, and what there is of each source."""

from collections.abc import Iterable

from app.index.conditions import FLAG
from app.index.opensearch_articles import ViewedArticles
from app.index.opensearch_query import to_query
from app.index.opensearch_schema import FIRST_DAY, LAST_DAY, STORY, Json
from app.index.profiles import COUNTRIES, LANGUAGES, counts_of, profiles_in, span_asked
from app.index.protocol import FacetCount, FacetField, Flag, IndexRequest, SourceProfile

# There are 250 countries and fewer languages; an archive has at most some thousands of sources.
FACET_VALUES = 5_000
# With the buckets of all facets those of stories stay within what OpenSearch gives at once.
_MOST_STORIES = 20_000
_STORIES_AT_ONCE = 10_000
_COPIED = "copied"
_BESIDE = "beside"


def counted(query: Json, facets: Iterable[FacetField]) -> Json:
    """A search that gives no hits, only the total and the counts of the facets."""
    return {"query": query, "size": 0, "track_total_hits": True, "aggs": facets_asked(facets)}


def facets_asked(facets: Iterable[FacetField]) -> Json:
    """The aggregation of some facets, read by `facet_counts`."""
    return {facet.value: _values(facet, FACET_VALUES) for facet in facets}


def facet_counts(answer: Json, facet: FacetField) -> tuple[FacetCount, ...]:
    """The values of a facet with their counts, most frequent first."""
    return counts_of(answer["aggregations"][facet.value]["buckets"])


def copies_asked() -> Json:
    """The aggregation of stories that stand more than once in a result."""
    stories = {**_values(STORY, _MOST_STORIES)["terms"], "min_doc_count": 2}
    sums = {"stats_bucket": {"buckets_path": f"{STORY}>_count"}}
    inner = {STORY: {"terms": stories}, _BESIDE: sums}
    return {_COPIED: {"filter": {"term": {FLAG: Flag.COPIED.value}}, "aggs": inner}}


def copies_counted(asked: ViewedArticles, request: IndexRequest, answer: Json) -> int:
    """The articles of a result that are in it beside another one of their story.

    Where there are more stories than OpenSearch gives at once, they are gone through in order.
    """
    copied = answer["aggregations"][_COPIED]
    if copied[STORY]["sum_other_doc_count"]:
        return _copies_listed(asked, request)
    beside = copied[_BESIDE]
    return int(beside["sum"]) - int(beside["count"])


def profiles_asked() -> Json:
    """The search of all articles that `profiles_of` reads."""
    inner = {
        **span_asked(FIRST_DAY, LAST_DAY),
        FacetField.LANGUAGE.value: _values(FacetField.LANGUAGE, LANGUAGES),
        FacetField.PUBLISHED_IN.value: _values(FacetField.PUBLISHED_IN, COUNTRIES),
    }
    sources = {**_values(FacetField.SOURCE, FACET_VALUES), "aggs": inner}
    return {"size": 0, "aggs": {FacetField.SOURCE.value: sources}}


def profiles_of(answer: Json) -> list[SourceProfile]:
    """The sources in the answer to `profiles_asked`, most articles first."""
    buckets = answer["aggregations"][FacetField.SOURCE.value]["buckets"]
    return profiles_in(buckets)


def _copies_listed(asked: ViewedArticles, request: IndexRequest) -> int:
    copied = {"bool": {"filter": [to_query(request), {"term": {FLAG: Flag.COPIED.value}}]}}
    pages: Json = {"size": _STORIES_AT_ONCE, "sources": [{STORY: {"terms": {"field": STORY}}}]}
    body = {"query": copied, "size": 0, "aggs": {STORY: {"composite": pages}}}
    beside = 0
    while True:
        (answer,) = asked.answers([body])
        found = answer["aggregations"][STORY]
        beside += sum(int(bucket["doc_count"]) - 1 for bucket in found["buckets"])
        if "after_key" not in found:
            return beside
        pages["after"] = found["after_key"]


def _values(field: str, most: int) -> Json:
    # Every shard gives as many as are asked for: up to there counts are exact.
    return {"terms": {"field": str(field), "size": most, "shard_size": most}}
