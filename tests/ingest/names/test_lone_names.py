"""A writer's name alone beside the line of date."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
SUMMARY = "Warga menyambutnya dengan gembira di kedua tepi sungai."
STAMP = "11 Januari 2022 05:20 WIB"


@pytest.mark.parametrize("office", ["Correspondent", "Kolumnis", "Koresponden"])
def test_an_office_below_a_name_tells_the_author(office: str) -> None:
    assert read("\n".join((HEADLINE, "Sarwinda Utami", office, STAMP, *BODY))).author == (
        "Sarwinda Utami"
    )


def test_a_name_below_the_summary_and_beside_the_date_is_the_author() -> None:
    article = read("\n".join((HEADLINE, SUMMARY, STAMP, "Sarwinda Utami", *BODY)))
    assert article.author == "Sarwinda Utami"
    assert "Sarwinda Utami" not in article.paragraphs


def test_the_town_behind_the_name_is_no_part_of_it() -> None:
    article = read("\n".join((HEADLINE, SUMMARY, "Sarwinda Utami di Utrecht", STAMP, *BODY)))
    assert article.author == "Sarwinda Utami"


def test_the_site_below_the_name_is_no_paragraph() -> None:
    lines = (HEADLINE, SUMMARY, "Sarwinda Utami", "BBC World Service", STAMP, *BODY)
    article = read("\n".join(lines))
    assert article.author == "Sarwinda Utami"
    assert "BBC World Service" not in article.paragraphs


def test_names_with_a_bar_between_over_the_site_and_the_date_are_the_authors() -> None:
    article = read(
        "\n".join((HEADLINE, "Bangun Utomo | Sarwinda Utami", "Suara.com", STAMP, *BODY))
    )
    assert article.author == "Bangun Utomo, Sarwinda Utami"
    assert article.paragraphs == BODY


def test_a_name_of_one_word_between_headline_and_date_is_the_author() -> None:
    article = article_with(HEADLINE, "Sarwinda", STAMP, foot=("(swd)",))
    assert article.author == "Sarwinda"


@pytest.mark.parametrize("line", ["Nasional", "Semarang", "Jembatan", "Kabarkota"])
def test_another_word_between_headline_and_date_names_nobody(line: str) -> None:
    assert article_with(HEADLINE, line, STAMP).author is None


@pytest.mark.parametrize("line", ["Jakarta Selatan", "Bupati Sarwinda", "Jalan Rusak Parah"])
def test_other_short_lines_beside_the_date_name_nobody(line: str) -> None:
    assert article_with(HEADLINE, SUMMARY, line, STAMP).author is None


def test_an_unknown_site_behind_the_name_is_no_part_of_it() -> None:
    article = article_with(HEADLINE, SUMMARY, "Sarwinda Utami - infodermaga", STAMP)
    assert article.author == "Sarwinda Utami"


@pytest.mark.parametrize("section", ["Hukrim", "Nasional Hukrim", "Kaltim Terkini", "Liga Inggris"])
def test_a_section_above_the_date_is_no_writer(section: str) -> None:
    assert article_with("Jembatan baru di tepi sungai", section, "3 Mei 2023").author is None


@pytest.mark.parametrize("name", ["Paris Hutapea", "Israel Gultom", "Sari Medan", "Andi Riau"])
def test_a_name_with_a_place_in_it_is_a_writers(name: str) -> None:
    assert article_with("Jembatan baru di tepi sungai", name, "3 Mei 2023").author == name


def test_a_name_behind_the_headlines_bar_is_no_writer_unless_many_bear_it() -> None:
    article = read("\n".join((f"{HEADLINE} | Lapau Nagari", STAMP, *BODY)))
    assert (article.source, article.author) == ("Lapau Nagari", None)
    article = read("\n".join((f"{HEADLINE} | Sari Dewi", STAMP, *BODY)))
    assert (article.source, article.author) == (None, "Sari Dewi")


def test_the_pages_own_site_behind_the_name_is_no_part_of_it() -> None:
    line = "Sarwinda Utami - Telaga Rimba"
    article = read("\n".join(("Telaga Rimba", HEADLINE, line, STAMP, *BODY)))
    assert (article.author, article.source) == ("Sarwinda Utami", "Telaga Rimba")
    assert article.paragraphs == BODY


def test_an_account_that_a_site_has_checked_is_the_writers() -> None:
    above = ("Beranda", "Sarwinda Utami", "TERVERIFIKASI")
    lines = (*above, "Guru desa, suka kopi", HEADLINE, STAMP, *BODY)
    article = read("\n".join(lines))
    assert (article.title, article.author) == (HEADLINE, "Sarwinda Utami")
