import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.formats.columns import known_columns
from app.ingest.formats.sniff import HEAD_BYTES, Kind, not_read, sniff
from benchmarks.formats import (
    atom_feed,
    every_format,
    feed,
    json_lines,
    json_list,
    page,
    table,
    tarred,
    text,
    wordpress_export,
    zipped,
)

COLUMNS = known_columns()


def kind_of(data: bytes, name: str) -> Kind:
    return sniff(data[:HEAD_BYTES], name, COLUMNS)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped({"a.txt": b"isi"}), Kind.ZIP),
        (gzip.compress(b"isi", mtime=0), Kind.GZIP),
        (page(1).encode(), Kind.PAGE),
        (b"\xef\xbb\xbf" + page(1).encode(), Kind.PAGE),
        (page(1).encode("utf-16"), Kind.PAGE),
        (b"<!-- disimpan -->\n<html lang=id><p>Isi", Kind.PAGE),
        (b"<div class=isi><p>Satu</p><p>Dua</p></div>", Kind.PAGE),
        (json_list([1, 2]), Kind.JSON),
        (json_lines([1, 2]), Kind.JSON_LINES),
        (table([1, 2], ";"), Kind.TABLE),
        (feed([1]), Kind.FEED),
        (atom_feed([1]), Kind.FEED),
        (wordpress_export([1]), Kind.FEED),
        (b"\xef\xbb\xbf\n<!-- disimpan -->\n<rss><channel/></rss>", Kind.FEED),
        (feed([1]).decode().encode("utf-16"), Kind.FEED),
        (every_format(1)["crawl.warc"], Kind.WARC),
        (every_format(1)["archive.tar"], Kind.TAR),
    ],
)
@pytest.mark.parametrize("name", ["berita.txt", "berita", "berita.html", "berita.csv"])
def test_a_wrong_name_does_not_hide_what_a_file_is(data: bytes, kind: Kind, name: str) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    "beginning",
    [
        "{Catatan redaksi} ",
        "[Foto] ",
        "<Catatan redaksi> ",
        "< 5 derajat. ",
        '{"kota": 1} ',
        "WARC/1.0 adalah format. ",
        "PK Sejahtera. ",
        "judul, isi dan tanggal ",
    ],
)
def test_text_that_only_begins_like_another_format_stays_text(beginning: str) -> None:
    assert kind_of((beginning + text(1)).encode(), "a.txt") is Kind.TEXT


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.html", "a.pdf", "a.docx", "a.jpg"])
def test_plain_text_under_any_other_name_is_text(name: str) -> None:
    data = text(1).encode()
    assert kind_of(data, name) is Kind.TEXT
    assert not_read(data, name, Kind.TEXT) is None


def test_names_decide_between_kinds_of_json() -> None:
    one = json_lines([1])
    assert kind_of(one, "a.json") is Kind.JSON
    assert kind_of(one, "a.jsonl") is Kind.JSON_LINES
    assert kind_of(json_lines([1, 2]), "a.json") is Kind.JSON_LINES
    assert kind_of(json_list([1]), "a.jsonl") is Kind.JSON
    assert kind_of(b'{"title": "terputus\n' + one, "a.jsonl") is Kind.JSON_LINES


def test_an_old_tar_is_known_by_its_checksum() -> None:
    data = bytearray(tarred({"a.txt": b""}))
    data[257:265] = b"\0" * 8
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    assert kind_of(bytes(data), "a.txt") is Kind.TAR


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "office"),
        (b"{\\rtf1\\ansi Isi}", "RTF"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        (b"SQLite format 3\x00", "database"),
        (b"<?xml version='1.0'?><nitf><body/></nitf>", "XML of another kind (nitf)"),
        (b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "urlset"),
        (b"<?xml version='1.0'?><!DOCTYPE a [" + b"<!ENTITY b 'c'>" * 900, "XML of another kind"),
        (b"<?xml version='1.0'?><RDF><Description/></RDF>", "RDF"),
    ],
)
def test_formats_that_are_not_read_are_named(data: bytes, says: str) -> None:
    reason = not_read(data, "berita.txt", kind_of(data, "berita.txt"))
    assert reason is not None
    assert says in reason


def test_a_feed_is_told_behind_what_a_server_says_before_it() -> None:
    warned = b"<br />\n<b>Warning</b>: session_start() in <b>a.php</b><br />\n" + feed([1])
    assert kind_of(warned, "a.xml") is Kind.FEED
    assert kind_of(warned, "a.html") is Kind.PAGE


@pytest.mark.parametrize("name", ["a.xml", "gaya.css", "film.srt", "kode.py"])
def test_text_that_is_no_article_is_told_by_its_name(name: str) -> None:
    assert "are not read" in str(not_read(b"isi", name, Kind.TEXT))


@given(st.binary(max_size=600), st.sampled_from(["a", "a.json", "a.csv", "a.html", "a.tar"]))
def test_any_bytes_are_of_some_kind(data: bytes, name: str) -> None:
    assert sniff(data, name, COLUMNS) in Kind
