"""Invented articles in every format that is read, for tests and for the fuzz run."""

import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

import openpyxl
import zstandard
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

_TEXT = (
    "Petani di lembah {0} memanen padi sejak Senin (5/2/2024), kata petugas penyuluh {0}.",
    "Hasil panen ke-{0} lebih besar daripada tahun lalu, menurut dinas pertanian setempat.",
    "Harga gabah di pasar {0} tetap, dan pedagang berharap cuaca tetap baik sampai akhir bulan.",
)
_PAGE = (
    "<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
    "{body}</article></body></html>"
)
_ITEM = (
    "<item><title>{title}</title><link>{url}</link><dc:creator><![CDATA[{author}]]></dc:creator>"
    '<pubDate>Mon, 05 Feb 2024 07:30:00 +0700</pubDate><guid isPermaLink="false">{url}?p</guid>'
    "<description>{title} &amp;hellip;</description>"
    "<content:encoded><![CDATA[{body}]]></content:encoded>{more}</item>\n"
)
_FEED = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n'
    "<channel><title>Kabar Uji</title><link>https://example.org</link><language>id</language>\n"
)
_FEED_END = "</channel></rss>\n"
_POSTED = (
    "<wp:post_date>2024-02-05 07:30:00</wp:post_date><wp:post_date_gmt>2024-02-05 00:30:00"
    "</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
)
_ENTRY = (
    '<entry><id>{url}</id><title type="html">{title}</title><link href="{url}"/>'
    "<published>2024-02-05T07:30:00+07:00</published><author><name>{author}</name></author>"
    '<content type="html">{body}</content></entry>\n'
)
_WARC = (
    "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-02T03:04:05Z\r\n"
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
    "Content-Type: application/http; msgtype={kind}\r\nContent-Length: {length}\r\n\r\n"
)


def title(number: int) -> str:
    """The headline of invented article `number`."""
    return f"Panen padi lembah {number} melimpah"


def paragraphs(number: int) -> tuple[str, ...]:
    """The paragraphs of an invented article."""
    return tuple(line.format(number) for line in _TEXT)


def text(number: int) -> str:
    """An invented article as plain text."""
    return "\n\n".join((title(number), *paragraphs(number))) + "\n"


def row(number: int) -> dict[str, str]:
    """An invented article as a record with Indonesian names."""
    return {
        "judul": title(number),
        "tanggal": "2024-02-05 07:30",
        "isi_berita": "\n".join(paragraphs(number)),
        "sumber": "Kabar Uji",
        "url": f"https://example.org/berita/{number}",
        "penulis": "Ani Budi",
    }


def page(number: int) -> str:
    """An invented article as a web page."""
    body = "".join(f"<p>{line}</p>\n" for line in paragraphs(number))
    return _PAGE.format(title=title(number), body=body)


def json_list(numbers: Sequence[int]) -> bytes:
    """A JSON array of articles."""
    return json.dumps([row(number) for number in numbers], ensure_ascii=False).encode()


def json_lines(numbers: Sequence[int]) -> bytes:
    """Articles as JSON lines."""
    lines = (json.dumps(row(number), ensure_ascii=False) for number in numbers)
    return "".join(f"{line}\n" for line in lines).encode()


def table(numbers: Sequence[int], delimiter: str = ",") -> bytes:
    """Articles as rows of a table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, row(0), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(row(number) for number in numbers)
    return out.getvalue().encode()


def workbook(numbers: Sequence[int], above: int = 0) -> bytes:
    """Articles as rows of an Excel sheet, with dates as cells and lines above the header."""
    book = openpyxl.Workbook()
    sheet = book.active
    for _ in range(above):
        sheet.append(["Laporan bulanan"])
    sheet.append(list(row(0)))
    for number in numbers:
        cells: dict[str, object] = {**row(number), "tanggal": datetime(2024, 2, 5, 7, 30)}
        sheet.append(list(cells.values()))
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    # Saving writes the clock into the properties and the archive: both are made anew.
    book.properties.created = book.properties.modified = datetime(2024, 3, 1)
    return zipped(parts | {ARC_CORE: tostring(book.properties.to_tree())})


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(members: Mapping[str, bytes]) -> bytes:
    """A tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def feed_item(number: int, more: str = "", template: str = _ITEM) -> str:
    """An invented article as an item of a feed, with `more` elements inside."""
    fields = row(number)
    body = "".join(f"<p>{line}</p>\n" for line in paragraphs(number))
    return template.format(
        title=fields["judul"],
        url=fields["url"],
        author=fields["penulis"],
        body=body if template is _ITEM else escape(body),
        more=more,
    )


