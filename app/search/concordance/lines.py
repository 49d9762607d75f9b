"""A line of a concordance: an occurrence in its sentence, and the words on both sides of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.language.analyzer import fold, written_words
from app.language.sentences import Sentences
from app.library.records import FoundArticle
from app.search.concordance.asked import Order
from app.search.concordance.occurrences import Finder, Occurrence
from app.search.quoting import QuotedPlace, quoted_place

# So many words on each side decide an order; few texts have longer ones than these letters.
WORDS_BESIDE = 3
_LETTERS_BESIDE = 120

# Comes after all words: no text has a character like this.
_NO_WORD = "\U0010ffff"

SortKey = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An occurrence in an article, in its sentence, of which `place` says where it stands.

    Of a sentence that is too long to be quoted it is the part around the words.
    """

    article: FoundArticle
    occurrence: Occurrence
    place: QuotedPlace

    @property
    def word(self) -> str:
        """The words themselves, as they stand there."""
        return self._text[self.occurrence.start : self.occurrence.end]

    @property
    def left(self) -> str:
        """What of the sentence stands before them."""
        return self._text[self.place.start : self.occurrence.start]

    @property
    def right(self) -> str:
        """What of the sentence stands behind them."""
        return self._text[self.occurrence.end : self.place.end]

    @property
    def sentence(self) -> str:
        """The sentence, or the part of it that is quoted."""
        return self._text[self.place.start : self.place.end]

    @property
    def _text(self) -> str:
        return self.occurrence.passage.text

    def key(self, order: Order) -> SortKey:
        """What lines of an order by words are sorted by: all words without case and diacritics,
        then with diacritics (as in the Unicode Collation Algorithm: a difference of letters
        anywhere counts before one of accents). A sentence without such a word comes last."""
        if order is Order.WORD:
            return _key([self.word, *self.words_right])
        side = self.words_left if order.value.startswith("l") else self.words_right
        return _key(side[int(order.value[1:]) - 1 :])

    @property
    def words_left(self) -> list[str]:
        """The words of the sentence before it, the nearest first."""
        near = self.left[-_LETTERS_BESIDE:]
        return [found.group() for found in written_words(near)][: -WORDS_BESIDE - 1 : -1]

    @property
    def words_right(self) -> list[str]:
        """The words of the sentence behind it, the nearest first."""
        near = self.right[:_LETTERS_BESIDE]
        return [found.group() for found in written_words(near)][:WORDS_BESIDE]


def lines_of(article: FoundArticle, finder: Finder) -> Iterator[Line]:
    """The lines of the article in the order of its page."""
    text, sentences = "", Sentences("")
    for one in finder.find(article):
        if one.passage.text is not text:
            text = one.passage.text
            sentences = Sentences(text)
        yield Line(article, one, quoted_place(text, sentences, one.start, one.end))


def _key(words: list[str]) -> SortKey:
    return (*map(_folded, words), _NO_WORD), tuple(word.casefold() for word in words)


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return fold(word)
