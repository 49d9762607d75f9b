"""One library, searched: all that pages, API and commands ask of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

from app.index.protocol import IndexHit, SearchIndex
from app.library.records import Article
from app.search.also import variants_of
from app.search.around import Around, around
from app.search.called import called
from app.search.completing import remember_beginnings
from app.search.counting import facets_of
from app.search.crossing import gap_notices
from app.search.examples import Examples, examples_of, newest_articles
from app.search.expansions import expansions_of
from app.search.finding import Found, find, meant_by
from app.search.highlight import Highlighters
from app.search.hits import hit_of
from app.search.inexact import dated_roughly, undated_last
from app.search.inventory import Inventory
from app.search.labels import country_label
from app.search.listing import Listing
from app.search.marked import MarkedArticle
from app.search.marker import Marker, unmarked
from app.search.over_time import timeline_of
from app.search.pairs import (
    PairProfile,
    about_asked,
    articles_of,
    both_asked,
    sources_of_both,
)
from app.search.plan import plan
from app.search.results import (
    CountryCount,
    Hit,
    SearchNotice,
    SearchRequest,
    SearchResult,
    SimilarArticle,
    Suggestion,
    WordCount,
)
from app.search.sieve import sieves_of
from app.search.similar import similar
from app.search.sources import Sources, near_sources, sources_of
from app.search.suggest import Suggester
from app.search.telling import corrections_told, nothing_found, words_counted
from app.search.typical import typical_words
from app.search.variants import Widening
from app.search.workbench import Workbench
from app.search.years import Years, years_of


@dataclass(frozen=True, slots=True)
class _Explained:
    """The examples that were found in an index."""

    index: SearchIndex
    examples: Examples


class Archive(Workbench):
    """Searches one library, completes what is typed, and says what is in it."""

    def __init__(self, directory: Path) -> None:
        """Searches the archive in `directory`; see `OpenArchive`."""
        super().__init__(directory)
        self._examples: _Explained | None = None
        self.inventory = Inventory(self.library.survey, self._current)

    def warm_up(self, locales: Iterable[str]) -> None:
        """Loads dictionaries and names, which would cost the first readers half a second.

        `locales` are the languages of its readers.
        """
        # No language has this word, so that all of them are asked for it.
        self.search(SearchRequest(query="xqzxqzxq country:xqzxqzxq"))
        for locale in locales:
            self.suggest("xqzxqzxq", locale)
        remember_beginnings(self.index)

    def search(self, request: SearchRequest) -> SearchResult:
        """The page of results that `request` asks for; any text has some."""
        began = perf_counter()
        opened, request = self._asked(request)
        found = find(opened, opened.query(request.query, request.locale), request)
        result = found.result
        facets = facets_of(result, found.plan, request)
        inexact = (*undated_last(found, facets.undated), *dated_roughly(found))
        timeline = timeline_of(opened.index, found)
        crossed = gap_notices(opened.index, found, timeline)
        notices = (*found.plan.query.notices, *found.plan.notices, *inexact, *crossed)
        if result.total and not result.hits:
            notices = (*notices, SearchNotice("page-past-end", str(request.page)))
        return SearchResult(
            request=request,
            total=result.total if request.all_copies else result.stories,
            articles=result.total,
            stories=result.stories,
            hits=self._hits(result.hits, found, opened.index),
            facets=facets,
            corrections=corrections_told(opened, found, request),
            expansions=() if request.exact else expansions_of(found.plan.query, request.locale),
            variants=() if request.exact else variants_of(found, opened.index),
            relaxed=found.relaxed,
            words=words_counted(opened.index, found, request),
            notices=notices,
            nothing=None if result.total else nothing_found(opened, found, request),
            timeline=timeline,
            version=opened.version,
            took_ms=(perf_counter() - began) * 1000,
        )

    def listing(self, request: SearchRequest) -> Listing:
        """Everything that `request` finds, on all of its pages: planned as `search` does it."""
        opened, request = self._asked(request)
        found = find(opened, opened.query(request.query, request.locale), request)
        return Listing(request, found, opened, self.library)

    def pair(self, codes: tuple[str, str], locale: str) -> PairProfile:
        """What there is of the two countries together; labels are in `locale`."""
        opened = self._current()
        return PairProfile(
            codes=codes,
            first_articles=articles_of(opened.index, codes[0]),
            second_articles=articles_of(opened.index, codes[1]),
            newest=self.search(both_asked(codes, locale)),
            about=self.search(about_asked(codes, locale)),
            sources=sources_of_both(opened.index, codes),
            words=typical_words(opened, self.library, codes),
            sentences=self.both(codes, 1),
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

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that articles are in, most articles first."""
        return self._current().names.languages

    def frequent_sources(self, most: int) -> tuple[str, ...]:
        """The sources with most articles, as most of them spell the name."""
        return tuple(names[0] for names in islice(self._current().names.sources.values(), most))

    def country_years(self) -> Mapping[str, Years]:
        """The years of the articles that mention each country, where any date is known."""
        opened = self._current()
        return years_of(opened.index, opened.names.countries)

    def called(self, code: str, limit: int) -> tuple[WordCount, ...]:
        """The names by which most articles of the country call it."""
        return called(self._current().index, code, limit)

    def sources(self) -> Sources:
        """Every source, most articles first."""
        opened = self._current()
        return sources_of(opened.index, opened.names)

    def source_named(self, name: str) -> str | None:
        """The spelling that most articles have of the source `name`, in letters of any case."""
        return self._current().names.spelling(name)

    def sources_near(self, name: str) -> tuple[str, ...]:
        """The sources that may be meant by a name that none has."""
        return near_sources(self._current().names, name)

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
        if not query.strip():
            return unmarked(article)
        opened = self._current()
        meant = meant_by(opened, query, exact=exact)
        return Marker(article, Highlighters.of(meant, sieves_of(meant, opened.index))).article()

    def around(self, article: Article, request: SearchRequest, place: int) -> Around | None:
        """What stands around `article`, or a copy of it, at the row `place` of a result.

        None where neither stands there.
        """
        opened, request = self._asked(request)
        return around(opened, request, place, {article.id, *article.duplicates})

    def _hits(
        self, hits: tuple[IndexHit, ...], found: Found, index: SearchIndex
    ) -> tuple[Hit, ...]:
        highlighters = Highlighters.of(found.plan, sieves_of(found.plan, index))
        ids = [hit.id for hit in hits]
        articles = self.library.found(ids, mentions=bool(highlighters.title.countries))
        # While an ingest is writing, the index may still know an article that has gone.
        return tuple(
            hit_of(articles[hit.id], hit.score, Marker(articles[hit.id], highlighters), found)
            for hit in hits
            if hit.id in articles
        )
