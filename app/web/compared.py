"""The address of searches over time: every link of its page is this with or without something."""

from dataclasses import dataclass, field, replace

from starlette.datastructures import QueryParams

from app.search.curves import MOST_CURVES
from app.search.grains import Grain
from app.search.labels import country_value
from app.search.parse import MAX_CHARACTERS
from app.search.results import SearchNotice
from app.web.addresses import address_of
from app.web.codes import codes_of, country_code
from app.web.parameters import PageParameters, quotation
from app.web.state import SearchState
from app.web.text import fitting, printable

PATH = "/compare"
# A page has a thousand links that repeat one of the searches, and the filters.
_QUERY_IN_ADDRESS, _FILTER_IN_ADDRESS = 600, 120


@dataclass(frozen=True, slots=True)
class ComparedState:
    """Searches to be compared; `common` has the filters of all, and whether shares are shown.

    `grain` is the length of periods that was asked for.
    """

    queries: tuple[str, ...] = ()
    common: SearchState = field(default_factory=SearchState)
    grain: Grain | None = None

    def without(self, query: str) -> "ComparedState":
        """The state without one of its searches."""
        return replace(self, queries=tuple(one for one in self.queries if one != query))

    def instead(self, query: str, other: str) -> "ComparedState":
        """The state with another search in the place of one."""
        changed = (other if one == query else one for one in self.queries)
        return replace(self, queries=tuple(dict.fromkeys(changed)))

    def one(self, query: str) -> SearchState:
        """The search of one line by itself."""
        return self.common.with_(query=query, all_copies=True)

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the address."""
        grain = [("by", self.grain.value)] if self.grain else []
        return [*(("q", one) for one in self.queries), *self.common.pairs(), *grain]

    def url(self, path: str = PATH) -> str:
        """The address of these searches, or what `path` has of them."""
        return address_of(path, self.pairs())


@dataclass(frozen=True, slots=True)
class ReadState:
    """What an address asks for, and what of it was set aside."""

    state: ComparedState
    notices: tuple[SearchNotice, ...]


def read_compared(raw: QueryParams, lang: str | None) -> ReadState:
    """The searches that an address names: each `q`, and the country that was chosen to `add`."""
    others = QueryParams([pair for pair in raw.multi_items() if pair[0] != "q"])
    common, notices = PageParameters(others, lang, _FILTER_IN_ADDRESS).read()
    told = list(notices)
    chosen = printable(raw.get("add", ""))
    added = country_code(chosen) if chosen else None
    if chosen and not added:
        told.append(SearchNotice("bad-country", quotation(chosen)))
    given = [printable(one) for one in raw.getlist("q")] + (
        [f"country:{country_value(added)}"] if added else []
    )
    texts = list(dict.fromkeys(filter(None, given)))
    queries = [_bounded(one) for one in texts[:MOST_CURVES]]
    if len(texts) > MOST_CURVES:
        told.append(SearchNotice("too-many-searches", str(MOST_CURVES)))
    if queries != texts[:MOST_CURVES]:
        told.append(SearchNotice("query-too-long"))
    asked = printable(raw.get("by", "")).lower()
    grain = next((one for one in Grain if one == asked), None)
    if asked and not grain:
        told.append(SearchNotice("bad-by", quotation(asked)))
    return ReadState(ComparedState(tuple(queries), _filters_of(common), grain), tuple(told))


def comparing(state: SearchState) -> ComparedState:
    """The comparison that begins with the search of `state`, its filters common to all.

    Where it has only countries, they are what is compared.
    """
    if state.query:
        return ComparedState((state.query,), _filters_of(state))
    searches = tuple(
        f"country:{','.join(map(country_value, codes_of(value)))}" for value in state.countries
    )
    return ComparedState(searches, _filters_of(replace(state, countries=())))


def _filters_of(state: SearchState) -> SearchState:
    """What narrows a search, and how it is shown; no place in its result."""
    return SearchState(
        countries=state.countries,
        sources=state.sources,
        unsourced=state.unsourced,
        published_in=state.published_in,
        languages=state.languages,
        first=state.first,
        last=state.last,
        undated=state.undated,
        exact=state.exact,
        shares=state.shares,
        lang=state.lang,
    )


def _bounded(text: str) -> str:
    return text[: fitting(text[:MAX_CHARACTERS], _QUERY_IN_ADDRESS)].strip()
