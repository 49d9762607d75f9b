import json
import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.document import UnreadableInput
from app.ingest.formats.columns import Mapped, field_of, known_columns
from app.ingest.formats.fields import Fields, parse_fields, read_fields


def read(row: Mapping[str, object], *mapped: Mapped) -> Fields:
    return read_fields(row, known_columns(mapped))


@pytest.mark.parametrize(
    ("names", "field"),
    [
        (["title", "Judul", "HEADLINE", "judul_berita", "Tajuk"], "title"),
        (
            ["datePublished", "tanggal_publikasi", "Tanggal Terbit", "tarikh", "pubDate"],
            "published",
        ),
        (["sumber", "source", "publisher", "site_name", "Nama Media"], "source"),
        (["penulis", "author", "byline", "wartawan", "Nama Penulis"], "author"),
        (["url", "link", "tautan", "pautan", "URL Berita"], "url"),
        (["language", "bahasa", "inLanguage"], "language"),
        (["agency", "kantor-berita"], "agency"),
    ],
)
def test_columns_are_known_in_three_languages_however_they_are_written(
    names: list[str], field: str
) -> None:
    for name in names:
        found = read({"isi": "Isi berita.", name: "Nilai"})
        assert getattr(found.metadata, field) == "Nilai", name


@pytest.mark.parametrize("name", ["content", "isi_berita", "articleBody", "kandungan"])
def test_the_text_is_found_by_its_column(name: str) -> None:
    assert read({"no": 1, name: "Isi berita."}).text == "Isi berita."


@pytest.mark.parametrize(
    "column", ["crawled_at", "scraped_at", "date_download", "created_at", "modified", "@timestamp"]
)
def test_when_a_crawler_came_by_is_no_date_of_publication(column: str) -> None:
    assert read({"judul": "Judul", column: "2024-01-02"}).metadata.published is None


def test_values_inside_of_objects_and_lists_are_found() -> None:
    found = read(
        {
            "title": {"rendered": "Satu &#8211; dua &amp; tiga"},
            "author": [{"name": "Ani"}, {"name": "Budi"}],
            "source": {"id": None, "name": "Kabar Uji"},
            "content": ["Paragraf satu.", "Paragraf dua."],
            "mainEntityOfPage": {"@id": "https://example.org/a"},
        }
    )
    assert found.metadata.title == "Satu – dua & tiga"
    assert found.metadata.author == "Ani, Budi"
    assert found.metadata.source == "Kabar Uji"
    assert found.metadata.url == "https://example.org/a"
    assert found.text == "Paragraf satu.\n\nParagraf dua."


@pytest.mark.parametrize("wrapper", ["_source", "article", "fields", "attributes"])
def test_a_record_may_be_wrapped(wrapper: str) -> None:
    assert read({"_id": "7", wrapper: {"judul": "Judul"}}).metadata.title == "Judul"


@pytest.mark.parametrize(
    "value",
    ["Tidak Ditemukan", "N/A", "null", "-", "nan", "", "  ", None, math.nan, [], {}],
)
def test_what_stands_where_nothing_was_found_is_unknown(value: object) -> None:
    found = read({"judul": "Judul", "penulis": value, "isi": value, "sumber": value})
    assert (found.text, found.metadata.author, found.metadata.source) == (None, None, None)


def test_the_name_of_a_field_that_was_not_found_is_unknown_but_a_headline_stays() -> None:
    assert read({"judul": "Judul Tidak Ditemukan", "isi": "Isi."}).metadata.title is None
    assert read({"judul": "Kapal Tidak Ditemukan"}).metadata.title == "Kapal Tidak Ditemukan"


def test_the_next_name_counts_where_the_first_says_nothing() -> None:
    assert read({"content": "-", "description": "Ringkasan.", "title": "J"}).text == "Ringkasan."


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (1707091200, "2024-02-05T00:00:00+00:00"),
        (1707091200000, "2024-02-05T00:00:00+00:00"),
        ("1707091200", "2024-02-05T00:00:00+00:00"),
        (45327, "2024-02-05"),
        (45327.5, "2024-02-05T12:00:00"),
        ("Senin, 5 Feb 2024 07:30 WIB", "Senin, 5 Feb 2024 07:30 WIB"),
        ("2024", "2024"),
        (123, "123"),
    ],
)
def test_numbers_that_are_moments_become_dates(value: object, date: str) -> None:
    assert read({"judul": "Judul", "tanggal": value}).metadata.published == date


