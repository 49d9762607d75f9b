"""The queries that are measured: drawn from the articles' own words, by how many have each."""

import random
import re
import sqlite3
from dataclasses import dataclass
from enum import StrEnum

QUERIES_PER_KIND = 20
# In these shares of the articles a word counts as frequent, and as neither frequent nor rare.
FREQUENT_FROM = 0.10
MIDDLING = (0.005, 0.02)
RARE = (2, 10)
LONG_WORD = 7
PREFIX_LENGTH = 4
TOP_COUNTRIES = 5
_WORD = re.compile(r"[^\W\d_]{4,}")


class Kind(StrEnum):
    """What is asked; the value is its name in the report."""

    FREQUENT = "a frequent word"
    RARE = "a rare word"
    TWO_WORDS = "two words"
    PHRASE = "a phrase of two words"
    EXCLUSION = "a frequent word, without another"
    COUNTRY = "a frequent word in a country"
    BROWSE = "a country, no words"
    NEWEST = "a frequent word, newest first"
    MISSPELT = "a misspelt word"
    PREFIX = "completions of four letters"


@dataclass(frozen=True, slots=True)
class Query:
    """One query, free of any engine's syntax; for PREFIX `words` holds the letters."""

    kind: Kind
    words: tuple[str, ...] = ()
    excluded: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the archive by how many articles have them."""

    frequent: list[str]
    middling: list[str]
    rare: list[str]
    all: frozenset[str]


def choose_queries(
    database: sqlite3.Connection, seed: int = 1, each: int = QUERIES_PER_KIND
) -> list[Query]:
    """`each` queries of every kind, the same for the same articles and `seed`."""
    rng = random.Random(seed)
    words = _words_of(database, rng)
    countries = _frequent_countries(database)
    queries: list[Query] = []
    for n in range(each):
        frequent, other = words.frequent[n % len(words.frequent)], rng.choice(words.middling)
        country = countries[n % len(countries)]
        queries += [
            Query(Kind.FREQUENT, (frequent,)),
            Query(Kind.RARE, (rng.choice(words.rare),)),
            Query(Kind.TWO_WORDS, _words_together(database, words, rng)),
            Query(Kind.PHRASE, _neighbours(database, rng)),
            Query(Kind.EXCLUSION, (frequent,), excluded=other),
            Query(Kind.COUNTRY, (frequent,), country=country),
            Query(Kind.BROWSE, country=country),
            Query(Kind.NEWEST, (frequent,)),
            Query(Kind.MISSPELT, (_misspelt(words, rng),)),
            Query(Kind.PREFIX, (other[:PREFIX_LENGTH],)),
        ]
    return queries


def _words_of(database: sqlite3.Connection, rng: random.Random) -> _Words:
    database.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, articles_fts, row)")
    counts = dict(database.execute("SELECT term, doc FROM temp.words").fetchall())
    (total,) = database.execute("SELECT count(*) FROM articles").fetchone()
    usual = sorted((w for w in counts if _WORD.fullmatch(w)), key=lambda w: (-counts[w], w))
    frequent = [w for w in usual if counts[w] >= total * FREQUENT_FROM]
    middling = [w for w in usual if MIDDLING[0] <= counts[w] / total <= MIDDLING[1]]
    rare = [w for w in usual if RARE[0] <= counts[w] <= RARE[1]]
    rng.shuffle(middling)
    return _Words(frequent, middling, rare, frozenset(counts))


def _frequent_countries(database: sqlite3.Connection) -> list[str]:
    rows = database.execute(
        "SELECT code FROM article_countries GROUP BY code ORDER BY count(*) DESC, code LIMIT ?",
        (TOP_COUNTRIES,),
    )
    return [code for (code,) in rows]


def _body_of_some_article(database: sqlite3.Connection, rng: random.Random) -> str:
    (highest,) = database.execute("SELECT max(rowid) FROM articles").fetchone()
    (body,) = database.execute(
        "SELECT body FROM articles WHERE rowid >= ? AND length(body) > 500 ORDER BY rowid LIMIT 1",
        (rng.randint(1, max(1, highest - highest // 10)),),
    ).fetchone()
    return str(body).lower()


def _words_together(
    database: sqlite3.Connection, words: _Words, rng: random.Random
) -> tuple[str, ...]:
    """A frequent and another word of one article."""
    present = sorted(set(_WORD.findall(_body_of_some_article(database, rng))))
    frequent = sorted(set(words.frequent).intersection(present)) or present
    first = rng.choice(frequent)
    return first, rng.choice([word for word in present if word != first])


def _neighbours(database: sqlite3.Connection, rng: random.Random) -> tuple[str, ...]:
    """Two words that follow each other in an article."""
    pairs = re.findall(r"(?=\b([a-z]{4,}) ([a-z]{4,})\b)", _body_of_some_article(database, rng))
    pair: tuple[str, str] = rng.choice(pairs)
    return pair


def _misspelt(words: _Words, rng: random.Random) -> str:
    """A word of the archive with one letter left out, so that no article has it."""
    while True:
        word = rng.choice(words.middling)
        at = rng.randrange(2, max(3, len(word) - 1))
        typed = word[:at] + word[at + 1 :]
        if len(word) >= LONG_WORD and typed not in words.all:
            return typed
