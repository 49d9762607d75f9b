"""Words that are surely meant as they are typed, whether an archive has them or not."""

from collections.abc import Iterator
from functools import cache

from app.language.analyzer import terms
from app.language.lemmas import is_word
from app.language.vocabulary import load

# Shorter parts of names ("Port", "Dar es Salaam") are words of their own, or slips.
_LEAST_PART = 5


def is_true_word(text: str) -> bool:
    """Whether a dictionary has `text`, or it is a name that data files list, in any case."""
    return is_word(text) or is_listed_name(text)


def is_listed_name(text: str) -> bool:
    """Whether `text` is one of the names that data files list, or a word of one, in any case."""
    return text.casefold() in _names()


@cache
def _names() -> frozenset[str]:
    parts = (part for name in _named() for part in terms(name).surfaces)
    return frozenset(part for part in parts if len(part) >= _LEAST_PART)


def _named() -> Iterator[str]:
    for names in load("true_words").values():
        yield from names
    places = load("places")
    yield from places["indonesia"]["provinces"]
    for region in ("indonesia", "malaysia", "world"):
        yield from places[region]["towns"]
