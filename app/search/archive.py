"""One library, opened for searching: its records and its index together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from app.index.opening import index_stamp, open_index
from app.index.protocol import (
    Clause,
    Filters,
    Flag,
    IndexHit,
    IndexRequest,
    IndexResult,
    SearchIndex,
    Sort,
)
from app.library.opening import index_path
from app.library.reading import LibraryReader
from app.library.records import Article, FoundArticle
from app.search.also import variants_of
from app.search.clues import near_words, parts_of, way_out
from app.search.corrections import offers
from app.search.counting import facets_of
from app.search.examples import Examples, examples_of, newest_articles
from app.search.expansions import expansions_of
from app.search.highlight import Highlighters
from app.search.labels import country_label
from app.search.marker import Marker
from app.search.names import Names, names_of, with_known_names, with_known_sources
from app.search.parse import parse
from app.search.plan import Plan, plan
from app.search.proper import ProperNames
from app.search.query import Query
from app.search.relaxing import relaxed
from app.search.results import (
    Correction,
    CountryCount,
    Hit,
    Marked,
    MarkedArticle,
    Nothing,
    SearchNotice,
    SearchRequest,
    SearchResult,
    SimilarArticle,
    Suggestion,
    WordCount,
)
from app.search.similar import similar
from app.search.suggest import Suggester
from app.search.variants import Widening


@dataclass(frozen=True, slots=True)
class _Opened:
    """The index as it was at `stamp`, and the names in it: its own, and those in its texts."""

    index: SearchIndex
    stamp: tuple[int, int] | None
    names: Names
    proper: ProperNames

    def query(self, text: str, locale: str = "en") -> Query:
        """What a search text asks of this archive; what is offered is named in `locale`."""
        return with_known_names(with_known_sources(parse(text, locale), self.names), self.index)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the index answered to a plan, and whether not all parts had to match."""

    plan: Plan
    request: IndexRequest
    result: IndexResult
    relaxed: bool


@dataclass(frozen=True, slots=True)
class _Explained:
    """The examples that were found in an index."""

    index: SearchIndex
    examples: Examples


