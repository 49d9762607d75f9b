"""What a person's name looks like in a byline."""

from functools import cache

from app.ingest.outlets import looks_like_site
from app.language.vocabulary import load

_INNER = ".'’-,/&"


def looks_like_name(text: str) -> bool:
    """Whether `text` can be one or a few people's names: capitalised words, no sentence."""
    words = text.replace(",", " ").replace(" & ", " ").split()
    if not 1 <= len(words) <= _longest() or looks_like_site(text):
        return False
    if any(letter.isdigit() for letter in text) or len(text) > 80:
        return False
    proper = [word for word in words if word.casefold() not in _particles()]
    return bool(proper) and all(_is_proper(word) for word in proper)


def _is_proper(word: str) -> bool:
    letters = [letter for letter in word if letter not in _INNER]
    return bool(letters) and letters[0].isupper() and all(one.isalpha() for one in letters)


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("bylines")["name"]["particles"])


@cache
def _longest() -> int:
    return int(load("bylines")["name"]["longest"])
