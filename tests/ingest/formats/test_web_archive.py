import gzip
from datetime import UTC, datetime

import pytest

from app.ingest.formats.record import Fault, Record
from benchmarks.formats import http_answer, page, text, web_archive, web_record
from tests.ingest.formats.reading import document, faults, items, names

PAGE = page(1).encode()


def record(data: bytes, name: str = "a.warc") -> Record:
    (one,) = items(data, name)
    assert isinstance(one, Record)
    return one


def test_pages_are_read_with_their_address_and_records_about_the_crawl_are_not_counted() -> None:
    data = web_record(9, b"GET / HTTP/1.1\r\n\r\n", "request") + web_archive([1, 2])
    read = items(data, "a.warc")
    assert [one.name for one in read] == ["#3", "#4"]
    assert isinstance(read[0], Record)
    assert read[0].data == PAGE
    assert read[0].web.url == "https://example.org/berita/1"


def test_when_the_crawler_came_by_only_bounds_the_date() -> None:
    one = record(web_record(1, http_answer(PAGE)))
    assert one.web.seen == datetime(2024, 3, 2, 3, 4, 5, tzinfo=UTC)
    assert document(one).metadata.published is None


def test_packed_records_and_packed_pages_are_unpacked() -> None:
    packed = gzip.compress(PAGE)
    kind = f"text/html\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}"
    records = [web_record(1, http_answer(packed, kind)), web_record(2, http_answer(PAGE))]
    read = items(b"".join(map(gzip.compress, records)), "a.warc.gz")
    assert [one.data for one in read if isinstance(one, Record)] == [PAGE, PAGE]


def test_the_charset_of_the_answer_is_kept() -> None:
    one = record(web_record(1, http_answer(PAGE, "text/html; charset=windows-1252")))
    assert one.web.charset == "windows-1252"


def test_texts_extracted_by_a_crawl_are_read() -> None:
    raw = web_record(1, text(1).encode(), "conversion")
    one = record(raw.replace(b"application/http; msgtype=conversion", b"text/plain"))
    assert one.data == text(1).encode()
    assert document(one).metadata.url == "https://example.org/berita/1"


@pytest.mark.parametrize(
    ("answer", "url", "says"),
    [
        (http_answer(PAGE, status="404 Not Found"), "", "404"),
        (http_answer(b"User-agent: *\n", "text/plain"), "https://example.org/robots.txt", "robots"),
        (http_answer(b"\x89PNG\r\n\x1a\n", "image/png"), "", "image/png"),
        (http_answer(b"body {}", "text/css"), "", "text/css"),
        (http_answer(b""), "", "no page"),
    ],
)
def test_what_is_no_article_is_skipped_with_a_reason(answer: bytes, url: str, says: str) -> None:
    (one,) = items(web_record(1, answer, url=url), "a.warc")
    assert isinstance(one, Fault)
    assert one.skipped
    assert says in one.reason


def test_an_archive_that_breaks_off_keeps_what_stood_before() -> None:
    read = items(web_archive([1, 2])[:-60], "a.warc")
    assert names(read) == ["#2"]
    assert "ends in the middle" in faults(read)["#3"]


def test_bytes_between_records_are_told_and_the_next_record_is_read() -> None:
    data = web_record(1, http_answer(PAGE)) + b"sampah\nsampah\n" + web_archive([2])
    read = items(data, "a.warc")
    assert len(names(read)) == 2
    assert "no record" in faults(read)["#2"]


def test_a_record_too_large_is_passed_over() -> None:
    data = web_record(1, http_answer(b"x" * 2_000_000)) + web_record(2, http_answer(PAGE))
    read = items(data, "a.warc")
    assert names(read) == ["#2"]
    assert "WARTA_MAX_FILE_BYTES" in faults(read)["#1"]
