"""Every occurrence of words or a country in what a search finds, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.index.protocol import Filters
from app.library.protocol import Records
from app.search.also import variants_of
from app.search.chosen import chosen_filters
from app.search.concordance.asked import ConcordanceRequest, Order, Position
from app.search.concordance.collected import Collected, Spot, collect, lines_at, read
from app.search.concordance.lines import Line, lines_of
from app.search.concordance.occurrences import CountryFinder, Finder, WordFinder
from app.search.concordance.rows import DatedRows, Rows, SourcedRows
from app.search.concordance.subject import Subject, narrowed_to_subject, subject_of
from app.search.concordance.walking import LinePage, Walk
from app.search.expansions import expansions_of
from app.search.finding import Found, find, meant_by
from app.search.highlight import Highlighters
from app.search.opened import Opened
from app.search.pages import pages_of
from app.search.remembering import Remembered
from app.search.results import Correction, Expansion, MayBeRelaxed, SearchNotice, Variants
from app.search.sieve import sieves_of
from app.search.telling import corrections_told

# Of so few articles all lines are counted for the first page already.
COUNTED_AT_ONCE = 200
# Lines read at once where all are written.
_CHUNK = 200

# What was read to sort or count lines, for the next pages: ten thousand lines take a megabyte.
_KEPT: Remembered[ConcordanceRequest, Collected] = Remembered(most=12)


@dataclass(frozen=True, slots=True)
class ConcordanceResult(MayBeRelaxed):
    """A page of lines, and what is said of all of them.

    `order` is the one that applies. `total` counts all lines, None where they are too many to be
    read for it; then pages are gone through from `start` to `next` and not by their numbers.
    """

    request: ConcordanceRequest
    subject: Subject
    order: Order
    articles: int
    stories: int
    total: int | None
    page: LinePage
    notices: tuple[SearchNotice, ...] = ()
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    variants: tuple[Variants, ...] = ()
    relaxed: bool = False
    version: str = ""

    @property
    def rows(self) -> int:
        """How many articles the lines are of: each story once, where that was asked for."""
        return self.articles if self.request.search.all_copies else self.stories

    @property
    def pages(self) -> int:
        """The number of pages where all lines are counted; at least 1."""
        return pages_of(self.total or 0, self.request.size)

    @property
    def number(self) -> int:
        """The number of this page, from 1, where all lines are counted."""
        return min(self.request.page, self.pages)

    @property
    def end(self) -> Position:
        """Where the lines end: before it stands the last page."""
        return Position(self.rows)


class Concordance:
    """A concordance of what was found: page by page, or all of its lines as often as asked."""

    def __init__(self, request: ConcordanceRequest, opened: Opened, library: Records) -> None:
        """Finds the articles that `request` asks for in what was `opened`."""
        self.request, self._opened, self._library = request, opened, library
        search = replace(
            narrowed_to_subject(request), sort=request.order.of_articles, page=1, counted=False
        )
        query = opened.query(search.query, search.locale)
        self.subject = subject_of(request, query)
        self._found = find(opened, query, search)
        self.articles = self._found.result.total
        self.stories = self._stories()
        self._finder = self._finding()
        self._rows = self._in_order(request.order)
        self._spots = self._collected()
        self.order = request.order
        if self._spots is None and self._needs_all:
            self.order = Order.NEWEST

    @property
    def total(self) -> int | None:
        """How many lines there are; None where they are too many to be counted first."""
        return None if self._spots is None else len(self._spots)

    @property
    def version(self) -> str:
        """The version of the archive that was searched."""
        return self._opened.version

    def result(self) -> ConcordanceResult:
        """The page that was asked for."""
        page, notices = self._page()
        if self.order is not self.request.order:
            notices = (*notices, SearchNotice("lines-too-many"))
        plan, search = self._found.plan, self.request.search
        by_words = bool(self.subject.words)
        tells = by_words and not search.exact
        return ConcordanceResult(
            request=self.request,
            subject=self.subject,
            order=self.order,
            articles=self.articles,
            stories=self.stories,
            total=self.total,
            page=page,
            notices=(*plan.query.notices, *plan.notices, *notices),
            corrections=corrections_told(self._opened, self._found, search) if by_words else (),
            expansions=expansions_of(plan.query, search.locale) if tells else (),
            variants=variants_of(self._found, self._opened.index) if tells else (),
            relaxed=self._found.relaxed,
            version=self.version,
        )

    def lines(self) -> Iterator[Line]:
        """All lines in order, some articles in memory at a time."""
        if self._spots is not None:
            for at in range(0, len(self._spots), _CHUNK):
                yield from lines_at(self._spots[at : at + _CHUNK], self._library, self._finder)
            return
        for ids in self._rows.batches():
            for article in read(self._library, self._finder, ids):
                yield from lines_of(article, self._finder)

    def _page(self) -> tuple[LinePage, tuple[SearchNotice, ...]]:
        if self._spots is not None:
            return self._counted_page(self._spots)
        start, size, number = self.request.start, self.request.size, self.request.page
        walk = Walk(self._rows, self._library, self._finder)
        if start and self.request.backwards:
            return walk.page_before(start, size), ()
        if start or number == 1:
            return walk.page(start or Position(), size), ()
        page = walk.numbered_page(number, size)
        if page is None:
            return walk.page(Position(), size), (SearchNotice("page-too-far", str(number)),)
        return page, ()

    def _counted_page(self, spots: Sequence[Spot]) -> tuple[LinePage, tuple[SearchNotice, ...]]:
        """A page of the lines that are counted; past the end the last one, and that it is that."""
        size = self.request.size
        last = pages_of(len(spots), size)
        number = min(self.request.page, last)
        begin = (number - 1) * size
        lines = tuple(lines_at(spots[begin : begin + size], self._library, self._finder))
        after = Position(begin + size) if number < last else None
        past = number < self.request.page
        notices = (SearchNotice("page-past-end", str(self.request.page)),) if past else ()
        return LinePage(lines, Position(begin), after, 0, 0), notices

    @property
    def _needs_all(self) -> bool:
        """Whether lines come in order only when all have been read: those of a story that is
        listed once may be of any of its sources."""
        order = self.request.order
        return order.by_words or (order is Order.SOURCE and not self.request.search.all_copies)

    def _collected(self) -> tuple[Spot, ...] | None:
        if not self.subject:
            return ()
        if not self._needs_all and self._rows.total > COUNTED_AT_ONCE:
            return None
        key = replace(self.request, start=None, backwards=False, page=1, size=1)
        index = self._opened.index

        def collecting() -> Collected:
            return collect(self._rows, self._library, self._finder, self.request.order)

        return _KEPT.once(index, key, collecting).spots

    def _in_order(self, order: Order) -> Rows:
        index, request = self._opened.index, self._found.request
        all_copies = self.request.search.all_copies
        if order is Order.SOURCE and not self._needs_all:
            return SourcedRows(index, request, self.articles)
        return DatedRows(index, request, self.articles if all_copies else self.stories)

    def _stories(self) -> int:
        return self._opened.index.rows(replace(self._found.request, one_per_story=True))

    def _finding(self) -> Finder:
        if not self.subject.words:
            return CountryFinder(self.subject.codes)
        return _word_finder(self._found, self._opened, self.request)


def _word_finder(found: Found, opened: Opened, request: ConcordanceRequest) -> WordFinder:
    """Finds what `found` looked for, with the numbers that marks have on an article's page."""
    search, index = request.search, opened.index
    sought = Highlighters.of(found.plan, sieves_of(found.plan, index))
    if chosen_filters(search) == Filters():
        return WordFinder(sought, sought)
    # Without the filters another reading of the words may have found something.
    meant = meant_by(opened, search.query, exact=search.exact)
    if meant == found.plan:
        return WordFinder(sought, sought)
    return WordFinder(sought, Highlighters.of(meant, sieves_of(meant, index)))
