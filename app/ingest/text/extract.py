"""Reads an article out of a document: a chain of steps over the pieces of its text."""

import hashlib
import unicodedata
from datetime import datetime

from app.ingest.document import Document, UnreadableInput
from app.ingest.names.metadata import plain_title, yield_to_metadata
from app.ingest.text.fields import Reading, to_article
from app.ingest.text.lines import split_lines
from app.ingest.text.marking import claim_title, mark_pieces
from app.ingest.text.pieces import Pieces
from app.ingest.text.reading import read_pieces
from app.library.records import Article

# 10 bytes are 16 letters of base32: a million articles share one with a chance of 1 in 10^12.
ID_BYTES = 10
_DIGITS = "abcdefghijklmnopqrstuvwxyz234567"
_PLACES = range(8 * ID_BYTES - 5, -1, -5)


def extract(document: Document, now: datetime) -> Article:
    """The article of a document, without countries and copies, which later steps find.

    `now` is the aware moment of ingest: no publication date is later. A headline without a
    paragraph is an article; raises UnreadableInput where neither is left.
    """
    pieces = pieces_of(document)
    reading = Reading(document, article_id(document.text), now)
    article = to_article(reading, pieces)
    if article is None:
        raise UnreadableInput("The file holds no article, only what pages print around one.")
    return article


def pieces_of(document: Document) -> Pieces:
    """The lines of the document and their parts, each in its role."""
    pieces = mark_pieces(split_lines(document.text), document.marks)
    stated = plain_title(document.metadata)
    read = read_pieces(claim_title(pieces, stated) if stated else pieces, stated)
    return yield_to_metadata(read, document.metadata)


def article_id(text: str) -> str:
    """The id of the article with this text: the same on every machine and in every order.

    Encoding, line ends and blanks at the ends of lines do not change it.
    """
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    lines = "\n".join(map(str.rstrip, composed.split("\n"))).strip()
    digest = hashlib.sha256(lines.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:ID_BYTES], "big")
    # The digits of base32, which the library's function takes five times as long to find.
    return "".join([_DIGITS[number >> place & 31] for place in _PLACES])
