"""The articles as the score reads them, free of the program's own analysis, and their words."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.library.reading import LibraryReader
from app.library.records import Article, TitleOrigin

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-Z]+(?![^\W_])")


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, in order."""
    return _WORD.findall(text.lower())


@dataclass(frozen=True, slots=True)
class Text:
    """An article: `title` as it came, empty where it had none; all other texts in `passages`.

    `key` doesn't change with what the program makes of the article: its address.
    """

    id: str
    key: str
    title: str
    passages: tuple[str, ...]

    @property
    def body(self) -> str:
        """The passages as one text."""
        return "\n".join(self.passages)

    def words(self) -> list[str]:
        """All words of title and passages."""
        return words_of(f"{self.title}\n{self.body}")


def small_words(text: Text) -> frozenset[str]:
    """The words that are written without a capital somewhere in the passages."""
    return frozenset(_SMALL_WORD.findall(text.body))


def read_texts(library: Path) -> list[Text]:
    """All articles of a library, ordered by key."""
    texts = (text_of(article) for article in LibraryReader(library).every_article())
    return sorted(texts, key=lambda text: text.key)


def text_of(article: Article) -> Text:
    """The article as the score reads it."""
    # A title made of the lede came without one: the lede stands in the text anyway.
    title = "" if article.title_origin is TitleOrigin.LEDE else article.title
    return Text(article.id, article.url or article.id, title, article.passages)


class Words:
    """Which of `texts` have which words."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = texts
        self._having: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, text in enumerate(texts):
            # Ordered, so that the vocabulary has the same order in every run.
            for word in dict.fromkeys(text.words()):
                self._having[word].append(number)

    def __contains__(self, word: str) -> bool:
        return word in self._having

    def __iter__(self) -> Iterator[str]:
        return iter(self._having)

    def count(self, word: str) -> int:
        """The number of articles that have `word`."""
        return len(self._having[word]) if word in self._having else 0

    def having(self, *words: str) -> list[Text]:
        """The articles that have all of `words`."""
        found = [set(self._having[word]) for word in words if word in self._having]
        if not found or len(found) < len(words):
            return []
        return [self.texts[number] for number in sorted(set.intersection(*found))]

    def share(self, word: str) -> float:
        """The share of the articles that have `word`."""
        return self.count(word) / len(self.texts)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that are written in small letters somewhere: the others are names."""
        return frozenset(word for text in self.texts for word in small_words(text))
