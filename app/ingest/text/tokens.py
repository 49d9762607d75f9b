"""Words for comparing lines with each other, free of case and punctuation."""

import re
from operator import itemgetter
from string import digits

from app.ingest.text.remembering import remembered
from app.language.function_words import all_function_words
from app.language.vocabulary import holds_one

_WORD = re.compile(r"\w+")
_ASCII_WORD = re.compile(r"\w+", re.ASCII)
# Words shorter than this say little about what a text is about.
CONTENT_LETTERS = 4

Words = tuple[str, ...]
# Enough of a word to know it by, less than most of its forms differ in.
_stem = itemgetter(slice(7))


@remembered
def words_of(text: str) -> Words:
    """The words of `text` in lower case."""
    # In plain text the same words are found in two thirds of the time.
    return tuple((_ASCII_WORD if text.isascii() else _WORD).findall(text.casefold()))


def content_words(text: str) -> set[str]:
    """The longer words of `text`, the ones that tell its subject, cut to a common stem."""
    return {stem for stem in stems(text) if len(stem) >= CONTENT_LETTERS}


def stems(text: str) -> set[str]:
    """The stems of all words of `text` but the common ones."""
    return set(map(_stem, set(words_of(text)) - all_function_words()))


def has_digit(text: str) -> bool:
    """Whether a digit of any script is in `text`."""
    # Ten looks into the text take a tenth of the time of a look at every letter.
    if holds_one(text, digits):
        return True
    return not text.isascii() and any(map(str.isdigit, text))


def is_capitalised(text: str) -> bool:
    """Whether every word of `text` begins with a capital, as names of people and sites do."""
    return all(word[:1].isupper() for word in text.split())


def is_common(text: str) -> bool:
    """Whether every word of `text` is one of the languages' function words."""
    words = words_of(text)
    return bool(words) and all_function_words().issuperset(words)
