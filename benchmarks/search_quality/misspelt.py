"""Queries in which a word or a name is written as nobody meant it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from random import Random

from benchmarks.search_quality import mistakes
from benchmarks.search_quality.choosing import LONG, replaced, telling_words, with_others
from benchmarks.search_quality.made import Archive, Made, Maker
from benchmarks.search_quality.mistakes import Change
from benchmarks.search_quality.spellings import respelt
from benchmarks.search_quality.texts import Text, Words, words_of

# Two slips need a long word.
VERY_LONG = 9
# A word for itself should find a handful of articles, and be no slip of one author.
_ALONE = range(3, 51)
_INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")


def mistaken(change: Change, letters: int = LONG) -> Maker:
    """Words of the headline with `change` made to the rarest that has so many letters."""

    def make(text: Text, archive: Archive, rng: Random) -> Made | None:
        pool = telling_words(text, archive.words)
        able = [word for word in pool if len(word) >= letters and word.isascii()]
        if len(pool) < 2 or not able:
            return None
        word = min(able, key=archive.words.count)
        typed = change(word, rng)
        chosen = with_others(word, pool, rng)
        return Made(replaced(chosen, word, typed), " ".join(chosen)) if typed else None

    return make


def mistaken_alone(change: Change, letters: int = LONG) -> Maker:
    """A word with `change` made to it, unknown then; all articles with the word are meant."""

    def make(text: Text, archive: Archive, rng: Random) -> Made | None:
        words = [word for word in dict.fromkeys(text.words()) if len(word) >= letters]
        return _alone(words, archive.words, change, rng)

    return make


def two_typos(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two typos in a long word of the headline, or one in each of two words."""
    able = [w for w in telling_words(text, archive.words) if len(w) >= LONG and w.isascii()]
    if any(len(word) >= VERY_LONG for word in able) and rng.random() < 0.5:
        return mistaken(mistakes.two_typos, VERY_LONG)(text, archive, rng)
    if len(able) < 2:
        return None
    both = sorted(able, key=archive.words.count)[:2]
    chosen = [word for word in able if word in both]
    return Made(" ".join(mistakes.one_typo(w, rng) for w in chosen), " ".join(chosen))


def joined(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two neighbours of the headline without the blank, which makes no word, and one word more."""
    telling = telling_words(text, archive.words)
    pairs = [
        (one, other)
        for one, other in pairwise(words_of(text.title))
        if one in telling and other in telling and one + other not in archive.words
    ]
    if not pairs:
        return None
    pair = rng.choice(pairs)
    more = [word for word in telling if word not in pair]
    chosen = ["".join(pair), *rng.sample(more, min(1, len(more)))]
    return Made(" ".join(chosen), " ".join((*pair, *chosen[1:])))


def name(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two names of the text, or a name and a word of the headline, one name spelt otherwise."""
    own = set(text.words())
    names = [word for word in _names(text, archive.words) if archive.words.count(word) <= 100]
    pool = [word for word in telling_words(text, archive.words) if word not in names]
    if not names or len(names) + len(pool) < 2:
        return None
    word = rng.choice(names)
    typed = respelt(word, rng)
    if typed is None or typed in own:
        return None
    other = rng.choice([w for w in (*names, *pool) if w != word])
    return Made(f"{typed} {other}", f"{word} {other}")


def name_alone(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A name spelt otherwise, as no article has it; all articles with the name are meant."""
    return _alone(_names(text, archive.words), archive.words, respelt, rng)


def _alone(pool: Sequence[str], words: Words, change: Change, rng: Random) -> Made | None:
    able = [w for w in pool if words.count(w) in _ALONE and w.isalpha() and w.isascii()]
    if not able:
        return None
    word = rng.choice(able)
    typed = change(word, rng)
    if typed is None or typed in words:
        return None
    return Made(typed, word, frozenset(one.id for one in words.having(word)))


def _names(text: Text, words: Words) -> list[str]:
    """Words that stand with a capital amid sentences, and nowhere without one."""
    found = (part for passage in text.passages for part in _INNER_NAME.findall(passage))
    names = dict.fromkeys(word for part in found for word in words_of(part))
    return [word for word in names if len(word) >= LONG and word not in words.small]
