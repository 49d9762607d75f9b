"""The names in a line of authors, as lists of literature need them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.vocabulary import any_of, load

# A stroke without blanks joins the initials of a desk ("abc/def"), which are one name.
_SIGNS = re.compile(r"\s*[;|]\s*|\s+/\s+")
# "S.H.", "M.Si", "Ph.D": what comes behind a name and a comma, and is no other name.
_DEGREE = re.compile(r"(?:[A-Za-z]{1,5}\.)+\s?[A-Za-z]{0,5}\.?")
# Two names with nothing but a stroke between them, of which one at least has several words.
_STROKE = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
# Letters that stand for names: capitals, with or without a dot each.
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,2}")
# "J.", "J. K.": without blanks between them ("S.H.") they are a degree as often.
_SPACED_INITIALS = re.compile(r"[A-Z]\.(?:[ -][A-Z]\.)*")


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
    def is_body(self) -> bool:
        """Whether it is a desk or an institution, as the words of its name say."""
        return any(map(_is_collective, self.name.split()))

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
    Chicago Manual of Style, 17th edition, 16.84); but for what `people.toml` says. A line that
    lists them already ("Berg, Jan; Fox, Cat") names the same people.
    """
    lists = [part for signed in _SIGNS.split(" ".join(author.split())) for part in _joined(signed)]
    # Where something else stands between people, a comma may stand within a name.
    listed = len(lists) > 1 and all(len(_by_commas(part)) == 2 for part in lists)
    names = [name for part in lists for name in _names(part, listed=listed)]
    return tuple(_person(name) for name in names if any(map(str.isalnum, name)))


def _joined(line: str) -> Iterator[str]:
    """The parts of `line` between words like "and", of which the name of a body may have one."""
    start = 0
    for found in _between().finditer(line):
        before = line[start : found.start()]
        if found.group().startswith(",") or not _begins_a_body(before.rpartition(",")[2]):
            yield before
            start = found.end()
    yield line[start:]


def _begins_a_body(name: str) -> bool:
    words = name.split()
    return bool(words) and _plain(words[0]) in _data("body")


def _names(part: str, *, listed: bool) -> Iterator[str]:
    """The names in `part` as they are said; `listed` says that it may have one by its family."""
    names = _by_commas(part)
    if len(names) == 2 and _are_one(*names, listed=listed):
        yield f"{names[1]} {names[0]}"
        return
    for name in names:
        yield from _STROKE.split(name) if " " in name else (name,)


def _by_commas(part: str) -> list[str]:
    """What commas part; with each name the degree behind it, or the letters of given names."""
    names: list[str] = []
    for one in filter(None, map(str.strip, part.split(","))):
        if names and " " not in names[-1] and _SPACED_INITIALS.fullmatch(one):
            names[-1] = f"{one} {names[-1]}"
        elif names and _DEGREE.fullmatch(one):
            names[-1] = f"{names[-1]}, {one}"
        else:
            names.append(one)
    return names


def _are_one(family: str, given: str, *, listed: bool) -> bool:
    """Whether `family` and `given` are those of one person: "van der Berg, Jan".

    A particle that nothing stands before begins a family name, and one that nothing follows
    belongs to one. Two names of one word each may be two people's: here many have but one.
    """
    words = family.split()
    if "," in f"{family}{given}" or any(map(_is_collective, (*words, *given.split()))):
        return False
    *particles, last = words
    if particles and last[0].isupper() and all(map(_is_particle, particles)):
        return True
    *_, behind = ["", *given.split()[1:]]
    return not particles and (listed or _is_particle(behind))


def _is_particle(word: str) -> bool:
    """Whether `word` is one in small letters: in capitals it may be a name."""
    return word.islower() and word in _data("particle")


def _is_collective(word: str) -> bool:
    return _plain(word) in _data("collective") | _data("body")


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
    if _INITIALS.fullmatch(words[first]) or not _is_family(words[first]):
        return Person(name, whole=True)
    while first > 1 and words[first - 1].casefold() in _data("particle"):
        first -= 1
    return Person(" ".join(words[first:]), " ".join(words[:first]))


def _is_family(word: str) -> bool:
    """Whether `word` may be a family name: "Assad", "al-Assad"."""
    return word[0].isupper() or _is_particle(word.partition("-")[0])


def _untitled(words: list[str]) -> list[str]:
    """The words of a name without the titles before it (APA 9.8, Chicago 14.73).

    What has no letters behind it is no title: "Ir ?".
    "H." is Haji behind another title; else it may stand for a name.
    """
    last = max((at for at, word in enumerate(words) if any(map(str.isalnum, word))), default=0)
    titles = 0
    while titles < last and (
        _plain(words[titles]) in _data("title") or (titles and words[titles] == "H.")
    ):
        titles += 1
    return words[titles:]


def _plain(word: str) -> str:
    return word.strip(".").casefold()


def _stays(name: str, words: set[str]) -> bool:
    """Whether the name is none of one person, or none that may be turned round."""
    kept = _data("collective") | _data("body") | _data("patronymic")
    foreign = any(letter.isalpha() and ord(letter) > 0x24F for letter in name)
    return foreign or bool(words & kept) or bool(re.search(r"[,@:()\d]|\.\w{2,}", name))


@cache
def _between() -> re.Pattern[str]:
    words = any_of(_data("between"))
    return re.compile(rf",?\s+(?:{words})\s+", re.IGNORECASE)


@cache
def _data(name: str) -> frozenset[str]:
    return frozenset(load("people")[name])
