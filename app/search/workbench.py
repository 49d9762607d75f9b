"""What people who work with an archive ask of it, beyond a page of results."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.search.both import BothPage, sentences_page
from app.search.concordance.asked import ConcordanceRequest
from app.search.concordance.concordance import Concordance
from app.search.curves import Curves, curves_of
from app.search.finding import find
from app.search.grains import Grain
from app.search.grids.columns import TypedColumns, typed_columns
from app.search.grids.counting import GridCounting
from app.search.grids.shape import By, GridRequest
from app.search.open_archive import OpenArchive
from app.search.results import SearchRequest
from app.search.together import CoMentions, co_mentions


class Workbench(OpenArchive):
    """Every occurrence, searches beside each other, and countries together."""

    def concordance(self, request: ConcordanceRequest) -> Concordance:
        """Every occurrence of what `request` looks for."""
        opened, search = self._asked(request.search)
        return Concordance(replace(request, search=search), opened, self.library)

    def together(self, request: SearchRequest) -> CoMentions:
        """Which countries the articles that `request` finds mention together."""
        opened, request = self._asked(replace(request, counted=False))
        found = find(opened, opened.query(request.query, request.locale), request)
        return co_mentions(opened, found)

    def both(self, codes: tuple[str, str], page: int) -> BothPage:
        """A page (1-based) of the sentences that name the two countries."""
        return sentences_page(self._current(), self.library, codes, page)

    def counting(self, asked: GridRequest) -> GridCounting:
        """The grid that is asked for, to be counted a step at a time."""
        opened, search = self._asked(asked.search)
        return GridCounting(opened, replace(asked, search=search))

    def columns(self, by: By, texts: Iterable[str]) -> TypedColumns:
        """The columns of a grid that the texts name."""
        return typed_columns(by, texts, self._current().names)

    def compare(
        self, queries: Sequence[str], request: SearchRequest, grain: Grain | None = None
    ) -> Curves:
        """Searches over time, each with the filters of `request`, by periods of that length."""
        opened, request = self._asked(request)
        return curves_of(opened, queries, request, grain)
