"""Words said twice, by hyphen or in short: "kupu-kupu", "kupu2"."""

import re
from functools import cache

from app.language.vocabulary import load

_SHORT = re.compile(r"([a-z]{3,})2(nya|an|ku|mu)?")


def means_otherwise(word: str) -> bool:
    """Whether `word` said twice is another word: "mata-mata" is no eye, but a spy."""
    return word in _otherwise()


def said_twice(word: str) -> tuple[str, str] | None:
    """Both words of the folded `word` where it is written in short: "kupu2", "sayur2an"."""
    found = _SHORT.fullmatch(word)
    return (found[1], f"{found[1]}{found[2] or ''}") if found else None


@cache
def _otherwise() -> frozenset[str]:
    return frozenset(load("doubled")["otherwise"])
