"""A search's result as its page shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from app.search.crossing import NOTICE as GAP
from app.search.parse import parse
from app.search.rereading import NEAR_SHOWN
from app.search.results import Correction, SearchNotice, SearchResult, Sort, WordCount
from app.search.together import Measure
from app.web.charts.worldmap import WorldMap
from app.web.compared import comparing
from app.web.concordance.state import ConcordanceState
from app.web.state import SIZES, SearchState
from app.web.views.expansions import ExpansionLink, expansion_link
from app.web.views.facets import Chip, FacetGroup, chips, facet_groups
from app.web.views.hits import HitView, hit_views
from app.web.views.maps import result_map
from app.web.views.nothing import NothingView, nothing_view
from app.web.views.paging import Paging, make_paging
from app.web.views.pair import pair_asked
from app.web.views.readback import Readback, readback
from app.web.views.timeline import TimelineView, timeline_view
from app.web.views.together import together_url
from app.web.views.variants import VariantsLink, variants_link


class Emptiness(StrEnum):
    """Why a page has nothing, or nothing in particular, to show."""

    NOTHING_INGESTED = "nothing-ingested"
    NO_QUERY = "no-query"
    NO_RESULTS = "no-results"


@dataclass(frozen=True, slots=True)
class CorrectionLink:
    """What was taken, or is offered, for what was typed; `url` is the search with it (the best).

    Words taken for the same one are `suggested` together.
    """

    typed: str
    suggested: str
    applied: bool
    url: str


@dataclass(frozen=True, slots=True)
class WordLink:
    """A part of the query by itself: what it finds, and the search for it alone."""

    text: str
    articles: int
    url: str


@dataclass(frozen=True, slots=True)
class SortLink:
    """An order of the result."""

    sort: str
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class SizeLink:
    """A number of results on a page."""

    size: int
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Everything on the page of a search; `found` is the state that was answered."""

    state: SearchState
    result: SearchResult
    hits: tuple[HitView, ...]
    facets: tuple[FacetGroup, ...]
    map: WorldMap | None
    chips: tuple[Chip, ...]
    sorts: tuple[SortLink, ...]
    sizes: tuple[SizeLink, ...]
    paging: Paging
    corrections: tuple[CorrectionLink, ...]
    expansions: tuple[ExpansionLink, ...]
    variants: tuple[VariantsLink, ...]
    words: tuple[WordLink, ...]
    notices: tuple[SearchNotice, ...]
    emptiness: Emptiness | None
    readback: Readback
    nothing: NothingView | None
    timeline: TimelineView | None

    @property
    def crossed(self) -> SearchNotice | None:
        """The gap of the archive that the search crosses, where no chart of the page tells it."""
        told = self.timeline is not None and self.timeline.gaps is not None
        return None if told else _gap_of(self.result)

    @property
    def archive_url(self) -> str:
        """The page on the archive."""
        return SearchState(lang=self.state.lang).url("/archive")

    @property
    def widened(self) -> bool:
        """Whether other words than those typed were taken, so that a way back is due."""
        near = any(one.key == NEAR_SHOWN for one in self.result.notices)
        return self.result.relaxed or near or any(one.applied for one in self.corrections)

    @property
    def tells(self) -> bool:
        """Whether anything is to be said about how the result came about."""
        told = self.notices or self.corrections or self.expansions or self.variants
        return bool(told or self.crossed or self.widened or self.state.exact)

    @property
    def together_url(self) -> str:
        """Which countries are written about together; "" where no two can be."""
        several = len(self.result.facets.country) > 1
        return together_url(self.state, Measure.ARTICLES) if several else ""

    @property
    def lasting_url(self) -> str:
        """The address by which search engines may keep it; "" for all but a search for words alone.

        The others are the same articles cut in another way, and without end.
        """
        plain = SearchState(query=self.state.query)
        alone = replace(self.state, lang=None) == plain
        return plain.url() if alone and plain.query and self.result.total else ""

    @property
    def all_words_url(self) -> str:
        """The search of articles that have all words of a question."""
        return self.state.with_(query=self.result.all_words).url()

    @property
    def exact_url(self) -> str:
        """The search for exactly what was typed."""
        return self.state.with_(exact=True).url()

    @property
    def widened_url(self) -> str:
        """The search with forms and spellings of the words again."""
        return self.state.with_(exact=False).url()

    @property
    def copies_url(self) -> str:
        """The search that lists every copy, or where it does, each story once."""
        return self.state.with_(all_copies=not self.state.all_copies).url()

    @property
    def compare_url(self) -> str:
        """This search over time, to be compared with others; where it has only filters, the page
        that asks what to compare among what they leave."""
        return comparing(self.state).url()

    @property
    def json_url(self) -> str:
        """The same results from the API, whose parameters are those of the page."""
        asked = self.result.request
        return self.state.with_(page=asked.page, whole=None, lang=asked.locale).url("/api/search")

    @property
    def mentions_url(self) -> str | None:
        """Every place where what is searched for stands; None where that is no word or country."""
        query = parse(self.state.query)
        named = self.state.countries or query.filters.countries or query.filters.about
        if not (query.parts or named):
            return None
        return ConcordanceState(self.state.with_(all_copies=True)).url()

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two countries that it is limited to."""
        return pair_asked(self.state)

    @property
    def unfiltered_url(self) -> str:
        """The search without its filters."""
        return self.state.unfiltered().url()


def search_view(
    state: SearchState, result: SearchResult, notices: tuple[SearchNotice, ...], locale: str
) -> SearchView:
    """The view of `result`; `notices` are those that reading the address gave."""
    return SearchView(
        state=state,
        result=result,
        hits=hit_views(result.hits, state.with_(page=result.request.page)),
        facets=facet_groups(result.facets, state),
        map=result_map(result.facets.country, state),
        chips=chips(state, locale),
        sorts=_sorts(state),
        sizes=_sizes(state, result),
        paging=make_paging(
            result.request.page, result.pages, lambda number: state.with_(page=number).url()
        ),
        corrections=correction_links(result.corrections, state),
        expansions=tuple(expansion_link(one, state) for one in result.expansions),
        variants=tuple(variants_link(one, state) for one in result.variants),
        words=tuple(_word(one, state) for one in result.words),
        notices=(*notices, *(one for one in result.notices if one.key != GAP)),
        emptiness=_emptiness(state, result),
        readback=readback(state, locale),
        nothing=nothing_view(result.nothing, state, locale) if result.nothing else None,
        timeline=timeline_view(result.timeline, state, locale),
    )


def _gap_of(result: SearchResult) -> SearchNotice | None:
    return next((one for one in result.notices if one.key == GAP), None)


def _emptiness(state: SearchState, result: SearchResult) -> Emptiness | None:
    if not state.query and not state.filtered:
        return Emptiness.NO_QUERY if result.total else Emptiness.NOTHING_INGESTED
    return None if result.total else Emptiness.NO_RESULTS


def _sorts(state: SearchState) -> tuple[SortLink, ...]:
    has_words, order = state.has_words, state.order
    return tuple(
        SortLink(sort.value, sort is order, state.with_(sort=sort).url())
        for sort in Sort
        if has_words or sort is not Sort.RELEVANCE
    )


def _sizes(state: SearchState, result: SearchResult) -> tuple[SizeLink, ...]:
    """The sizes to choose from; none where every result stands on the smallest page."""
    if result.total <= SIZES[0]:
        return ()
    sizes = sorted({*SIZES, state.size})
    return tuple(SizeLink(size, size == state.size, state.with_(size=size).url()) for size in sizes)


def _word(word: WordCount, state: SearchState) -> WordLink:
    return WordLink(word.text, word.articles, state.with_(query=word.text).url())


def correction_links(
    corrections: Iterable[Correction], state: SearchState
) -> tuple[CorrectionLink, ...]:
    """The searches with what was taken, or is offered, for what was typed."""
    alike = groupby(corrections, key=lambda one: (one.typed, one.applied) if one.applied else one)
    return tuple(_correction([*group], state) for _, group in alike)


def _correction(alike: Sequence[Correction], state: SearchState) -> CorrectionLink:
    best = alike[0]
    return CorrectionLink(
        typed=best.typed,
        suggested=", ".join(one.suggested for one in alike),
        applied=best.applied,
        url=state.with_(query=best.query).url(),
    )
