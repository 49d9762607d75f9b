"""Words for comparing lines with each other, free of case and punctuation."""

import re
from functools import cache

from app.language.vocabulary import load

_WORD = re.compile(r"\w+")
# Words shorter than this say little about what a text is about.
CONTENT_LETTERS = 4


def words_of(text: str) -> list[str]:
    """The words of `text` in lower case."""
    return _WORD.findall(text.casefold())


def content_words(text: str) -> set[str]:
    """The longer words of `text`, the ones that tell its subject, cut to a common stem."""
    words = set(words_of(text)) - _common()
    return {word[:7] for word in words if len(word) >= CONTENT_LETTERS}


def is_common(text: str) -> bool:
    """Whether every word of `text` is one of the languages' function words."""
    words = words_of(text)
    return bool(words) and _common().issuperset(words)


@cache
def _common() -> frozenset[str]:
    data = load("function_words")
    return frozenset(word for words in data["languages"].values() for word in words)
