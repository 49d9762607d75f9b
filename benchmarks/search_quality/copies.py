"""Which articles tell the same story: whoever looks for one of them has found it with another.

Told by shingles alone (four words in a row), not by the program's own grouping: two articles
are one story where half of the shorter one's shingles stand in the other, or where their
headlines of four words or more are equal.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.search_quality.texts import Text, words_of

_SHINGLE = 4
_SHARED = 0.5
# Of shorter texts a few stock phrases are half.
_LEAST_SHINGLES = 20
_LEAST_TITLE = 4

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """What tells one article's copies."""

    id: str
    title: tuple[str, ...]
    shingles: frozenset[Shingle]


def copies_of(ids: Iterable[str], texts: Sequence[Text]) -> dict[str, frozenset[str]]:
    """For each of `ids` the ids of all articles that tell its story, itself included."""
    wanted = set(ids)
    items = [_item(text) for text in texts if text.id in wanted]
    sizes = {item.id: len(item.shingles) for item in items}
    by_title: dict[tuple[str, ...], list[str]] = defaultdict(list)
    by_shingle: dict[Shingle, list[str]] = defaultdict(list)
    for item in items:
        if len(item.title) >= _LEAST_TITLE:
            by_title[item.title].append(item.id)
        for shingle in item.shingles:
            by_shingle[shingle].append(item.id)
    found = {item.id: {item.id} for item in items}
    for text in texts:
        other = _item(text)
        shared = Counter(id_ for one in other.shingles for id_ in by_shingle.get(one, ()))
        same = [i for i, n in shared.items() if _is_copy(n, sizes[i], len(other.shingles))]
        for id_ in (*same, *by_title.get(other.title, ())):
            found[id_].add(text.id)
    return {id_: frozenset(copies) for id_, copies in found.items()}


def _is_copy(shared: int, one: int, other: int) -> bool:
    shorter = min(one, other)
    return shorter >= _LEAST_SHINGLES and shared >= _SHARED * shorter


def _item(text: Text) -> _Item:
    words = words_of(text.body)
    shingles = frozenset(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))
    return _Item(text.id, tuple(words_of(text.title)), shingles)
