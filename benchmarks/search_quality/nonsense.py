"""Words that mean nothing: not even a generous reader could tell what was misspelt."""

from collections.abc import Sequence
from random import Random
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

from benchmarks.invented import CODAS, ONSETS, VOWELS

_LENGTHS = range(5, 13)
# Where more than a third of its letters would have to change, a word is no slip of another.
_PART = 3


def nonsense(vocabulary: Sequence[str], rng: Random) -> str:
    """One word or two, pronounceable or hit at random, far from every word of `vocabulary`."""
    return " ".join(_far(vocabulary, rng) for _ in range(rng.choice((1, 1, 2))))


def is_far(word: str, vocabulary: Sequence[str]) -> bool:
    """Whether every word of `vocabulary` is more than a third of the letters away."""
    allowed = len(word) // _PART
    return process.extractOne(word, vocabulary, scorer=OSA.distance, score_cutoff=allowed) is None


def _far(known: Sequence[str], rng: Random) -> str:
    while True:
        word = _spoken(rng) if rng.random() < 0.7 else _hit(rng)
        if len(word) in _LENGTHS and is_far(word, known):
            return word


def _spoken(rng: Random) -> str:
    pick = rng.choice
    return "".join(pick(ONSETS) + pick(VOWELS) + pick(CODAS) for _ in range(rng.randint(2, 4)))


def _hit(rng: Random) -> str:
    return "".join(rng.choices(ascii_lowercase, k=rng.choice(_LENGTHS)))
