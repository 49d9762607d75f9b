"""What makes a search repeatable: what was asked, of which archive, when, and what it found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.search.parse import parse
from app.web.addresses import address_of
from app.web.dates import moment_written

Pairs = Iterable[tuple[str, str]]
# Of an address these say how a result is shown, not what it is.
_OF_VIEWS = frozenset({"page", "size", "facet", "lang", "cursor", "at", "before"})


@dataclass(frozen=True, slots=True)
class Told:
    """A search and its answer, as pages, exports and citations tell them.

    `query` is the search text as typed, `understood` as it was read; `filters` are the other
    parameters that matter ("country=KZ from=2022"). `url` is the search's address, which stays.
    """

    query: str
    understood: str
    filters: str
    articles: int
    stories: int
    version: str
    moment: datetime
    url: str

    @property
    def when(self) -> str:
        """The moment in UTC, to the second (ISO 8601)."""
        return moment_written(self.moment.astimezone(UTC))

    @property
    def line(self) -> str:
        """All of it in one line."""
        asked = " ".join(filter(None, (self.understood, self.filters))) or "all articles"
        return (
            f"{asked}: {self.articles:,} articles in {self.stories:,} stories; "
            f"archive {self.version}, {self.when}; {self.url}"
        )


def told(
    pairs: Pairs,
    articles: int,
    stories: int,
    version: str,
    origin: str = "",
    path: str = "/search",
) -> Told:
    """What is told of the search with the parameters `pairs`, answered now at `path`.

    `origin` is the scheme and host of its address; empty where it has none.
    """
    kept = lasting(pairs)
    query = next((value for name, value in kept if name == "q"), "")
    return Told(
        query=query,
        understood=parse(query).tree.written,
        filters=" ".join(f"{name}={value}" for name, value in kept if name != "q"),
        articles=articles,
        stories=stories,
        version=version,
        moment=datetime.now(UTC),
        url=address_of(f"{origin}{path}", kept),
    )


def lasting(pairs: Pairs) -> list[tuple[str, str]]:
    """The parameters that say what a result is, whatever page or language it is shown in."""
    return [(name, value) for name, value in pairs if name not in _OF_VIEWS]
