"""What a search finds: with all its words, with rare words respelt, or with some of the words.

Of a question some of the words are enough.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from app.index.protocol import Filters, IndexRequest, IndexResult, Sort
from app.search.answering import answering
from app.search.chosen import chosen_filters
from app.search.clauses import subject_clauses
from app.search.opened import Opened
from app.search.plan import Plan, PlannedPart, plan
from app.search.query import Query
from app.search.questions import question_of, understood, without_asking
from app.search.relaxing import relaxed
from app.search.rereading import SCARCE, reread
from app.search.results import SearchRequest, words_of_question
from app.search.variants import Widening

# What an index knows of a request.
Answer = Callable[[IndexRequest], IndexResult]


@dataclass(frozen=True, slots=True)
class Found:
    """What the index answered to a plan, and whether not all parts had to match."""

    plan: Plan
    request: IndexRequest
    result: IndexResult
    relaxed: bool

    @property
    def parts(self) -> tuple[PlannedPart, ...]:
        """The parts that count: where not all have to match, those that tell something."""
        return self.plan.telling if self.relaxed else self.plan.parts


def find(opened: Opened, query: Query, asked: SearchRequest) -> Found:
    """What all words find; else with rare words respelt; else what some of the words find.

    Where hardly any article has all words, near ones count that headlines have with the others.
    A question finds what has some of its words: that an article has all of them is chance. Of one
    of which few words tell something, all of these must be found, and none that asks.
    """
    question = None if asked.exact else question_of(query)
    if question:
        meant = _reading(opened, question, exact=False)
        some = _found(opened, meant, answering(opened, meant, asked), is_relaxed=True)
        if some.result.total:
            return some
    elif not asked.exact:
        query = without_asking(query)
    whole = find_whole(opened, query, asked, opened.index.search)
    if whole.result.total > SCARCE or asked.exact or len(whole.plan.parts) < 2:
        return whole
    total = _anywhere(opened, whole, asked)
    meant = whole.plan
    if total <= SCARCE:
        meant = reread(opened.index, meant, SearchRequest(), loosely=not total)
    if total:
        near = whole if meant is whole.plan else _found(opened, meant, meant.request(asked))
        if near.result.total:
            return near
    some = _found(opened, meant, relaxed(opened.index, meant, asked), is_relaxed=True)
    return some if some.result.total else whole


def _anywhere(opened: Opened, whole: Found, asked: SearchRequest) -> int:
    """How many articles of the archive have all that the text asks for.

    By it a text is read, and by nothing that is chosen beside it: a facet counts what is read so.
    """
    if chosen_filters(asked) == Filters():
        return whole.result.total
    return opened.index.count(whole.plan.request(SearchRequest()))


def _found(
    opened: Opened, meant: Plan, request: IndexRequest, *, is_relaxed: bool = False
) -> Found:
    return Found(meant, request, opened.index.search(request), is_relaxed)


def find_whole(opened: Opened, query: Query, asked: SearchRequest, answer: Answer) -> Found:
    """What all words find; else with rare words respelt; else nothing, by the words as typed.

    What is to be known of it the `answer` says.
    """
    tried = []
    for one in _plans(opened, query, exact=asked.exact):
        request = _ordered(one.request(asked))
        found = Found(one, request, answer(request), relaxed=False)
        if found.result.total:
            return found
        tried.append(found)
    return tried[0]


def meant_by(opened: Opened, text: str, *, exact: bool) -> Plan:
    """What a search for `text` in the whole archive would mark."""
    query = opened.query(text)
    if not exact:
        query = understood(query)
    return _reading(opened, query, exact=exact)


def _reading(opened: Opened, query: Query, *, exact: bool) -> Plan:
    """As what `query` is read in the whole archive; of a question not all parts will have to
    match."""
    plans = _plans(opened, query, exact=exact)
    meant = next(plans)
    anywhere = SearchRequest()
    for one in chain([meant], plans):
        total = opened.index.count(one.request(anywhere))
        if total:
            meant = one
            break
    if exact or total > SCARCE:
        return meant
    loosely = not total or bool(words_of_question(query.notices))
    return reread(opened.index, meant, anywhere, loosely=loosely)


def _plans(opened: Opened, query: Query, *, exact: bool) -> Iterator[Plan]:
    """The ways to mean `query`, each to be taken where those before it find nothing.

    As typed, with unknown words respelt; then with rare words respelt too, but for those that are
    meant. The latter only of several words: with a result of one article, 13 of 200 rare true words
    found more than they should, and 1 of 750 misspelt ones more.
    """
    meant = plan(query, opened.index, Widening.NONE if exact else Widening.UNKNOWN)
    yield meant
    if exact or len(query.parts) < 2:
        return
    respelt = plan(opened.proper.meant(query), opened.index, Widening.RARE)
    if respelt.corrections != meant.corrections:
        yield respelt


def _ordered(request: IndexRequest) -> IndexRequest:
    """`request` with what is most about its subject first, or newest first, where it has no words
    to be relevant to."""
    if request.must or request.sort is not Sort.RELEVANCE:
        return request
    subjects = tuple(subject_clauses(request.filters.about))
    return replace(request, bonus=subjects) if subjects else replace(request, sort=Sort.NEWEST)