def feed(numbers: Sequence[int]) -> bytes:
    """Articles as a feed in RSS."""
    return f"{_FEED}{''.join(map(feed_item, numbers))}{_FEED_END}".encode()


def atom_feed(numbers: Sequence[int]) -> bytes:
    """Articles as a feed in Atom."""
    head = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Uji</title>\n'
    entries = "".join(feed_item(number, template=_ENTRY) for number in numbers)
    return f"{head}{entries}</feed>\n".encode()


def wordpress_export(numbers: Sequence[int]) -> bytes:
    """Articles as WordPress exports them."""
    items = "".join(feed_item(number, _POSTED) for number in numbers)
    return f"{_FEED}{items}{_FEED_END}".encode()


def web_record(number: int, http: bytes, kind: str = "response", url: str = "") -> bytes:
    """A record of a web archive."""
    url = url or f"https://example.org/berita/{number}"
    head = _WARC.format(kind=kind, url=url, number=number, length=len(http))
    return head.encode() + http + b"\r\n\r\n"


def http_answer(
    body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    """What a server answers."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body


def web_archive(numbers: Sequence[int]) -> bytes:
    """Articles as pages in a web archive."""
    about = web_record(0, b"software: invented\r\n", "warcinfo")
    pages = (web_record(number, http_answer(page(number).encode())) for number in numbers)
    return about + b"".join(pages)


def every_format(number: int) -> dict[str, bytes]:
    """One file of every format with articles from `number` on, by name."""
    numbers = range(number, number + 3)
    lines, plain = json_lines(numbers), text(number).encode()
    front = f"---\ntitle: {title(number)}\ndate: 2024-02-05\n---\n\n".encode()
    mail = f"Title: {title(number)}\nDate: Mon, 5 Feb 2024 07:30:00 +0700\n\n".encode()
    inner = {"dalam/a.txt": plain, "b.jsonl": lines, "c.html": page(number + 1).encode()}
    tar = tarred(inner)
    return {
        "plain.txt": plain,
        "front.md": front + plain,
        "mail.eml": mail + plain,
        "page.html": page(number).encode(),
        "one.json": json.dumps(row(number)).encode(),
        "list.json": json_list(numbers),
        "wrapped.json": b'{"status": "ok", "articles": ' + json_list(numbers) + b"}",
        "lines.jsonl": lines,
        "lines.ndjson.gz": gzip.compress(lines, mtime=0),
        "lines.jsonl.zst": zstandard.compress(lines),
        "table.csv": table(numbers),
        "table.tsv": table(numbers, "\t"),
        "book.xlsx": workbook(numbers),
        "feed.rss": feed(numbers),
        "feed.atom": atom_feed(numbers),
        "export.xml": wordpress_export(numbers),
        "crawl.warc": web_archive(numbers),
        "crawl.warc.gz": gzip.compress(web_archive(numbers), mtime=0),
        "archive.zip": zipped({**inner, "lagi.zip": zipped({"d.txt": plain})}),
        "archive.tar": tar,
        "archive.tar.gz": gzip.compress(tar, mtime=0),
        "archive.tar.xz": lzma.compress(tar),
        "archive.tar.zst": zstandard.compress(tar),
        "plain.txt.gz": gzip.compress(plain, mtime=0),
    }
