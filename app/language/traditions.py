"""Words as they are spelt today in Indonesian: "Soekarno" is "Sukarno", "operation" "operasi"."""

from dataclasses import dataclass
from functools import cache

from app.language.dictionaries import entry
from app.language.roots import is_root
from app.language.vocabulary import load

# Shorter ones become another word too easily: "Moe", "Joe".
_LEAST = 5


@dataclass(frozen=True, slots=True)
class _Traditions:
    old: tuple[tuple[str, str], ...]
    endings: tuple[tuple[str, str], ...]
    letters: tuple[tuple[str, str], ...]
    not_these: frozenset[str]
    same: dict[str, str]


def todays_spelling(word: str) -> str:
    """The folded `word`, a base form, as Indonesian spells it today; most are as they were."""
    traditions = _traditions()
    if word in traditions.same:
        return traditions.same[word]
    if len(word) < _LEAST:
        return word
    if entry(word, "en"):
        return _with_ending_of_today(word, traditions) or word
    return word if is_root(word) else _without_old_letters(word, traditions)


def may_be_respelt(surface: str) -> bool:
    """Whether any form of a word may have to be respelt; quick, and no more than a guess."""
    return any(part in surface for part in _telling_parts())


@cache
def _telling_parts() -> tuple[str, ...]:
    """Letters of which a word has some if it is spelt otherwise."""
    traditions = _traditions()
    old = (letters for letters, _ in traditions.old)
    return (*old, *(ending for ending, _ in traditions.endings), *traditions.same)


def _without_old_letters(word: str, traditions: _Traditions) -> str:
    for old, today in traditions.old:
        word = word.replace(old, today)
    return word


def _with_ending_of_today(word: str, traditions: _Traditions) -> str | None:
    if word in traditions.not_these:
        return None
    for ending, today in traditions.endings:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            respelt = stem
            for foreign, own in traditions.letters:
                respelt = respelt.replace(foreign, own)
            return next((one + today for one in (stem, respelt) if is_root(one + today)), None)
    return None


@cache
def _traditions() -> _Traditions:
    data = load("traditions")
    return _Traditions(
        old=tuple((old, today) for old, today in data["old"]),
        endings=tuple((ending, today) for ending, today in data["endings"]),
        letters=tuple((foreign, own) for foreign, own in data["letters"]),
        not_these=frozenset(data["not_these"]),
        same=data["same"],
    )
