"""Short ways for the tests to read a text and to look at what became of it."""

import hashlib
from datetime import UTC, datetime

from app.ingest.document import Document
from app.ingest.text.extract import extract
from app.ingest.text.pieces import Piece, Pieces, Role
from app.library.records import Article, RemovalReason

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)

BODY = (
    "Pemerintah meresmikan jembatan baru di tepi sungai itu setelah dua tahun pembangunan.",
    "Warga menyambut peresmian jembatan dengan gembira karena perjalanan menjadi lebih singkat.",
    "Kepala dinas mengatakan jembatan itu dirancang untuk bertahan selama lima puluh tahun.",
)


def read(text: str, now: datetime = NOW) -> Article:
    """The article of a text."""
    return extract(Document("a.txt", hashlib.sha256(b"").hexdigest(), text, "utf-8"), now)


def article_with(*head: str, foot: tuple[str, ...] = (), now: datetime = NOW) -> Article:
    """The article of a plain body with lines above and below it."""
    return read("\n\n".join((*head, *BODY, *foot)), now)


def known(article: Article) -> tuple[str | None, str | None, str | None]:
    """What is known of an article's date: itself, its origin and its precision."""
    return article.published, article.published_origin, article.published_precision


def pieces_of(*lines: str) -> Pieces:
    """Open pieces, each a line of its own with no blank lines between."""
    return [Piece(number, line) for number, line in enumerate(lines, start=1)]


def texts(pieces: Pieces, role: Role) -> list[str]:
    """The texts of the pieces in a role."""
    return [piece.text for piece in pieces if piece.role is role]


def removed(article: Article, reason: RemovalReason) -> list[str]:
    """The texts removed for a reason."""
    return [one.text for one in article.removed if one.reason is reason]
