"""Words that a blank cut in two."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.index.protocol import SearchIndex
from app.language.analyzer import terms
from app.search.query import All, Node, Query, Unit
from app.search.spelling import articles_with, better_spellings


@dataclass(frozen=True, slots=True)
class Joined:
    """A query with words put together that were cut in two: `units` are the whole words."""

    query: Query
    units: tuple[Unit, ...] = ()


def joined(query: Query, index: SearchIndex, may_join: Callable[[Unit, Unit], bool]) -> Joined:
    """`query` with neighbours that `may_join` put together, where the archive has that word.

    Only plain words are, with nothing but blanks between them; and none that stand apart far more
    often, so that the whole is but a slip there.
    """
    nodes: list[Node] = []
    units: list[Unit] = []
    for node in query.tree.parts:
        before = nodes[-1] if nodes else None
        whole = None
        if isinstance(before, Unit) and isinstance(node, Unit) and before not in units:
            whole = _whole(query, before, node)
            if whole and not (may_join(before, node) and _is_whole(whole, before, node, index)):
                whole = None
        if whole:
            nodes[-1] = whole
            units.append(whole)
        else:
            nodes.append(node)
    return Joined(replace(query, tree=All(tuple(nodes))), tuple(units)) if units else Joined(query)


def _whole(query: Query, left: Unit, right: Unit) -> Unit | None:
    """The word that two units make together; None where they can't be halves of one."""
    if not (_may_be_half(left) and _may_be_half(right) and left.in_title is right.in_title):
        return None
    if not query.text[left.end : right.start].isspace():
        return None
    text = left.text + right.text
    made = terms(text)
    if len(made.surfaces) != 1:
        return None
    return Unit(text, left.start, right.end, made, in_title=left.in_title)


def _is_whole(whole: Unit, left: Unit, right: Unit, index: SearchIndex) -> bool:
    """Whether the archive has `whole` as a word, and not as a slip of somebody who meant both, or
    one of them with a letter before it.
    """
    slips = {(left.surface, right.surface), (left.surface,), (right.surface,)}
    known = articles_with(index, whole.surface) > 0
    return known and all(one.words not in slips for one in better_spellings(index, whole.surface))


def _may_be_half(unit: Unit) -> bool:
    """Whether a blank may have made a word of it; a name that the archive has too, by chance."""
    return replace(unit, is_kept=False).is_respelt
