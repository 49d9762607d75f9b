"""What a query means in one article: its texts marked, its best passages, and why it was found."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from app.language.mentions import Mention, MentionField
from app.language.naming import NAMING
from app.library.records import Article, FoundArticle, TitleOrigin
from app.search.highlight import Highlighter, Highlighters, merged
from app.search.kinds import Match, Place, nearest
from app.search.marked import Marked, MarkedArticle
from app.search.results import FoundWord
from app.search.snippet import Passages, passages_of
from app.search.why import Found, found_words

# The words of a hit are looked for in so many characters; only books and dumps have more.
LONGEST_LOOK = 200_000


class Marker:
    """Marks what a query means in one article, its countries by any of their names."""

    def __init__(self, article: Article | FoundArticle, highlighters: Highlighters) -> None:
        self._article = article
        self._highlighters = highlighters
        self._places: dict[tuple[MentionField, int], list[Match]] = {}
        for one in article.mentions if highlighters.title.countries else ():
            if one.kind in NAMING:
                self._add(one, one.field)
                if self._is_in_title(one):
                    self._add(one, MentionField.TITLE)

    def article(self) -> MarkedArticle:
        """All of its texts, marked."""
        return MarkedArticle(
            title=self.title(),
            author=self.author(),
            dateline=self.dateline(),
            paragraphs=self.paragraphs(),
            captions=self.captions(),
        )

    def title(self) -> Marked:
        """The title, marked."""
        return Marked(self._article.title, merged(self._title))

    def paragraphs(self) -> tuple[Marked, ...]:
        """The paragraphs, marked."""
        return self._marked(self._article.paragraphs, MentionField.PARAGRAPH)

    def captions(self) -> tuple[Marked, ...]:
        """The captions, marked."""
        return self._marked(self._article.captions, MentionField.CAPTION)

    def dateline(self) -> Marked:
        """The dateline, marked; empty where there is none."""
        return self._marked((self._article.dateline or "",), MentionField.DATELINE)[0]

    def author(self) -> Marked:
        """The author, marked; empty where there is none."""
        text = self._article.author or ""
        return Marked(text, merged(self._highlighters.text.matches(text)))

    def matches(self, text: str, field: MentionField | None, number: int = 0) -> list[Match]:
        """Every match in `text`, the article's `field` (its author where that is None) numbered
        `number`."""
        is_title = field is MentionField.TITLE
        find = self._highlighters.title if is_title else self._highlighters.text
        return find.matches(text, self._named(field, number) if field else ())

    def passages(self) -> Passages:
        """The passages that show best why the article was found."""
        _, texts, matched = zip(*self._texts, strict=True) if self._texts else ((), (), ())
        return passages_of(texts, matched)

    def why(self) -> tuple[FoundWord, ...]:
        """The words that it was found by, as what, and where they stand."""
        return found_words([(Place.TITLE, self._article.title, self._title), *self._texts])

    def parts(self) -> frozenset[int]:
        """The numbers of the query's parts that it has."""
        found = [self._title, *(matches for _, _, matches in self._texts)]
        return frozenset(
            one.part for matches in found for match in matches for one in match.meanings
        )

    def is_looked_through(self) -> bool:
        """Whether its texts were looked at to their ends."""
        return sum(map(len, self._article.passages)) <= LONGEST_LOOK

    @cached_property
    def _title(self) -> Sequence[Match]:
        named = self._named(MentionField.TITLE, 0)
        return self._highlighters.title.matches(self._article.title, named)

    @cached_property
    def _texts(self) -> list[Found]:
        """The texts in which words are searched, as far as they are looked at."""
        left = LONGEST_LOOK
        found: list[Found] = []
        for place, text, named in self._passages():
            if left <= 0:
                break
            seen = text[:left]
            left -= len(text)
            inside = [one for one in named if one.end <= len(seen)]
            found.append((place, seen, self._highlighters.text.matches(seen, inside)))
        return found

    def _passages(self) -> Iterator[tuple[Place, str, Sequence[Match]]]:
        article = self._article
        for number, text in enumerate(article.paragraphs):
            # An only paragraph is the whole text.
            is_lede = not number and len(article.paragraphs) > 1
            place = Place.LEDE if is_lede else Place.TEXT
            yield place, text, self._named(MentionField.PARAGRAPH, number)
        for number, text in enumerate(article.captions):
            yield Place.CAPTION, text, self._named(MentionField.CAPTION, number)
        if article.dateline:
            yield Place.BYLINE, article.dateline, self._named(MentionField.DATELINE, 0)
        if article.author:
            yield Place.BYLINE, article.author, ()

    def _marked(self, texts: Sequence[str], field: MentionField) -> tuple[Marked, ...]:
        find = self._highlighters.text.matches
        return tuple(
            Marked(text, merged(find(text, self._named(field, at))))
            for at, text in enumerate(texts)
        )

    def _is_in_title(self, mention: Mention) -> bool:
        """Whether it stands in a title made of the lede, whose mentions are the lede's."""
        article = self._article
        lede = (mention.field, mention.paragraph) == (MentionField.PARAGRAPH, 0)
        if not lede or article.title_origin is not TitleOrigin.LEDE:
            return False
        return article.title.startswith(article.paragraphs[0][: mention.end])

    def _add(self, mention: Mention, field: MentionField) -> None:
        meant = self._highlighter(field).countries.get(mention.code)
        if meant:
            number = 0 if field is MentionField.TITLE else mention.paragraph
            match = Match(mention.start, mention.end, nearest(meant))
            self._places.setdefault((field, number), []).append(match)

    def _highlighter(self, field: MentionField) -> Highlighter:
        is_title = field is MentionField.TITLE
        return self._highlighters.title if is_title else self._highlighters.text

    def _named(self, field: MentionField, number: int) -> Sequence[Match]:
        return self._places.get((field, number), ())


def unmarked(article: Article) -> MarkedArticle:
    """`article` as it is where nothing is looked for in it."""
    nothing = Highlighter()
    return Marker(article, Highlighters(nothing, nothing)).article()
