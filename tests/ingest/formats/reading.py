"""Short ways for the tests to read bytes of any format."""

import io
from hashlib import sha256

from app.ingest.document import Document
from app.ingest.formats.columns import Mapped, known_columns
from app.ingest.formats.documents import Unread, to_document
from app.ingest.formats.reader import Reader
from app.ingest.formats.record import Fault, Item, Record, Source
from tests.conftest import limits


def items(data: bytes, name: str, *mapped: Mapped, **bounds: int) -> list[Item]:
    """All that a file of that name holds, within other bounds where they are given."""
    source = Source("", name, io.BytesIO(data))
    return list(Reader(limits(**bounds), known_columns(mapped)).into(source))


def documents(data: bytes, name: str, *mapped: Mapped) -> dict[str, Document]:
    """The documents of a file by their names within it; the file itself is ""."""
    return {
        one.name: document(one, *mapped)
        for one in items(data, name, *mapped)
        if isinstance(one, Record)
    }


def document(record: Record, *mapped: Mapped) -> Document:
    """The document of a record."""
    digest = sha256(record.data).hexdigest()
    unread = Unread(record.name, digest, record.data, record.shape, record.web)
    return to_document(unread, known_columns(mapped))


def only(data: bytes, name: str, *mapped: Mapped) -> Document:
    """The document of a file that holds one article."""
    (found,) = documents(data, name, *mapped).values()
    return found


def faults(read: list[Item]) -> dict[str, str]:
    """The reasons of the faults by name."""
    return {one.name: one.reason for one in read if isinstance(one, Fault)}


def names(read: list[Item]) -> list[str]:
    """The names of the records."""
    return [one.name for one in read if isinstance(one, Record)]
