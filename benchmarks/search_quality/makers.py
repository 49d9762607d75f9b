"""How a query of each kind is made of an article: pure functions of the article and chance.

A maker gives None where the article has nothing of its kind.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from unicodedata import combining, normalize

from benchmarks.search_quality import mistakes
from benchmarks.search_quality.asked import Kind
from benchmarks.search_quality.country_names import (
    countries_by_name,
    names_by_country,
    typed_names,
)
from benchmarks.search_quality.forms import POSSIBLE, Forms, possible_forms_of
from benchmarks.search_quality.mistakes import Change
from benchmarks.search_quality.spellings import respelt
from benchmarks.search_quality.texts import Text, Words, small_words, words_of

# A word in more of the articles than this tells none of them.
_TELLING = 0.05
_PHRASE_WORD = 0.02
_LEAST_LETTERS = 3
# Misspelt words: shorter ones may mean too much, and two slips need a long one.
_LONG = 5
_VERY_LONG = 9
# A word for itself should find a handful of articles, and be no slip of one author.
_ALONE = range(3, 51)
_RARE = range(2, 31)
_SUBJECT = range(5, 41)
_OLD_SPELLINGS = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"))
# A form that is in use, and no slip.
_USED = 3
# Whole words: "Rp" of "Rp500" is none.
_RUN = re.compile(r"(?<![^\W_])[^\W\d_]+(?: [^\W\d_]+){2,}(?![^\W_])")
_INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Made:
    """A query and what was meant; `relevant` is None where it is the article itself."""

    text: str
    meant: str
    relevant: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """What makers know of all articles."""

    words: Words
    forms: Forms
    possible_forms: Forms

    @classmethod
    def of(cls, words: Words) -> "Archive":
        """The articles of `words` with the forms of their words."""
        return cls(words, Forms(words), Forms(words, POSSIBLE, possible_forms_of))


Maker = Callable[[Text, Archive, Random], Made | None]


def headline(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Three to five telling words of the headline, its rarest among them."""
    pool = _telling(text, archive.words)
    if len(pool) < 3:
        return None
    chosen = " ".join(_with_rarest(pool, archive.words, rng.randint(3, 5), rng))
    return Made(chosen, chosen)


