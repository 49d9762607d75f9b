"""Invented pages in the structures of real ones, and a short way to read them."""

from datetime import UTC, datetime

from app.ingest.document import Document, Mark
from app.ingest.html.page import Page, read_page
from app.ingest.text.extract import extract
from app.library.records import Article

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)

TITLE = "Jembatan Baru di Tepi Sungai Diresmikan"
BODY = (
    "Pemerintah meresmikan jembatan baru di tepi sungai itu setelah dua tahun pembangunan.",
    "Warga menyambut peresmian jembatan dengan gembira karena perjalanan menjadi lebih singkat.",
    "Kepala dinas mengatakan jembatan itu dirancang untuk bertahan selama lima puluh tahun.",
    "Jembatan sepanjang dua ratus meter itu juga dilengkapi jalur untuk pejalan kaki.",
)
OTHERS = (
    "Harga Beras Turun Menjelang Panen Raya",
    "Pelabuhan Lama Dibuka Kembali untuk Wisata",
    "Tim Muda Menang Tipis di Laga Perdana",
)


def page(body: str, head: str = "", attributes: str = ' lang="id"') -> bytes:
    """The bytes of a page with that head and body."""
    markup = f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{body}</body></html>"
    return markup.encode()


def paragraphs(texts: tuple[str, ...] = BODY) -> str:
    """The texts as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def links(titles: tuple[str, ...] = OTHERS) -> str:
    """A list of links to other stories."""
    return (
        "<ul>"
        + "".join(f'<li><a href="/b/{i}">{t}</a></li>' for i, t in enumerate(titles))
        + "</ul>"
    )


def article_of(data: bytes, now: datetime = NOW, url: str | None = None) -> Article:
    """The article of a page."""
    read = read_page(data, url=url)
    return extract(
        Document("a.html", "0" * 64, read.text, read.encoding, read.metadata, read.marks), now
    )


def marked(read: Page, mark: Mark) -> list[str]:
    """The lines of a page with a mark."""
    lines = read.text.split("\n")
    return [lines[number - 1] for number, one in read.marks if one is mark]
