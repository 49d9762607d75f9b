"""What the address of a grid says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from starlette.datastructures import QueryParams

from app.search.grids.shape import By, GridRequest
from app.search.results import SearchNotice
from app.web.addresses import address_of
from app.web.grid.terms import MOST_LETTERS, MOST_TERMS, read_terms, told_of
from app.web.parameters import PageParameters
from app.web.state import SearchState
from app.web.text import printable

# The processor's seconds that a grid may take; one of 200 rows takes less on a large archive.
MOST_SECONDS = 5.0
# Of a search's parameters those that narrow every count of a grid.
_FILTERS = frozenset(
    ("country", "source", "unsourced", "published_in", "language", "from", "to", "undated", "exact")
)
# Characters that name columns, which every link of the page repeats.
_MOST_TYPED = 1_000


@dataclass(frozen=True, slots=True)
class GridState:
    """A grid's address: the terms, what the columns are, and the filters, which `search` has.

    `typed` are the texts that name columns of each kind, of which those of `by` count.
    """

    terms: tuple[str, ...] = ()
    by: By = By.COUNTRIES
    typed: Mapping[By, tuple[str, ...]] = field(default_factory=dict)
    search: SearchState = field(default_factory=SearchState)

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the address."""
        pairs = [("terms", "\n".join(self.terms))] if self.terms else []
        # Where it is not said, the first texts that name columns say it.
        implied = next((by for by in By if self.typed.get(by)), By.COUNTRIES)
        pairs += [("by", self.by.value)] if {self.by, implied} != {By.COUNTRIES} else []
        pairs += [(by.value, text) for by in By for text in self.typed.get(by, ())]
        return pairs + self.search.pairs()

    def url(self, path: str = "/grid") -> str:
        """A link to this grid, or to it in another form."""
        return address_of(path, self.pairs())

    def request(
        self, columns: tuple[str, ...], locale: str, *, bounded: bool = True
    ) -> GridRequest:
        """What is to be counted, with the columns as they were read."""
        seconds = MOST_SECONDS if bounded else None
        return GridRequest(self.terms, self.by, columns, self.search.request(locale), seconds)


def read_state(raw: QueryParams, lang: str | None) -> tuple[GridState, tuple[SearchNotice, ...]]:
    """The grid that the address of a page asks for, and what had to be set aside."""
    narrowing = QueryParams([pair for pair in raw.multi_items() if pair[0] in _FILTERS])
    search, notices = PageParameters(narrowing, lang).read()
    text = "\n".join(raw.getlist("terms"))
    terms = read_terms([text[:MOST_LETTERS]], MOST_TERMS)
    typed = {by: texts for by in By if (texts := tuple(_typed(raw.getlist(by.value))))}
    # What names columns says of which kind they are.
    asked = raw.get("by", "") or next(iter(typed), By.COUNTRIES)
    by = next((one for one in By if one == asked), By.COUNTRIES)
    # A browser cuts what is pasted at the bound, and says nothing.
    long = [SearchNotice("terms-long", str(MOST_LETTERS))] if len(text) >= MOST_LETTERS else []
    return GridState(terms.kept, by, typed, search), (*notices, *long, *told_of(terms))


def _typed(texts: Iterable[str]) -> Iterator[str]:
    """The texts as far as there is room for them."""
    room = _MOST_TYPED
    for text in filter(None, map(printable, texts)):
        if room <= 0:
            return
        yield text[:room]
        room -= len(text)
