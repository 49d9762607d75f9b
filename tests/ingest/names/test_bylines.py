"""Bylines that no colon announces."""

import pytest

from app.ingest.names.bylines import read_bylines
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import BODY, article_with, pieces_of, read, texts

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Oleh Budi Santoso", "Budi Santoso"),
        ("By Mary O'Neil", "Mary O'Neil"),
        ("By Mary Brown in Utrecht", "Mary Brown"),
        ("By Mary Brown on 6:20 pm August 27, 2013", "Mary Brown"),
        ("Laporan Sari Dewi | Gayo Lues", "Sari Dewi"),
        ("(Reporting by Mary Brown; Editing by John Smith)", "Mary Brown"),
        ("Anna Brown dari CNN berkontribusi pada laporan ini.", "Anna Brown"),
    ],
)
def test_a_byline_is_read_by_its_own_words(line: str, author: str) -> None:
    assert texts(read_bylines(pieces_of(HEADLINE, line)), Role.AUTHOR) == [author]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Door Sjoerd van der Berg", "Sjoerd van der Berg"),
        ("Par Gwenaëlle Le Goff", "Gwenaëlle Le Goff"),
        ("Von Katrin Hoffmann", "Katrin Hoffmann"),
    ],
)
def test_words_of_other_languages_open_bylines_below_a_headline(line: str, author: str) -> None:
    assert texts(read_bylines(pieces_of(HEADLINE, line)), Role.AUTHOR) == [author]
    assert texts(read_bylines(pieces_of(line, HEADLINE)), Role.AUTHOR) == []


def test_a_name_that_begins_with_such_a_word_is_no_byline() -> None:
    made = read_bylines(pieces_of(HEADLINE, "Von der Leyen Kunjungi Kyiv"))
    assert texts(made, Role.AUTHOR) == []


def test_a_byline_with_a_date_gives_both() -> None:
    made = read_bylines(pieces_of("By Mary Brown, 7 January 2022"))
    assert texts(made, Role.AUTHOR) == ["Mary Brown"]
    assert texts(made, Role.DATE) == ["7 January 2022"]


def test_a_name_in_capitals_below_the_last_sentence_is_the_author() -> None:
    last = "Warga menyambut peresmian jembatan itu dengan gembira pada hari Senin."
    assert texts(read_bylines(pieces_of(HEADLINE, last, "SARI DEWI")), Role.AUTHOR) == ["SARI DEWI"]


