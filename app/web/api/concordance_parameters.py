"""What the API and the command understand that ask for a concordance."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from app.search.concordance.asked import Order
from app.web.api.parameters import LONGEST_CURSOR, Country, FilterParameters
from app.web.concordance.parameters import order_of
from app.web.concordance.state import DEFAULT_LINES, ConcordanceState
from app.web.state import MAX_SIZE


def _line_order(given: object) -> object:
    """The order of that name, be it a short one; what is none is left for its type to refuse."""
    return order_of(str(given)) or given


LineOrder = Annotated[Order, BeforeValidator(_line_order)]


class ConcordanceParameters(FilterParameters):
    """What `GET /api/mentions` understands: lines have orders of their own, and copies count."""

    mention: list[Country] = Field(
        default=[],
        description="code; looked for are mentions of these countries, and `q` only narrows",
    )
    forms: Literal["all", "exact"] = Field(
        default="all", description="exact: only the words as typed, as with `exact`"
    )
    copies: Literal["folded", "all"] = "all"
    sort: LineOrder = Field(
        default=Order.NEWEST,
        description="source and word: by their names; l1 to l3, r1 to r3: by the words to the left "
        "or right, from so many words away on",
    )
    page: int = Field(default=1, ge=1, description="as far as pages are counted; see `cursor`")
    size: int = Field(default=DEFAULT_LINES, ge=1, le=MAX_SIZE)
    cursor: str = Field(
        default="",
        max_length=LONGEST_CURSOR,
        description="`next_cursor` of the page before, in place of `page` and `size`",
    )

    def lines(self) -> ConcordanceState:
        """The concordance as the address of its page says it."""
        search = self.state().with_(exact=self.exact or self.forms == "exact")
        return ConcordanceState(
            search=search,
            named=tuple(dict.fromkeys(self.mention)),
            order=Order(self.sort),
            page=self.page,
            size=self.size,
        )

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the page's address."""
        return self.lines().pairs()
