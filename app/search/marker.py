"""Where an article names the countries that a query asks for by all their names."""

from collections.abc import Sequence

from app.language.mentions import MentionField
from app.language.naming import NAMING
from app.library.records import Article
from app.search.highlight import Highlighter, Match
from app.search.results import Marked
from app.search.snippet import snippet


class Marker:
    """Marks what a query means in one article, its countries by any of their names."""

    def __init__(self, article: Article, highlighter: Highlighter) -> None:
        self._article = article
        self._highlighter = highlighter
        self._places: dict[tuple[MentionField, int], list[Match]] = {}
        for one in article.mentions if highlighter.countries else ():
            part = highlighter.countries.get(one.code)
            if part is not None and one.kind in NAMING:
                places = self._places.setdefault((one.field, one.paragraph), [])
                places.append(Match(one.start, one.end, part))

    def title(self) -> Marked:
        """The title, marked."""
        return self._highlighter.mark(self._article.title, self._named(MentionField.TITLE, 0))

    def paragraphs(self) -> tuple[Marked, ...]:
        """The paragraphs, marked."""
        return self._marked(self._article.paragraphs, MentionField.PARAGRAPH)

    def captions(self) -> tuple[Marked, ...]:
        """The captions, marked."""
        return self._marked(self._article.captions, MentionField.CAPTION)

    def snippet(self) -> Marked:
        """The passage that shows best why the article was found."""
        article = self._article
        named = [
            *(self._named(MentionField.PARAGRAPH, at) for at in range(len(article.paragraphs))),
            *(self._named(MentionField.CAPTION, at) for at in range(len(article.captions))),
        ]
        if article.dateline:
            named.append(self._named(MentionField.DATELINE, 0))
        return snippet(article.passages, self._highlighter, named)

    def _marked(self, texts: Sequence[str], field: MentionField) -> tuple[Marked, ...]:
        return tuple(
            self._highlighter.mark(text, self._named(field, at)) for at, text in enumerate(texts)
        )

    def _named(self, field: MentionField, number: int) -> Sequence[Match]:
        return self._places.get((field, number), ())
