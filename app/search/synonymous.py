"""Plain words that together have synonyms: "gempa bumi" is "lindu" too, its words are not."""

from collections.abc import Iterator, Sequence

from app.language.analyzer import Terms
from app.language.synonyms import longest_phrase, synonyms_of_phrase
from app.search.query import All, Any, Node, Not, Unit


def with_phrases(nodes: Sequence[Node]) -> Iterator[Node]:
    """`nodes` with neighbours that have synonyms together put into one."""
    at = 0
    while at < len(nodes):
        length = _length_at(nodes, at)
        yield All(tuple(nodes[at : at + length])) if length > 1 else nodes[at]
        at += length


def with_synonyms(node: Node) -> Node:
    """The tree in which all words of a phrase, or anything that means the same, will do.

    Words say the same wherever they stand: alone, in brackets, as one of several choices.
    """
    match node:
        case All():
            units = [part for part in node.parts if isinstance(part, Unit)]
            if len(units) == len(node.parts) and _phrase(units):
                return Any((node, phrase_of(units)))
            return All(tuple(map(with_synonyms, with_phrases(node.parts))))
        case Any():
            return Any(tuple(map(with_synonyms, node.parts)))
        case Not():
            return Not(with_synonyms(node.part))
        case _:
            return node


def _length_at(nodes: Sequence[Node], at: int) -> int:
    """The number of nodes from `at` on that have synonyms together; 1 where none have."""
    for length in range(min(longest_phrase(), len(nodes) - at), 1, -1):
        units = [node for node in nodes[at : at + length] if isinstance(node, Unit)]
        if len(units) == length and _phrase(units):
            return length
    return 1


def _phrase(units: Sequence[Unit]) -> bool:
    plain = all(not unit.quoted and not unit.in_title and not unit.prefix for unit in units)
    return plain and len(units) > 1 and bool(synonyms_of_phrase(tuple(_terms(units).surfaces)))


def phrase_of(units: Sequence[Unit]) -> Unit:
    """The words of `units`, one behind the other."""
    return Unit(All(tuple(units)).written, units[0].start, units[-1].end, _terms(units))


def _terms(units: Sequence[Unit]) -> Terms:
    return Terms(
        [surface for unit in units for surface in unit.terms.surfaces],
        [lemma for unit in units for lemma in unit.terms.lemmas],
    )
