"""Signs between two words that say how near they must be: "api w/5 air", "api NEAR/5 air".

In the place of a word may stand several to choose from: "(api OR asap) w/5 air".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from app.language.vocabulary import any_of
from app.search.cutting import Piece
from app.search.words import Field, query_words

# "AROUND(5)" is four pieces: the word, two brackets, the number.
_IN_BRACKETS = 4
# More pairs of words than that are more than is sought at once.
_MOST_PAIRS = 32
_OR = "OR"


def near_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces` with two words, and the sign between them, as one phrase of words that are near.

    Of words to choose from on one side, each is near each of the other. What else stands in
    brackets or belongs to another field is no such word.
    """
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        slop, after = _sign_at(pieces, at)
        if not slop and _joins_amid(pieces, at):
            slop, after = query_words().unnumbered, at + 1
        left, right = (_side_before(found), _side_behind(pieces[after:])) if slop else ([], [])
        if near := list(_near(left, right, slop)):
            found[len(found) - len(left) :] = near
            at = after + len(right)
        else:
            found.append(pieces[at])
            at += 1
    return found


def is_sign(text: str) -> bool:
    """Whether `text` says by itself how near the words around it must be."""
    sign = _signs().fullmatch(text)
    return bool(sign and (sign["far"] or sign["glued"])) or _is_unnumbered(text)


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


def _joins_amid(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a sign without a number stands there amid words in small letters: "api NEAR air"."""
    beside = [one.text for one in (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])]
    is_alone = not all(map(str.isupper, beside))
    return is_alone and pieces[at].is_bare and _is_unnumbered(pieces[at].text)


def _is_unnumbered(text: str) -> bool:
    return len(text) > 1 and text.isupper() and text.lower() in query_words().near


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,4}", text) is not None


def _side_before(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The last of the pieces, or the brackets that it closes, with what they hold."""
    if not pieces or pieces[-1].bracket != ")":
        return pieces[-1:]
    opening = (at for at in reversed(range(len(pieces))) if pieces[at].bracket == "(")
    return pieces[next(opening, len(pieces)) :]


def _side_behind(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The first of the pieces, or the brackets that it opens, with what they hold."""
    if not pieces or pieces[0].bracket != "(":
        return pieces[:1]
    return pieces[: next((at for at, one in enumerate(pieces, 1) if one.bracket == ")"), 0)]


def _near(left: Sequence[Piece], right: Sequence[Piece], slop: int) -> Iterator[Piece]:
    """Both sides of a sign as one phrase, or as a choice of phrases; nothing where it joins none.

    A minus or the field of titles before the left side counts for all of it.
    """
    if not (left and right and left[0].meant in (None, Field.TITLE)):
        return
    pairs = list(product(_choices([_unmarked(left[0]), *left[1:]]), _choices(right)))
    if len(pairs) == 1:
        [(word, other)] = pairs
        yield replace(_together(word, other, slop), minus=left[0].minus, field=left[0].field)
    elif 1 < len(pairs) <= _MOST_PAIRS:
        sign = Piece(left[0].begin, left[0].start, right[-1].end, "")
        yield replace(sign, minus=left[0].minus, field=left[0].field, bracket="(")
        for at, (word, other) in enumerate(pairs):
            if at:
                yield replace(sign, text=_OR)
            yield _together(word, other, slop)
        yield replace(sign, bracket=")")


def _choices(side: Sequence[Piece]) -> Sequence[Piece]:
    """The words of which any may be near those of the other side; none where it is no choice."""
    in_brackets = bool(side[0].bracket) and not (side[0].minus or side[0].field)
    within = side[1:-1] if in_brackets else side
    words, signs = within[::2], within[1::2]
    is_choice = len(words) > len(signs) and all(
        one.is_bare and one.text in query_words().either for one in signs
    )
    return words if is_choice and all(map(_is_plain, words)) else ()


def _unmarked(piece: Piece) -> Piece:
    return replace(piece, minus=False, field="")


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
    with_stroke = rf"(?:{any_of(words.near)})?{stroke}"
    glued = r"(?P<glued>[0-9]{1,4})"
    return re.compile(rf"{with_stroke}|(?:{any_of(words.near)})|(?:{long}){glued}", re.IGNORECASE)
