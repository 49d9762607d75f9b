"""Words that a blank cut in two."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from app.index.protocol import SearchIndex
from app.language.analyzer import terms
from app.search.query import Part, Query, Unit
from app.search.spelling import articles_with


@dataclass(frozen=True, slots=True)
class Joined:
    """A query with words put together that were cut in two: `units` are the whole words."""

    query: Query
    units: tuple[Unit, ...] = ()


def joined(query: Query, index: SearchIndex, may_join: Callable[[Unit, Unit], bool]) -> Joined:
    """`query` with neighbours that `may_join` put together, where the archive has that word.

    Only plain words are, with nothing but blanks between them.
    """
    found = Joined(query)
    for one, other in pairwise(query.parts):
        whole = _whole(query, one, other)
        taken = found.units and found.units[-1].end > one.units[0].start
        if whole is None or taken or not may_join(one.units[0], other.units[0]):
            continue
        if articles_with(index, whole.surface):
            parts = tuple(
                Part((whole,)) if part is one else part
                for part in found.query.parts
                if part is not other
            )
            found = Joined(replace(found.query, parts=parts), (*found.units, whole))
    return found


def _whole(query: Query, one: Part, other: Part) -> Unit | None:
    """The word that two parts make together; None where they can't be halves of one."""
    if len(one.units) > 1 or len(other.units) > 1:
        return None
    left, right = one.units[0], other.units[0]
    if not (left.is_respelt and right.is_respelt and left.in_title is right.in_title):
        return None
    if not query.text[left.end : right.start].isspace():
        return None
    text = left.text + right.text
    made = terms(text)
    if len(made.surfaces) != 1:
        return None
    return Unit(text, left.start, right.end, made, in_title=left.in_title)
