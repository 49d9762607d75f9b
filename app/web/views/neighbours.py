"""The way from an article to those beside it in the result that it was found in."""

from dataclasses import dataclass

from app.search.around import Around
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Links to the result, and to the articles before and after the one of `article_id` in it.

    Where its row is not known, `around` is None and only the result is linked to.
    """

    state: SearchState
    article_id: str
    around: Around | None = None

    @property
    def back_url(self) -> str:
        """The result, where the article stands in it."""
        return self.state.result_url(self.article_id, self.around.place if self.around else None)

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
