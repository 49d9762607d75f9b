"""How a query of each kind is made of an article: pure functions of the article and chance.

A maker gives None where the article has nothing of its kind.
"""

import re
from itertools import pairwise
from random import Random
from unicodedata import combining, normalize

from benchmarks.search_quality import mistakes
from benchmarks.search_quality.asked import Kind
from benchmarks.search_quality.choosing import (
    LONG,
    is_word,
    replaced,
    telling_words,
    with_others,
    with_rarest,
)
from benchmarks.search_quality.country_queries import country, country_alone
from benchmarks.search_quality.made import Archive, Made, Maker
from benchmarks.search_quality.misspelt import (
    VERY_LONG,
    joined,
    mistaken,
    mistaken_alone,
    name,
    name_alone,
    two_typos,
)
from benchmarks.search_quality.texts import Text, Words, small_words, words_of

# A word of a phrase that no more of the articles have keeps it from being anybody's.
_PHRASE_WORD = 0.02
# In how many articles a rare word is, and about how many a subject is asked for.
_RARE = range(2, 31)
_SUBJECT = range(5, 41)
_OLD_SPELLINGS = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"))
# A form that is in use, and no slip.
_USED = 3
# Whole words: "Rp" of "Rp500" is none.
_RUN = re.compile(r"(?<![^\W_])[^\W\d_]+(?: [^\W\d_]+){2,}(?![^\W_])")


def headline(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Three to five telling words of the headline, its rarest among them."""
    pool = telling_words(text, archive.words)
    if len(pool) < 3:
        return None
    chosen = " ".join(with_rarest(pool, archive.words, rng.randint(3, 5), rng))
    return Made(chosen, chosen)


def rare_words(text: Text, archive: Archive, rng: Random) -> Made | None:
    """Two to four words of the text that few other articles have."""
    body = dict.fromkeys(words_of(text.body))
    rare = [w for w in body if is_word(w) and archive.words.count(w) in _RARE]
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
    telling = set(telling_words(text, archive.words))
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
    pool = telling_words(text, archive.words)
    # Words that the article has without a capital: names have no forms.
    others = {word: _other_forms(word, archive, own) for word in pool if word in small}
    able = [word for word, forms in others.items() if forms]
    if len(pool) < 2 or not able:
        return None
    word = rng.choice(able)
    chosen = with_others(word, pool, rng)
    typed = rng.choice(others[word])
    return Made(replaced(chosen, word, typed), " ".join(chosen))


def _other_forms(word: str, archive: Archive, own: set[str]) -> list[str]:
    forms = archive.forms.of(word)
    return [one for one in forms if one not in own and archive.words.count(one) >= _USED]


def true_word(text: Text, archive: Archive, rng: Random) -> Made | None:
    """A word that stands in this article alone, and twice there: no slip.

    Articles with another form of it, or where one begins with the other, may be shown as well.
    """
    every = text.words()
    own = [
        word
        for word in dict.fromkeys(every)
        if len(word) >= LONG and is_word(word) and word.isascii()
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
    able = (one for one in words if len(one) >= LONG)
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
    Kind.TWO_TYPOS_ALONE: mistaken_alone(mistakes.two_typos, VERY_LONG),
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


def _says(text: Text, said: str) -> bool:
    return any(
        f" {said} " in f" {' '.join(words_of(one))} " for one in (text.title, *text.passages)
    )
