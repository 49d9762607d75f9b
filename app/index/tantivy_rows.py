"""A ranking in which each story stands once, and how many stories there are in a result.

Tantivy cannot group hits. But it reads a number of so many hits as one likes in one call, so a
ranking is walked from its beginning in windows, and what belongs to a story met before is left out:
200,000 hits in 60 ms, no stored document read.
"""

from collections.abc import Callable, Iterator
from typing import Any

import tantivy

from app.index.protocol import IndexHit, IndexRequest, IndexResult, Sort
from app.index.tantivy_schema import STORY

Ranked = list[tuple[float, tantivy.DocAddress]]
# The hits of a ranking from `offset` on, `limit` of them.
Ranking = Callable[[int, int], Ranked]
# What the engine answers to an aggregation: the buckets of each field.
Aggregated = dict[str, dict[str, list[dict[str, Any]]]]

# A page has few copies of what stands before them: most often one window is enough.
_SPARE = 20
# Every window is a search of its own, so that a walk takes fewer of larger ones: a million hits in
# 20 windows, of which each holds 10 MB.
_WINDOW = 50_000
# The engine counts no more different values at once (its limit is 65,000 buckets).
_MOST_STORIES = 60_000


def rows_of(
    searcher: tantivy.Searcher, ranking: Ranking, offset: int, limit: int, most: int
) -> Ranked:
    """The hits of the rows from `offset` on, `limit` of them, of one of at most `most` hits."""
    seen: set[float] = set()
    rows: Ranked = []
    at, window = 0, offset + limit + _SPARE
    while at < most and len(rows) < offset + limit:
        hits = ranking(at, min(window, most - at))
        rows += _first_of_each(searcher, hits, seen)
        # It may have fewer hits than `most`, which may be all articles.
        at, window = at + window if len(hits) == window else most, window * 2
    return rows[offset : offset + limit]


def walked(
    searcher: tantivy.Searcher, ranking: Ranking, most: int, *, one_per_story: bool
) -> Iterator[Ranked]:
    """All rows of a ranking of `most` hits, a window at a time."""
    seen: set[float] = set()
    for at in range(0, most, _WINDOW):
        hits = ranking(at, min(_WINDOW, most - at))
        yield list(_first_of_each(searcher, hits, seen)) if one_per_story else hits


def story_facet(most: int) -> dict[str, dict[str, object]]:
    """What to ask the engine's aggregation for, whose answer `copies_counted` reads.

    `most` is how many articles that have copies the result may hold: nothing is asked where none
    do, or where they may be of more stories than the engine counts.
    """
    if not 0 < most <= _MOST_STORIES:
        return {}
    bounds = {"size": most, "segment_size": most, "min_doc_count": 2}
    return {STORY: {"terms": {"field": STORY, **bounds}}}


def copies_counted(answer: Aggregated) -> int:
    """The articles of a result that are in it beside another one of their story."""
    buckets = answer[STORY]["buckets"] if STORY in answer else []
    return sum(bucket["doc_count"] - 1 for bucket in buckets)


def copies_listed(searcher: tantivy.Searcher, copied: tantivy.Query, most: int) -> int:
    """The same where stories are too many to be counted: `copied` finds those with copies."""
    hits = searcher.search(copied, limit=most, count=False, order_by_field=STORY).hits
    return len(hits) - len({story for story, _ in hits})


def too_many_stories(most: int) -> bool:
    """Whether `most` articles may be of more stories than the engine counts."""
    return most > _MOST_STORIES


def is_found_in_one_pass(request: IndexRequest) -> bool:
    """Whether `found_in_one_pass` answers it, and sooner than by counting and ranking apart.

    Where some of the clauses will do, the engine goes through all that has so many of them for the
    best hits alone, too. Of other queries it skips what cannot be among those, and counts without
    weighing.
    """
    is_plain = request.sort is Sort.RELEVANCE and not (request.facets or request.one_per_story)
    return is_plain and request.minimum is not None


def found_in_one_pass(
    searcher: tantivy.Searcher, query: tantivy.Query, request: IndexRequest
) -> IndexResult:
    """The total and the page of hits together."""
    answer = searcher.search(query, limit=request.limit, offset=request.offset, count=True)
    total = int(answer.count)  # type: ignore[attr-defined]  # missing from the stubs
    hits = hits_of(searcher, answer.hits, request.sort)
    return IndexResult(total=total, stories=0, hits=hits, facets={})


def hits_of(searcher: tantivy.Searcher, ranked: Ranked, sort: Sort) -> tuple[IndexHit, ...]:
    """The hits by their ids; only where they are ranked by relevance do they have a score."""
    return tuple(
        IndexHit(id_of(searcher, address), score if sort is Sort.RELEVANCE else 0.0)
        for score, address in ranked
    )


def id_of(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> str:
    """The id of the article at that address."""
    name: str = searcher.doc(address)["id"][0]
    return name


def _first_of_each(
    searcher: tantivy.Searcher, hits: Ranked, seen: set[float]
) -> Iterator[tuple[float, tantivy.DocAddress]]:
    """The hits but those of stories in `seen`, which grows."""
    stories = searcher.fast_field_values(STORY, [address for _, address in hits])
    for hit, story in zip(hits, stories, strict=True):
        if story is None:
            yield hit
        elif story not in seen:
            seen.add(story)
            yield hit
