"""Working through a stream a batch at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Bound:
    """How many items a batch may have, and how much they may weigh together."""

    count: int
    weight: int


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """`items` in lists of `size`, the last one shorter."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def weighed_batches(
    items: Iterable[Item], bound: Bound, weight_of: Callable[[Item], int]
) -> Iterator[list[Item]]:
    """`items` in lists that end where either part of the bound is reached."""
    batch: list[Item] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += weight_of(item)
        if len(batch) >= bound.count or weight >= bound.weight:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
