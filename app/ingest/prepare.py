"""One input, from its bytes to a record and its terms: the part that workers do side by side."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from app.index.protocol import IndexDocument
from app.ingest.copies.signature import bands_of
from app.ingest.copies.wording import wording_of
from app.ingest.countries import with_countries
from app.ingest.decode import decode
from app.ingest.discover import Found
from app.ingest.document import Document, UnreadableInput
from app.ingest.extract import extract
from app.ingest.html.page import read_page
from app.ingest.indexing import to_index
from app.library.records import Article, ArticleText
from app.library.sketches import Bands

# Names of saved web pages.
PAGES = (".html", ".htm", ".xhtml", ".shtml")


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds reading: the largest file in bytes, and the moment nothing can be later than."""

    max_bytes: int
    now: datetime


@dataclass(frozen=True, slots=True)
class Prepared:
    """An input that was read: its article, terms, bytes and bands; or the `reason` it was not."""

    found: Found
    sha256: str | None = None
    article: Article | None = None
    terms: IndexDocument | None = None
    data: bytes | None = None
    bands: Bands = ()
    reason: str | None = None


def prepare(found: Found, limits: Limits) -> Prepared:
    """Reads one input; a fault in it becomes its `reason` and never stops the others."""
    if found.reason is not None:
        return Prepared(found, reason=found.reason)
    try:
        data = read(found, limits)
        article = understand(found.file, data, limits)
        bands = bands_of(wording_of(ArticleText.of(article)))
        return Prepared(found, article.sha256, article, to_index(article), data, bands)
    except UnreadableInput as error:
        return Prepared(found, reason=str(error))
    # The last guard: a fault of ours in one article of a million must not lose the others.
    except Exception as error:  # noqa: BLE001
        return Prepared(found, reason=f"Warta failed on it, please report this: {error!r}.")


def read(found: Found, limits: Limits) -> bytes:
    """The bytes of an input; UnreadableInput where there are too many or none can be had."""
    if found.size > limits.max_bytes:
        raise UnreadableInput(
            f"It has {found.size:,} bytes, more than the {limits.max_bytes:,} that are read: "
            "split it, or raise WARTA_MAX_FILE_BYTES."
        )
    if found.data is not None:
        return found.data
    try:
        return found.place.read_bytes()
    except PermissionError as error:
        raise UnreadableInput("It may not be read: its permissions do not allow it.") from error
    except OSError as error:
        raise UnreadableInput(f"It cannot be read: {error.strerror}.") from error


def understand(file: str, data: bytes, limits: Limits) -> Article:
    """The article that the bytes of `file` hold; UnreadableInput where they hold none."""
    return article_of(to_document(file, data), limits)


def to_document(file: str, data: bytes) -> Document:
    """The bytes of `file` as text; UnreadableInput where they are none."""
    digest = sha256(data).hexdigest()
    if file.casefold().endswith(PAGES):
        page = read_page(data)
        return Document(file, digest, page.text, page.encoding, page.metadata, page.marks)
    decoded = decode(data)
    return Document(file, digest, decoded.text, decoded.encoding)


def article_of(document: Document, limits: Limits) -> Article:
    """The article of a document; UnreadableInput where it holds none."""
    return with_countries(extract(document, limits.now))
