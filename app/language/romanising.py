"""Words in other letters as they are written in Latin ones, by `data/romanising.toml`."""

from functools import cache

from app.language.vocabulary import load


def romanised(word: str) -> str | None:
    """The folded `word`, all of whose letters are Cyrillic, in Latin ones; None for any other."""
    if word.isascii():
        return None
    letters = _letters()
    found = [letters.get(letter) for letter in word]
    return None if None in found else "".join(filter(None, found))


@cache
def _letters() -> dict[str, str]:
    return dict(load("romanising")["cyrillic"])
