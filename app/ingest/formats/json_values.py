"""JSON of any size: one article, a list of them, or a list inside of an object."""

import math
import re
from collections.abc import Generator, Iterator
from decimal import Decimal
from typing import Any, BinaryIO

import ijson

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import read_some, too_large
from app.ingest.formats.columns import TEXT, TITLE, Columns, list_names, plain_name
from app.ingest.formats.record import Fault, Item, Source, Visit, fields_record
from app.ingest.formats.wording import counted
from app.ingest.limits import Limits

Event = tuple[str, Any]
# How much the parser reads at once, beyond what it needs.
_AHEAD = 64 * 1024
_DEEPEST = 100
_NO_NUMBER = re.compile(rb"([:\[,]\s{0,8})(?:NaN|-?Infinity)(?=\s{0,8}[,\]}])")
_LONGEST_WORD = 32
# Python makes no integer of 4,300 digits, and the parser written in C crashes over that.
_DIGITS = re.compile(rb"\d{4000}")
_MANY_DIGITS = re.compile(rb"\d{3}")


def read_json(source: Source, visit: Visit) -> Iterator[Item]:
    """A record for each article, numbered from 1; the only one has the name of the source.

    Each is kept as JSON of its own, in UTF-8. Raises UnreadableInput where the JSON breaks off.
    """
    leash = _Leash(source.stream, visit.limits)
    walk = _Walk(visit.columns)
    # With `use_float` the parser ends at the first integer beyond 64 bits, as ids may be.
    events = iter(ijson.basic_parse(leash, buf_size=_AHEAD, multiple_values=True))
    number = 0
    first: Any = None
    try:
        for number, value in enumerate(walk.values(events), start=1):
            leash.mark()
            if number == 1:
                # Its name depends on whether another one follows.
                first = value
                continue
            if number == 2:
                yield _record(f"{source.name}#1", first)
            yield _record(f"{source.name}#{number}", value)
    except Exception as error:
        if number == 1:
            yield _record(f"{source.name}#1", first)
        # The last is what it raises at an exponent that is beyond all numbers.
        if isinstance(error, ijson.JSONError | UnicodeDecodeError | ArithmeticError):
            raise UnreadableInput(_invalid(error, number)) from error
        raise
    if number == 1:
        yield _record(f"{source.name}#1" if walk.in_list else source.name, first)


class _Leash:
    """A stream that may be read only so far since the last mark: values are held in memory.

    What Python's own writer puts where a number is none becomes null, as it is in JSON.
    """

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits
        self._since_mark = 0
        self._held = b""
        self._digits = b""
        self._is_endless = False

    def mark(self) -> None:
        self._since_mark = 0

    def read(self, size: int) -> bytes:
        if self._since_mark > self._limits.max_bytes + 2 * _AHEAD:
            raise UnreadableInput(too_large(self._limits))
        if self._is_endless:
            raise UnreadableInput("It holds a number of thousands of digits: no article does.")
        data = self._before_endless(read_some(self._stream, size))
        self._since_mark += len(data)
        whole = _NO_NUMBER.sub(rb"\1null", self._held + data)
        # The last bytes may be the beginning of such a word.
        is_end = self._is_endless or not data
        cut = len(whole) if is_end else max(0, len(whole) - _LONGEST_WORD)
        self._held = whole[cut:]
        return whole[:cut] if cut or is_end else self.read(size)

    def _before_endless(self, data: bytes) -> bytes:
        """The data up to a number without end, which the next reading raises for.

        Its digits may have come in two parts.
        """
        known = len(self._digits)
        digits = self._digits + data
        # Most data is told by a byte here and there, in a hundredth of the time.
        found = _DIGITS.search(digits) if _MANY_DIGITS.search(digits[::1000]) else None
        self._is_endless = found is not None
        if found is not None:
            return data[: max(0, found.start() - known)]
        others = len(data.rstrip(b"0123456789"))
        self._digits = data[others:] if others else self._digits + data
        return data


