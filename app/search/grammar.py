"""The grammar of the search box: pieces of a text to a tree.

    all    = { any | ")" }                  every one must match; AND between them says nothing
    any    = one { "OR" one }               OR binds its neighbours only
    one    = { "NOT" | "-" } ( "(" all ")" | leaf )

A field before a bracket counts for all in it. Nothing is an error: an operator without what it
needs, a bracket without its partner and brackets within too many others are passed over.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.search.combining import joined, negation
from app.search.cutting import Piece
from app.search.query import All, Any, Node
from app.search.words import Field, query_words

# Nobody thinks in as many levels, and every one costs the index a query around another.
MAX_DEPTH = 16

# What a word, phrase or filter means, by the field that counts for it; None where nothing.
Leaf = Callable[[Piece, Field | None], Node | None]


class SetAside:
    """The keys of the notices on what was passed over."""

    LONELY_OR = "or-ignored"
    LONELY_NOT = "not-ignored"
    LONELY_BRACKET = "brackets-unpaired"
    DEEP_BRACKET = "brackets-limited"


def tree_of(pieces: Iterable[Piece], leaf: Leaf, note: Callable[[str], None]) -> All:
    """The tree of all `pieces`; `note` is told the key of what was passed over."""
    tree = _Grammar(list(pieces), leaf, note).all(0, None)
    return tree if isinstance(tree, All) else All(() if tree is None else (tree,))


@dataclass(slots=True)
class _Grammar:
    """Pieces half read: those before `at` are done, so many brackets (`passed`) are open."""

    pieces: list[Piece]
    leaf: Leaf
    note: Callable[[str], None]
    at: int = 0
    passed: int = 0
    operators: dict[str, str] = field(default_factory=lambda: _operators())

    def all(self, depth: int, meant: Field | None) -> Node | None:
        """Everything up to the bracket that closes, or to the end."""
        nodes: list[Node] = []
        while self.at < len(self.pieces):
            if self._closes():
                if self.passed:
                    self.passed -= 1
                elif depth:
                    return joined(All, nodes)
                else:
                    self.note(SetAside.LONELY_BRACKET)
                self.at += 1
            elif self._operator() == "or":
                self.note(SetAside.LONELY_OR)
                self.at += 1
            elif (node := self._any(depth, meant)) is not None:
                nodes.append(node)
        if depth:
            self.note(SetAside.LONELY_BRACKET)
        return joined(All, nodes)

    def _any(self, depth: int, meant: Field | None) -> Node | None:
        nodes = [self._one(depth, meant)]
        while self._operator() == "or":
            self.at += 1
            nodes.append(self._one(depth, meant))
            if nodes[-1] is None or nodes[0] is None:
                self.note(SetAside.LONELY_OR)
        return joined(Any, [node for node in nodes if node is not None])

    def _one(self, depth: int, meant: Field | None) -> Node | None:
        excluded = False
        while self.at < len(self.pieces) and not self._closes():
            operator, piece = self._operator(), self.pieces[self.at]
            if operator == "or":
                break
            self.at += 1
            if operator is not None:
                excluded = excluded or operator == "not"
                continue
            excluded = excluded or piece.minus
            field_meant = piece.meant or meant
            if not piece.bracket:
                node = self.leaf(piece, field_meant)
            elif depth < MAX_DEPTH:
                node = self._bracket(depth, field_meant)
            else:
                self.passed += 1
                self.note(SetAside.DEEP_BRACKET)
                continue
            return negation(node) if excluded and node is not None else node
        if excluded:
            self.note(SetAside.LONELY_NOT)
        return None

    def _bracket(self, depth: int, meant: Field | None) -> Node | None:
        node = self.all(depth + 1, meant)
        self.at += 1
        return node

    def _closes(self) -> bool:
        return self.pieces[self.at].bracket == ")"

    def _operator(self) -> str | None:
        """Which of the operators comes next: "or", "and", "not" or none."""
        if self.at >= len(self.pieces) or not self.pieces[self.at].is_bare:
            return None
        return self.operators.get(self.pieces[self.at].text)


def _operators() -> dict[str, str]:
    words = query_words()
    kinds = {"or": words.either, "and": words.both, "not": words.without}
    return {word: kind for kind, those in kinds.items() for word in those}
