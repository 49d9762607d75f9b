"""One input, from its bytes to a record and its terms: the part that workers do side by side."""

from app.ingest.copies.signature import bands_of
from app.ingest.copies.wording import wording_of
from app.ingest.countries import with_countries
from app.ingest.document import Document, UnreadableInput
from app.ingest.formats.columns import Columns, at_path, plain_row
from app.ingest.formats.documents import Unread, to_document
from app.ingest.formats.fields import parse_fields
from app.ingest.formats.record import Shape
from app.ingest.indexing import to_index
from app.ingest.limits import Limits
from app.ingest.steps import Input, Result
from app.ingest.text.extract import extract
from app.library.records import Article, ArticleText


def prepare(one: Input, limits: Limits, columns: Columns) -> Result:
    """Reads one input; a fault in it becomes its `reason` and never stops the others."""
    try:
        article = article_of(document_of(one, columns), one, limits)
        bands = bands_of(wording_of(ArticleText.of(article)))
        return Result(article, to_index(article), bands, named=named_columns(one, columns))
    except UnreadableInput as error:
        return Result(reason=str(error))
    # The last guard: a fault of ours in one article of a million must not lose the others.
    except Exception as error:  # noqa: BLE001
        return Result(reason=f"Warta failed on it, please report this: {error!r}.")


def document_of(one: Input, columns: Columns) -> Document:
    """The document that an input's bytes hold; UnreadableInput where they hold none."""
    if one.reason is not None:
        raise UnreadableInput(one.reason)
    return to_document(Unread(one.file, one.sha256, one.data, one.shape, one.web), columns)


def article_of(document: Document, one: Input, limits: Limits) -> Article:
    """The article of an input's document; UnreadableInput where it holds none.

    What a crawler saw was published before it came by.
    """
    seen = one.web.seen
    now = min(limits.now, seen) if seen is not None else limits.now
    return with_countries(extract(document, now))


def named_columns(one: Input, columns: Columns) -> frozenset[str]:
    """The columns named by hand that an input has."""
    if not columns.mapped or one.shape is not Shape.FIELDS:
        return frozenset()
    row = plain_row(parse_fields(one.data))
    found = (mapped.column for mapped in columns.mapped)
    return frozenset(column for column in found if at_path(row, column) is not None)
