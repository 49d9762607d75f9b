"""What it costs to take a word for a misspelling of another, by `data/misspellings.toml`.

The cost is the least sum over all ways to turn one word into the other by these steps:

- a letter too many or too few: 1, or `doubled` where it doubles the letter before it, or
  `beheaded` where what was typed lacks the word's first letter;
- a letter for another: 1, or `neighbour` where their keys are neighbours; the first letter
  counts double, for people seldom get it wrong;
- two neighbours swapped: `swap`;
- one side of a pair of spellings for the other ("oe" for "u"): `pair`.

It is the distance of optimal string alignment with weights: 0 for equal words alone, and never
more than the number of edits and one for a wrong first letter.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from app.language.vocabulary import load

# Words whose lengths differ by more are far apart, whatever their letters.
_BAND = 3


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of the steps that are no plain edits.

    `spellings` has what each side of a pair may stand for, by the last letters of both;
    `neighbours` the pairs of keys side by side.
    """

    swap: float
    neighbour: float
    doubled: float
    beheaded: float
    pair: float
    blank: float
    neighbours: frozenset[tuple[str, str]]
    pairs: tuple[tuple[str, str], ...]
    spellings: Mapping[tuple[str, str], Sequence[tuple[str, str]]]


@cache
def costs() -> Costs:
    """The costs as the data file has them."""
    data = load("misspellings")
    pairs = [(one, other) for one, other in data["spellings"]["pairs"]]
    both = tuple(dict.fromkeys([*pairs, *((other, one) for one, other in pairs)]))
    spellings: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for one, other in both:
        spellings[one[-1], other[-1]].append((one, other))
    neighbours = frozenset(_neighbours(data["keyboard"]["rows"]))
    return Costs(**data["costs"], neighbours=neighbours, pairs=both, spellings=dict(spellings))


def misspelling_cost(typed: str, word: str) -> float:
    """What it costs to take `typed` for `word`; infinite where their lengths are far apart."""
    if abs(len(typed) - len(word)) > _BAND:
        return inf
    known = costs()
    table = [[inf] * (len(word) + 1) for _ in range(len(typed) + 1)]
    table[0][0] = 0.0
    for i, row in enumerate(table):
        for j in range(max(0, i - _BAND), min(len(word), i + _BAND) + 1):
            if i or j:
                row[j] = min(_steps(known, table, typed, word, i, j))
    return table[-1][-1]


def other_spellings(word: str) -> frozenset[str]:
    """What `word` becomes by one pair of spellings, at one place or at all of them."""
    found = set()
    for one, other in costs().pairs:
        at = word.find(one)
        while at >= 0:
            found.add(f"{word[:at]}{other}{word[at + len(one) :]}")
            at = word.find(one, at + 1)
        found.add(word.replace(one, other))
    return frozenset(found - {word})


def _steps(
    known: Costs, table: Sequence[Sequence[float]], typed: str, word: str, i: int, j: int
) -> list[float]:
    """The costs of `typed[:i]` for `word[:j]` by each last step there may be."""
    found = []
    if i:
        found.append(table[i - 1][j] + _one_more(known, typed, i))
    if j:
        beheaded = i == 0 and j == 1 and typed[:1] == word[1:2]
        found.append(table[i][j - 1] + (known.beheaded if beheaded else _one_more(known, word, j)))
    if not i or not j:
        return found
    last, other = typed[i - 1], word[j - 1]
    change = 0.0 if last == other else _another(known, last, other, first=i == j == 1)
    found.append(table[i - 1][j - 1] + change)
    if i > 1 and j > 1 and last == word[j - 2] and other == typed[i - 2]:
        found.append(table[i - 2][j - 2] + known.swap)
    for spelt, meant in known.spellings.get((last, other), ()):
        if typed.endswith(spelt, 0, i) and word.endswith(meant, 0, j):
            found.append(table[i - len(spelt)][j - len(meant)] + known.pair)
    return found


def _one_more(known: Costs, longer: str, end: int) -> float:
    doubles = end > 1 and longer[end - 1] == longer[end - 2]
    return known.doubled if doubles else 1.0


def _another(known: Costs, typed: str, meant: str, *, first: bool) -> float:
    cost = known.neighbour if (typed, meant) in known.neighbours else 1.0
    return 2 * cost if first else cost


def _neighbours(rows: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Keys in one row side by side, or in rows side by side at most one place apart."""
    for number, keys in enumerate(rows):
        for row in rows[max(0, number - 1) : number + 2]:
            for at, key in enumerate(keys):
                yield from ((key, near) for near in row[max(0, at - 1) : at + 2] if near != key)
