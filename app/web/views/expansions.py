"""Words of a search that count as a country, as its page tells of them."""

from dataclasses import dataclass

from app.search.results import Expansion
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class ExpansionLink:
    """Words that count as the country `name`, with the searches for the word alone and by filter.

    `others` are some of its other names.
    """

    typed: str
    name: str
    others: tuple[str, ...]
    excluded: bool
    word_alone_url: str
    filter_url: str


def expansion_link(expansion: Expansion, state: SearchState) -> ExpansionLink:
    """The view of `expansion` in the search of `state`."""
    return ExpansionLink(
        typed=expansion.typed,
        name=expansion.name,
        others=expansion.others,
        excluded=expansion.excluded,
        word_alone_url=state.with_(query=expansion.word_alone_query).url(),
        filter_url=state.with_(query=expansion.filter_query).url(),
    )
