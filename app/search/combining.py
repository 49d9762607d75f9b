"""Making one part of a query of others: all of them, any of them, or none."""

from collections.abc import Iterable

from app.index.protocol import Filters
from app.search.filtering import opposite
from app.search.query import All, Any, Narrowing, Node, Not


def joined(kind: type[All] | type[Any], nodes: Iterable[Node]) -> Node | None:
    """The nodes as one of that kind, without needless levels; None where there are none."""
    flat = [part for node in nodes for part in (node.parts if isinstance(node, kind) else (node,))]
    if len(flat) < 2:
        return flat[0] if flat else None
    return _either_country(flat) if kind is Any else All(tuple(flat))


def negation(node: Node) -> Node:
    """Whatever `node` is not; the opposite of a filter is a filter where there is one."""
    if isinstance(node, Not):
        return node.part
    contrary = opposite(node.filters) if isinstance(node, Narrowing) else None
    if not isinstance(node, Narrowing) or contrary is None:
        return Not(node)
    text = node.text
    return Narrowing(text[1:] if text.startswith("-") else f"-{text}", contrary)


def _either_country(nodes: list[Node]) -> Node:
    """Any of the nodes; of filters by countries alone one that asks for any of them."""
    filters = [node.filters for node in nodes if isinstance(node, Narrowing)]
    groups = [group for one in filters for group in one.countries]
    by_country = [Filters(countries=(group,)) for group in groups]
    if len(filters) < len(nodes) or filters != by_country:
        return Any(tuple(nodes))
    codes = tuple(dict.fromkeys(code for group in groups for code in group))
    return Narrowing(f"({Any(tuple(nodes)).written})", Filters(countries=(codes,)))
