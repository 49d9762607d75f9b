"""The terms of a grid: one on each line of what was pasted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.search.parse import MAX_CHARACTERS
from app.search.results import SearchNotice
from app.web.parameters import QUERY_IN_ADDRESS
from app.web.text import fitting, printable

# Rows of a page: more than anyone reads, and as many as are counted in seconds.
MOST_TERMS = 200
# Characters of a list. Servers and clients take addresses of 64 KB (h11 and httpx: 65,536 bytes
# with the headers), and a letter of Chinese is nine of them there.
MOST_LETTERS = 6_500


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms in their order, each once.

    `repeated` lines said the same as one before, `shortened` ones were longer than a search may
    be, and `beyond` are those of which there were too many.
    """

    kept: tuple[str, ...] = ()
    repeated: int = 0
    shortened: int = 0
    beyond: int = 0


def read_terms(texts: Iterable[str], most: int) -> Terms:
    """The terms on the lines of the texts, `most` of them; empty lines are passed over."""
    terms: dict[str, None] = {}
    repeated = shortened = 0
    for line in chain.from_iterable(text.splitlines() for text in texts):
        whole = " ".join(printable(line).split())
        term = _as_a_search(whole)
        repeated += term in terms
        shortened += term != whole
        if term:
            terms[term] = None
    kept = tuple(terms)[:most]
    return Terms(kept, repeated, shortened, len(terms) - len(kept))


def told_of(terms: Terms) -> Iterator[SearchNotice]:
    """What is said of lines that are not counted as they stood there."""
    told = (
        SearchNotice("terms-beyond", str(terms.beyond)),
        SearchNotice("terms-repeated", str(terms.repeated)),
        SearchNotice("terms-shortened", str(terms.shortened)),
    )
    return (one for one in told if one.value != "0")


def _as_a_search(text: str) -> str:
    """As much of the text as the page of its search takes, so that both find the same."""
    begun = text[:MAX_CHARACTERS]
    # No character takes more than twelve in an address.
    return (
        begun if len(begun) * 12 <= QUERY_IN_ADDRESS else begun[: fitting(begun, QUERY_IN_ADDRESS)]
    )
