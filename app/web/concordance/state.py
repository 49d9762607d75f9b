"""The address of a page of a concordance as one object, of which all its links are variations."""

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from app.search.concordance.asked import ConcordanceRequest, Order, Position
from app.search.results import Sort
from app.web.addresses import address_of
from app.web.state import DEFAULT_SIZE, SearchState

PATH = "/mentions"
DEFAULT_LINES = 50


@dataclass(frozen=True, slots=True)
class ConcordanceState:
    """What the address of a concordance says; the fields are those of `ConcordanceRequest`.

    Of `search`, which has the text and the filters, order and page are not used. Every copy of a
    story is read, unless its `all_copies` is not set.
    """

    search: SearchState = field(default_factory=lambda: SearchState(all_copies=True))
    named: tuple[str, ...] = ()
    order: Order = Order.NEWEST
    page: int = 1
    start: Position | None = None
    backwards: bool = False
    size: int = DEFAULT_LINES

    def with_(self, **changes: Any) -> "ConcordanceState":
        """The state with `changes`; it begins at its beginning unless they say where."""
        return replace(self, **({"page": 1, "start": None, "backwards": False} | changes))

    def searching(self, **changes: Any) -> "ConcordanceState":
        """The state with changes of its search."""
        return self.with_(search=self.search.with_(**changes))

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters that differ from their defaults."""
        return [*self.plain_search.pairs(), *self.own_pairs()]

    def own_pairs(self) -> list[tuple[str, str]]:
        """Those parameters that a search does not have, or has otherwise."""
        shown = [
            *(("mention", code, "") for code in self.named),
            ("copies", "" if self.search.all_copies else "folded", ""),
            ("sort", self.order.value, Order.NEWEST.value),
            ("size", str(self.size), str(DEFAULT_LINES)),
            ("page", str(self.page), "1"),
            ("before" if self.backwards else "at", written(self.start), ""),
        ]
        return [(name, value) for name, value, default in shown if value != default]

    @property
    def plain_search(self) -> SearchState:
        """The search for the articles, as its own page has it."""
        return self.search.with_(
            sort=Sort.RELEVANCE, all_copies=False, size=DEFAULT_SIZE, whole=None, shares=False
        )

    def url(self, path: str = PATH) -> str:
        """A link to `path` with this state as its query string."""
        return address_of(path, self.pairs())

    def moved(self, search_url: str) -> str:
        """The link to a variation of `plain_search` as a link to its concordance."""
        own = self.with_().own_pairs()
        _, _, query = search_url.partition("?")
        more = urlencode(own)
        return f"{PATH}?{query}{'&' if query and more else ''}{more}" if query or more else PATH

    def request(self, locale: str) -> ConcordanceRequest:
        """What to ask the archive."""
        return ConcordanceRequest(
            search=self.search.with_(size=1).request(locale),
            named=self.named,
            order=self.order,
            page=self.page,
            start=self.start,
            backwards=self.backwards,
            size=self.size,
        )


def written(position: Position | None) -> str:
    """A position as addresses say it."""
    return f"{position.row}.{position.skip}" if position else ""
