"""Links to the articles of a search: a page has a hundred, that differ in an id and a row."""

from app.web.addresses import address_of
from app.web.state import SearchState


class ArticleLinks:
    """The links that `SearchState.article_url` makes for the articles that `state` found."""

    def __init__(self, state: SearchState) -> None:
        self._anywhere = address_of("", state.article_pairs(None))
        # What comes before the row of an article.
        self._in_a_row = address_of("", state.article_pairs(0)).removesuffix("0")

    def at(self, article_id: str, place: int) -> str:
        """The link to the article at the row `place` of the result."""
        return f"/articles/{article_id}{self._in_a_row}{place}"

    def anywhere(self, article_id: str) -> str:
        """The link to an article of which the row is not known, or that is in none."""
        return f"/articles/{article_id}{self._anywhere}"
