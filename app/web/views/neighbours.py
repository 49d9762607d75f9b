"""The way from an article to those beside it in the result that it was found in."""

from dataclasses import dataclass

from app.search.around import Around
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Links to the result, and to the articles before and after this one in it.

    Where its row is not known, `around` is None and only the result is linked to.
    """

    state: SearchState
    around: Around | None = None

    @property
    def back_url(self) -> str:
        """The result, at the page that the article is on."""
        state = self.state.page_of(self.around.place) if self.around else self.state
        return state.url()

    @property
    def previous_url(self) -> str | None:
        """The article before this one; None where it is the first."""
        return self._beside(self.around.before, -1) if self.around else None

    @property
    def next_url(self) -> str | None:
        """The article after this one; None where it is the last."""
        return self._beside(self.around.after, 1) if self.around else None

    def _beside(self, article_id: str | None, step: int) -> str | None:
        if self.around is None or article_id is None:
            return None
        return self.state.article_url(article_id, self.around.place + step)
