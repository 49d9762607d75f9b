"""The names in a line of authors, as lists of literature need them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.vocabulary import any_of, load

# A stroke without blanks joins the initials of a desk ("abc/def"), which are one name.
_LISTED = r"\s*[,;|]\s*|\s+/\s+"
# "S.H.", "M.Si", "Ph.D": what comes behind a name and a comma, and is no other name.
_DEGREE = re.compile(r"(?:[A-Za-z]{1,5}\.)+\s?[A-Za-z]{0,5}\.?")
# Two names with nothing but a stroke between them, of which one at least has several words.
_STROKE = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
# Letters that stand for names: capitals, with or without a dot each.
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,2}")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or a body, that wrote an article.

    `family` is what a list is sorted by, `given` what stands before it. A name that must not be
    taken apart, or has one word, has no `given`; `whole` tells the former.
    """

    family: str
    given: str = ""
    whole: bool = False

    @property
    def name(self) -> str:
        """The name as it is said."""
        return f"{self.given} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """The name as it is listed: "Mahendra, Rizky"."""
        return f"{self.family}, {self.given}" if self.given else self.family

    @property
    def initials(self) -> str:
        """The given names as letters: "R. A.", with a hyphen where they have one."""
        return " ".join(
            "-".join(f"{part[0].upper()}." for part in word.split("-") if part[:1].isalpha())
            for word in re.findall(r"[^\W\d_][\w'’-]*", self.given)
        )


def people_of(author: str) -> tuple[Person, ...]:
    """The people that the line `author` names, in its order.

    Names in Latin letters of several words are listed by the last one, Indonesian ones too (The
    Chicago Manual of Style, 17th edition, 16.84); but for what `people.toml` says.
    """
    names: list[str] = []
    for part in filter(None, _parts(" ".join(author.split()))):
        if names and _DEGREE.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return tuple(_person(name) for name in names if any(map(str.isalnum, name)))


def _parts(line: str) -> Iterator[str]:
    for part in _between().split(line):
        yield from _STROKE.split(part) if " " in part else (part,)


def _person(written: str) -> Person:
    name = " ".join(_untitled(written.split()))
    words = name.split()
    lowered = {_plain(word) for word in words}
    if len(words) < 2 or _stays(name, lowered):
        return Person(name, whole=len(words) > 1 or "/" in name)
    first = len(words) - 1
    if first > 1 and _plain(words[first]) in _data("suffix"):
        first -= 1
    # "Agnes A": a letter behind a name stands for the last one, but sorts nobody.
    if _INITIALS.fullmatch(words[first]) or not words[first][0].isupper():
        return Person(name, whole=True)
    while first > 1 and words[first - 1].casefold() in _data("particle"):
        first -= 1
    return Person(" ".join(words[first:]), " ".join(words[:first]))


def _untitled(words: list[str]) -> list[str]:
    """The words of a name without the titles before it (APA 9.8, Chicago 14.73).

    "H." is Haji behind another title; else it may stand for a name.
    """
    titles = 0
    while titles < len(words) - 1 and (
        _plain(words[titles]) in _data("title") or (titles and words[titles] == "H.")
    ):
        titles += 1
    return words[titles:]


def _plain(word: str) -> str:
    return word.strip(".").casefold()


def _stays(name: str, words: set[str]) -> bool:
    """Whether the name is none of one person, or none that may be turned round."""
    kept = _data("collective") | _data("patronymic")
    foreign = any(letter.isalpha() and ord(letter) > 0x24F for letter in name)
    return foreign or bool(words & kept) or bool(re.search(r"[,@:()\d]|\.\w{2,}", name))


@cache
def _between() -> re.Pattern[str]:
    words = any_of(_data("between"))
    return re.compile(rf"{_LISTED}|\s+(?:{words})\s+", re.IGNORECASE)


@cache
def _data(name: str) -> frozenset[str]:
    return frozenset(load("people")[name])
