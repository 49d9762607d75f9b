"""What a concordance can be asked for."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.index.protocol import Sort
from app.search.results import SearchRequest


class Order(StrEnum):
    """The orders of lines; those by words beside are of one side, from so many words away on.

    Within the same words, and the same source, the newest stand first.
    """

    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"
    WORD = "word"
    LEFT_1 = "l1"
    LEFT_2 = "l2"
    LEFT_3 = "l3"
    RIGHT_1 = "r1"
    RIGHT_2 = "r2"
    RIGHT_3 = "r3"

    @property
    def by_words(self) -> bool:
        """Whether the lines have to be read before any can be shown."""
        return self not in (Order.NEWEST, Order.OLDEST, Order.SOURCE)

    @property
    def of_articles(self) -> Sort:
        """The order of the articles of which lines come in this order."""
        return Sort.OLDEST if self is Order.OLDEST else Sort.NEWEST


@dataclass(frozen=True, slots=True)
class Position:
    """A place among lines: before the line `skip` (from 0) of the article at the row `row`."""

    row: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class ConcordanceRequest:
    """A concordance of what `search` asks for, which is filtered as any search.

    Looked for are mentions of the countries `named` where there are any; else the words of the
    search; else, as it has none, the countries that it is narrowed by. The page of `size` lines is
    the one numbered `page` (from 1); or where there is a `start`, the lines from there on, or those
    before it where it is read `backwards`.
    """

    search: SearchRequest = field(default_factory=SearchRequest)
    named: tuple[str, ...] = ()
    order: Order = Order.NEWEST
    page: int = 1
    start: Position | None = None
    backwards: bool = False
    size: int = 50
