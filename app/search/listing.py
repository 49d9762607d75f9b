"""Everything that a search finds, for lists that have no pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.library.protocol import Records
from app.library.records import Article
from app.search.finding import Found
from app.search.highlight import Highlighters
from app.search.marked import MarkedArticle
from app.search.marker import Marker
from app.search.opened import Opened
from app.search.results import Correction, SearchRequest


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article of a listing, and its texts with the words of the search marked."""

    article: Article
    marked: MarkedArticle


class Listing:
    """A search that was answered once, and all of its articles in order, as often as asked."""

    def __init__(
        self, request: SearchRequest, found: Found, opened: Opened, library: Records
    ) -> None:
        """Lists what was `found` for `request` in what was `opened`, its records in `library`."""
        self.request = request
        self._found = found
        self._opened = opened
        self._library = library

    @property
    def articles(self) -> int:
        """How many articles match."""
        return self._found.result.total

    @property
    def stories(self) -> int:
        """How many stories they are of."""
        return self._found.result.stories

    @property
    def total(self) -> int:
        """The rows of the listing: stories, or articles where all copies are asked for."""
        return self.articles if self.request.all_copies else self.stories

    @property
    def version(self) -> str:
        """The version of the archive that was searched."""
        return self._opened.version

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The words that were taken for those typed."""
        return (*self._found.plan.query.offers, *self._found.plan.corrections)

    @property
    def relaxed(self) -> bool:
        """Whether not all words had to match."""
        return self._found.relaxed

    def batches(self) -> Iterator[Sequence[Article]]:
        """All articles in order, their mentions left out, a batch in memory at a time.

        While an ingest is writing, the index may still know an article that has gone.
        """
        for ids in self._opened.index.walk(self._found.request):
            yield self._library.listed(ids)

    def titles(self, most: int) -> list[str]:
        """The titles of those that `first` gives."""
        ids = list(self._ids(most))
        titles = self._library.titles(ids)
        return [titles[one] for one in ids if one in titles]

    def first(self, most: int) -> Iterator[ListedArticle]:
        """The first articles, `most` of them, whole and marked."""
        highlighters = Highlighters.of(self._found.plan)
        for one in self._ids(most):
            article = self._library.article(one)
            if article:
                yield ListedArticle(article, Marker(article, highlighters).article())

    def _ids(self, most: int) -> Iterator[str]:
        batches = self._opened.index.walk(self._found.request)
        return islice((one for ids in batches for one in ids), most)
