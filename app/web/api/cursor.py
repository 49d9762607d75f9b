"""Where a listing through the API goes on: opaque, made of nothing that a server remembers."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b

from app.web.api.parameters import AskedParameters
from app.web.export.told import lasting
from app.web.state import MAX_SIZE


class BadCursor(ValueError):
    """It is none that was given for this search."""


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
        told = json.dumps([self.page, self.size, self.state, self.search])
        return urlsafe_b64encode(told.encode()).decode().rstrip("=")


def next_cursor(parameters: AskedParameters, page: int, size: int, state: str) -> Cursor:
    """The cursor of a page of the search that `parameters` ask for."""
    return Cursor(page, size, _short(state), _search(parameters))


def read_cursor(text: str, parameters: AskedParameters, state: str) -> Cursor:
    """The cursor that `text` is, for the search that `parameters` ask for.

    Raises BadCursor where it is none of that search, and StaleCursor where the archive is not in
    the `state` that it was in: hits may have moved between pages, and some would be missed.
    """
    cursor = _read(text)
    if cursor.search != _search(parameters):
        raise BadCursor("it belongs to another search")
    if cursor.state != _short(state):
        raise StaleCursor
    return cursor


def _read(text: str) -> Cursor:
    """The cursor that `text` says, whoever wrote it: its page and size are such as may be asked."""
    try:
        page, size, state, search = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError, RecursionError) as error:
        raise BadCursor("it is none that was given here") from error
    if type(page) is not int or type(size) is not int or page < 1 or not 1 <= size <= MAX_SIZE:
        raise BadCursor("it is none that was given here")
    return Cursor(page, size, state, search)


def _search(parameters: AskedParameters) -> str:
    return _short(repr(sorted(lasting(parameters.state().pairs()))))


def _short(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