@pytest.mark.parametrize(
    "line",
    [
        "Oleh karena itu, pemerintah menunda rencana tersebut.",
        "By the end of the year, prices had doubled.",
        "Laporan Bank Dunia, Jakarta",
        "Warga Menyambut Jembatan Baru, Harga Tanah Naik",
        "Perahu Layar (kabarkota.net)",
        "ANTARA/Sari Dewi",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert read_bylines(pieces_of(HEADLINE, line))[1].is_open


@pytest.mark.parametrize(
    "lines",
    [
        ("Reporter", "Sarwinda Utami", "Editor", "Bimo Kartiko"),
        ("Penulis Sarwinda Utami Editor Bimo Kartiko",),
        ("Teks: Sarwinda Utami", "Foto: Bimo Kartiko"),
        ("Tulisan dan gambar oleh Sarwinda Utami",),
        ("Karya Sarwinda Utami",),
        ("Diposkan oleh Sarwinda Utami di 10.32",),
        ("Penulis: Sarwinda Utami, wartawan Kabar Dermaga",),
        ("Sarwinda Utami - Kabar Dermaga 15 September 2023 | 09:03 WIB",),
        ("by Sarwinda Utami 2023-05-01 14:01:44 in Daerah Reading Time: 2 mins read",),
    ],
)
def test_ways_to_name_the_writer_below_the_headline(lines: tuple[str, ...]) -> None:
    article = read("\n".join(("Jembatan baru di tepi sungai diresmikan", *lines, *BODY)))
    assert article.author == "Sarwinda Utami"
    assert article.paragraphs == BODY


@pytest.mark.parametrize("line", ["Laporan : Rukmana", "Redaktur & Reporter : Rukmana"])
def test_a_label_of_the_writer_below_the_text_goes_before_the_editor(line: str) -> None:
    article = article_with("Jembatan baru diresmikan", foot=(line, "Editor : Bimo Kartiko"))
    assert article.author == "Rukmana"


def test_a_wary_label_before_a_headline_names_nobody() -> None:
    title = "Laporan: Harga Beras Naik Tajam di Pasar Kota"
    assert article_with(title).author is None


def test_one_name_behind_a_small_by_is_a_byline_only_below_the_headline() -> None:
    assert article_with("Jembatan baru di tepi sungai diresmikan", "by Rukmana").author == "Rukmana"
    assert article_with("Jembatan baru di tepi sungai diresmikan", "by Jakarta").author is None


def test_a_name_in_small_letters_behind_an_opener_may_hold_a_word() -> None:
    head = ("Jembatan baru di tepi sungai diresmikan", "Oleh krisnadi jalan")
    assert article_with(*head).author == "krisnadi jalan"


@pytest.mark.parametrize(
    "line",
    [
        "Ketua RW Sarwinda Utami. Foto/SINDOnews",
        "Sarwinda Utami. Foto/Tempo.co",
        "Sarwinda Utami. Foto / Okezone",
        "Sarwinda Utami - Gambar: Kabar Kota",
    ],
)
def test_a_name_before_a_pictures_credit_is_no_writers(line: str) -> None:
    article = article_with(HEADLINE, "Kamis, 7 Maret 2024 - 05:05 WIB", line)
    assert article.author is None
    assert article.captions == (line,)


def test_who_made_the_pictures_is_no_writer() -> None:
    line = "oleh Ratih Widyaningsih, foto oleh Yunaidi Joepoet"
    made = read_bylines(pieces_of(HEADLINE, line))
    assert texts(made, Role.AUTHOR) == ["Ratih Widyaningsih"]
    assert article_with(HEADLINE, line).title == HEADLINE


@pytest.mark.parametrize("desk", ["RFE/RL's Kyrgyz Service", "Kabar’s News Desk"])
def test_a_part_of_a_newsroom_is_nobody(desk: str) -> None:
    article = article_with(HEADLINE, f"By {desk}")
    assert article.author is None
    assert article.paragraphs == BODY


def test_a_pages_own_word_behind_a_byline_goes_with_it() -> None:
    article = article_with(HEADLINE, "Sarwinda Utami (The Jakarta Post) PREMIUM")
    assert (article.author, article.source) == ("Sarwinda Utami", "The Jakarta Post")
    assert article.paragraphs == BODY


def test_an_agency_may_say_its_name_twice() -> None:
    article = article_with(HEADLINE, "By AFP - Agence France Presse")
    assert (article.author, article.agency) == (None, "AFP")


@pytest.mark.parametrize("line", ["(Ditulis oleh Vinanda Utami)", "(Oleh Vinanda Utami)"])
def test_a_byline_may_stand_in_brackets(line: str) -> None:
    article = article_with(HEADLINE, foot=(line,))
    assert article.author == "Vinanda Utami"
    assert article.paragraphs == BODY


@pytest.mark.parametrize("line", ["Katadata/Vinanda Utami", "UTAMI/TRIBUNPALU"])
def test_an_owner_and_a_maker_above_the_text_are_a_pictures(line: str) -> None:
    assert article_with(HEADLINE, line).captions == (line,)
    assert article_with(HEADLINE, line).author is None
    assert article_with(HEADLINE, foot=(line,)).author is not None


def test_the_site_that_a_writer_wrote_for_is_the_source() -> None:
    article = article_with(HEADLINE, "By Mary Brown for The Bay Reader")
    assert (article.author, article.source) == ("Mary Brown", "The Bay Reader")


@pytest.mark.parametrize("end", ["untuk Warga", "untuk warga", "di Surabaya"])
def test_whom_or_where_a_writer_wrote_is_no_site(end: str) -> None:
    assert article_with(HEADLINE, f"Oleh Sari Dewi {end}").source is None


def test_the_site_of_one_word_before_its_reporter() -> None:
    article = article_with(HEADLINE, "Laporan Wartawan Telukbiru, Budi Santoso")
    assert (article.author, article.source) == ("Budi Santoso", "Telukbiru")


def test_a_word_beside_an_address_is_no_writer() -> None:
    assert article_with(HEADLINE, foot=("Hubungi warga@telukbiru.net",)).author is None


def test_what_kind_of_reporter_a_writer_is_is_no_site() -> None:
    assert article_with(HEADLINE, "Budi Santoso - Reporter Senior").source is None


def test_the_reporter_behind_a_site_and_a_colon_is_no_site() -> None:
    assert article_with(HEADLINE, "Reporter Telukbiru: Budi Santoso").source is None


@pytest.mark.parametrize(
    "line",
    [
        "Ku: Dadan Sukmara",
        "Pewawancara: Dadan Sukmara",
        "Cerpen Dadan Sukmara",
        "Ulat ni Dadan Sukmara",
        "By Dadan Sukmara at Stadion Kota",
    ],
)
def test_who_wrote_or_asked(line: str) -> None:
    assert article_with(HEADLINE, line, "3 September 2020").author == "Dadan Sukmara"


def test_the_writer_of_a_letter_stands_below_its_closing_words() -> None:
    foot = ("Hormat saya,", "Sugiyatno", "Warga Karangtengah")
    assert (
        article_with(HEADLINE, "30 Agustus 2015", "Yth. Redaksi,", foot=foot).author == "Sugiyatno"
    )


def test_a_dash_before_and_an_address_behind_are_no_part_of_the_byline() -> None:
    line = "- By Zahirah Jolin reporters@telukpost.net"
    article = article_with(HEADLINE, line)
    assert (article.author, article.paragraphs) == ("Zahirah Jolin", BODY)


def test_who_wrote_what_a_text_quotes_is_not_its_author() -> None:
    quoted = "— Warga Tepi (@wargatepi) March 2, 2023"
    assert article_with(HEADLINE, "Sarwinda Utami", foot=(quoted,)).author == "Sarwinda Utami"