def test_a_time_in_a_column_of_its_own_completes_the_date() -> None:
    row = {"judul": "Judul", "tanggal": "5 Februari 2024", "jam": "07.30 WIB"}
    assert read(row).metadata.published == "5 Februari 2024 07.30 WIB"


def test_an_address_is_no_name_of_a_source() -> None:
    found = read({"judul": "Judul", "source": "https://example.org/a", "source-hostname": "Uji"})
    assert (found.metadata.source, found.metadata.url) == ("Uji", "https://example.org/a")


def test_a_column_named_by_hand_goes_first_also_inside_of_objects() -> None:
    row = {"judul": "Judul", "isi": "Isi.", "meta": {"kop": "Kop"}, "Teks Penuh": "Teks penuh."}
    found = read(row, Mapped("title", "meta.kop"), Mapped("text", "teks_penuh"))
    assert (found.metadata.title, found.text) == ("Kop", "Teks penuh.")


def test_any_name_of_a_field_can_be_mapped_to() -> None:
    assert [field_of(name) for name in ("title", "Judul", "date", "content", "jam")] == [
        "title",
        "title",
        "published",
        "text",
        None,
    ]


@pytest.mark.parametrize(
    ("local", "universal", "published"),
    [
        ("2024-02-05T08:15:00", "2024-02-05T01:15:00", "2024-02-05T08:15:00+07:00"),
        ("2024-02-05 02:15:00", "2024-02-04 19:15:00", "2024-02-05T02:15:00+07:00"),
        ("2024-02-05T08:15:00", "2024-02-05T08:15:00", "2024-02-05T08:15:00+00:00"),
        (None, "2024-02-05T01:15:00", "2024-02-05T01:15:00+00:00"),
        (None, "2024-02-05", "2024-02-05"),
        ("2024-02-05T08:15:00", "0000-00-00 00:00:00", "2024-02-05T08:15:00"),
        ("2024-02-05T08:15:00", "2023-01-01T00:00:00", "2024-02-05T08:15:00"),
        ("2024-02-05T08:15:00+08:00", "2024-02-05T00:15:00", "2024-02-05T08:15:00+08:00"),
        ("5 Februari 2024", "2024-02-05T00:15:00", "5 Februari 2024"),
    ],
)
def test_a_moment_said_in_universal_time_too_tells_the_offset(
    local: str | None, universal: str, published: str
) -> None:
    row = {"isi": "Isi.", "date": local, "date_gmt": universal}
    assert read(row).metadata.published == published


@pytest.mark.parametrize(
    "value",
    ["2024-02-05T03:04:05Z", {"$numberLong": "1707102245000"}, 1707102245000],
)
def test_the_values_of_a_mongodb_export_are_read(value: object) -> None:
    found = read({"_id": {"$oid": "5f"}, "isi": "Isi.", "date": {"$date": value}})
    published = found.metadata.published or ""
    assert published.replace("Z", "+00:00") == "2024-02-05T03:04:05+00:00"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"harga": 1, "kota": "X"}, "'harga', 'kota'.*--map"),
        ({}, "--map"),
        ({"judul": "", "isi": "N/A"}, "neither"),
        ({"title": "[Removed]", "content": "[Removed]", "description": "[Removed]"}, "neither"),
    ],
)
def test_a_record_without_an_article_says_why(row: dict[str, object], says: str) -> None:
    with pytest.raises(UnreadableInput, match=says):
        read(row)


@pytest.mark.parametrize("data", [b"{", b"[1]", b'"a"', b"[" * 100_000, b'{"a": \x81\x8d}'])
def test_what_is_no_object_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput):
        parse_fields(data)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(["judul", "isi", "tanggal", "source", "author", "url", "jam"])


@given(st.dictionaries(NAMES | st.text(max_size=6), VALUES, max_size=6))
def test_any_record_is_read_or_refused(row: dict[str, object]) -> None:
    try:
        found = read(parse_fields(json.dumps(row).encode()))
    except UnreadableInput:
        return
    assert found.text or found.metadata.title
