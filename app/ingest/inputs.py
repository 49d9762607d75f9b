"""A file that was found, opened: its inputs one after the other, each with its own bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

from app.ingest.discover import Found, sentence
from app.ingest.formats.columns import Columns
from app.ingest.formats.reader import Reader
from app.ingest.formats.record import Fault, Item, Record, Shape, Source
from app.ingest.limits import Limits
from app.ingest.steps import Input, Place


@dataclass(frozen=True, slots=True)
class Opened:
    """A file being read: whether it is one plain input, and its items with the bytes read on."""

    is_plain: bool
    items: Iterator[tuple[Item, int]]


def opened(found: Found, limits: Limits, columns: Columns) -> Opened:
    """Begins to read a file; whatever is wrong with it is among its items."""
    items = _items(found, limits, columns)
    first = next(items)
    return Opened(_is_plain(first[0]), chain([first], items))


def _is_plain(item: Item) -> bool:
    """Whether a file that begins with this item is an input of its own."""
    return not item.name and not (isinstance(item, Record) and item.shape is Shape.FIELDS)


def _items(found: Found, limits: Limits, columns: Columns) -> Iterator[tuple[Item, int]]:
    if found.reason is not None:
        yield Fault("", found.reason), found.size
        return
    try:
        stream = found.opened()
    except OSError as error:
        yield Fault("", sentence(error)), found.size
        return
    with stream:
        at = 0
        source = Source("", found.file, stream)
        for item in Reader(limits, columns).into(source):
            now = min(stream.tell(), found.size)
            yield item, max(0, now - at)
            at = max(at, now)


def to_input(found: Found, item: Item, place: Place, advance: int = 0) -> Input:
    """An item of a file as an input of its own, under its full name."""
    names = (f"{found.file}{item.name}", f"{found.path}{item.name}")
    if isinstance(item, Fault):
        return Input(*names, place, advance=advance, reason=item.reason, skipped=item.skipped)
    digest = sha256(item.data).hexdigest()
    return Input(*names, place, item.data, digest, item.shape, item.web, advance)


def inputs_of(found: Found, limits: Limits, columns: Columns) -> Iterator[Input]:
    """All inputs of a file, in its order."""
    place = Place(found.size, found.modified_ns)
    for item, advance in opened(found, limits, columns).items:
        yield to_input(found, item, place, advance)
