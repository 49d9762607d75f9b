"""The site's name in what is around an article."""

import pytest

from app.library.records import FieldOrigin
from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    "line",
    ["Get the Malaysiakini app", "Muat turun aplikasi Malaysiakini", "Malaysiakini logo"],
)
def test_furniture_that_names_a_known_site_tells_the_source(line: str) -> None:
    assert read("\n".join(("Home", line, HEADLINE, *BODY))).source == "Malaysiakini"


def test_the_site_that_furniture_names_most_often_is_the_source() -> None:
    foot = ("Muat turun aplikasi Malaysiakini", "Hubungi Malaysiakini di Google")
    article = read("\n".join((HEADLINE, *BODY, "Set CNA as your preferred source", *foot)))
    assert article.source == "Malaysiakini"


def test_an_email_confirms_an_unknown_name() -> None:
    article = article_with(
        HEADLINE, "Teluk Ledger", foot=("Hubungi kami: redaksi@telukledger.example",)
    )
    assert article.source == "Teluk Ledger"
    found = next(one for one in article.evidence if one.field == "source")
    assert found.origin is FieldOrigin.MASTHEAD


def test_an_address_gives_way_to_the_name_that_it_spells() -> None:
    article = read(
        "\n".join(
            (
                "https://telukledger.example/2023/08/17/jembatan/",
                f"Teluk Ledger » Daerah » {HEADLINE}",
                *BODY,
            )
        )
    )
    assert article.source == "Teluk Ledger"


@pytest.mark.parametrize("line", ["Teluk Dalam", "Tanah Longsor"])
def test_a_short_line_that_nothing_confirms_is_no_source(line: str) -> None:
    assert article_with(HEADLINE, line).source is None


def test_a_video_left_in_the_text_names_no_source() -> None:
    assert article_with(HEADLINE, foot=("[Gambas:Video 20detik]",)).source is None


def test_another_source_makes_furniture_silent() -> None:
    article = article_with("Kabar Kota", HEADLINE, foot=("Muat turun aplikasi Malaysiakini",))
    assert article.source == "Kabar Kota"


def test_a_disclaimer_names_the_site_as_it_writes_itself() -> None:
    line = "Tulisan dari tim muara tidak mewakili pandangan dari redaksi kumparan"
    article = article_with(HEADLINE, line)
    assert article.source == "kumparan"
    assert line not in article.paragraphs


@pytest.mark.parametrize("kicker", ["Liputan Khusus", "Berita Daerah"])
def test_a_kicker_of_sites_words_is_no_masthead(kicker: str) -> None:
    assert read("\n".join((kicker, HEADLINE, *BODY))).source is None


def test_a_name_within_the_title_of_a_video_is_no_publishers() -> None:
    foot = ("Lihat juga Video 'Pencuri Jembatan Terekam CCTV':",)
    assert article_with(HEADLINE, foot=foot).source is None
