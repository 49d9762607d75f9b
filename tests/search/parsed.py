"""What a search text was read as, for tests."""

from app.search.parse import parse
from app.search.query import All, Any, Narrowing, Node, Not, Unit


def parts(text: str) -> list[str]:
    return [part.written for part in parse(text).parts]


def notices(text: str) -> list[str]:
    return [notice.key for notice in parse(text).notices]


def only_unit(text: str) -> Unit:
    (part,) = parse(text).parts
    assert isinstance(part, Unit)
    return part


def shape(node: Node) -> object:
    """The tree as lists: its words, and its filters as they are written."""
    match node:
        case Unit() | Narrowing():
            return node.written
        case Not():
            return ["-", shape(node.part)]
        case All():
            return ["and", *map(shape, node.parts)]
        case Any():
            return ["or", *map(shape, node.parts)]
