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
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from math import inf
from operator import eq

from app.language.vocabulary import load

# Words whose lengths differ by more are far apart, whatever their letters.
_BAND = 3
# Words written out have a vowel for so many letters, or for fewer.
_LETTERS_FOR_A_VOWEL = 3
# What a letter that is in no pair of spellings may stand for.
_NONE: Mapping[str, Sequence[tuple[str, str]]] = {}


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of the steps that are no plain edits.

    `spellings` has what each side of a pair may stand for, by the last letter of one and of the
    other; `beside` the keys beside each. Any of the `vowels` may be left out (`vowel`).
    """

    swap: float
    neighbour: float
    doubled: float
    beheaded: float
    pair: float
    blank: float
    vowel: float
    vowels: Set[str]
    beside: Mapping[str, Set[str]]
    pairs: tuple[tuple[str, str], ...]
    spellings: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]


@cache
def costs() -> Costs:
    """The costs as the data file has them."""
    data = load("misspellings")
    pairs = [(one, other) for one, other in data["spellings"]["pairs"]]
    both = tuple(dict.fromkeys([*pairs, *((other, one) for one, other in pairs)]))
    spellings: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(dict)
    for one, other in both:
        spellings[one[-1]].setdefault(other[-1], []).append((one, other))
    beside: dict[str, set[str]] = defaultdict(set)
    for key, near in _neighbours(data["keyboard"]["rows"]):
        beside[key].add(near)
    return Costs(
        **data["costs"],
        vowels=frozenset(data["letters"]["vowels"]),
        beside=dict(beside),
        pairs=both,
        spellings=dict(spellings),
    )


def misspelling_cost(typed: str, word: str) -> float:
    """What it costs to take `typed` for `word`; infinite where their lengths are far apart."""
    if abs(len(typed) - len(word)) > _BAND:
        return inf
    return _costs_of_beginnings(typed, word)[-1]


def beginning_cost(typed: str, word: str) -> float:
    """What it costs to take `typed` for a beginning of `word` about as long: a letter more or less.

    Infinite where the whole word is far too short.
    """
    beginnings = _costs_of_beginnings(typed, word[: len(typed) + 1])
    return min(beginnings[max(0, len(typed) - 1) :], default=beginnings[-1])


def other_spellings(word: str, pairs: int = 1) -> frozenset[str]:
    """What `word` becomes by so many pairs of spellings, each at one place or at all of them."""
    found, last = {word}, {word}
    for _ in range(pairs):
        last = {other for one in last for other in _by_one_pair(one)} - found
        found |= last
    return frozenset(found - {word})


def _by_one_pair(word: str) -> Iterator[str]:
    for one, other in costs().pairs:
        if one not in word:
            continue
        at = word.find(one)
        while at >= 0:
            yield f"{word[:at]}{other}{word[at + len(one) :]}"
            at = word.find(one, at + 1)
        yield word.replace(one, other)


def vowels_left_out(typed: str, word: str) -> int:
    """How many vowels within `word` are left out in `typed`, as in chats; 0 where it is not so."""
    missing = len(word) - len(typed)
    if missing <= 0 or typed[:1] != word[:1]:
        return 0
    vowels, at = costs().vowels, 0
    for letter in word:
        if at < len(typed) and letter == typed[at]:
            at += 1
        elif letter not in vowels:
            return 0
    return missing if at == len(typed) else 0


def is_short_of_vowels(word: str) -> bool:
    """Whether so few of its letters are vowels that some may be left out."""
    return _LETTERS_FOR_A_VOWEL * sum(map(word.count, costs().vowels)) < len(word)


def doubled_otherwise(word: str) -> frozenset[str]:
    """`word` with one of its letters doubled, or single where it is double."""
    found = {word[:at] + word[at - 1] + word[at:] for at in range(1, len(word) + 1)}
    found |= {word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at - 1] == word[at]}
    return frozenset(found - {word})


def _costs_of_beginnings(typed: str, word: str) -> list[float]:
    """What it costs to take `typed` for each beginning of `word`, the empty one first."""
    known = costs()
    added = _added(known, word)
    table = [_first_row(known, typed, word, added)]
    for i, dropped in enumerate(_added(known, typed)[1:], 1):
        table.append(_next_row(known, table, typed[:i], word, added, dropped))
    return table[-1]


def _added(known: Costs, longer: str) -> list[float]:
    """What it costs to have each letter of `longer` too many, after a place for none."""
    doubles = map(eq, longer, f" {longer}")
    return [inf, *(known.doubled if one else 1.0 for one in doubles)]


def _first_row(known: Costs, typed: str, word: str, added: Sequence[float]) -> list[float]:
    """What it costs to take nothing for each beginning of `word`."""
    row = [inf] * len(added)
    row[0] = 0.0
    for j in range(1, min(len(word), _BAND) + 1):
        beheaded = j == 1 and typed[:1] == word[1:2]
        row[j] = row[j - 1] + (known.beheaded if beheaded else added[j])
    return row


def _next_row(
    known: Costs,
    table: Sequence[Sequence[float]],
    typed: str,
    word: str,
    added: Sequence[float],
    dropped: float,
) -> list[float]:
    """What it costs to take `typed` for each beginning of `word`: the least by any last step.

    Hundreds of words are compared for one that is typed: what the loop asks of the last letter is
    looked up before it.
    """
    i, last, before = len(typed), typed[-1], typed[-2:-1]
    above, beside = table[-1], known.beside.get(last, "")
    spellings = known.spellings.get(last, _NONE)
    row = [inf] * len(added)
    if i <= _BAND:
        row[0] = above[0] + dropped
    for j in range(max(1, i - _BAND), min(len(word), i + _BAND) + 1):
        other = word[j - 1]
        cost = above[j - 1]
        if last != other:
            change = known.neighbour if other in beside else 1.0
            cost += 2 * change if i == j == 1 else change
            if before == other and last == word[j - 2 : j - 1]:
                cost = min(cost, table[-2][j - 2] + known.swap)
        cost = min(cost, above[j] + dropped, row[j - 1] + added[j])
        for spelt, meant in spellings.get(other, ()):
            if typed.endswith(spelt) and word.endswith(meant, 0, j):
                cost = min(cost, table[-len(spelt)][j - len(meant)] + known.pair)
        row[j] = cost
    return row


def _neighbours(rows: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Keys in one row side by side, or in rows side by side at most one place apart."""
    for number, keys in enumerate(rows):
        for row in rows[max(0, number - 1) : number + 2]:
            for at, key in enumerate(keys):
                yield from ((key, near) for near in row[max(0, at - 1) : at + 2] if near != key)
