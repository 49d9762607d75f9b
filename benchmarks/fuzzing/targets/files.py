"""Files of every format, from their bytes to articles."""

import gzip
import io
import lzma
from datetime import UTC, datetime

import zstandard

from app.ingest.document import UnreadableInput
from app.ingest.formats.columns import known_columns
from app.ingest.formats.front_matter import front_matter
from app.ingest.formats.mail import read_mail
from app.ingest.formats.markdown import blocks_of
from app.ingest.formats.reader import Reader
from app.ingest.formats.record import Fault, Record, Source
from app.ingest.limits import Limits
from app.ingest.prepare import prepare
from app.ingest.steps import Input, Place
from benchmarks import formats
from benchmarks.fuzzing.target import Target, is_sentence, of_text

_LIMITS = Limits(
    max_bytes=20_000,
    now=datetime(2026, 1, 15, tzinfo=UTC),
    max_member_bytes=200_000,
    max_unpacked_bytes=400_000,
    max_members=50,
    max_cells=2_000,
)
_COLUMNS = known_columns()
_MAIL = (
    "From: Humas Kota <humas@contoh.id>\nDate: Tue, 11 Jan 2022 05:20:33 +0700\nSubject: =?utf-8?q?"
    "Jembatan?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n"
    "Content-Type: text/html; charset=latin-1\nContent-Transfer-Encoding: base64\n\nPHA+\n--x--\n"
)
_HEADS = (
    "---\ntitle: >\n  Taman Baca\n  Dibuka\ndate: 2024-02-05\ntags: [a, 'b']\n- c\n---\nIsi.",
    '+++\ntitle = "Taman"\ndate = 2024-02-05T07:00:00Z\n[extra]\nx = [1, {a = 2}]\n+++\nIsi.',
    "Judul: Taman\nTanggal: 5 Februari 2024\n\nIsi.",
)
_MARKDOWN = (
    "# Taman\n\n![foto](a.png)\n\nBaca *juga*:\n\n* [a](b)\n* [c](d)\n\n> kutip\n\n"
    "| a | b |\n|--|--|\n| 1 | ~~2~~ |\n"
    "\n```\nx\n```\n<div>y</div>\n\n[x]: http://a 'b'\n1. a\n   - b\n\n---\n",
)
_JSON = (
    formats.json_list([1]),
    formats.json_lines([1, 2]),
    b'{"data": {"articles": [{"judul": "\\ud800 A", "isi": ["a", {"b": null}], "date": 1e400}]}}',
)
_TABLES = (formats.table([1, 2]), formats.table([1], ";"), b'judul\tisi\n"a""b\t\x00\n\n"x\ny"\t1')
_PACKED = tuple(
    pack(one)
    for one in (formats.text(1).encode(), formats.zipped({"a.txt": b"Isi berita."}))
    for pack in (gzip.compress, lzma.compress, zstandard.compress)
)
_ARCHIVES = (
    formats.zipped({"a/b.txt": formats.text(1).encode(), "../c.json": formats.json_list([1])}),
    formats.tarred({"a.txt": formats.text(1).encode(), "b.csv": formats.table([2])}),
    *_PACKED,
)
_WEB = (formats.web_archive([1]), formats.web_archive([1, 2])[:900])
_FEEDS = (
    formats.feed([1, 2]),
    formats.atom_feed([1]),
    formats.wordpress_export([1]),
    b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a; <b>x</title></item>',
    b'<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item rdf:about="http://a/"><title>A</title></item>',
)
_NAMES = (
    "a.txt",
    "a.json",
    "a.jsonl",
    "a.csv",
    "a.tsv",
    "a.html",
    "a.md",
    "a.zip",
    "a.tar.gz",
    "a",
    "a.xml",
)


def _file(data: bytes) -> None:
    """Reads a file whose first byte says how it is named, and all articles that are in it."""
    name = _NAMES[data[0] % len(_NAMES)] if data else "a"
    for item in Reader(_LIMITS, _COLUMNS).into(Source("", name, io.BytesIO(data[1:]))):
        if isinstance(item, Fault):
            _is_told(item.reason)
        else:
            _is_read(item)


def _is_read(record: Record) -> None:
    assert len(record.data) <= 2 * _LIMITS.max_bytes, "a record that is too large"
    one = Input(
        record.name, record.name, Place(0, 0), record.data, "0" * 64, record.shape, record.web
    )
    result = prepare(one, _LIMITS, _COLUMNS)
    if result.reason is not None:
        _is_told(result.reason)
    elif result.article is not None:
        result.article.title.encode()
        "\n".join(result.article.paragraphs).encode()


def _is_told(reason: str) -> None:
    assert "report this" not in reason, reason
    is_sentence(reason)


def _mail(data: bytes) -> None:
    try:
        mail = read_mail(data)
        if mail is not None:
            mail.decoded()
    except UnreadableInput as error:
        _is_told(str(error))


def _head(text: str) -> None:
    found = front_matter(text, _COLUMNS)
    assert found is None or 0 < found.lines <= text.count("\n") + 1, "more lines than there are"


def _markdown(text: str) -> None:
    for block in blocks_of(text):
        assert block.text, "a block of nothing"
        assert "\n" not in block.text, "a block of several lines"


def _named(name: str, *seeds: bytes) -> tuple[bytes, ...]:
    return tuple(bytes([_NAMES.index(name)]) + one for one in seeds)


TARGETS = (
    Target("json", _file, _named("a.json", *_JSON), 600),
    Target("tables", _file, _named("a.csv", *_TABLES), 600),
    Target("archives", _file, _named("a", *_ARCHIVES), 3_000),
    Target("web-archives", _file, _named("a", *_WEB), 1_500),
    Target("feeds", _file, _named("a.xml", *_FEEDS), 1_500),
    Target("workbooks", _file, _named("a", formats.workbook([1])), 8_000),
    Target("text-files", _file, _named("a.txt", *(one.encode() for one in _HEADS)), 500),
    Target("mail", _mail, (_MAIL.encode(),), 500),
    of_text("front-matter", _head, _HEADS, 300),
    of_text("markdown", _markdown, _MARKDOWN, 300),
)