class _Walk:
    """Walks through the events of a JSON parser; `in_list` once articles came out of a list."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self.in_list = False

    def values(self, events: Iterator[Event]) -> Iterator[Any]:
        """The articles, or whatever else stands in their place."""
        for event, value in events:
            if event == "start_array":
                yield from self._elements(events)
            elif event == "start_map":
                yield from self._object(events, is_inner=False)
            else:
                yield value

    def _elements(self, events: Iterator[Event]) -> Iterator[Any]:
        self.in_list = True
        for event, value in events:
            if event == "end_array":
                return
            yield _built(event, value, events)

    def _object(self, events: Iterator[Event], *, is_inner: bool) -> Generator[Any, None, bool]:
        """The articles in an object's lists, or the object itself; whether there was any.

        An inner object that is no article only describes the list: it is passed over.
        """
        names = list_names()
        rest: dict[str, Any] = {}
        found = False
        for event, key in events:
            if event == "end_map":
                break
            begin, value = next(events)
            is_article = self._columns.tells(rest, TITLE, TEXT)
            if begin == "start_array" and plain_name(key) in names.lists and not is_article:
                found = True
                yield from self._elements(events)
            elif begin == "start_map" and plain_name(key) in names.around and not is_article:
                found = (yield from self._object(events, is_inner=True)) or found
            else:
                rest[key] = _built(begin, value, events)
        if rest and not found and not (is_inner and not self._columns.tells(rest, TITLE, TEXT)):
            yield from self._unpacked(rest)
            found = True
        return found

    def _unpacked(self, value: dict[str, Any]) -> Iterator[Any]:
        """The articles of a feed with a title of its own, or an object's values, or the object.

        The values are taken where each is an article under a key of its own.
        """
        if self._columns.tells(value, TITLE, TEXT):
            listed = self._listed(value)
            self.in_list = self.in_list or bool(listed)
            yield from listed or [value]
        elif all(self._columns.is_article(one) for one in value.values()):
            self.in_list = self.in_list or len(value) > 1
            yield from value.values()
        else:
            yield value

    def _listed(self, value: dict[str, Any]) -> list[Any]:
        """The whole articles in the list of an object that has no text but a teaser."""
        names = list_names()
        if self._columns.tells(
            (key for key in value if plain_name(key) not in names.teasers), TEXT
        ):
            return []
        lists = (one for key, one in value.items() if plain_name(key) in names.lists)
        return next((one for one in lists if isinstance(one, list) and self._are_whole(one)), [])

    def _are_whole(self, listed: list[Any]) -> bool:
        """Whether each of a list's values is an article with a title and a text."""
        return bool(listed) and all(
            isinstance(one, dict)
            and self._columns.tells(one, TITLE)
            and self._columns.tells(one, TEXT)
            for one in listed
        )


def _built(event: str, value: Any, events: Iterator[Event]) -> Any:
    """The whole value that begins with an event."""
    if event not in ("start_map", "start_array"):
        return _as_python(value)
    builder = ijson.ObjectBuilder()
    builder.event(event, value)
    depth = 1
    while depth:
        event, value = next(events)
        depth += (event in ("start_map", "start_array")) - (event in ("end_map", "end_array"))
        if depth > _DEEPEST:
            raise UnreadableInput("Its values lie too deep in one another to be an article's.")
        builder.event(event, _as_python(value) if event == "number" else value)
    return builder.value


def _as_python(value: Any) -> Any:
    """A fraction as Python's own reader of JSON has it; None where it is beyond its numbers."""
    if not isinstance(value, Decimal):
        return value
    number = float(value)
    return number if math.isfinite(number) else None


def _record(name: str, value: Any) -> Item:
    if not isinstance(value, dict):
        return Fault(name, "It is no object with fields, as an article is in JSON.")
    return fields_record(name, value)


def _invalid(error: Exception, number: int) -> str:
    said = str(error.args[0] if error.args else error).strip().splitlines()[0][:120]
    before = f"after {counted(number, 'article')}" if number else "from its beginning"
    return f"It is no valid JSON {before} ({said.rstrip('. ')})."
