"""Labelled lines."""

import pytest

from app.ingest.names.labels import read_labels
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import BODY, article_with, pieces_of, read, texts

ADDRESS = "https://kabarlembah.example/2021/03/04/jembatan"


@pytest.mark.parametrize(
    ("line", "role", "value"),
    [
        ("Penulis: Sari Dewi", Role.AUTHOR, "Sari Dewi"),
        ("Oleh : Budi Santoso", Role.AUTHOR, "Budi Santoso"),
        ("Oleh: Budi Santoso *)", Role.AUTHOR, "Budi Santoso"),
        ("Sumber: Anadolu", Role.AGENCY, "Anadolu"),
        ("Sumber : Harian Contoh", Role.SOURCE, "Harian Contoh"),
        ("Por: Rosa Quispe Mamani", Role.AUTHOR, "Rosa Quispe Mamani"),
        ("Автор: Дилшод Каримов", Role.AUTHOR, "Дилшод Каримов"),
        ("كتب: أحمد عبد الرحمن", Role.AUTHOR, "أحمد عبد الرحمن"),
        ("Giriş: 18 Ocak 2022 11:24", Role.LABELLED_DATE, "18 Ocak 2022 11:24"),
        ("Tanggal: 6 Februari 2023", Role.LABELLED_DATE, "6 Februari 2023"),
        ("Judul: Jembatan baru diresmikan", Role.LABELLED_TITLE, "Jembatan baru diresmikan"),
        ("URL: https://contoh.id/a/1", Role.URL, "https://contoh.id/a/1"),
        ("https://contoh.id/a/1", Role.URL, "https://contoh.id/a/1"),
        ("Sumber: https://contoh.id/a/1", Role.URL, "https://contoh.id/a/1"),
        ("Source: https://contoh.id/a/1", Role.URL, "https://contoh.id/a/1"),
    ],
)
def test_a_label_gives_its_value_to_a_field(line: str, role: Role, value: str) -> None:
    assert texts(read_labels(pieces_of(line)), role) == [value]


def test_the_label_itself_is_removed_not_lost() -> None:
    assert texts(read_labels(pieces_of("Penulis: Sari Dewi")), Role.REMOVED) == ["Penulis:"]


def test_several_labels_on_a_line_are_parted() -> None:
    made = read_labels(pieces_of("Penulis: Sari Dewi | Editor: Budi Santoso"))
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]
    assert texts(made, Role.EDITOR) == ["Budi Santoso"]


def test_a_label_glued_to_the_name_before_it_is_parted() -> None:
    made = read_labels(pieces_of("Penulis: Sari DewiEditor: Budi Santoso"))
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]


def test_a_label_takes_the_next_line_as_its_value() -> None:
    assert texts(read_labels(pieces_of("Penulis:", "Sari Dewi")), Role.AUTHOR) == ["Sari Dewi"]


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu, pemerintah menunda rencana tersebut.",
        "By the end of the year, prices had doubled.",
        "Sumber: air di desa itu mengering sejak bulan lalu dan warga harus berjalan jauh.",
        "Penulis: hal itu tidak benar, dan saya akan menjelaskan alasannya satu per satu di sini.",
        "Tanggal: belum ditentukan",
    ],
)
def test_sentences_that_begin_with_a_label_stay(line: str) -> None:
    assert read_labels(pieces_of(line))[0].is_open


@pytest.mark.parametrize(
    "lines",
    [
        (*BODY, "Referensi:", ADDRESS),
        (*BODY, ADDRESS),
        (BODY[0], "Warga dapat mendaftar di laman berikut:", ADDRESS, BODY[1]),
        (BODY[0], f"Tautan: {ADDRESS}", BODY[1]),
        (*BODY, f"Sumber: {ADDRESS}", "https://lain.example/2"),
    ],
)
def test_an_address_in_or_below_the_text_is_another_pages(lines: tuple[str, ...]) -> None:
    article = read("\n".join(("Jembatan baru diresmikan", *lines)))
    assert (article.url, article.published) == (None, None)
    left = [*article.paragraphs, *(one.text for one in article.removed)]
    assert any(ADDRESS in text for text in left)


@pytest.mark.parametrize("label", ["URL", "Link", "Sumber", "Source"])
def test_a_label_makes_the_address_below_the_text_the_articles(label: str) -> None:
    article = read("\n".join(("Jembatan baru diresmikan", *BODY, f"{label}: {ADDRESS}")))
    assert article.url == ADDRESS
    assert article.published == "2021-03-04"
    assert article.paragraphs == BODY


def test_an_address_with_a_label_is_no_headline() -> None:
    article = read("\n".join((f"Sumber: {ADDRESS}", "", "Jembatan baru diresmikan", *BODY)))
    assert (article.title, article.url) == ("Jembatan baru diresmikan", ADDRESS)


@pytest.mark.parametrize("line", ["sumber : Reuters/AP", "Sumber: AP/Reuters/AFP"])
def test_agencies_behind_a_label_are_parted_at_strokes(line: str) -> None:
    article = article_with("Jembatan baru diresmikan", foot=(line,))
    assert article.agency in ("Reuters", "AP")
    assert article.paragraphs == BODY


def test_other_words_with_a_stroke_behind_a_label_stay() -> None:
    line = "Sumber: Reuters/Jembatan Kota"
    assert line in article_with("Jembatan baru diresmikan", foot=(line,)).paragraphs


@pytest.mark.parametrize("others", [" and agencies", " dan agensi"])
def test_agencies_that_are_not_named_are_no_part_of_the_source(others: str) -> None:
    article = article_with("Jembatan baru diresmikan", foot=(f"SOURCE: Kabar Kota{others}",))
    assert article.source == "Kabar Kota"


@pytest.mark.parametrize("origin", ["Tangkapan Layar Kertas Surat", "Pesan Berantai"])
def test_where_a_rumour_was_seen_is_no_source(origin: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(f"Sumber: {origin}",)).source is None