def rare_words(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two to four words of the text that few other articles have."""
    body = dict.fromkeys(words_of(text.body))
    rare = [w for w in body if _is_word(w) and archive.words.count(w) in _RARE]
    count = rng.randint(2, 4)
    if len(rare) < count:
        return None
    chosen = " ".join(rng.sample(rare, count))
    return Made(chosen, chosen)


def phrase(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Three to five words in a row, in quotes; every article with the same words in a row will do.

    At least one of them is uncommon.
    """
    runs = [run.split() for passage in text.passages for run in _RUN.findall(passage)]
    if not runs:
        return None
    run, length = rng.choice(runs), rng.randint(3, 5)
    at = rng.randint(0, max(0, len(run) - length))
    chosen = words_of(" ".join(run[at : at + length]))
    if min(map(archive.words.share, chosen)) > _PHRASE_WORD:
        return None
    said = " ".join(chosen)
    having = archive.words.having(*chosen)
    return Made(f'"{said}"', said, frozenset(one.id for one in having if _says(one, said)))


def subject(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two telling neighbours of the headline; all articles with both in theirs are about it."""
    telling = set(_telling(text, archive.words))
    pairs = [pair for pair in pairwise(words_of(text.title)) if telling.issuperset(pair)]
    rng.shuffle(pairs)
    for pair in pairs:
        having = archive.words.having(*pair)
        about = frozenset(one.id for one in having if set(pair) <= set(words_of(one.title)))
        if len(about) in _SUBJECT:
            return Made(" ".join(pair), " ".join(pair), about)
    return None


def form(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Telling words of the headline, one of them in a form that the article doesn't have."""
    own, small = set(text.words()), small_words(text)
    pool = _telling(text, archive.words)
    # Words that the article has without a capital: names have no forms.
    others = {word: _other_forms(word, archive, own) for word in pool if word in small}
    able = [word for word, forms in others.items() if forms]
    if len(pool) < 2 or not able:
        return None
    word = rng.choice(able)
    chosen = _with(word, pool, rng)
    typed = rng.choice(others[word])
    return Made(_replaced(chosen, word, typed), " ".join(chosen))


def _other_forms(word: str, archive: Archive, own: set[str]) -> list[str]:
    forms = archive.forms.of(word)
    return [one for one in forms if one not in own and archive.words.count(one) >= _USED]


def mistaken(change: Change, letters: int = _LONG) -> Maker:
    """Words of the headline with `change` made to the rarest that has so many letters."""

    def make(text: Text, archive: Archive, rng: Random) -> Made | None:
        pool = _telling(text, archive.words)
        able = [word for word in pool if len(word) >= letters and word.isascii()]
        if len(pool) < 2 or not able:
            return None
        word = min(able, key=archive.words.count)
        typed = change(word, rng)
        chosen = _with(word, pool, rng)
        return Made(_replaced(chosen, word, typed), " ".join(chosen)) if typed else None

    return make


def mistaken_alone(change: Change, letters: int = _LONG) -> Maker:
    """A word with `change` made to it, unknown then; all articles with the word are meant."""

    def make(text: Text, archive: Archive, rng: Random) -> Made | None:
        words = [word for word in dict.fromkeys(text.words()) if len(word) >= letters]
        return _alone(words, archive.words, change, rng)

    return make


def two_typos(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two typos in a long word of the headline, or one in each of two words."""
    able = [w for w in _telling(text, archive.words) if len(w) >= _LONG and w.isascii()]
    if any(len(word) >= _VERY_LONG for word in able) and rng.random() < 0.5:
        return mistaken(mistakes.two_typos, _VERY_LONG)(text, archive, rng)
    if len(able) < 2:
        return None
    both = sorted(able, key=archive.words.count)[:2]
    chosen = [word for word in able if word in both]
    return Made(" ".join(mistakes.one_typo(w, rng) for w in chosen), " ".join(chosen))


def joined(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two neighbours of the headline without the blank, which makes no word, and one word more."""
    telling = _telling(text, archive.words)
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
    pool = [word for word in _telling(text, archive.words) if word not in names]
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


def country(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A country of the headline by a name that the article lacks, and words of the headline."""
    named = _country_of(text.title)
    if named is None:
        return None
    found, code = named
    has = f" {' '.join(text.words())} "
    others = [other for other in typed_names(code) if f" {other} " not in has]
    pool = [word for word in _telling(text, archive.words) if word not in found.split()]
    if not others or not pool:
        return None
    chosen = _with_rarest(pool, archive.words, rng.randint(1, 2), rng)
    words = " ".join(chosen)
    return Made(f"{rng.choice(others)} {words}", f"{found} {words}")


def country_alone(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A country of the headline by another name; all articles with it in theirs are about it."""
    named = _country_of(text.title)
    if named is None:
        return None
    found, code = named
    others = [other for other in typed_names(code) if other != found]
    if not others:
        return None
    return Made(rng.choice(others), found, _about(code, archive.words))


def _about(code: str, words: Words) -> frozenset[str]:
    """The articles whose headline names the country in any way."""
    having = (one for name in names_by_country()[code] for one in words.having(*name.split()))
    named = {one.id: _country_of(one.title) for one in having}
    return frozenset(id_ for id_, found in named.items() if found and found[1] == code)


def true_word(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A word that stands in this article alone, and twice there: no slip.

    Articles with another form of it, or where one begins with the other, may be shown as well.
    """
    every = text.words()
    own = [
        word
        for word in dict.fromkeys(every)
        if len(word) >= _LONG and _is_word(word) and word.isascii()
        if archive.words.count(word) == 1 and every.count(word) > 1
    ]
    if not own:
        return None
    word = rng.choice(own)
    near = [*archive.possible_forms.of(word), *_akin(word, archive.words)]
    # A form of a form is one: "towernya" of "towers".
    related = dict.fromkeys(
        [*near, *(one for each in near for one in archive.possible_forms.of(each))]
    )
    others = (one.id for other in related for one in archive.words.having(other))
    return Made(word, word, frozenset((text.id, *others)))


def _akin(word: str, words: Words) -> list[str]:
    """The words that begin with `word` or that it begins with, letters enough to be no chance.

    And those that are the same without their accents and in today's spelling.
    """
    able = (one for one in words if len(one) >= _LONG)
    plain = _plain(word)
    return [
        one
        for one in able
        if one.startswith(word) or word.startswith(one) or (one != word and _plain(one) == plain)
    ]


def _plain(word: str) -> str:
    """`word` without accents, in today's spelling."""
    letters = "".join(one for one in normalize("NFKD", word) if not combining(one))
    for old, today in _OLD_SPELLINGS:
        letters = letters.replace(old, today)
    return letters


MAKERS: dict[Kind, Maker] = {
    Kind.HEADLINE: headline,
    Kind.RARE_WORDS: rare_words,
    Kind.PHRASE: phrase,
    Kind.SUBJECT: subject,
    Kind.FORM: form,
    Kind.TYPO: mistaken(mistakes.one_typo),
    Kind.TYPO_ALONE: mistaken_alone(mistakes.one_typo),
    Kind.TWO_TYPOS: two_typos,
    Kind.TWO_TYPOS_ALONE: mistaken_alone(mistakes.two_typos, _VERY_LONG),
    Kind.SWAPPED: mistaken(mistakes.swapped),
    Kind.SWAPPED_ALONE: mistaken_alone(mistakes.swapped),
    Kind.FIRST_LETTER: mistaken(mistakes.first_letter_missing),
    Kind.FIRST_LETTER_ALONE: mistaken_alone(mistakes.first_letter_missing),
    Kind.JOINED: joined,
    Kind.CUT: mistaken(mistakes.cut, 6),
    Kind.NAME: name,
    Kind.NAME_ALONE: name_alone,
    Kind.COUNTRY: country,
    Kind.COUNTRY_ALONE: country_alone,
    Kind.TRUE_WORD: true_word,
}


def _telling(text: Text, words: Words) -> list[str]:
    """The words of the headline that tell it from most others, in its order."""
    every = dict.fromkeys(words_of(text.title))
    return [word for word in every if _is_word(word) and words.share(word) < _TELLING]


def _is_word(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isalpha()


def _with_rarest(pool: Sequence[str], words: Words, count: int, rng: Random) -> list[str]:
    """So many of `pool`, in its order, the rarest among them."""
    rarest = min(pool, key=words.count)
    others = [word for word in pool if word != rarest]
    chosen = {rarest, *rng.sample(others, min(count - 1, len(others)))}
    return [word for word in pool if word in chosen]


def _with(word: str, pool: Sequence[str], rng: Random) -> list[str]:
    """`word` and one or two others of `pool`, in its order."""
    others = [one for one in pool if one != word]
    chosen = {word, *rng.sample(others, min(rng.randint(1, 2), len(others)))}
    return [one for one in pool if one in chosen]


def _replaced(chosen: Sequence[str], word: str, typed: str) -> str:
    return " ".join(typed if one == word else one for one in chosen)


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
    return [word for word in names if len(word) >= _LONG and word not in words.small]


def _says(text: Text, said: str) -> bool:
    return any(
        f" {said} " in f" {' '.join(words_of(one))} " for one in (text.title, *text.passages)
    )


def _country_of(title: str) -> tuple[str, str] | None:
    """The first country of a headline as it is named there, longest name first, and its code."""
    written = re.findall(r"[^\W_]+", title)
    for at in range(len(written)):
        for length in (3, 2, 1):
            said = " ".join(written[at : at + length]).lower()
            code = countries_by_name().get(said)
            # "as" is a word of English, "AS" is America.
            if code and written[at][0].isupper() and (said != "as" or written[at] == "AS"):
                return said, code
    return None
