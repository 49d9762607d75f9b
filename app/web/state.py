"""The query string as one object: every link of a page is this state with or without something."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any
from urllib.parse import quote, quote_plus

from app.search.parse import parse
from app.search.results import SearchRequest, Sort
from app.values import value
from app.web.addresses import address_of
from app.web.codes import codes_of
from app.web.periods import NamedPeriod

# How many results a page has, and what else its foot offers.
SIZES = (20, 50, 100)
DEFAULT_SIZE, MAX_SIZE = SIZES[0], SIZES[-1]
# Stands for a code in an address: text from outside comes without control characters.
_SOME = "\0"


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


@value
class SearchState:
    """What a search page's address says.

    Each of `countries` is a code, or several with commas between them of which any will do.
    `first` and `last` are the periods of `from` and `to`; `unsourced` and `undated` ask for
    articles of which those are unknown. `whole` is the facet of which all values are shown; with
    `shares` a timeline shows parts of all articles of the time. `lang` is the interface language
    that the reader chose, None where the browser's applies.
    """

    query: str = ""
    countries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    unsourced: bool = False
    published_in: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first: NamedPeriod | None = None
    last: NamedPeriod | None = None
    undated: bool = False
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = DEFAULT_SIZE
    exact: bool = False
    all_copies: bool = False
    whole: "Choice | None" = None
    shares: bool = False
    lang: str | None = None

    def with_(self, **changes: Any) -> "SearchState":
        """The state with `changes`; it starts again at page 1 unless they name another."""
        return replace(self, **({"page": 1} | changes))

    def chosen(self, choice: Choice) -> tuple[str, ...]:
        """The values chosen for `choice`, as they stand in the address."""
        values: tuple[str, ...] = getattr(self, _FIELDS[choice])
        return values

    def toggled(self, choice: Choice, value: str) -> "SearchState":
        """The state with `value` chosen, or without it where it was chosen already."""
        values = self.chosen(choice)
        kept = tuple(one for one in values if one != value)
        return self.with_(**{_FIELDS[choice]: kept if value in values else (*values, value)})

    def names_country(self, code: str) -> bool:
        """Whether the country is chosen, by itself or among others."""
        return any(code in codes_of(value) for value in self.countries)

    def country_toggled(self, code: str) -> "SearchState":
        """The state with the country as good as those chosen, or out of every choice it was in.

        Of several choices that must all be met it joins the last.
        """
        if not self.names_country(code):
            *others, last = self.countries or ("",)
            joined = ",".join(filter(None, (last, code)))
            return self.with_(countries=(*others, joined))
        left = (",".join(one for one in codes_of(value) if one != code) for value in self.countries)
        return self.with_(countries=tuple(dict.fromkeys(filter(None, left))))

    def country_urls(self, codes: Iterable[str]) -> dict[str, str]:
        """For each country a link to the search with it as `country_toggled` has it."""
        return _urls(self.country_toggled, codes, self.countries_chosen)

    def urls_toggled(self, choice: Choice, values: Iterable[str]) -> dict[str, str]:
        """For each value a link to the search that `toggled` gives."""
        return _urls(partial(self.toggled, choice), values, self.chosen(choice))

    @property
    def countries_chosen(self) -> tuple[str, ...]:
        """The codes of all countries that are chosen."""
        return tuple(dict.fromkeys(code for value in self.countries for code in codes_of(value)))

    def dated(self, first: NamedPeriod | None, last: NamedPeriod | None) -> "SearchState":
        """The state with the articles from `first` to `last`, or of any date."""
        return self.with_(first=first, last=last, undated=False)

    def unfiltered(self) -> "SearchState":
        """The state with its query alone, free of every filter."""
        none: dict[str, Any] = dict.fromkeys(_FIELDS.values(), ())
        return self.dated(None, None).with_(**none, unsourced=False)

    @property
    def filtered(self) -> bool:
        """Whether any filter narrows the search."""
        unknown = self.unsourced or self.undated
        return bool(any(map(self.chosen, Choice)) or self.first or self.last or unknown)

    @property
    def has_words(self) -> bool:
        """Whether the query has a word or a subject, so that some articles are more relevant."""
        meant = parse(self.query) if self.query else None
        return meant is not None and bool(meant.parts or meant.filters.about)

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
        if self.unsourced:
            pairs.append(("unsourced", "1"))
        if self.first:
            pairs.append(("from", self.first.text))
        if self.last:
            pairs.append(("to", self.last.text))
        if self.undated:
            pairs.append(("undated", "1"))
        return pairs + self._view_pairs()

    def url(self, path: str = "/search") -> str:
        """A link to `path` with this state as its query string."""
        return address_of(path, self.pairs())

    def page_of(self, place: int) -> "SearchState":
        """The state at the page that the row `place` of its result is on."""
        return self.with_(page=(place - 1) // self.size + 1)

    def result_url(self, article_id: str, place: int | None = None) -> str:
        """A link to the article in the list of results, at the page that its row is on if known."""
        state = self.page_of(place) if place else self
        return f"{state.url()}#{article_id}"

    def article_pairs(self, place: int | None) -> list[tuple[str, str]]:
        """The parameters of an article that this search found, at its row `place` if known.

        The row says which page it was on.
        """
        return self.pairs() if place is None else [*self.with_().pairs(), ("at", str(place))]

    def article_url(self, article_id: str, place: int | None = None) -> str:
        """A link to an article that remembers this search, and its row there."""
        return address_of(f"/articles/{article_id}", self.article_pairs(place))

    def request(self, locale: str) -> SearchRequest:
        """What to ask the archive, with facet labels in `locale`."""
        return SearchRequest(
            query=self.query,
            countries=tuple(map(codes_of, self.countries)),
            sources=self.sources,
            unsourced=self.unsourced,
            published_in=self.published_in,
            languages=self.languages,
            first=self.first.first if self.first else None,
            last=self.last.last if self.last else None,
            undated=self.undated,
            sort=self.order,
            page=self.page,
            size=self.size,
            exact=self.exact,
            all_copies=self.all_copies,
            locale=locale,
        )

    def _view_pairs(self) -> list[tuple[str, str]]:
        shown = [
            ("sort", self.sort.value, Sort.RELEVANCE.value),
            ("page", str(self.page), "1"),
            ("size", str(self.size), str(DEFAULT_SIZE)),
            ("exact", "1" if self.exact else "", ""),
            ("copies", "all" if self.all_copies else "", ""),
            ("facet", self.whole.value if self.whole else "", ""),
            ("timeline", "share" if self.shares else "", ""),
            ("lang", self.lang or "", ""),
        ]
        return [(name, value) for name, value, default in shown if value != default]


def _urls(
    toggled: Callable[[str], SearchState], values: Iterable[str], chosen: Collection[str]
) -> dict[str, str]:
    """For each value a link to the state that `toggled` gives for it.

    A page has hundreds: those of values not chosen are written from one pattern.
    """
    before, after = toggled(_SOME).url().split(quote(_SOME))
    return {
        value: toggled(value).url() if value in chosen else f"{before}{quote_plus(value)}{after}"
        for value in values
    }
