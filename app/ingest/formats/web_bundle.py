"""A page that a browser saved with its pictures as one mail (MHTML, RFC 2557): the page alone."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import read_bounded
from app.ingest.formats.markup import PAGE_TYPES
from app.ingest.formats.record import Item, Record, Shape, Source, Visit, Web

# Where Chromium and others write the address; Internet Explorer gave it to the part.
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read_web_bundle(source: Source, visit: Visit) -> Iterator[Item]:
    """The first page within the mail; UnreadableInput where it has none."""
    try:
        mail = message_from_bytes(read_bounded(source.stream, visit.limits))
        page = next((part for part in mail.walk() if part.get_content_type() in PAGE_TYPES), None)
    except RecursionError as error:
        raise UnreadableInput("Its parts are within each other without end.") from error
    data = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(data, bytes) or not data.strip():
        raise UnreadableInput("It holds no page.")
    web = Web(_address(mail, page), page.get_content_charset())
    yield Record(source.name, data, Shape.PAGE, web)


def _address(mail: Message, page: Message) -> str | None:
    found = (str(part.get(name, "")).strip() for part in (mail, page) for name in _ADDRESSES)
    return next((one for one in found if one.startswith(("http://", "https://"))), None)
