"""A search text cut into words and phrases, each with the signs that stand before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.language.naming import (
    is_phrase_of_countries,
    is_told_otherwise,
    longest_name,
    named_country,
)
from app.search.words import Field, query_words

# Between the countries of a list: of a Latin, an Arabic, a Chinese keyboard.
_COMMAS = ",،，、"
_LISTED = re.compile(rf'"(?P<quoted>[^"{_COMMAS}]*)"|[^"{_COMMAS}]+')


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a phrase or a list of values with what stands before it.

    It goes from `begin` (its minus, its field's name) to `end`; `text` is what stands there from
    `start` on, without its quotes. `country` is the country that plain words name.
    """

    begin: int
    start: int
    end: int
    text: str
    minus: bool = False
    field: str = ""
    quoted: bool = False
    country: str | None = None

    @property
    def meant(self) -> Field | None:
        """The field that is meant by the name before the colon, if it is known."""
        return query_words().fields.get(self.field.lower())

    @property
    def is_bare(self) -> bool:
        """Whether it is a word without quotes, minus or field: an operator may be one."""
        return not (self.minus or self.field or self.quoted)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a list, at characters `start` up to `end` of the search text."""

    text: str
    start: int
    end: int


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of `text` in its order; plain words that together name a country are one."""
    pieces = [_piece(found) for found in _pattern().finditer(text) if found.group()]
    at = 0
    while at < len(pieces):
        length = _run_length(pieces[at : at + longest_name()], text)
        run = pieces[at : at + length]
        before = pieces[at - 1].text if at and pieces[at - 1].is_bare else ""
        named = run[0] if is_told_otherwise(before) else _joined(run, text)
        yield from [named] if named.country else run
        at += length


def values_of(piece: Piece, text: str) -> list[Value]:
    """The values of a list `a,"b c",d` or `"a, b c"`, each once, without empty ones."""
    values: dict[str, Value] = {}
    for found in _LISTED.finditer(text, piece.start, piece.end):
        value = found["quoted"] if found["quoted"] is not None else found.group()
        if value.strip():
            before = len(found.group()) - len(found.group().lstrip())
            after = len(found.group()) - len(found.group().rstrip())
            one = Value(value.strip(), found.start() + before, found.end() - after)
            values.setdefault(one.text.casefold(), one)
    return list(values.values())


def _run_length(pieces: Sequence[Piece], text: str) -> int:
    """Of how many pieces the longest phrase of the gazetteer is that begins with the first."""
    first = pieces[0]
    if first.field or first.quoted or first.text in query_words().operators:
        return 1
    reach = 1
    while reach < len(pieces) and pieces[reach].is_bare and not _is_operator(pieces[reach]):
        reach += 1
    for length in range(reach, 1, -1):
        if is_phrase_of_countries(text[first.start : pieces[length - 1].end]):
            return length
    return 1


def _joined(run: Sequence[Piece], text: str) -> Piece:
    """The run as one piece, with the country that it names."""
    first, last = run[0], run[-1]
    if first.field or first.quoted:
        return first
    words = text[first.start : last.end]
    return replace(first, end=last.end, text=words, country=named_country(words))


def _is_operator(piece: Piece) -> bool:
    return piece.text in query_words().operators


def _piece(found: re.Match[str]) -> Piece:
    quoted = found["quoted"] is not None
    start = found.start("quoted") - 1 if quoted else max(found.start("bare"), found.start("none"))
    return Piece(
        begin=found.start(),
        start=start,
        end=found.end(),
        text=(found["quoted"] if quoted else found["bare"]) or "",
        minus=bool(found["minus"]),
        field=found["field"] or "",
        quoted=quoted,
    )


@cache
def _pattern() -> re.Pattern[str]:
    """A word or phrase with what may stand before it: a minus, a field's name and a colon.

    After the name of a known field a blank is forgiven. After a country's comma a quote goes on
    with the list, and after its quote a comma.
    """
    fields = query_words().fields
    known = "|".join(map(re.escape, fields))
    of_countries = (Field.COUNTRY, Field.PUBLISHED_IN)
    listed = "|".join(name for name, field in fields.items() if field in of_countries)
    of_known = rf"(?<![^\W_])(?:(?P<listed>{listed})|{known})(?=:)"
    return re.compile(
        rf"""(?P<minus>(?<!\S)-+)?
            (?:(?P<field>{of_known}|[^\W\d_]+(?=:[^\s:])):[ ]*)?
            (?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)|(?P<none>\Z))
            (?(listed)(?:(?<=[{_COMMAS}])"[^"]*"|(?<=")[{_COMMAS}][^\s"]*)*)""",
        re.VERBOSE | re.IGNORECASE,
    )
