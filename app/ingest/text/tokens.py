"""Words for comparing lines with each other, free of case and punctuation."""

from collections.abc import Iterable
from operator import itemgetter
from string import digits

from app.ingest.text.remembering import remembered
from app.language.function_words import all_function_words
from app.language.vocabulary import holds_one
from app.language.words import word_finder

# Words shorter than this say little about what a text is about.
CONTENT_LETTERS = 4

Words = tuple[str, ...]
# Enough of a word to know it by, less than most of its forms differ in.
_stem = itemgetter(slice(7))
_find_words = word_finder(r"\w")


@remembered
def words_of(text: str) -> Words:
    """The words of `text` in lower case."""
    return tuple(_find_words(text))


@remembered
def word_set(text: str) -> frozenset[str]:
    """The different words of `text` in lower case."""
    return frozenset(words_of(text))


def key_words(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase, which every text with the phrase has among its words."""
    return frozenset(max(words_of(phrase), key=len) for phrase in phrases)


def may_hold(text: str, keys: frozenset[str]) -> bool:
    """Whether one of the `key_words` is in `text`: much quicker than to look for the phrases.

    They must be bounded by what is no letter wherever they are looked for.
    """
    return not keys.isdisjoint(word_set(text))


def content_words(text: str) -> set[str]:
    """The longer words of `text`, the ones that tell its subject, cut to a common stem."""
    return {stem for stem in stems(text) if len(stem) >= CONTENT_LETTERS}


def stems(text: str) -> set[str]:
    """The stems of all words of `text` but the common ones."""
    return set(map(_stem, set(words_of(text)) - all_function_words()))


@remembered
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
