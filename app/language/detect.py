"""The language of a text: a classifier, and function words to tell Indonesian from Malay."""

from functools import cache

import py3langid

from app.language.function_words import all_function_words, function_words
from app.language.vocabulary import load
from app.language.words import word_finder

# An article's first characters are enough, and quick.
READ_CHARACTERS = 2000
# Fewer words than this do not tell.
LEAST_WORDS = 6
# What an archive of Indonesian and Malay news may hold; the classifier knows 97 languages and
# names rare relatives (Javanese, Tagalog) for short texts if it may.
LANGUAGES = ("id", "ms", "en", "zh", "ar", "ta", "nl", "fr", "de", "es", "pt", "ru", "ja", "ko")
# Of running text, at least this share is function words of its language.
FUNCTION_SHARE = 0.1

_find_words = word_finder(r"[^\W\d_]")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where there is too little to tell.

    Function words decide where they are frequent enough, for all the languages they are
    listed for; otherwise the classifier does. Between Indonesian and Malay the words that
    only one of them uses decide, and Indonesian is taken where they are even.
    """
    words = _find_words(text[:READ_CHARACTERS])
    if len(words) < LEAST_WORDS:
        return None
    language = _by_function_words(words) or _classified(text[:READ_CHARACTERS])
    return _indonesian_or_malay(words) if language in ("id", "ms") else language


def _by_function_words(words: list[str]) -> str | None:
    frequent = list(filter(all_function_words().__contains__, words))
    shares = {
        language: sum(map(known.__contains__, frequent)) / len(words)
        for language, known in function_words().items()
    }
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= FUNCTION_SHARE else None


def _indonesian_or_malay(words: list[str]) -> str:
    telling = _telling_words()
    malay = sum(map(telling["ms"].__contains__, words))
    if malay <= 1:
        return "id"
    indonesian = sum(map(telling["id"].__contains__, words))
    return "ms" if malay > indonesian else "id"


@cache
def _telling_words() -> dict[str, frozenset[str]]:
    """The words that one of the two languages uses and the other does not."""
    telling = {
        language: set(words) for language, words in load("function_words")["telling"].items()
    }
    both = telling["id"] & telling["ms"]
    return {language: frozenset(words - both) for language, words in telling.items()}


def _classified(text: str) -> str:
    _limit_classifier()
    return str(py3langid.classify(text)[0])


@cache
def _limit_classifier() -> None:
    """Restricts the classifier, whose state is its module's, to our languages; once."""
    py3langid.set_languages(list(LANGUAGES))
