"""What is stated beside a text, made fit for the fields."""

import pytest

from app.ingest.document import Document, Metadata
from app.ingest.names.metadata import plain_title, stated_fields
from app.ingest.text.extract import extract
from app.library.records import Article, Evidence, FieldOrigin, TitleOrigin
from tests.ingest.reading_help import BODY, NOW


@pytest.mark.parametrize(
    ("title", "source", "plain"),
    [
        ("Sungai meluap lagi | Kabar Kota", "Kabar Kota", "Sungai meluap lagi"),
        (
            "Sungai meluap lagi - Nasional - Kabar Kota",
            "Kabar Kota",
            "Sungai meluap lagi - Nasional",
        ),
        ("KabarKota.com: Sungai meluap lagi", None, "Sungai meluap lagi"),
        ("Sungai meluap lagi - kabarkota.co.id", None, "Sungai meluap lagi"),
        ("Sungai meluap - warga mengungsi", "Kabar Kota", "Sungai meluap - warga mengungsi"),
        ("Kabar Kota", "Kabar Kota", "Kabar Kota"),
        ("  Sungai \n meluap ", None, "Sungai meluap"),
        ("", None, None),
    ],
)
def test_a_title_loses_the_sites_name(title: str, source: str | None, plain: str | None) -> None:
    assert plain_title(Metadata(title=title, source=source)) == plain


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Sari Dewi", "Sari Dewi"),
        ("Oleh Sari Dewi", "Sari Dewi"),
        ("Sari Dewi <sari@kabar.example>", "Sari Dewi"),
        ("Sari Dewi, Budi Santoso", "Sari Dewi, Budi Santoso"),
        ("Sari Dewi dan Budi Santoso", "Sari Dewi, Budi Santoso"),
        ("Ruby Santoso, Soleh Rahman", "Ruby Santoso, Soleh Rahman"),
        ("Sari Dewi,  Budi Santoso  Tim Redaksi", "Sari Dewi, Budi Santoso"),
        ("Sari Dewi Editor", "Sari Dewi"),
        ("Sari Dewi (Kontributor)", "Sari Dewi"),
        ("sari@kabar.example (Sari Dewi)", "Sari Dewi"),
        ("Sari Dewi / Budi Santoso [Kabar]", "Sari Dewi, Budi Santoso"),
        ("Sari Dewi - Olahraga, Budi Al-Rasyid -kabarOto", "Sari Dewi, Budi Al-Rasyid"),
        ("Kabar Kota - Sari Dewi", "Sari Dewi"),
        ("admin", None),
        ("Redaksi", None),
        ("Reuters", None),
        ("Kabar Kota", None),
        (None, None),
    ],
)
def test_an_author_is_a_person(author: str | None, expected: str | None) -> None:
    assert stated_fields(Metadata(author=author, source="Kabar Kota")).author == expected


def test_an_agency_among_the_authors_is_the_agency() -> None:
    assert stated_fields(Metadata(author="reuters")).agency == "Reuters"
    assert stated_fields(Metadata(author="Sari Dewi, Antara - Olahraga")).agency == "ANTARA"


@pytest.mark.parametrize(
    ("metadata", "source"),
    [
        (Metadata(source="Kabar Kota"), "Kabar Kota"),
        (Metadata(source="bola.kabarkota.com"), "kabarkota.com"),
        (Metadata(source="https://www.kabarkota.co.id/"), "kabarkota.co.id"),
        (Metadata(url="https://www.kabarkota.co.id/a/b"), "kabarkota.co.id"),
        (Metadata(title="Sungai meluap | Kompas.com"), "Kompas.com"),
        (Metadata(url="http://[::bad"), None),
        (Metadata(), None),
    ],
)
def test_a_site_is_named_or_its_host_is(metadata: Metadata, source: str | None) -> None:
    assert stated_fields(metadata).source == source


@pytest.mark.parametrize(
    ("code", "language"), [("id_ID", "id"), ("in-ID", "id"), ("EN", "en"), ("Bahasa", None)]
)
def test_a_language_is_its_code(code: str, language: str | None) -> None:
    assert stated_fields(Metadata(language=code)).language == language


def row(metadata: Metadata, *lines: str) -> Article:
    """The article of a row: its text, and its other columns beside it."""
    return extract(Document("a.csv", "0" * 64, "\n".join(lines), "utf-8", metadata), NOW)


def test_a_rows_columns_fill_the_fields() -> None:
    article = row(
        Metadata(
            title="Sungai meluap lagi",
            published="2023-02-06 10:00:00",
            source="Kabar Kota",
            author="Sari Dewi",
            url="https://kabarkota.example/1",
        ),
        *BODY,
    )
    assert (article.title, article.title_origin) == ("Sungai meluap lagi", TitleOrigin.METADATA)
    assert (article.source, article.author) == ("Kabar Kota", "Sari Dewi")
    assert (article.url, article.published) == (
        "https://kabarkota.example/1",
        "2023-02-06T10:00:00",
    )
    assert article.paragraphs == BODY
    assert Evidence("title", FieldOrigin.METADATA) in article.evidence


def test_a_title_that_the_text_repeats_is_no_paragraph() -> None:
    article = row(Metadata(title="Sungai meluap lagi"), "Sungai Meluap Lagi", *BODY)
    assert article.title == "Sungai Meluap Lagi"
    assert article.title_origin is TitleOrigin.METADATA
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Tim Redaksi", None),
        ("Tim Harwood", "Tim Harwood"),
        ("Sari Dewi Editor", "Sari Dewi"),
        ("Oleh Sari Dewi, Dosen Universitas Kota", "Sari Dewi"),
    ],
)
def test_what_a_stated_author_is_names_nobody(stated: str, author: str | None) -> None:
    assert stated_fields(Metadata(author=stated)).author == author


def test_a_byline_in_the_text_goes_before_a_stated_author() -> None:
    article = row(
        Metadata(author="Budi Santoso"), "Sungai meluap lagi", "Penulis: Sari Dewi", *BODY
    )
    assert article.author == "Sari Dewi"


def test_a_site_in_the_text_that_yields_to_a_stated_one_is_removed() -> None:
    article = row(Metadata(source="Kabar Kota"), "Sungai meluap lagi", "Sumber: Suara Desa", *BODY)
    assert article.source == "Kabar Kota"
    assert "Suara Desa" in [one.text for one in article.removed]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("kabarkota.com - Berita Kota Terkini", "kabarkota.com"),
        ("Berita Kota Terkini | Pena Kota", "Pena Kota"),
        ("Pena-Kota", "Pena-Kota"),
    ],
)
def test_a_sites_motto_is_no_part_of_its_name(source: str, name: str) -> None:
    metadata = Metadata(source=source, url="https://www.penakota.id/a/1")
    assert stated_fields(metadata).source == name
