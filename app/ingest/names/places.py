"""The places that datelines name: `app/language/data/places.toml`, and the world's countries."""

import re
from functools import cache

from app.language.countries import country_of
from app.language.vocabulary import any_of, load

# The longest name in the list, in words.
PLACE_WORDS = 4

_GLUED = re.compile(r"[A-Z][a-z]{2,}(?=[A-Z\"“])")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def is_place(text: str) -> bool:
    """Whether `text` as a whole is the name of a town, a region or a country, in any case."""
    key = text.casefold().strip(" .,")
    if key in _places():
        return True
    kind, _, rest = key.partition(" ")
    if rest and kind in _kinds():
        return is_place(rest)
    # New regencies are named after the old ones: "Sumba Barat Daya", "Musi Rawas Utara".
    whole, _, side = key.rpartition(" ")
    if whole and side in _sides():
        return is_place(whole)
    return len(key) > 3 and country_of(text) is not None


def is_province(text: str) -> bool:
    """Whether `text` is the name of a province of Indonesia, or short for one, in any case."""
    return text.casefold() in _provinces()


def is_country(text: str) -> bool:
    """Whether `text` is the name of a country and of no town."""
    return text.casefold() not in _places() and country_of(text) is not None


def leading_place(text: str) -> str:
    """The longest known place that `text` begins with; empty where it begins with none.

    The place ends where a word does, or where a capital is glued to it ("JakartaReal").
    """
    words = text[:60].split(" ")
    for count in range(min(PLACE_WORDS, len(words)), 0, -1):
        head = " ".join(words[:count])
        glued = _GLUED.match(words[count - 1])
        if head.casefold().rstrip(",.") in _places():
            return head.rstrip(",.")
        if glued and (" ".join([*words[: count - 1], glued.group()])).casefold() in _places():
            return " ".join([*words[: count - 1], glued.group()])
    return ""


def names_route(text: str) -> bool:
    """Whether the words of `text` speak of a way between two places."""
    return not _route().isdisjoint(_WORD.findall(text.casefold()))


def speaks_of_place(name: str, text: str) -> bool:
    """Whether `text` has an unknown name where only places stand: "di Arga", "Kota Arga"."""
    starts = (match.start() for match in re.finditer(re.escape(name), text))
    words = (text[:start].rstrip().rpartition(" ")[2].casefold() for start in starts)
    return any(word in _kinds() or word in _before() for word in words)


def writes_from_here(text: str) -> bool:
    """Whether `text` speaks of the place that it is written in, as "here"."""
    return _here().search(text) is not None


@cache
def _here() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(load('places')['here']['words'])})\b")


@cache
def _provinces() -> frozenset[str]:
    return frozenset(name.casefold() for name in load("places")["indonesia"]["provinces"])


@cache
def _places() -> frozenset[str]:
    data = load("places")
    lists = (
        data["indonesia"]["provinces"],
        data["indonesia"]["towns"],
        data["malaysia"]["towns"],
        data["world"]["towns"],
    )
    return frozenset(name.casefold() for names in lists for name in names)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(load("places")["kinds"]["words"])


@cache
def _before() -> frozenset[str]:
    return frozenset(load("places")["before"]["words"])


@cache
def _sides() -> frozenset[str]:
    return frozenset(load("places")["sides"]["words"])


@cache
def _route() -> frozenset[str]:
    return frozenset(load("places")["route"]["words"])