class Archive:
    """Searches one library; several threads may use it at once.

    The index is opened anew when an ingest has committed, so that a page served after it
    shows what is new.
    """

    def __init__(self, library: LibraryReader) -> None:
        """Opens the index of `library`; IndexUnavailable where that can't be."""
        self.library = library
        self._opened = self._open()
        self._examples: _Explained | None = None

    @classmethod
    def open(cls, directory: Path) -> "Archive":
        """The archive in `directory`.

        Raises LibraryMissing, LibraryDamaged, LibraryVersion or IndexUnavailable.
        """
        return cls(LibraryReader(directory))

    @property
    def state(self) -> str:
        """Something that changes with every change of what is found: an ingest commits its
        records a batch at a time, and what is searched at its end."""
        return f"{self.library.revision()} {self._stamp()}"

    @property
    def index(self) -> SearchIndex:
        """The index as it is now."""
        return self._current().index

    def warm_up(self) -> None:
        """Loads dictionaries and names, which would cost the first reader half a second."""
        # No language has this word, so that all of them are asked for it.
        self.search(SearchRequest(query="xqzxqzxq country:xqzxqzxq"))
        self.suggest("xqzxqzxq", "en")

    def search(self, request: SearchRequest) -> SearchResult:
        """The page of results that `request` asks for; any text has some."""
        began = perf_counter()
        opened = self._current()
        request = replace(request, sources=opened.names.spellings(request.sources))
        found = _find(opened, opened.query(request.query, request.locale), request)
        result = found.result
        notices = (*found.plan.query.notices, *found.plan.notices, *_undated(opened.index, found))
        if result.total and not result.hits:
            notices = (*notices, SearchNotice("page-past-end", str(request.page)))
        return SearchResult(
            request=request,
            total=result.total if request.all_copies else result.stories,
            articles=result.total,
            stories=result.stories,
            hits=self._hits(result.hits, found),
            facets=facets_of(result, found.plan, request),
            corrections=_corrections(opened, found, request),
            expansions=() if request.exact else expansions_of(found.plan.query, request.locale),
            variants=() if request.exact else variants_of(found.plan, opened.index),
            relaxed=found.relaxed,
            words=_words(opened.index, found, request),
            notices=notices,
            nothing=None if result.total else _nothing(opened, found, request),
            took_ms=(perf_counter() - began) * 1000,
        )

    def suggest(self, text: str, locale: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Completions of what is being typed: countries, sources, words and articles."""
        opened = self._current()
        suggester = Suggester(opened.index, opened.names, self.library.titles, locale)
        return suggester.suggestions(text, limit)

    def countries(self, locale: str) -> tuple[CountryCount, ...]:
        """Every country that is mentioned, most articles first."""
        return tuple(
            CountryCount(code, country_label(code, locale), articles)
            for code, articles in self._current().names.countries.items()
        )

    def similar(self, article: Article, limit: int = 5) -> tuple[SimilarArticle, ...]:
        """Other articles about the same as `article`, its copies left aside."""
        return similar(article, self._current().index, self.library, limit)

    def count(self, text: str) -> int:
        """How many articles have all that the search text asks for."""
        opened = self._current()
        meant = plan(opened.query(text), opened.index, Widening.UNKNOWN)
        return opened.index.count(meant.request(SearchRequest()))

    def examples(self) -> Examples:
        """Words and names of the archive, to explain the language of searching by."""
        opened = self._current()
        if self._examples is None or self._examples.index is not opened.index:
            ids = newest_articles(opened.index)
            titles = self.library.titles(ids)
            heads = [titles[one] for one in ids if one in titles]
            self._examples = _Explained(opened.index, examples_of(opened.index, heads))
        return self._examples.examples

    def mark(self, article: Article, query: str, *, exact: bool = False) -> MarkedArticle:
        """`article` with the words of the search text `query` marked; only as typed if `exact`."""
        opened = self._current()
        marker = Marker(article, Highlighters.of(_meant(opened, query, exact=exact)))
        return MarkedArticle(
            title=marker.title(),
            author=marker.author(),
            dateline=marker.dateline(),
            paragraphs=marker.paragraphs(),
            captions=marker.captions(),
        )

    def _hits(self, hits: tuple[IndexHit, ...], found: _Found) -> tuple[Hit, ...]:
        highlighters = Highlighters.of(found.plan)
        ids = [hit.id for hit in hits]
        articles = self.library.found(ids, mentions=bool(highlighters.title.countries))
        # While an ingest is writing, the index may still know an article that has gone.
        return tuple(
            _hit(articles[hit.id], hit.score, Marker(articles[hit.id], highlighters), found)
            for hit in hits
            if hit.id in articles
        )

    def _current(self) -> _Opened:
        if self._stamp() != self._opened.stamp:
            self._opened = self._open()
        return self._opened

    def _stamp(self) -> tuple[int, int] | None:
        return index_stamp(index_path(self.library.directory))

    def _open(self) -> _Opened:
        stamp = self._stamp()
        index = open_index(index_path(self.library.directory))
        return _Opened(index, stamp, names_of(index), ProperNames(self.library, index))


def _find(opened: _Opened, query: Query, asked: SearchRequest) -> _Found:
    """What all words find; else with rare words respelt; else what some of the words find."""
    index = opened.index
    meant = plan(query, index, Widening.NONE if asked.exact else Widening.UNKNOWN)
    request = _ordered(meant.request(asked))
    result = index.search(request)
    if result.total or asked.exact:
        return _Found(meant, request, result, relaxed=False)
    respelt = _respelt(opened, meant, query)
    if respelt:
        mended = _ordered(respelt.request(asked))
        better = index.search(mended)
        if better.total:
            return _Found(respelt, mended, better, relaxed=False)
    if len(meant.parts) > 1:
        some = relaxed(index, meant, asked)
        loose = index.search(some)
        if loose.total:
            return _Found(meant, some, loose, relaxed=True)
    return _Found(meant, request, result, relaxed=False)


def _meant(opened: _Opened, text: str, *, exact: bool) -> Plan:
    """What a search for `text` in the whole archive would mark."""
    query = opened.query(text)
    meant = plan(query, opened.index, Widening.NONE if exact else Widening.UNKNOWN)
    request = meant.request(SearchRequest())
    if exact or len(query.parts) < 2 or opened.index.count(request):
        return meant
    respelt = _respelt(opened, meant, query)
    found = respelt and opened.index.count(respelt.request(SearchRequest()))
    return respelt if respelt and found else meant


def _respelt(opened: _Opened, meant: Plan, query: Query) -> Plan | None:
    """The plan with rare words respelt too, names aside; None where nothing is more than `meant`.

    Only of several words, none of which finds anything together: with a result of one article,
    13 of 200 rare true words found more than they should, and 1 of 750 misspelt ones more.
    """
    if len(query.parts) < 2:
        return None
    respelt = plan(opened.proper.kept(query), opened.index, Widening.RARE)
    return respelt if respelt.corrections != meant.corrections else None


def _undated(index: SearchIndex, found: _Found) -> Iterator[SearchNotice]:
    """Says how many articles stand last in an order by date because they have none."""
    if found.request.sort is Sort.RELEVANCE or found.result.total < 2:
        return
    without_date = Clause([Filters(flags=(Flag.UNDATED,))])
    conditions = (*found.request.conditions, without_date)
    undated = index.count(replace(found.request, conditions=conditions))
    if 0 < undated < found.result.total:
        yield SearchNotice("undated-last", str(undated))


def _ordered(request: IndexRequest) -> IndexRequest:
    """`request` with newest first where there are no words to be relevant to."""
    if request.must or request.sort is not Sort.RELEVANCE:
        return request
    return replace(request, sort=Sort.NEWEST)


def _hit(article: FoundArticle, score: float, marker: Marker, found: _Found) -> Hit:
    passages = marker.passages()
    return Hit(
        id=article.id,
        title=marker.title(),
        snippet=passages.shown[passages.best] if passages.shown else Marked(""),
        snippets=passages.shown,
        why=marker.why(),
        lacking=_lacking(marker, found) if found.relaxed else (),
        published=article.published,
        source=article.source,
        published_in=article.published_in,
        language=article.language,
        countries=article.countries,
        copies=article.copies,
        score=score,
    )


def _lacking(marker: Marker, found: _Found) -> tuple[str, ...]:
    """What of the query an article does not have; nothing where that isn't sure."""
    if not marker.is_looked_through():
        return ()
    had = marker.parts()
    sought = enumerate(found.plan.sought)
    return tuple(one.text for number, one in sought if number not in had)


def _corrections(opened: _Opened, found: _Found, asked: SearchRequest) -> tuple[Correction, ...]:
    """Those that were taken; else the first that would find more."""
    taken = (*found.plan.query.offers, *found.plan.corrections)
    if asked.exact or taken:
        return taken
    total = 0 if found.relaxed else found.result.total
    for offer in offers(opened.proper.kept(found.plan.query), opened.index, asked.locale):
        meant = plan(opened.query(offer.query), opened.index, Widening.UNKNOWN)
        if opened.index.count(meant.request(asked)) > total:
            return (offer,)
    return ()


def _nothing(opened: _Opened, found: _Found, asked: SearchRequest) -> Nothing | None:
    """What is to be said where nothing was found; None where nothing was asked for."""
    parts = parts_of(found.plan, opened.index, asked)
    if not parts:
        return None
    near = near_words(found.plan, opened.index, opened.names)
    query = found.plan.query
    widened = _find(opened, query, replace(asked, exact=False)) if asked.exact else found
    way = way_out(found.plan, opened.index, asked, parts)
    return Nothing(parts, near, way, widened.result.total)


def _words(index: SearchIndex, found: _Found, asked: SearchRequest) -> tuple[WordCount, ...]:
    parts = found.plan.parts
    if len(parts) < 2 or (found.result.total and not found.relaxed):
        return ()
    return tuple(
        WordCount(part.part.written, index.count(found.plan.request_of(part, asked)))
        for part in parts
    )
