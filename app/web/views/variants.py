"""What else counted for the words of a search, as its page tells of them."""

from dataclasses import dataclass

from app.search.results import Variant, Variants
from app.web.state import SearchState

# Enough to see what is meant.
_SHORT = 3
# The nearest to what was typed first.
_KINDS = ("form", "spelling", "synonym")


@dataclass(frozen=True, slots=True)
class VariantsLink:
    """What counts for `typed`: `first` in short, `found` in full, and the search for it alone."""

    typed: str
    first: tuple[str, ...]
    found: tuple[Variant, ...]
    more: int
    url: str

    @property
    def by_kind(self) -> tuple[tuple[str, tuple[Variant, ...]], ...]:
        """All of them, each kind that there is with its own."""
        kinds = ((kind, tuple(one for one in self.found if one.kind == kind)) for kind in _KINDS)
        return tuple((kind, found) for kind, found in kinds if found)

    @property
    def is_short(self) -> bool:
        """Whether the first ones are all there are."""
        return len(self.first) == len(self.found)


def variants_link(variants: Variants, state: SearchState) -> VariantsLink:
    """The view of `variants` in the search of `state`."""
    return VariantsLink(
        typed=variants.typed,
        first=tuple(one.text for one in variants.found[:_SHORT]),
        found=variants.found,
        more=variants.more,
        url=state.with_(query=variants.word_alone_query).url(),
    )
