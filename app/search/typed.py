"""A search text that is being typed: the word at its end, and what stands around it."""

from dataclasses import dataclass, replace
from itertools import takewhile

from app.language.analyzer import Token, tokens
from app.search.cutting import COMMAS, Piece
from app.search.names import Names, with_known_sources
from app.search.parse import parse, plain_text
from app.search.pieces import pieces_of
from app.search.query import All, Any, Node, Not, Query, Unit, units_of
from app.search.words import COUNTRIES, Field, query_words

# Stands for the word that is being typed, so that what is around it can be read by the grammar.
# It is no word of any language, and no beginning of one.
PLACE = "xqzxqzxq"
_QUOTE = '"'


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: `value` at the end of a text, after `before`, both as they stand there.

    `word` is the value as terms are compared. It may stand after the name of a `field`, within a
    quote that is still `open`, after the words of the same `phrase`, and may be `excluded`.
    `around` is what else the text asks for, a place in the stead of the value.
    """

    before: str
    value: str
    word: str
    around: Query
    field: Field | None = None
    is_open: bool = False
    phrase: tuple[str, ...] = ()
    excluded: bool = False

    def completed(self, value: str, before: str | None = None) -> str:
        """The text with `value` in the place of what was typed; `before` where that is mended."""
        return f"{self.before if before is None else before}{value}{_QUOTE * self.is_open}"

    def from_word(self, start: int, names: Names) -> "Typed":
        """The same text with all from its letter `start` on taken as the value.

        Where a country's field stands before that, it is a value of the field.
        """
        text = f"{self.before}{self.value}"
        plain = plain_text(text)
        piece = _last_piece(f"{plain[:start]}{PLACE}")
        if piece and piece.meant in COUNTRIES:
            return _value(text, plain, piece, False, names) or self
        around, _, _ = _around(text[:start], "", names)
        return replace(self, before=text[:start], value=text[start:], around=around)


def typed_of(text: str, names: Names) -> Typed | None:
    """What is being typed at the end of `text`; None where nothing is: it ends in a blank."""
    plain = plain_text(text)
    is_open = plain.count(_QUOTE) % 2 == 1
    closing = _QUOTE if is_open else ""
    piece = _last_piece(plain + closing)
    if piece is None or piece.end != len(plain + closing):
        return None
    if piece.meant not in (None, Field.TITLE):
        return _value(text, plain, piece, is_open, names)
    last = _last_token(plain)
    if last is None or (piece.end > 0 and plain[piece.start] == _QUOTE and not is_open):
        return None
    around, phrase, found = _around(text[: last.start], closing, names)
    if found is None:
        return None
    unit, excluded = found
    return Typed(
        before=text[: last.start],
        value=text[last.start :],
        word=last.surface,
        around=around,
        field=Field.TITLE if unit.in_title else None,
        is_open=is_open,
        phrase=phrase,
        excluded=excluded,
    )


def _last_piece(plain: str) -> Piece | None:
    """The last piece; in brackets behind the name of a field it begins with that, and has the words
    before it that name no country by themselves: "country:(korea ut".
    """
    pieces = list(pieces_of(plain))
    opened: list[int] = []
    for at, one in enumerate(pieces):
        if one.bracket == "(":
            opened.append(at)
        elif one.bracket and opened:
            opened.pop()
    behind = next((at for at in reversed(opened) if pieces[at].field), None)
    last = pieces[-1] if pieces else None
    if last is None or behind is None or last.field or last.bracket:
        return last
    field = pieces[behind]
    if field.meant in COUNTRIES and last.is_bare:
        words = list(takewhile(_may_begin_a_name, reversed(pieces[behind + 1 : -1])))
        last = replace(last, start=words[-1].start) if words else last
    return replace(last, begin=field.begin, field=field.field, minus=field.minus or last.minus)


def _may_begin_a_name(piece: Piece) -> bool:
    is_word = piece.is_bare and piece.text not in query_words().operators
    return is_word and piece.country is None


def _value(text: str, plain: str, piece: Piece, is_open: bool, names: Names) -> Typed | None:
    """The value after the name of a field; of countries the last one of a list."""
    commas = COMMAS if piece.meant in COUNTRIES else ""
    start = max([piece.start, *(plain.rfind(comma) + 1 for comma in commas)])
    if is_open:
        start += plain.startswith(_QUOTE, start)
    elif _QUOTE in plain[start:]:
        return None
    sign = "-" if piece.minus else ""
    around, _, found = _around(f"{text[: piece.begin]}{sign}", "", names)
    words = [token.surface for token in tokens(plain[start:])]
    return Typed(
        before=text[:start],
        value=text[start:],
        word=words[-1] if words else "",
        around=around,
        field=piece.meant,
        is_open=is_open,
        phrase=tuple(words[:-1]),
        excluded=bool(found and found[1]),
    )


def _last_token(plain: str) -> Token | None:
    last = next((token for token in reversed(list(tokens(plain)))), None)
    return last if last and last.end == len(plain) else None


def _around(
    before: str, closing: str, names: Names
) -> tuple[Query, tuple[str, ...], tuple[Unit, bool] | None]:
    """What `before` asks for beside a word at its end, the words of that word's phrase, and the
    place of the word in the tree: None where the bounds of a query leave it out.
    """
    text = f"{before}{PLACE}{closing}"
    query = with_known_sources(parse(text), names)
    last = None
    for unit, excluded in units_of(query.tree):
        if unit.end == len(text) and unit.terms.surfaces[-1] == PLACE:
            last = unit, excluded
    if last is None:
        return replace(query, tree=All(())), (), None
    tree = All(tuple(_beside(query.tree, last[0]) or ()))
    return replace(query, tree=tree), tuple(last[0].terms.surfaces[:-1]), last


def _beside(node: Node, unit: Unit) -> list[Node] | None:
    """What must match beside `unit` wherever it does; None where the unit isn't in the node."""
    match node:
        case All() | Any():
            for at, part in enumerate(node.parts):
                inner = _beside(part, unit)
                if inner is not None:
                    # Of alternatives, the others need not match.
                    others = node.parts[:at] + node.parts[at + 1 :]
                    return [*(others if isinstance(node, All) else ()), *inner]
            return None
        case Not():
            return None if _beside(node.part, unit) is None else []
        case _:
            return [] if node is unit else None
