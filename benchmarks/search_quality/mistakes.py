"""Slips of typing. Each takes a word and chance, and gives the word with exactly that slip.

An edit is a letter dropped, inserted or replaced, or two neighbours swapped. Half of the
letters that come in are neighbours on the keyboard of the one that was meant.
"""

from collections.abc import Callable
from random import Random
from string import ascii_lowercase

from rapidfuzz.distance import OSA

Change = Callable[[str, Random], str | None]

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LEAST_PIECE = 3


def one_typo(word: str, rng: Random) -> str:
    """One letter dropped, inserted or replaced anywhere; the first is never just dropped."""
    edit = rng.choice((_drop, _insert, _replace))
    return edit(word, rng)


def two_typos(word: str, rng: Random) -> str:
    """Two slips that don't undo each other."""
    typed = word
    while edits(word, typed) != 2:
        typed = one_typo(one_typo(word, rng), rng)
    return typed


def swapped(word: str, rng: Random) -> str | None:
    """Two neighbours in each other's place; None where all letters are equal."""
    places = [at for at in range(len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return None
    at = rng.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def first_letter_missing(word: str, _rng: Random) -> str:
    """The word without its first letter."""
    return word[1:]


def cut(word: str, rng: Random) -> str | None:
    """A blank inside of the word, three letters on each side at least; None if it is shorter."""
    if len(word) < 2 * _LEAST_PIECE:
        return None
    at = rng.randint(_LEAST_PIECE, len(word) - _LEAST_PIECE)
    return f"{word[:at]} {word[at:]}"


def edits(one: str, other: str) -> int:
    """How many edits lie between two words."""
    return OSA.distance(one, other)


def _drop(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _insert(word: str, rng: Random) -> str:
    at = rng.randint(0, len(word))
    near = word[min(at, len(word) - 1)]
    return word[:at] + _another(near, rng) + word[at:]


def _replace(word: str, rng: Random) -> str:
    at = rng.randrange(len(word))
    return word[:at] + _another(word[at], rng) + word[at + 1 :]


def _another(letter: str, rng: Random) -> str:
    near = _beside(letter)
    letters = near if near and rng.random() < 0.5 else ascii_lowercase.replace(letter, "")
    return rng.choice(letters)


def _beside(letter: str) -> str:
    """The keys beside and under or above that of `letter`."""
    for number, keys in enumerate(_KEYBOARD):
        at = keys.find(letter)
        if at >= 0:
            rows = _KEYBOARD[max(0, number - 1) : number + 2]
            return "".join(row[max(0, at - 1) : at + 2] for row in rows).replace(letter, "")
    return ""
