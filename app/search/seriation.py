"""An order in which what belongs together stands together."""

from collections.abc import Sequence
from itertools import combinations, product

Likeness = Sequence[Sequence[float]]
_Group = tuple[int, ...]


def kindred_order(likeness: Likeness) -> tuple[int, ...]:
    """The numbers of the rows of `likeness` (symmetric), like ones beside each other.

    Groups are joined, the two that are most alike on average first (average linkage), and of the
    four ways to put two beside each other the one in which the ends that meet are most alike. Of
    equals the one with lower numbers comes first, so that the order is always the same.
    """
    groups: list[_Group] = [(number,) for number in range(len(likeness))]
    while len(groups) > 1:
        left, right = max(
            combinations(groups, 2), key=lambda pair: (_mean(likeness, *pair), -pair[0][0])
        )
        groups = [one for one in groups if one not in (left, right)]
        groups.append(_beside(likeness, left, right))
    return groups[0] if groups else ()


def _mean(likeness: Likeness, left: _Group, right: _Group) -> float:
    return sum(likeness[a][b] for a, b in product(left, right)) / (len(left) * len(right))


def _beside(likeness: Likeness, left: _Group, right: _Group) -> _Group:
    ways = product((left, left[::-1]), (right, right[::-1]))
    first, second = max(ways, key=lambda way: likeness[way[0][-1]][way[1][0]])
    return first + second
