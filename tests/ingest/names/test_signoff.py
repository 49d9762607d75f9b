"""Initials and agencies below a text."""

import pytest

from tests.ingest.reading_help import BODY, article_with


def test_initials_on_a_line_of_their_own_are_the_author() -> None:
    article = article_with("Jembatan baru diresmikan", foot=("(fik/hil)",))
    assert article.author == "fik/hil"
    assert article.paragraphs == BODY


def test_a_full_name_is_the_author_before_initials() -> None:
    article = article_with("Jembatan baru diresmikan", "Penulis: Sari Dewi", foot=("(fik/hil)",))
    assert article.author == "Sari Dewi"
    assert "fik/hil" in [one.text for one in article.removed]


def test_an_agency_behind_the_last_sentence_is_the_agency() -> None:
    article = article_with(
        "Jembatan baru diresmikan", foot=("Warga kota gembira sekali. (Antara)",)
    )
    assert article.agency == "ANTARA"
    assert article.paragraphs[-1] == "Warga kota gembira sekali."


def test_an_abbreviation_in_brackets_stays() -> None:
    last = "Hal itu diatur dalam peraturan Komisi Pemilihan Umum (KPU)."
    assert article_with("Jembatan baru diresmikan", foot=(last,)).paragraphs[-1] == last


def test_an_agency_behind_a_dash_is_the_agency() -> None:
    assert article_with("Jembatan baru diresmikan", foot=("— BERNAMA",)).agency == "Bernama"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("(Rukmana)", "Rukmana"),
        ("Warga kota gembira sekali. *(Sarwinda Utami)*", "Sarwinda Utami"),
        ("Warga kota gembira sekali. (Sarwinda Utami/Kominfo)", "Sarwinda Utami"),
        ("Warga kota gembira sekali.(mag-2/ril)", "mag-2/ril"),
    ],
)
def test_names_in_brackets_below_the_text(line: str, author: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(line,)).author == author


@pytest.mark.parametrize(
    "line",
    [
        "Warga kota gembira sekali. (antara/jpnn)",
        "(Jakarta)",
        "(Selesai)",
        "(Kabarkota)",
        "(adv/adv)",
    ],
)
def test_what_is_no_name_in_brackets_names_nobody(line: str) -> None:
    assert article_with("Jembatan baru diresmikan", foot=(line,)).author is None


@pytest.mark.parametrize(
    ("line", "agency", "author"),
    [
        ("Warga kota gembira sekali. (AFP/REUTERS/LUK)", "AFP", "LUK"),
        ("Warga kota gembira sekali. (REUTERS/SRD)", "Reuters", "SRD"),
    ],
)
def test_a_lone_sign_in_capitals_stands_beside_agencies(
    line: str, agency: str, author: str
) -> None:
    article = article_with("Jembatan baru diresmikan", foot=(line,))
    assert (article.agency, article.author) == (agency, author)
    assert article.paragraphs[-1] == "Warga kota gembira sekali."


def test_a_sign_may_have_a_page_beside_it() -> None:
    article = article_with("Jembatan baru diresmikan", foot=("Warga kota gembira. (dss/r5)",))
    assert article.author == "dss/r5"


@pytest.mark.parametrize(("sign", "author"), [("S-49", "S-49"), ("AGUS/B-7", "AGUS/B-7")])
def test_the_sign_of_a_desk_behind_the_last_sentence_is_no_text(sign: str, author: str) -> None:
    last = "Petani di hulu berharap banjir tidak datang lagi tahun depan."
    article = article_with("Jembatan baru diresmikan", foot=(f"{last} ({sign})",))
    assert article.author == author
    assert article.paragraphs[-1] == last


def test_several_agencies_behind_initials_are_no_source() -> None:
    article = article_with("Jembatan baru diresmikan", foot=("hl/as (dpa, AFP)",))
    assert (article.author, article.agency, article.source) == ("hl/as", None, None)


def test_who_reported_and_edited_in_brackets_is_no_paragraph() -> None:
    credit = "(Laporan oleh Sari Dewi; Disunting oleh Tono Hadi)"
    article = article_with("Jembatan baru diresmikan", foot=(credit,))
    assert article.paragraphs == BODY


def test_a_writer_named_twice_in_other_letters_is_named_once() -> None:
    article = article_with(
        "Jembatan baru diresmikan", "Penulis : Sari Dewi", foot=("Reporter: SARI DEWI",)
    )
    assert article.author == "Sari Dewi"
