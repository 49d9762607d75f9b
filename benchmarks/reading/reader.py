"""The reading that is scored: the program's own, at a fixed moment so that scores repeat."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from app.ingest.discover import Found
from app.ingest.document import UnreadableInput
from app.ingest.formats.columns import known_columns
from app.ingest.inputs import inputs_of
from app.ingest.limits import Limits
from app.ingest.prepare import article_of, document_of
from app.library.records import Article

# Later than everything that is scored: dates after the moment of ingest are never believed.
NOW = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
LIMITS = Limits(max_bytes=50_000_000, now=NOW)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The article that an input was read as, or the `reason` why it was not."""

    article: Article | None
    reason: str | None = None

    @property
    def text(self) -> str:
        """The paragraphs, one a line; empty where there is no article."""
        return "\n".join(self.article.paragraphs) if self.article else ""


def read_bytes(name: str, data: bytes) -> Outcome:
    """Reads the bytes of a file of that name as `warta ingest` does: its first article.

    Only up to the article: the terms for the index and the bands for copies come after it.
    """
    found = Found(name, name, Path(name), len(data), held=BytesIO(data))
    columns = known_columns()
    one = next(inputs_of(found, LIMITS, columns))
    try:
        return Outcome(article_of(document_of(one, columns), one, LIMITS))
    except UnreadableInput as error:
        return Outcome(None, str(error))


def read_text(text: str) -> Outcome:
    """Reads a text as if it were a plain file."""
    return read_bytes("article.txt", text.encode())
