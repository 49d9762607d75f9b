"""Stepping through the marked words of an article: their numbers, and the links of the bar."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.search.marked import Marked
from app.web.markup import Hits
from app.web.views.marking import Marking


@dataclass(frozen=True, slots=True)
class Stepping:
    """The `total` hits of an article, and the `current` one (1-based) if the reader chose one.

    `hidden` where the marks are switched off. The links lead to the same page with another hit.
    """

    marking: Marking
    total: int = 0
    current: int | None = None
    hidden: bool = False

    @property
    def next_url(self) -> str:
        """The hit after this one; after the last the first."""
        return self._to((self.current or 0) % self.total + 1)

    @property
    def previous_url(self) -> str:
        """The hit before this one; before the first the last."""
        return self._to(((self.current or 1) - 2) % self.total + 1)

    @property
    def hidden_url(self) -> str:
        """The article without marks."""
        return self.marking.url(("highlight", "0"))

    @property
    def shown_url(self) -> str:
        """The article with its marks."""
        return self.marking.url()

    def _to(self, hit: int) -> str:
        return f"{self.marking.url(('hit', str(hit)))}#hit-{hit}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the address says of the marks: the number of a hit as typed, and whether none show."""

    hit: str = ""
    hidden: bool = False

    def among(self, total: int) -> int | None:
        """The number of the chosen hit; None where there is no such."""
        is_number = self.hit.isascii() and self.hit.isdigit() and len(self.hit) < 7
        return int(self.hit) if is_number and 1 <= int(self.hit) <= total else None


NOT_CHOSEN = Chosen()


def numbered(texts: Iterable[Marked], current: int | None) -> tuple[Hits, ...]:
    """The numbers of the hits of each text, in their order on the page."""
    first, found = 1, []
    for text in texts:
        found.append(Hits(first, current))
        first += len(text.ranges)
    return tuple(found)
