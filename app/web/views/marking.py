"""Which countries' words are marked on an article's page, and the links that change that."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from app.web.addresses import address_of
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class Marking:
    """The countries whose words are marked at `path`, and the search that led there.

    `place` is the row of the article in the result of that search, where the address names one.
    """

    path: str
    state: SearchState
    codes: tuple[str, ...] = ()
    place: int | None = None

    def among(self, known: Collection[str]) -> "Marking":
        """Only those of the countries that are `known`."""
        return replace(self, codes=tuple(code for code in self.codes if code in known))

    def with_(self, code: str) -> str:
        """The page with the words of one more country marked."""
        return replace(self, codes=(*self._but(code), code)).url()

    def without(self, code: str) -> str:
        """The page with the words of one country no longer marked."""
        return replace(self, codes=self._but(code)).url()

    @property
    def cleared(self) -> str:
        """The page without any country's words marked."""
        return replace(self, codes=()).url()

    def url(self, *more: tuple[str, str]) -> str:
        """The page as it is, with more parameters."""
        search = self.state.article_pairs(self.place)
        pairs = [*search, *(("mark", code) for code in self.codes), *more]
        return address_of(self.path, pairs)

    def _but(self, code: str) -> tuple[str, ...]:
        return tuple(one for one in self.codes if one != code)
