"""The records of all formats as documents: one shape, whatever they came in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from app.ingest.decode import Decoded, decode
from app.ingest.document import Document, Mark, Metadata, UnreadableInput
from app.ingest.formats.columns import Columns
from app.ingest.formats.fields import parse_fields, read_fields, read_metadata
from app.ingest.formats.front_matter import FrontMatter, front_matter
from app.ingest.formats.mail import Mail, read_mail
from app.ingest.formats.markdown_marks import read_markdown
from app.ingest.formats.markup import has_tags, is_markdown, is_whole_page
from app.ingest.formats.record import NO_WEB, Shape, Web
from app.ingest.formats.values import without_entities
from app.ingest.html.page import Page, read_page
from app.ingest.mojibake import MOJIBAKE, mend
from app.language.unseen import seen

_ENTITIES = "entities"
# Addresses reach 2,000 characters; a title or name as long is a text in the wrong place, and
# the search for it in the text would take for ever.
_LONGEST_VALUE = 2000
# Texts beyond this are no single article; the parser would take seconds for them.
_LONGEST_MARKDOWN = 200_000
_HALVES = re.compile("[\ud800-\udfff]")
_LOST = "\ufffd"
_NEWLINE = re.compile(r"\r\n?")
_NAMES = tuple(one.name for one in fields(Metadata))


@dataclass(frozen=True, slots=True)
class Unread:
    """The bytes of a record under its full name, how they are read, and their SHA-256."""

    file: str
    sha256: str
    data: bytes
    shape: Shape = Shape.TEXT
    web: Web = NO_WEB


def to_document(unread: Unread, columns: Columns) -> Document:
    """The document that a record's bytes hold; UnreadableInput where they hold none."""
    if unread.shape is Shape.FIELDS:
        document = _of_fields(unread, columns)
    elif unread.shape is Shape.PAGE:
        page = read_page(unread.data, unread.web.charset, unread.web.url)
        document = _of_page(unread, page, Metadata(url=unread.web.url))
    else:
        document = _of_text(unread, columns)
    return _unmarked(_mended(_whole(_bounded(document))))


def _whole(document: Document) -> Document:
    """The document without halves of characters: JSON can name them, and no encoding has them."""
    said = _said(document.metadata)
    # What can be written down has none, which is told much quicker than by looking for them.
    if _can_be_encoded("".join((document.text, *said.values()))):
        return document
    return _with_said(
        replace(document, text=_HALVES.sub(_LOST, document.text)),
        {name: _HALVES.sub(_LOST, value) for name, value in said.items()},
    )


def _can_be_encoded(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unmarked(document: Document) -> Document:
    """The document with stated values that neither steer a terminal nor turn the writing.

    Lines of the text lose such marks when they are cleaned.
    """
    said = _said(document.metadata).items()
    return _with_said(document, {name: seen(value) or None for name, value in said})


def _with_said(document: Document, said: Mapping[str, str | None]) -> Document:
    return replace(document, metadata=replace(document.metadata, **said)) if said else document


def _bounded(document: Document) -> Document:
    """The document, of what it states without values that are too long to be any."""
    said = _said(document.metadata).items()
    too_long = [name for name, value in said if len(value) > _LONGEST_VALUE]
    if not too_long:
        return document
    return replace(document, metadata=replace(document.metadata, **dict.fromkeys(too_long)))


def _said(metadata: Metadata) -> dict[str, str]:
    """The values that are stated, by their names."""
    values = ((name, getattr(metadata, name)) for name in _NAMES)
    return {name: value for name, value in values if value}


def _of_text(unread: Unread, columns: Columns) -> Document:
    mail = read_mail(unread.data)
    if mail is not None:
        return _of_mail(unread, mail)
    decoded = decode(unread.data)
    found = front_matter(decoded.text, columns)
    if _is_markdown(unread, decoded.text, found):
        return _of_markdown(unread, decoded, columns)
    document = _document(unread, decoded)
    if found is None:
        return replace(document, metadata=Metadata(url=unread.web.url))
    return replace(
        document,
        metadata=read_metadata(found.entries, columns),
        marks=tuple((line, Mark.HEADER) for line in range(1, found.lines + 1)),
    )


def _of_mail(unread: Unread, mail: Mail) -> Document:
    if mail.is_page:
        return _of_page(unread, read_page(mail.body, mail.charset, None), mail.metadata)
    return replace(_document(unread, mail.decoded()), metadata=mail.metadata)


def _is_markdown(unread: Unread, text: str, found: FrontMatter | None) -> bool:
    """Whether a text is Markdown: by its name, or by its front matter and its own marks."""
    if len(text) > _LONGEST_MARKDOWN:
        return False
    is_generated = found is not None and found.is_fenced
    return unread.shape is Shape.MARKDOWN or (is_generated and is_markdown(text))


def _of_markdown(unread: Unread, decoded: Decoded, columns: Columns) -> Document:
    text = _NEWLINE.sub("\n", decoded.text)
    found = front_matter(text, columns)
    said = read_metadata(found.entries, columns) if found else Metadata(url=unread.web.url)
    read = read_markdown(text, found, said.title is not None)
    document = _document(unread, Decoded(read.text, decoded.encoding))
    return replace(document, metadata=said, marks=read.marks)


def _of_fields(unread: Unread, columns: Columns) -> Document:
    found = read_fields(parse_fields(unread.data), columns)
    title = found.metadata.title or ""
    said = found.text or title
    if has_tags(said):
        try:
            data, url = said.encode("utf-8", "replace"), found.metadata.url
            page = read_page(data, "utf-8", url, is_body=not is_whole_page(said))
            return _of_page(unread, page, found.metadata)
        except UnreadableInput:
            # Tags around nothing: an article may be no more than its title.
            said = title
    if not said:
        raise UnreadableInput("The record has neither a text nor a title.")
    text = without_entities(said)
    document = _document(unread, Decoded(text, "utf-8"))
    repairs = (_ENTITIES,) if text != said else ()
    return replace(document, metadata=found.metadata, repairs=repairs)


def _of_page(unread: Unread, page: Page, said: Metadata) -> Document:
    """The document of a page; what a record says beside it goes before what the page says."""
    metadata = replace(page.metadata, **_said(said))
    document = _document(unread, Decoded(page.text, page.encoding))
    return replace(document, metadata=metadata, marks=page.marks)


def _document(unread: Unread, decoded: Decoded) -> Document:
    return Document(unread.file, unread.sha256, decoded.text, decoded.encoding)


def _mended(document: Document) -> Document:
    text, is_mended = mend(document.text)
    mended = {name: mend(value) for name, value in _said(document.metadata).items()}
    if not is_mended and not any(changed for _, changed in mended.values()):
        return document
    metadata = replace(document.metadata, **{name: said for name, (said, _) in mended.items()})
    repairs = (*document.repairs, MOJIBAKE)
    return replace(document, text=text, metadata=metadata, repairs=repairs)
