"""The words, phrases, brackets and lists of a search text: which of its pieces are one."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.language.foreign_names import country_typed
from app.language.naming import (
    is_phrase_of_countries,
    is_told_otherwise,
    longest_name,
    named_country,
)
from app.search.cutting import COMMAS, MINUSES, Piece, cut
from app.search.joints import countries_apart, has_joint, has_list, listed_apart
from app.search.pasted import words_of_address
from app.search.periods import looks_like_period, typed_period
from app.search.spans import typed_span
from app.search.words import COUNTRIES, DATES, Field, query_words

_COMMA = re.compile(f"[{COMMAS}]")
# Of a question that a filter ends; a sign by itself is none.
_ASKED = re.compile(r"(?<=[^\s?؟])[?؟]+$")
# `Selasa, 11 Januari 2022 .. Minggu, 12 Maret 2023` has nine pieces.
_LONGEST_PERIOD = 9
_LISTED = re.compile(rf'"(?P<quoted>[^"{COMMAS}]*)"|[^"{COMMAS}]+')


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a list, at characters `start` up to `end` of the search text."""

    text: str
    start: int
    end: int


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of `text` in its order.

    Plain words that together name a country are one, and so are those of a date or of countries
    after their field. The address of an article is the words of its headline; words
    that a comma joins, and countries that a dash joins, are each one.
    """
    if has_list(text):
        text = listed_apart(text, _plain(text))
    if has_joint(text):
        text = countries_apart(text, _plain(text))
    yield from _pieces(text)


def _plain(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in `text` that are in no quotes and belong to no field or minus."""
    return ((one.begin, one.end) for one in _pieces(text) if one.is_bare)


def _pieces(text: str) -> Iterator[Piece]:
    pieces = [piece for one in cut(text) for piece in _unpacked(one, text)]
    at = 0
    while at < len(pieces):
        ahead = pieces[at : at + max(longest_name(), _LONGEST_PERIOD)]
        run = ahead[: _run_length(ahead, text)]
        before = _told_before(pieces[max(0, at - 2) : at])
        one = run[0] if _is_told_otherwise(run[0], before) else _joined(run, text)
        # Words of a phrase that names no country stay apart.
        yield from [one] if one.country or one.field else run
        at += len(run)


def _unpacked(piece: Piece, text: str) -> Iterator[Piece]:
    """The words of a pasted address, as a phrase where it is left out, as are words that a comma
    joins and countries that a dash joins; any other piece as it is.
    """
    is_other = piece.quoted or bool(piece.bracket) or piece.meant is not None
    # What stands before the address is at most its minus.
    whole = "" if is_other else text[piece.begin : piece.end].lstrip(MINUSES)
    begin = piece.end - len(whole)
    words = words_of_address(whole)
    if piece.minus and whole:
        all_of_it = [(0, len(whole))]
        said = " ".join(whole[first:last] for first, last in words)
        said = said or countries_apart(listed_apart(whole, all_of_it), all_of_it)
        is_phrase = said != whole
        yield replace(piece, start=begin, text=said, field="", quoted=True) if is_phrase else piece
    elif words:
        for first, last in words:
            start, end = begin + first, begin + last
            yield Piece(begin=start, start=start, end=end, text=text[start:end])
    else:
        yield piece


def unasked(value: str) -> str:
    """`value` without the question mark at its end: what a filter may be belongs to no question."""
    return _ASKED.sub("", value)


def values_of(piece: Piece, text: str) -> list[Value]:
    """The values of a list `a,"b c",d` or `"a, b c"`, each once, without empty ones."""
    values: dict[str, Value] = {}
    for found in _LISTED.finditer(text, piece.start, piece.end):
        value = found["quoted"] if found["quoted"] is not None else found.group()
        if value.strip():
            before = len(found.group()) - len(found.group().lstrip())
            after = len(found.group()) - len(found.group().rstrip())
            one = Value(unasked(value.strip()), found.start() + before, found.end() - after)
            values.setdefault(one.text.casefold(), one)
    return list(values.values())


def _run_length(ahead: Sequence[Piece], text: str) -> int:
    """How many pieces are one: the longest date, list or name of countries with the first."""
    first = ahead[0]
    reach = 1
    while reach < len(ahead) and _may_follow(ahead[reach - 1], ahead[reach]):
        reach += 1
    if first.meant in DATES and not (first.quoted or first.bracket):
        is_one = _is_span if first.meant is Field.ON else _is_period
        length = _longest(ahead[:reach], text, is_one)
        if length == 1 and not _is_span(first.text):
            # A day that no calendar has is set aside whole.
            return _longest(ahead[:reach], text, lambda words: looks_like_period(unasked(words)))
        return length
    if first.meant in COUNTRIES and not (first.quoted or first.bracket):
        return _longest(ahead[:reach], text, _is_list_of_countries)
    if not first.field and (first.minus or first.is_bare) and not _is_special(first):
        return _longest(ahead[: min(reach, longest_name())], text, is_phrase_of_countries)
    return 1


def _may_follow(before: Piece, piece: Piece) -> bool:
    """Whether two pieces may be one: nothing but blanks is between them."""
    return piece.is_bare and not (_has_sign(before) or _has_sign(piece) or _is_operator(piece))


def _has_sign(piece: Piece) -> bool:
    return piece.near or bool(piece.weight)


def _told_before(pieces: Sequence[Piece]) -> str:
    """The plain word behind which a piece stands; what is left out says nothing of what follows."""
    *others, last = pieces or [Piece(0, 0, 0, "", minus=True)]
    left_out = any(one.is_bare and one.text in query_words().without for one in others)
    return last.text if last.is_bare and not left_out else ""


def _is_told_otherwise(first: Piece, before: str) -> bool:
    return not (first.field or first.minus) and is_told_otherwise(before)


def _longest(ahead: Sequence[Piece], text: str, is_one: Callable[[str], bool]) -> int:
    for length in range(len(ahead), 1, -1):
        if is_one(text[ahead[0].start : ahead[length - 1].end]):
            return length
    return 1


def _is_period(words: str) -> bool:
    return typed_period(unasked(words)) is not None


def _is_span(words: str) -> bool:
    return typed_span(unasked(words)) is not None


def _is_list_of_countries(words: str) -> bool:
    """Whether every value of several words is a country's name; others may be misspelt as well.

    A blank beside a comma ends the list, and so does a sign that stands alone.
    """
    return all(_is_name(value) for value in _COMMA.split(words) if " " in value)


def _is_name(value: str) -> bool:
    words_alone = all(any(map(str.isalnum, word)) for word in value.split())
    return value == value.strip() and words_alone and country_typed(unasked(value)) is not None


def _is_special(piece: Piece) -> bool:
    return piece.quoted or bool(piece.bracket) or _is_operator(piece)


def _joined(run: Sequence[Piece], text: str) -> Piece:
    """The run as one piece, with the country that it names."""
    first, last = run[0], run[-1]
    if first.quoted or first.bracket or (first.field and first is last):
        return first
    words = text[first.start : last.end]
    country = None if first.field else named_country(words)
    return replace(first, end=last.end, text=words, country=country)


def _is_operator(piece: Piece) -> bool:
    return piece.text in query_words().operators
