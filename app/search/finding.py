"""What a search finds: with all its words, with rare words respelt, or with some of the words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.index.protocol import Clause, Filters, Flag, IndexRequest, IndexResult, SearchIndex, Sort
from app.search.opened import Opened
from app.search.plan import Plan, plan
from app.search.query import Query
from app.search.relaxing import relaxed
from app.search.results import SearchNotice, SearchRequest
from app.search.variants import Widening


@dataclass(frozen=True, slots=True)
class Found:
    """What the index answered to a plan, and whether not all parts had to match."""

    plan: Plan
    request: IndexRequest
    result: IndexResult
    relaxed: bool


def find(opened: Opened, query: Query, asked: SearchRequest) -> Found:
    """What all words find; else with rare words respelt; else what some of the words find."""
    index = opened.index
    meant = plan(query, index, Widening.NONE if asked.exact else Widening.UNKNOWN)
    request = _ordered(meant.request(asked))
    result = index.search(request)
    if result.total or asked.exact:
        return Found(meant, request, result, relaxed=False)
    respelt = _respelt(opened, meant, query)
    if respelt:
        mended = _ordered(respelt.request(asked))
        better = index.search(mended)
        if better.total:
            return Found(respelt, mended, better, relaxed=False)
    if len(meant.parts) > 1:
        some = relaxed(index, meant, asked)
        loose = index.search(some)
        if loose.total:
            return Found(meant, some, loose, relaxed=True)
    return Found(meant, request, result, relaxed=False)


def meant_by(opened: Opened, text: str, *, exact: bool) -> Plan:
    """What a search for `text` in the whole archive would mark."""
    query = opened.query(text)
    meant = plan(query, opened.index, Widening.NONE if exact else Widening.UNKNOWN)
    request = meant.request(SearchRequest())
    if exact or len(query.parts) < 2 or opened.index.count(request):
        return meant
    respelt = _respelt(opened, meant, query)
    found = respelt and opened.index.count(respelt.request(SearchRequest()))
    return respelt if respelt and found else meant


def undated_last(index: SearchIndex, found: Found) -> Iterator[SearchNotice]:
    """Says how many articles stand last in an order by date because they have none."""
    if found.request.sort is Sort.RELEVANCE or found.result.total < 2:
        return
    without_date = Clause([Filters(flags=(Flag.UNDATED,))])
    conditions = (*found.request.conditions, without_date)
    undated = index.count(replace(found.request, conditions=conditions))
    if 0 < undated < found.result.total:
        yield SearchNotice("undated-last", str(undated))


def _respelt(opened: Opened, meant: Plan, query: Query) -> Plan | None:
    """The plan with rare words respelt too, names aside; None where nothing is more than `meant`.

    Only of several words, none of which finds anything together: with a result of one article,
    13 of 200 rare true words found more than they should, and 1 of 750 misspelt ones more.
    """
    if len(query.parts) < 2:
        return None
    respelt = plan(opened.proper.kept(query), opened.index, Widening.RARE)
    return respelt if respelt.corrections != meant.corrections else None


def _ordered(request: IndexRequest) -> IndexRequest:
    """`request` with newest first where there are no words to be relevant to."""
    if request.must or request.sort is not Sort.RELEVANCE:
        return request
    return replace(request, sort=Sort.NEWEST)
