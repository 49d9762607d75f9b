"""What an Indonesian or Malay word may be made of, by the rules of `data/affixes.toml`.

Pure morphology: nothing here knows which words there are. `app/language/roots.py` asks the
dictionaries which of the roots is a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from app.language.vocabulary import load
from app.values import value

# Fewer letters are no root.
_LEAST_ROOT = 3
# Only before these does a first letter give way to the nasal ("memrotes", "menerjemahkan").
_AFTER_DROPPED = frozenset("aeiourl")
# They lose their r before another ("berenang"), or before "er" in the next syllable ("bekerja").
_ENDING_IN_R = ("ber", "per", "ter")


@value
class Made:
    """A word made of `root` with a `prefix`, as the data file names it, and an ending.

    A letter of the root may be `lost` in it: "memilih" lacks the p of "pilih".
    """

    root: str
    prefix: str
    lost: bool = False

    @property
    def likelihood(self) -> tuple[int, int]:
        """What is likelier is greater: the more of the word is root, the likelier it is.

        Roots in p, t and s are far more frequent than those in m, n and ny, so that their lost
        letter counts as found; one in k is no likelier than one in a vowel.
        """
        if not self.lost:
            return len(self.root), 0 if self.root[0] in "mn" else 2
        return (len(self.root), 1) if self.root[0] in "pts" else (len(self.root) - 1, 1)


@dataclass(frozen=True, slots=True)
class _Nasal:
    """The nasal before roots that begin with one of `before`, or that lost `instead_of` to it."""

    nasal: str
    before: frozenset[str]
    instead_of: str


@dataclass(frozen=True, slots=True)
class _Circumfix:
    """A prefix and the endings that go with it; every word with it begins with `opening`."""

    prefix: str
    endings: tuple[str, ...]
    opening: str


@dataclass(frozen=True, slots=True)
class _Affixes:
    clitics: tuple[tuple[str, ...], ...]
    clitics_of_names: tuple[str, ...]
    sure_clitics: tuple[str, ...]
    circumfixes: tuple[_Circumfix, ...]
    nasals: tuple[_Nasal, ...]
    verbal: tuple[str, ...]


def without_clitics(word: str) -> Iterator[tuple[str, str]]:
    """`word` without the clitics at its end, each with those: "bukunyalah", "bukunya", "buku"."""
    found = [(word, "")]
    for clitics in _affixes().clitics:
        for base, ending in tuple(found):
            shorter = [(base.removesuffix(one), one + ending) for one in clitics]
            found += [(one, end) for one, end in shorter if len(base) > len(one) >= _LEAST_ROOT]
    yield from found[1:]


def clitics_of_names() -> tuple[str, ...]:
    """The clitics that are written on to names too."""
    return _affixes().clitics_of_names


def is_sure_clitic(ending: str) -> bool:
    """Whether `ending` is a clitic that ends few words which have none."""
    return ending in _affixes().sure_clitics


# The same word is taken apart some five times until its root is found.
@lru_cache(maxsize=1024)
def roots_of(word: str) -> tuple[Made, ...]:
    """Every root that the rules can have made `word` of."""
    found: list[Made] = []
    for one in _affixes().circumfixes:
        # Told at once of nearly all prefixes.
        if word.startswith(one.opening):
            for rest, lost in _without_prefix(word, one.prefix):
                found += _without_endings(word, rest, one, lost=lost)
    return tuple(found)


def _without_endings(word: str, rest: str, one: _Circumfix, *, lost: bool) -> Iterator[Made]:
    """The roots of `word` where `rest` stands behind the prefix."""
    for ending in one.endings:
        root = rest.removesuffix(ending)
        if not rest.endswith(ending) or len(root) < _LEAST_ROOT:
            continue
        if root != word:
            yield Made(root, one.prefix, lost)
        # A k is often written once where root and ending have one each: "masukan".
        if ending == "kan":
            yield Made(f"{root}k", one.prefix, lost)


def is_made_of(word: str, root: str) -> bool:
    """Whether the rules make `word` of `root`, with clitics or without."""
    bases = (word, *(base for base, _ in without_clitics(word)))
    return any(base == root or any(one.root == root for one in roots_of(base)) for base in bases)


def verbs_of(stem: str) -> Iterator[str]:
    """What `stem` is as a verb: with each prefix that such words bear, of "hadiri" "menghadiri"."""
    for prefix in _affixes().verbal:
        if not prefix.endswith("N"):
            yield f"{prefix}{stem}"
            continue
        for one in _affixes().nasals:
            if stem[0] in one.before:
                yield f"{prefix[:-1]}{one.nasal}{stem}"
            if one.instead_of and stem[0] == one.instead_of:
                yield f"{prefix[:-1]}{one.nasal}{stem[1:]}"


def _without_prefix(word: str, prefix: str) -> Iterator[tuple[str, bool]]:
    """What stands behind `prefix`; True where it has a letter that `word` lacks."""
    if prefix.endswith("N"):
        yield from _without_nasal(word, prefix[:-1])
        return
    if word.startswith(prefix):
        yield word[len(prefix) :], False
    if prefix.endswith(_ENDING_IN_R) and word.startswith(prefix[:-1]):
        rest = word[len(prefix) - 1 :]
        if rest[:1] == "r" or rest[1:3] == "er":
            yield rest, rest[:1] == "r"


def _without_nasal(word: str, prefix: str) -> Iterator[tuple[str, bool]]:
    for one in _affixes().nasals:
        rest = word.removeprefix(f"{prefix}{one.nasal}")
        if len(rest) == len(word):
            continue
        if rest[:1] in one.before:
            yield rest, False
        if one.instead_of and rest[:1] in _AFTER_DROPPED:
            yield f"{one.instead_of}{rest}", True


@cache
def _affixes() -> _Affixes:
    data = load("affixes")
    return _Affixes(
        clitics=tuple(map(tuple, data["clitics"])),
        clitics_of_names=tuple(data["clitics_of_names"]),
        sure_clitics=tuple(data["sure_clitics"]),
        circumfixes=tuple(
            _Circumfix(prefix, tuple(endings), _opening(prefix))
            for prefix, endings in data["circumfixes"].items()
        ),
        nasals=tuple(
            _Nasal(one["nasal"], frozenset(one["before"]), one["instead_of"])
            for one in data["nasals"]
        ),
        verbal=tuple(data["verbal"]),
    )


def _opening(prefix: str) -> str:
    """What every word with the prefix begins with: its nasal changes, and its r may be lost."""
    if prefix.endswith("N"):
        return prefix[:-1]
    return prefix[:-1] if prefix.endswith(_ENDING_IN_R) else prefix
