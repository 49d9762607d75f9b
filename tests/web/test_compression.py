import gzip

import brotli
import httpx
import pytest
import zstandard

from app.web.compression import CODINGS, COMPRESS_FROM_BYTES, Packed, best_coding, pack

UNPACK = {
    "br": brotli.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompress(body),
    "gzip": gzip.decompress,
}
LONG = [
    "/",
    "/search?q=latihan",
    "/api/openapi.json",
    "/help",
    "/opensearch.xml",
    "/static/css/app.css",
]


def asked(client: httpx.Client, path: str, accepted: str) -> tuple[bytes, httpx.Headers]:
    """What the server sends, as it is on the wire, to a reader that takes `accepted`."""
    with client.stream("GET", path, headers={"Accept-Encoding": accepted}) as answer:
        return b"".join(answer.iter_raw()), answer.headers


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (None, None),
        ("", None),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("zstd, gzip", "zstd"),
        ("br;q=0.2, gzip;q=0.8", "gzip"),
        ("br;q=0, *", "zstd"),
        ("*;q=0.1", "br"),
        ("*;q=0, gzip", "gzip"),
        ("identity, br;q=0.5", None),
        ("identity;q=0.5, br;q=0.5", "br"),
        ("compress, deflate", None),
        ("GZIP", "gzip"),
        ("gzip;q=nonsense", None),
    ],
)
def test_the_coding_that_the_reader_weighs_highest_is_chosen(
    accepted: str | None, coding: str | None
) -> None:
    assert best_coding(accepted) == coding


@pytest.mark.parametrize("path", LONG)
@pytest.mark.parametrize("coding", CODINGS)
def test_an_answer_comes_in_the_coding_that_the_reader_takes(
    client: httpx.Client, path: str, coding: str
) -> None:
    plain, told = asked(client, path, "identity")
    assert "Content-Encoding" not in told
    assert "Accept-Encoding" in told["Vary"]
    packed, headers = asked(client, path, f"{coding}, identity;q=0.1")
    assert headers["Content-Encoding"] == coding
    assert int(headers["Content-Length"]) == len(packed) < len(plain) / 2
    assert "Accept-Encoding" in headers["Vary"]
    assert headers["ETag"].startswith('W/"')
    assert headers["ETag"] == told["ETag"]
    assert len(UNPACK[coding](packed)) >= COMPRESS_FROM_BYTES


def test_the_relative_weights_of_the_reader_count(client: httpx.Client) -> None:
    for path in LONG:
        _, headers = asked(client, path, "br;q=0.4, zstd;q=0.4, gzip;q=0.5")
        assert headers["Content-Encoding"] == "gzip"


def test_a_page_that_is_packed_still_depends_on_the_language(client: httpx.Client) -> None:
    _, headers = asked(client, "/", "br")
    varied = {one.strip() for one in headers["Vary"].split(",")}
    assert varied == {"Accept-Language", "Accept-Encoding"}


def test_a_small_answer_stays_plain(client: httpx.Client) -> None:
    for path in ("/robots.txt", "/healthz", "/api/suggest?q=zzqq"):
        body, headers = asked(client, path, "gzip, br, zstd")
        assert len(body) < COMPRESS_FROM_BYTES
        assert "Content-Encoding" not in headers


@pytest.mark.parametrize("path", LONG)
def test_asked_for_its_headers_alone_a_page_tells_those_of_its_packed_form(
    client: httpx.Client, path: str
) -> None:
    packed = {"Accept-Encoding": "br"}
    head = client.head(path, headers=packed)
    _, headers = asked(client, path, "br")
    assert head.content == b""
    assert head.headers["Content-Encoding"] == "br"
    if path.startswith("/static/"):
        assert head.headers["Content-Length"] == headers["Content-Length"]


@pytest.mark.parametrize("path", LONG)
def test_what_a_reader_holds_in_any_coding_is_not_sent_again(
    client: httpx.Client, path: str
) -> None:
    _, headers = asked(client, path, "gzip")
    held = {"If-None-Match": headers["ETag"], "Accept-Encoding": "zstd"}
    again = client.get(path, headers=held)
    assert (again.status_code, again.content) == (304, b"")
    assert "Content-Encoding" not in again.headers
    assert "Accept-Encoding" in again.headers["Vary"]


def test_a_failure_is_packed_too_and_told_as_one(client: httpx.Client) -> None:
    answer = client.get("/none", headers={"Accept-Encoding": "br"})
    assert answer.status_code == 404
    assert answer.headers["Content-Encoding"] == "br"
    assert "</html>" in answer.text
    wrong = "&".join(f"country=x{number}" for number in range(20))
    problem = client.get(f"/api/search?{wrong}", headers={"Accept-Encoding": "br"})
    assert problem.headers["Content-Encoding"] == "br"
    assert problem.json()["status"] == 422


def test_a_file_is_packed_at_the_best_level_and_only_where_it_gets_smaller() -> None:
    body = b"a { color: red; }\n" * 500
    packed = pack(body)
    assert [one.coding for one in packed] == list(CODINGS)
    for one in packed:
        assert UNPACK[one.coding or ""](one.body) == body
        assert len(one.body) < len(body) / 50
    assert pack(b"a") == ()
    assert Packed(gzip.compress(body, mtime=0), "gzip") in packed
