"""The text of an article and the page that it was saved as: lines, credits, datelines, markup."""

from datetime import UTC, datetime
from itertools import pairwise

from app.ingest.decode import decode
from app.ingest.document import Document, UnreadableInput
from app.ingest.html.page import Page, read_page
from app.ingest.mojibake import mend
from app.ingest.names.dateline_head import read_head
from app.ingest.names.outlets import agency_of, bare_site, is_outlet, site_name, site_of_url
from app.ingest.names.persons import are_people, may_be_people
from app.ingest.names.places import is_place, leading_place
from app.ingest.text.extract import extract, pieces_of
from app.ingest.text.trace import trace
from app.web.originals import original_text
from benchmarks.formats import page, text
from benchmarks.fuzzing.letters import given_letters, kept_letters, letters
from benchmarks.fuzzing.target import Target, is_sentence, of_text

_NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
_TEXTS = (
    text(1),
    "Selasa, 11 Januari 2022 – 05:20 WIB | 12 Views\nPenulis: Budi Santoso Editor: Ani\n\n"
    "SOLO, KABAR.COM – Warga menyambut peresmian itu.\nBaca juga: Warga senang | Foto\n(fik/hil)",
    "[ad_1]\nHome » Berita\nKota &amp; desa resmikan jembatan<br>\n<p>Isi.</p>\nLeave a Reply\n- a",
)
_LINES = (
    "WASHINGTON, D.C. (Reuters/ANTARA), 6/2 -", "Penulis: Dr. H. Budi Santoso, S.H. | Editor: Ani",
    "KOMPAS.com – Tim Redaksi", "https://www.contoh.co.id/a", "BBC News Indonesia", "Jakarta, RI",
)  # fmt: skip
_PAGES = (
    page(1),
    '<html lang=id><head><meta property="og:title" content="Jembatan | Kabar"><meta name="date" '
    'content="31/31/2023"><link rel="canonical" href="http://[::bad"><script '
    'type="application/ld+json">{"@type":"NewsArticle","author":[[{}]],"@graph":[{"@id":{}}]}'
    '</script></head><body hidden><div class="related"><ul><li><a href="#x">Baca</a></ul></div>'
    "<article itemprop=articleBody><h1>Jembatan</h1><p>Satu &amp; &#xD800; dua.<br>Tiga<table><tr>"
    "<td>x<figure><figcaption>Foto</figcaption></figure><![CDATA[ <!-- ",
)
_ENCODED = ("“Kopi” é".encode("cp1252"), "Menteri: â€œsiapâ€\x9d".encode(), b"\xff\xfea\x00b\x00")


def _text(typed: str) -> None:
    document = Document("a.txt", "0" * 64, typed, "utf-8")
    pieces = pieces_of(document)
    assert letters(" ".join(one.text for one in pieces)) == given_letters(typed), "letters lost"
    parts = trace(typed, pieces)
    assert "".join(typed[one.start : one.end] for one in parts) == typed, "not all is traced"
    assert all(a.end == b.start for a, b in pairwise(parts)), "traced twice"
    _extracted(document)


def _extracted(document: Document) -> None:
    try:
        article = extract(document, _NOW)
    except UnreadableInput as error:
        is_sentence(str(error))
        return
    assert article.title.strip(), "no title"
    assert all(one.strip() for one in article.paragraphs), "a blank paragraph"
    assert kept_letters(article) == given_letters(document.text), "letters lost"
    assert article.published is None or article.published[:4] <= "2026", "of the future"


def _page(data: bytes) -> None:
    # What comes before says in which charset a server claims the page to be.
    charset = (None, "utf-8", "latin-1", "utf-16", "x\x00")[data[0] % 5] if data else None
    try:
        found = read_page(data[1:], charset)
    except UnreadableInput as error:
        is_sentence(str(error))
        return
    _is_whole(found)
    _extracted(
        Document("a.html", "0" * 64, found.text, found.encoding, found.metadata, found.marks)
    )


def _is_whole(found: Page) -> None:
    count = found.text.count("\n") + 1
    numbers = [number for number, _ in found.marks]
    assert numbers == sorted(set(numbers)), "marks out of order"
    assert all(1 <= number <= count for number in numbers), "a mark of no line"


def _line(typed: str) -> None:
    for _, role in read_head(typed).slots:
        assert role, "a slot without a role"
    for name in (agency_of(typed), site_of_url(typed)):
        assert name is None or name.strip(), "an empty name"
    assert leading_place(typed) in typed, "a place that is not there"
    for ask in (is_place, is_outlet, are_people, may_be_people):
        assert ask(typed) in {True, False}
    site_name(typed)
    bare_site(typed)


def _bytes(data: bytes) -> None:
    original_text(data)
    try:
        decoded = decode(data)
    except UnreadableInput as error:
        is_sentence(str(error))
        return
    "".encode(decoded.encoding)
    mended, changed = mend(decoded.text)
    assert changed == (mended != decoded.text), "said to be mended and is not"
    assert mended.count("\n") == decoded.text.count("\n"), "other lines"


TARGETS = (
    of_text("texts", _text, _TEXTS, 600),
    of_text("credits", _line, _LINES, 120),
    Target("pages", _page, tuple(b"\x00" + one.encode() for one in _PAGES), 1_200),
    Target("encodings", _bytes, _ENCODED, 200),
)
