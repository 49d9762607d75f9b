"""Words of an article to ask for: which tell it from others, and how they are put together."""

from collections.abc import Sequence
from random import Random

from benchmarks.search_quality.texts import Text, Words, words_of

# A word in more of the articles than this tells none of them.
_TELLING = 0.05
_LEAST_LETTERS = 3
# Shorter words, misspelt, may mean too much.
LONG = 5


def telling_words(text: Text, words: Words) -> list[str]:
    """The words of the headline that tell it from most others, in its order."""
    every = dict.fromkeys(words_of(text.title))
    return [word for word in every if is_word(word) and words.share(word) < _TELLING]


def is_word(word: str) -> bool:
    """Whether it is letters alone, and enough of them."""
    return len(word) >= _LEAST_LETTERS and word.isalpha()


def with_rarest(pool: Sequence[str], words: Words, count: int, rng: Random) -> list[str]:
    """So many of `pool`, in its order, the rarest among them."""
    rarest = min(pool, key=words.count)
    others = [word for word in pool if word != rarest]
    chosen = {rarest, *rng.sample(others, min(count - 1, len(others)))}
    return [word for word in pool if word in chosen]


def with_others(word: str, pool: Sequence[str], rng: Random) -> list[str]:
    """`word` and one or two others of `pool`, in its order."""
    others = [one for one in pool if one != word]
    chosen = {word, *rng.sample(others, min(rng.randint(1, 2), len(others)))}
    return [one for one in pool if one in chosen]


def replaced(chosen: Sequence[str], word: str, typed: str) -> str:
    """The words chosen as one query, `typed` in the place of `word`."""
    return " ".join(typed if one == word else one for one in chosen)
