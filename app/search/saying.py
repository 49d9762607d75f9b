"""What a search text was understood to ask for, part by part, each with the text without it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from itertools import islice

from app.index.protocol import Filters
from app.search.combining import joined, negation
from app.search.query import All, Any, Narrowing, Node, Not, Unit

# Every part is a link that repeats the others, and nobody reads on for ever. What stands in
# brackets with more in them is one part.
MOST_PARTS = 12
MOST_WITHIN = 6


class SaidKind(StrEnum):
    """What a part of a search is; filters have the names that `Filters` has for them."""

    WORD = "word"
    EXACT = "exact"
    PHRASE = "phrase"
    NEAR = "near"
    PREFIX = "prefix"
    EITHER = "either"
    ALL = "all"
    COUNTRY = "countries"
    ABOUT = "about"
    SOURCE = "sources"
    PUBLISHED_IN = "published_in"
    LANGUAGE = "languages"
    AGENCY = "agencies"
    AUTHOR = "authors"
    FLAG = "flags"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Said:
    """A part as it was understood: `text` is its words, `values` are those of a filter.

    `excluded` parts must not match; several `parts`, unless they are very many, are meant together
    or as a choice. `without`
    is the search text that asks for everything but this part.
    """

    kind: SaidKind
    without: str
    text: str = ""
    values: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    in_title: bool = False
    slop: int = 0
    excluded: bool = False
    parts: tuple["Said", ...] = ()


# The whole tree with something, or nothing, in the place of a part.
_Rest = Callable[[Node | None], Node | None]


def said_of(tree: All) -> tuple[Said, ...]:
    """The first parts of `tree` in its order."""
    first = islice(_parts(tree, lambda node: node), MOST_PARTS)
    return tuple(first)


def _parts(node: All | Any, rest: _Rest) -> Iterator[Said]:
    kind = type(node)
    for at, part in enumerate(node.parts):

        def around(new: Node | None, at: int = at) -> Node | None:
            kept = (*node.parts[:at], *([new] if new else []), *node.parts[at + 1 :])
            return rest(joined(kind, kept))

        yield _said(part, around)


def _said(node: Node, rest: _Rest) -> Said:
    left = rest(None)
    without = left.written if left else ""
    match node:
        case Unit():
            return _unit(node, without)
        case Narrowing():
            return _filter(node, without)
        case Not():
            inner = _said(node.part, lambda new: rest(negation(new) if new else None))
            return replace(inner, excluded=not inner.excluded)
        case All():
            return Said(SaidKind.ALL, without, node.written, parts=_within(node, rest))
        case Any():
            return Said(SaidKind.EITHER, without, node.written, parts=_within(node, rest))


def _within(node: All | Any, rest: _Rest) -> tuple[Said, ...]:
    return tuple(_parts(node, rest)) if _leaves(node) <= MOST_WITHIN else ()


def _leaves(node: Node) -> int:
    match node:
        case All() | Any():
            return sum(map(_leaves, node.parts))
        case Not():
            return _leaves(node.part)
        case _:
            return 1


def _unit(unit: Unit, without: str) -> Said:
    if unit.prefix:
        kind = SaidKind.PREFIX
    elif unit.slop:
        kind = SaidKind.NEAR
    elif not unit.is_word and not unit.country:
        kind = SaidKind.PHRASE
    else:
        kind = SaidKind.EXACT if unit.quoted else SaidKind.WORD
    text = unit.surface if unit.prefix else unit.bare_text
    return Said(kind, without, text, in_title=unit.in_title, slop=unit.slop)


def _filter(node: Narrowing, without: str) -> Said:
    filters = node.filters
    if filters.first or filters.last:
        return Said(SaidKind.DATES, without, first=filters.first, last=filters.last)
    name = next(each.name for each in fields(Filters) if getattr(filters, each.name))
    kind = SaidKind(name.removeprefix("excluded_"))
    excluded = name != kind
    found = getattr(filters, name)
    if kind in (SaidKind.COUNTRY, SaidKind.ABOUT) and not excluded:
        values = tuple(code for group in found for code in group)
    elif kind in (SaidKind.AGENCY, SaidKind.AUTHOR):
        values = tuple(" ".join(words) for words in found)
    else:
        values = tuple(map(str, found))
    return Said(kind, without, node.text, values, excluded=excluded)
