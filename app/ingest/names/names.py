"""What a person's name looks like in a byline."""

import re
from functools import cache

from app.ingest.names.outlets import looks_like_site
from app.ingest.text.tokens import has_digit, words_of
from app.language.sentences import ends_with_stop
from app.language.vocabulary import any_of, load

_INNER = ".'’-,/&"
_LONGEST_CHARACTERS = 80
# The longest line on what a writer is and where.
CALLING_WORDS = 14


def looks_like_name(text: str) -> bool:
    """Whether `text` can be one or a few people's names: capitalised words, no sentence."""
    if len(text) > _LONGEST_CHARACTERS or has_digit(text):
        return False
    words = text.replace(",", " ").replace(" & ", " ").split()
    bare = [word for word in words if not is_degree(word)]
    if not 1 <= len(bare) <= _longest():
        return False
    proper = [word for word in bare if not is_particle(word)]
    # "A A" are buttons for the size of letters.
    is_named = any(len(word) > 1 for word in proper)
    return is_named and all(map(_is_proper, proper)) and not looks_like_site(text)


def is_degree(text: str) -> bool:
    """Whether `text` is an academic degree or title: "S.H.", "M.Si"."""
    return text.replace(".", "").replace(" ", "").casefold() in _degrees()


def is_nobody(text: str) -> bool:
    """Whether `text` stands where a name would and is nobody's: "Admin", "Tim Redaksi"."""
    key = text.casefold().strip(" .,()[]*-–—:")
    return key in _nobody() or key.split(" ", 1)[0] in _nobodies_first()


def is_desk(text: str) -> bool:
    """Whether `text` is a part of a newsroom rather than a person: "Kabar's World Service"."""
    owner, of, desk = text.replace("’", "'").partition("'s ")
    return bool(owner and of) and desk.casefold().rpartition(" ")[2] in _desks()


def is_calling(text: str) -> bool:
    """Whether a line says what the person above it is: "Dosen Hukum, Universitas Kota"."""
    # Most lines are told by their first word, which the steps know already.
    if _first_words().isdisjoint(words_of(text)[:1]):
        return False
    if text.count(" ") >= CALLING_WORDS or ends_with_stop(text):
        return False
    return _calling().match(text) is not None


def is_particle(word: str) -> bool:
    """Whether a word is one that names write small: "van", "bin"."""
    return word.casefold() in _particles()


def is_titled(text: str) -> bool:
    """Whether `text` opens with a person's title or office: "Presiden Budi"."""
    return text.split(" ", 1)[0].casefold() in _titles()


def _is_proper(word: str) -> bool:
    letters = [letter for letter in word if letter not in _INNER]
    return bool(letters) and letters[0].isupper() and all(one.isalpha() for one in letters)


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("bylines")["name"]["particles"])


@cache
def _longest() -> int:
    return int(load("bylines")["name"]["longest"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(load("bylines")["name"]["titles"])


@cache
def _degrees() -> frozenset[str]:
    return frozenset(load("bylines")["degrees"]["words"])


@cache
def _nobody() -> frozenset[str]:
    return frozenset(load("bylines")["nobody"]["whole"])


@cache
def _desks() -> frozenset[str]:
    return frozenset(load("bylines")["nobody"]["owned"])


@cache
def _nobodies_first() -> frozenset[str]:
    return frozenset(load("bylines")["nobody"]["first"])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words_of(one)[0] for one in load("bylines")["callings"]["words"])


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(load('bylines')['callings']['words'])})(?!\w)")
