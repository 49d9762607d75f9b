"""Feeds (RSS, RDF, Atom) and exports of blogs (WordPress, Blogger): an item an article."""

from collections.abc import Iterator

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import too_large
from app.ingest.formats.feed_frames import Frame, Framed, framed
from app.ingest.formats.feed_head import FeedHead, begins_feed, ends_feed, read_head
from app.ingest.formats.feed_item import fields_of, read_item
from app.ingest.formats.feed_xml import parsed
from app.ingest.formats.record import Fault, Item, Source, Visit, fields_record
from app.ingest.formats.wordpress import as_shown, refusal


def read_feed(source: Source, visit: Visit) -> Iterator[Item]:
    """A record for each item, numbered from 1, as JSON in UTF-8; the others have reasons.

    Raises EOFError where the feed breaks off between items, UnreadableInput where it has none.
    """
    head = FeedHead()
    number = 0
    is_open = False
    for part in framed(source, visit.limits.max_bytes):
        if part.frame is Frame.AROUND:
            if begins_feed(part.text):
                head = read_head(part.text)
                is_open = True
            is_open = is_open and not ends_feed(part.text)
            continue
        number += 1
        yield _item(f"{source.name}#{number}", part, head, visit)
        if part.frame is Frame.CUT:
            return
    if not number:
        raise UnreadableInput("It is a feed without items.")
    if is_open:
        raise EOFError


def _item(name: str, part: Framed, head: FeedHead, visit: Visit) -> Item:
    if part.frame is Frame.CUT:
        return Fault(name, "The file ends in the middle of this item.", ends=True)
    if part.frame is Frame.HUGE:
        return Fault(name, too_large(visit.limits))
    try:
        element = parsed(part.text, head.declared)
    except UnreadableInput as error:
        return Fault(name, str(error))
    if element is None or not len(element):
        return Fault(name, "It is an item that says nothing.")
    item = read_item(element)
    reason = refusal(item)
    if reason is not None:
        return Fault(name, reason, skipped=True)
    record = fields_record(name, as_shown(item, fields_of(item, head)))
    if len(record.data) > visit.limits.max_bytes:
        return Fault(name, too_large(visit.limits))
    return record
