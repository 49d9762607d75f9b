"""An unknown site's name that several places of a page agree on."""

import pytest

from app.library.records import FieldOrigin
from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Teluk Biru • Dibangun dengan Penerbit",
        "Dapatkan berita terkini menerusi aplikasi Teluk Biru.",
        "Anda menerima surel ini karena berlangganan milis Teluk Biru.",
        "Teluk Biru - buletin warga pantai",
    ],
)
def test_a_line_that_names_its_owner_confirms_the_name_above_the_headline(line: str) -> None:
    article = article_with("Teluk Biru", "Laut", HEADLINE, foot=(line,))
    assert article.source == "Teluk Biru"


@pytest.mark.parametrize("line", ["Warga Teluk Biru menonton", "Dekat Teluk Birunya"])
def test_a_name_within_another_sentence_confirms_nothing(line: str) -> None:
    article = article_with("Log Masuk Langgan", "Teluk Biru", HEADLINE, foot=(line,))
    assert article.source is None


def test_the_site_behind_the_writers_name_confirms_a_name_of_one_word() -> None:
    text = "\n".join(("tepisungaiKita", "Berita", HEADLINE, "Sari Dewi - tepisungaiKita", *BODY))
    assert read(text).source == "tepisungaiKita"


def test_the_address_of_the_page_confirms_a_name_of_one_word() -> None:
    text = "\n".join(("https://www.dermaga.example/kota/jembatan/", "Dermaga", HEADLINE, *BODY))
    assert read(text).source == "Dermaga"


def test_an_address_that_is_not_the_pages_own_confirms_no_single_word() -> None:
    text = "\n".join(("Dermaga", HEADLINE, *BODY, "Kirim surat: warga@dermaga.example"))
    assert read(text).source is None


def test_words_that_the_address_writes_together_are_the_name() -> None:
    head = ("From: Redaksi Teluk Biru <redaksi@telukbiru.example>", f"Subject: {HEADLINE}")
    assert read("\n".join((*head, "", *BODY))).source == "Teluk Biru"


def test_the_text_of_a_link_to_the_site_is_its_name() -> None:
    article = article_with("[Ruang Dermaga](https://ruangdermaga.example)", HEADLINE)
    assert article.source == "Ruang Dermaga"


def test_a_confirmed_name_goes_before_the_company_that_holds_the_rights() -> None:
    foot = ("Muat turun aplikasi Teluk Biru.", "Hak Cipta © 2023 TBS Media. Terma & Syarat")
    article = article_with("Log Masuk Langgan", "Teluk Biru", "Laut", HEADLINE, foot=foot)
    assert article.source == "Teluk Biru"
    found = next(one for one in article.evidence if one.field == "source")
    assert found.origin is FieldOrigin.MASTHEAD


def test_the_head_of_a_trail_in_the_first_line_is_the_site() -> None:
    assert article_with("Peluit & Rel » Arsip » Juli 2024", HEADLINE).source == "Peluit & Rel"


@pytest.mark.parametrize("trail", ["Beranda » Arsip » Juli 2024", "Sumatera Utara » Medan » Kota"])
def test_home_or_a_place_at_the_head_of_a_trail_is_no_site(trail: str) -> None:
    assert article_with(trail, HEADLINE).source is None


def test_the_name_behind_the_headlines_bar_is_the_site() -> None:
    article = article_with(f"{HEADLINE} | Teluk Biru")
    assert (article.title, article.source) == (HEADLINE, "Teluk Biru")


@pytest.mark.parametrize("behind", ["Gaya Hidup", "Sumba Timur", "Seri 2"])
def test_a_section_or_a_place_behind_the_headlines_bar_is_no_site(behind: str) -> None:
    assert article_with(f"{HEADLINE} | {behind}").source is None
