"""Where an article names the countries that a query asks for by all their names."""

from collections.abc import Sequence

from app.language.mentions import Mention, MentionField
from app.language.naming import NAMING
from app.library.records import Article, FoundArticle, TitleOrigin
from app.search.highlight import Highlighter, Match
from app.search.results import Marked
from app.search.snippet import snippet


class Marker:
    """Marks what a query means in one article, its countries by any of their names."""

    def __init__(self, article: Article | FoundArticle, highlighter: Highlighter) -> None:
        self._article = article
        self._highlighter = highlighter
        self._places: dict[tuple[MentionField, int], list[Match]] = {}
        for one in article.mentions if highlighter.countries else ():
            part = highlighter.countries.get(one.code)
            if part is not None and one.kind in NAMING:
                self._add(one.field, one.paragraph, Match(one.start, one.end, part))
                if self._is_in_title(one):
                    self._add(MentionField.TITLE, 0, Match(one.start, one.end, part))

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

    def _is_in_title(self, mention: Mention) -> bool:
        """Whether it stands in a title made of the lede, whose mentions are the lede's."""
        article = self._article
        lede = (mention.field, mention.paragraph) == (MentionField.PARAGRAPH, 0)
        if not lede or article.title_origin is not TitleOrigin.LEDE:
            return False
        return article.title.startswith(article.paragraphs[0][: mention.end])

    def _add(self, field: MentionField, number: int, match: Match) -> None:
        self._places.setdefault((field, number), []).append(match)

    def _named(self, field: MentionField, number: int) -> Sequence[Match]:
        return self._places.get((field, number), ())
