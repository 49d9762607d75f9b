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


@pytest.mark.parametrize("foot", ["Foto: Budi Santoso/Telukbiru", "Surat: warga@telukbiru.example"])
def test_a_name_beside_the_datelines_place_that_another_line_has_is_the_site(foot: str) -> None:
    first, *rest = BODY
    article = read("\n\n".join((HEADLINE, f"Surabaya, Telukbiru – {first}", *rest, foot)))
    assert (article.source, article.dateline) == ("Telukbiru", "Surabaya")
    assert article.paragraphs[0] == first


@pytest.mark.parametrize(
    "byline",
    ["Budi Santoso - Teluk Biru", "Budi Santoso | Teluk Biru", "Oleh: Budi Santoso, Teluk Biru"],
)
def test_the_site_behind_the_writers_name_that_a_picture_has_too(byline: str) -> None:
    article = article_with(HEADLINE, byline, foot=("Foto: Budi Santoso/Teluk Biru",))
    assert (article.source, article.author) == ("Teluk Biru", "Budi Santoso")
    assert article.paragraphs == BODY


@pytest.mark.parametrize("foot", ["Foto: Rukmana", "Foto: Budi Santoso/Rukmana", "Foto: Sari Dewi"])
def test_a_second_writer_who_took_the_picture_is_no_site(foot: str) -> None:
    article = article_with(HEADLINE, "Oleh: Budi Santoso, Rukmana, Sari Dewi", foot=(foot,))
    assert article.source is None


def test_two_lines_below_the_text_that_name_their_owner_agree() -> None:
    foot = ("Tentang Teluk Biru", "Hubungi Teluk Biru")
    assert article_with(HEADLINE, foot=foot).source == "Teluk Biru"


@pytest.mark.parametrize("bar", ["-", "–", "|", "•", "::"])
@pytest.mark.parametrize("foot", ["© 2024 Telukbiru", "© Telukbiru 2024", "redaksi@telukbiru.net"])
def test_a_name_of_one_word_behind_the_headline_that_another_line_has(bar: str, foot: str) -> None:
    article = article_with(f"{HEADLINE} {bar} Telukbiru", foot=(foot,))
    assert (article.title, article.source) == (HEADLINE, "Telukbiru")


def test_a_name_of_one_word_behind_the_headline_that_the_dateline_has() -> None:
    first, *rest = BODY
    text = "\n\n".join((f"{HEADLINE} - Telukbiru", f"Surabaya, Telukbiru – {first}", *rest))
    article = read(text)
    assert (article.title, article.source, article.dateline) == (HEADLINE, "Telukbiru", "Surabaya")


def test_the_holder_of_the_rights_before_the_datelines_place() -> None:
    first, *rest = BODY
    lines = (HEADLINE, f"Telukbiru, Surabaya – {first}", *rest, "© 2024 Telukbiru")
    article = read("\n\n".join(lines))
    assert (article.source, article.dateline) == ("Telukbiru", "Surabaya")


@pytest.mark.parametrize(
    "foot",
    [
        "Kembali ke Bagian Kedua",
        "Bagian Kedua mengatakan hal yang lain lagi tentang jembatan itu.",
        "Warga menulis sebuah buku tebal tentang Bagian Kedua yang terbit di kota itu tahun lalu.",
    ],
)
def test_the_headlines_own_words_behind_a_dash_are_no_site(foot: str) -> None:
    assert article_with(f"{HEADLINE} - Bagian Kedua", foot=(foot,)).source is None


def test_what_a_writer_is_by_calling_is_no_site() -> None:
    foot = ("Tentang Dosen Teknik Sipil",)
    assert (
        article_with(HEADLINE, "Oleh: Budi Santoso, Dosen Teknik Sipil", foot=foot).source is None
    )
