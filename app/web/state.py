"""The query string as one object: every link of a page is this state with or without something."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from app.search.parse import parse
from app.search.results import SearchRequest, Sort
from app.web.periods import NamedPeriod

DEFAULT_SIZE = 20
MAX_SIZE = 100


class Choice(StrEnum):
    """The parameters of which several values can be chosen at once."""

    COUNTRY = "country"
    SOURCE = "source"
    PUBLISHED_IN = "published_in"
    LANGUAGE = "language"


# Where the state has the values of each.
_FIELDS = {
    Choice.COUNTRY: "countries",
    Choice.SOURCE: "sources",
    Choice.PUBLISHED_IN: "published_in",
    Choice.LANGUAGE: "languages",
}


@dataclass(frozen=True, slots=True)
class SearchState:
    """What a search page's address says.

    `first` and `last` are the periods of `from` and `to`; `lang` is the interface language
    that the reader chose, None where the browser's applies.
    """

    query: str = ""
    countries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    published_in: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first: NamedPeriod | None = None
    last: NamedPeriod | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = DEFAULT_SIZE
    exact: bool = False
    lang: str | None = None

    def with_(self, **changes: Any) -> "SearchState":
        """The state with `changes`; it starts again at page 1 unless they name another."""
        return replace(self, **({"page": 1} | changes))

    def chosen(self, choice: Choice) -> tuple[str, ...]:
        """The values chosen for `choice`."""
        values: tuple[str, ...] = getattr(self, _FIELDS[choice])
        return values

    def toggled(self, choice: Choice, value: str) -> "SearchState":
        """The state with `value` chosen, or without it where it was chosen already."""
        values = self.chosen(choice)
        kept = tuple(one for one in values if one != value)
        return self.with_(**{_FIELDS[choice]: kept if value in values else (*values, value)})

    def unfiltered(self) -> "SearchState":
        """The state with its query alone, free of every filter."""
        none: dict[str, Any] = dict.fromkeys(_FIELDS.values(), ())
        return self.with_(**none, first=None, last=None)

    @property
    def filtered(self) -> bool:
        """Whether any filter narrows the search."""
        return bool(any(map(self.chosen, Choice)) or self.first or self.last)

    @property
    def has_words(self) -> bool:
        """Whether the query asks for any word, so that some articles are more relevant."""
        return bool(self.query) and bool(parse(self.query).parts)

    @property
    def order(self) -> Sort:
        """The order that applies: without words the newest come first."""
        unordered = self.sort is Sort.RELEVANCE and not self.has_words
        return Sort.NEWEST if unordered else self.sort

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters that differ from their defaults, in the order of the contract."""
        pairs = [("q", self.query)] if self.query else []
        for choice in Choice:
            pairs += [(choice.value, value) for value in self.chosen(choice)]
        if self.first:
            pairs.append(("from", self.first.text))
        if self.last:
            pairs.append(("to", self.last.text))
        return pairs + self._view_pairs()

    def url(self, path: str = "/search") -> str:
        """A link to `path` with this state as its query string."""
        pairs = self.pairs()
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def request(self, locale: str) -> SearchRequest:
        """What to ask the archive, with facet labels in `locale`."""
        return SearchRequest(
            query=self.query,
            countries=self.countries,
            sources=self.sources,
            published_in=self.published_in,
            languages=self.languages,
            first=self.first.first if self.first else None,
            last=self.last.last if self.last else None,
            sort=self.order,
            page=self.page,
            size=self.size,
            exact=self.exact,
            locale=locale,
        )

    def _view_pairs(self) -> list[tuple[str, str]]:
        shown = [
            ("sort", self.sort.value, Sort.RELEVANCE.value),
            ("page", str(self.page), "1"),
            ("size", str(self.size), str(DEFAULT_SIZE)),
            ("exact", "1" if self.exact else "", ""),
            ("lang", self.lang or "", ""),
        ]
        return [(name, value) for name, value, default in shown if value != default]
