"""Several searches over time beside each other, by the same periods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.index.protocol import FacetField, IndexRequest, IndexResult, SearchIndex
from app.search.chosen import chosen_filters
from app.search.common_periods import Drawn, Wish, days_matter, drawn_periods
from app.search.dated_counts import Counted, DatedCounts, archive_counts, dated_counts
from app.search.expansions import expansions_of
from app.search.finding import Found, find_whole
from app.search.grains import Grain
from app.search.opened import Opened
from app.search.over_time import asked_days, empty_buckets, timeline_with
from app.search.periods import Period
from app.search.results import Correction, Expansion, SearchNotice, SearchRequest
from app.search.telling import corrections_told
from app.search.timeline import Bucket, Timeline

# As many lines as the eye tells apart.
MOST_CURVES = 5
_LONGER = (FacetField.YEAR, FacetField.MONTH)


@dataclass(frozen=True, slots=True)
class Curve:
    """A search over time: its `articles` are those of its timeline's buckets, and those outside.

    The `archive` of a bucket are all articles of the time that the common filters leave. What was
    taken for what is told as on the page of the search, `written` is what was understood.
    """

    query: str
    written: str
    articles: int
    timeline: Timeline
    corrections: tuple[Correction, ...]
    expansions: tuple[Expansion, ...]
    notices: tuple[SearchNotice, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """Searches over time, all by the same periods, from the first that any has to the last.

    `request` has their common filters, `articles` is how many these leave, `within` those over
    time. The periods are of the length `grain`; where that is longer than was `asked`, shorter
    ones would be too many, or no date is known so well. Without any dated article there are none.
    `version` is that of the archive.
    """

    request: SearchRequest
    curves: tuple[Curve, ...]
    within: Timeline
    articles: int
    grain: Grain
    asked: Grain | None
    version: str

    @property
    def is_coarser(self) -> bool:
        """Whether the periods are longer than was asked."""
        return self.asked is not None and self.asked is not self.grain


@dataclass(frozen=True, slots=True)
class _Side:
    """What was found for one search, and when."""

    found: Found
    counts: DatedCounts


def curves_of(
    opened: Opened, queries: Sequence[str], request: SearchRequest, asked: Grain | None
) -> Curves:
    """The searches `queries`, each narrowed by the filters of `request`, over time.

    All words of each must match: what has some of them, as a result lists where nothing has all,
    is as little the same in every period as in every search.
    """
    common = replace(request, query="", all_copies=True, counted=False, page=1, size=1)
    texts = dict.fromkeys(queries)
    answer = partial(_dated, opened.index)
    found = [
        find_whole(opened, opened.query(text, request.locale), replace(common, query=text), answer)
        for text in texts
    ]
    everything = IndexRequest(filters=chosen_filters(common))
    sides = _counted(opened.index, found, asked)
    days = asked_days(everything.filters)
    drawn = drawn_periods([side.counts for side in sides], Wish(asked, days))
    base = _base(opened.index, everything, drawn)
    frames = _frames(opened.index, base, drawn, days)
    total = base.total(Grain.YEAR) + base.undated
    return Curves(
        request=common,
        curves=tuple(
            _curve(opened, side, frames, drawn, replace(common, query=text))
            for text, side in zip(texts, sides, strict=True)
        ),
        within=timeline_with(frames, drawn.grain, drawn.numbers, base, total),
        articles=total,
        grain=drawn.grain,
        asked=asked,
        version=opened.version,
    )


def _dated(index: SearchIndex, request: IndexRequest) -> IndexResult:
    """What is found by year and month, without looking for what is best of it.

    Every article has one year, or counts for having none.
    """
    calendar = index.counted_by(request, _LONGER)
    total = sum(one.count for one in calendar[FacetField.YEAR])
    return IndexResult(total=total, stories=0, hits=(), facets={}, calendar=calendar)


def _counted(index: SearchIndex, found: Iterable[Found], asked: Grain | None) -> list[_Side]:
    sides = [_Side(one, dated_counts(one.result.calendar)) for one in found]
    if not days_matter([side.counts for side in sides], asked):
        return sides
    return [_Side(one, _with_days(index, one.request, one.result.calendar)) for one in found]


def _with_days(index: SearchIndex, request: IndexRequest, counted: Counted) -> DatedCounts:
    return dated_counts({**counted, **index.counted_by(request, (FacetField.DAY,))})


def _base(index: SearchIndex, everything: IndexRequest, drawn: Drawn) -> DatedCounts:
    """All articles that the common filters leave, by day only where days are drawn."""
    if everything.is_everything:
        return archive_counts(index)
    counted = index.counted_by(everything, _LONGER)
    if drawn.grain is not Grain.DAY:
        return dated_counts(counted)
    return _with_days(index, everything, counted)


def _frames(
    index: SearchIndex, base: DatedCounts, drawn: Drawn, days: Period
) -> tuple[Bucket, ...]:
    """The periods, each with all of its articles that the common filters leave."""
    counts = [base.count(drawn.grain, number) for number in drawn.numbers]
    empty = empty_buckets(index, drawn.grain, drawn.numbers, days)
    return tuple(
        replace(one, articles=count, archive=count)
        for one, count in zip(empty, counts, strict=True)
    )


def _curve(
    opened: Opened, side: _Side, frames: tuple[Bucket, ...], drawn: Drawn, asked: SearchRequest
) -> Curve:
    found, counts = side.found, side.counts
    buckets = tuple(
        replace(frame, articles=counts.count(drawn.grain, number))
        for number, frame in zip(drawn.numbers, frames, strict=True)
    )
    query = found.plan.query
    return Curve(
        query=asked.query,
        written=query.tree.written,
        articles=found.result.total,
        timeline=timeline_with(buckets, drawn.grain, drawn.numbers, counts, found.result.total),
        corrections=corrections_told(opened, found, asked),
        expansions=() if asked.exact else expansions_of(query, asked.locale),
        notices=(*query.notices, *found.plan.notices),
    )
