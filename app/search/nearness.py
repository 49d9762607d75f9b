"""Signs between two words that say how near they must be: "api w/5 air", "api NEAR/5 air"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from app.language.vocabulary import any_of
from app.search.pieces import Piece
from app.search.words import Field, query_words

# "AROUND(5)" is four pieces: the word, two brackets, the number.
_IN_BRACKETS = 4


def near_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` with two words, and the sign between them, as one phrase of words that are near.

    What stands in brackets or belongs to another field is no such word.
    """
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        slop, after = _sign_at(pieces, at)
        right = pieces[after] if slop and after < len(pieces) else None
        if found and right and _may_be_near(found[-1]) and _is_plain(right):
            found[-1] = _together(found[-1], right, slop)
            at = after + 1
        else:
            found.append(pieces[at])
            at += 1
    return found


def is_sign(text: str) -> bool:
    """Whether `text` says by itself how near the words around it must be."""
    sign = _signs().fullmatch(text)
    return bool(sign and (sign["far"] or sign["glued"]))


def _sign_at(pieces: Sequence[Piece], at: int) -> tuple[int, int]:
    """How near the words must be by the sign at that number, 0 where none is, and what follows."""
    if not pieces[at].is_bare:
        return 0, at
    sign = _signs().fullmatch(pieces[at].text)
    if far := sign and (sign["far"] or sign["glued"]):
        return query_words().reaches.get(far.lower()) or int(far), at + 1
    within = pieces[at + 1 : at + _IN_BRACKETS]
    brackets = [one.bracket for one in within]
    if sign and brackets == ["(", "", ")"] and _is_number(within[1].text):
        return int(within[1].text), at + _IN_BRACKETS
    return 0, at


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,4}", text) is not None


def _may_be_near(left: Piece) -> bool:
    return _is_plain(replace(left, minus=False, field="")) and left.meant in (None, Field.TITLE)


def _is_plain(piece: Piece) -> bool:
    """Whether it is a word or phrase in no field, and no operator."""
    is_word = piece.quoted or (piece.is_bare and piece.text not in query_words().operators)
    return is_word and not (piece.minus or piece.field) and any(map(str.isalnum, piece.text))


def _together(left: Piece, right: Piece, slop: int) -> Piece:
    words = f"{left.text} {right.text}"
    return replace(
        left,
        end=right.end,
        text=words,
        quoted=True,
        near=False,
        country=None,
        slop=max(left.slop, slop),
    )


@cache
def _signs() -> re.Pattern[str]:
    """A word with a number after it, or with brackets that follow."""
    words = query_words()
    stroke = rf"/(?P<far>[0-9]{{1,4}}|{any_of(words.reaches)})"
    # One letter with a number is something else: "W5".
    long = any_of(word for word in words.near if len(word) > 1)
    return re.compile(
        rf"(?:{any_of(words.near)})(?:{stroke})?|(?:{long})(?P<glued>[0-9]{{1,4}})", re.IGNORECASE
    )
