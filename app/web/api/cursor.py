"""Where a listing through the API goes on: opaque, made of nothing that a server remembers."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b

from app.web.api.parameters import AskedParameters, FilterParameters
from app.web.export.told import lasting
from app.web.state import MAX_SIZE


class BadCursor(ValueError):
    """It is none that was given for this search."""

    def __init__(self, message: str = "it is none that was given here") -> None:
        """`message` says what is wrong with it."""
        super().__init__(message)


class StaleCursor(Exception):
    """The archive has changed since it was given."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The page of so many results that comes next, in the archive as it was at `state`."""

    page: int
    size: int
    state: str
    search: str

    def written(self) -> str:
        """As it is given to clients."""
        return packed([self.page, self.size, self.state, self.search])


def next_cursor(parameters: AskedParameters, page: int, size: int, state: str) -> Cursor:
    """The cursor of a page of the search that `parameters` ask for."""
    return Cursor(page, size, state_mark(state), search_mark(parameters))


def read_cursor(text: str, parameters: AskedParameters, state: str) -> Cursor:
    """The cursor that `text` is, for the search that `parameters` ask for.

    Raises BadCursor where it is none of that search, and StaleCursor where the archive is not in
    the `state` that it was in: hits may have moved between pages, and some would be missed.
    """
    cursor = _read(text)
    check(cursor.search, cursor.state, parameters, state)
    return cursor


def check(search: object, then: object, parameters: FilterParameters, state: str) -> None:
    """Raises BadCursor where the `search` of a cursor is not that of `parameters`, and
    StaleCursor where the archive is not in the `state` that it was in `then`."""
    if search != search_mark(parameters):
        raise BadCursor("it belongs to another search")
    if then != state_mark(state):
        raise StaleCursor


def packed(values: list[int | str]) -> str:
    """The values as one word for an address."""
    return urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def unpacked(text: str) -> list[object]:
    """The values that `packed` made a word of; BadCursor where it is none, whoever wrote it."""
    try:
        found = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError, RecursionError) as error:
        raise BadCursor from error
    if not isinstance(found, list):
        raise BadCursor
    return found


def state_mark(state: str) -> str:
    """The state of an archive in few letters."""
    return _short(state)


def search_mark(parameters: FilterParameters) -> str:
    """The search that `parameters` ask for in few letters."""
    return _short(repr(sorted(lasting(parameters.pairs()))))


def _read(text: str) -> Cursor:
    """The cursor that `text` says, whoever wrote it: its page and size are such as may be asked."""
    match unpacked(text):
        case [int(page), int(size), str(state), str(search)]:
            if bool not in (type(page), type(size)) and page >= 1 and 1 <= size <= MAX_SIZE:
                return Cursor(page, size, state, search)
    raise BadCursor


def _short(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
