"""Who published an article, wherever its page says so."""

import pytest

from app.library.records import RemovalReason
from tests.ingest.names.attribution_help import (
    HEADLINE,
    Credits,
    credits_of,
    with_ending,
    with_opening,
)
from tests.ingest.reading_help import BODY, article_with, read, removed


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Copyright © 2024 Kabar Kota. All rights reserved", "Kabar Kota"),
        ("Copyright © 2024 Lentera Timur", "Lentera Timur"),
        ("© 2023 ANTARA", "ANTARA"),
        ("COPYRIGHT © ANTARA 2024", "ANTARA"),
        ("Hak Cipta © 2021 Suara Tepian", "Suara Tepian"),
        ("Artikel ini telah tayang di Kompas.com dengan judul “Jembatan Baru”", "KOMPAS.com"),
        ("This article first appeared on Kabar Kota on Monday.", "Kabar Kota"),
        ("Cek Berita dan Artikel Kabarkota.net yang lain di Google News", "Kabarkota.net"),
        ("(Sumber: Kabar Kota)", "Kabar Kota"),
        ("Sumber: Kabarkota.net", "Kabarkota.net"),
    ],
)
def test_the_source_is_read_from_what_stands_around_the_article(foot: str, source: str) -> None:
    article = article_with(HEADLINE, foot=(foot,))
    assert article.source == source
    assert article.paragraphs == BODY


def test_a_company_that_holds_the_copyright_is_no_source() -> None:
    foot = "Copyright © 2024 PT Kabar Tepian Media. All rights reserved"
    assert article_with(HEADLINE, foot=(foot,)).source is None


def test_an_agencys_copyright_below_pewarta_and_editor_is_read() -> None:
    foot = "Pewarta: Sari Dewi\nEditor: Budi Santoso\nCOPYRIGHT © ANTARA 2024"
    article = article_with(HEADLINE, foot=(foot,))
    assert (article.author, article.source) == ("Sari Dewi", "ANTARA")


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga mengatakan kepada Kompas.com, Selasa, bahwa jembatan itu sudah lama dinantikan.",
        "Jembatan itu rusak, seperti dikutip dari CNN, setelah banjir melanda kota pekan lalu.",
    ],
)
def test_a_site_that_the_text_cites_is_neither_source_nor_agency(sentence: str) -> None:
    article = read("\n\n".join((HEADLINE, sentence, *BODY)))
    assert (article.source, article.agency) == (None, None)


def test_the_masthead_goes_before_the_dateline_and_the_label() -> None:
    text = "\n\n".join(
        (
            "Kabar Kota",
            "Berita Terkini dari Kota",
            HEADLINE,
            f"TEMPO.CO, Jakarta - {BODY[0]}",
            *BODY[1:],
            "Sumber: Suara Tepian",
        )
    )
    article = read(text)
    assert article.source == "Kabar Kota"
    assert "Suara Tepian" in removed(article, RemovalReason.OTHER)


def test_the_case_of_a_sites_letters_does_not_make_two_sites() -> None:
    sources = {with_opening(f"{name}, Jakarta - ").source for name in ("TEMPO.CO", "Tempo.co")}
    assert sources == {"TEMPO.CO"}


@pytest.mark.parametrize(
    ("masthead", "source"),
    [
        ("Logo Header Tepian.id", "Tepian.id"),
        ("Kabar Kota LIVE", "Kabar Kota"),
        ("Media Permata Online", "Media Permata"),
        ("Kantor Berita Politik RMOL", "RMOL"),
        ("Kementerian Muara dan Teluk", "Kementerian Muara dan Teluk"),
        ("Universitas Teluk Muara", "Universitas Teluk Muara"),
    ],
)
def test_a_masthead_is_bared_to_the_name(masthead: str, source: str) -> None:
    assert read("\n".join((masthead, "Home", HEADLINE, *BODY))).source == source


def test_a_holder_of_rights_may_be_an_office() -> None:
    ending = "\nHak Cipta © 2022 Kementerian Muara dan Teluk. Seluruh hak cipta dilindungi."
    assert with_ending(ending).source == "Kementerian Muara dan Teluk"


def test_rights_without_a_year_name_a_known_site() -> None:
    assert with_ending("\n© New Straits Times Press (M) Bhd").source == "New Straits Times"


@pytest.mark.parametrize("site", ["Celah Hari Ini", "Xinhua"])
def test_the_page_title_names_the_site_behind_the_headline(site: str) -> None:
    assert article_with(HEADLINE, f"{HEADLINE} - {site}").source == site


@pytest.mark.parametrize("tail", ["Bagian 2", "Nasional", "selesai juga"])
def test_other_words_behind_the_headline_are_no_site(tail: str) -> None:
    assert article_with(HEADLINE, f"{HEADLINE} - {tail}").source is None


@pytest.mark.parametrize(
    ("masthead", "dateline", "source"),
    [
        ("VIVA Militer", "VIVA – ", "VIVA"),
        ("Kabar Muara", "SOLO, KABARMUARA - ", "Kabar Muara"),
        ("Kabar Muara", "SOLO, KabarMuara.com - ", "KabarMuara.com"),
    ],
)
def test_dateline_and_masthead_agree_on_a_name(masthead: str, dateline: str, source: str) -> None:
    article = read("\n".join((masthead, HEADLINE, f"{dateline}{BODY[0]}", *BODY[1:])))
    assert article.source == source


def test_who_sent_a_release_stands_before_its_date() -> None:
    text = "\n".join(("(Penerangan Armada). Senin, 19 Juni 2023.", HEADLINE, *BODY))
    assert read(text).source == "Penerangan Armada"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Penulis: Sari Dewi | Rudi Hartono", "Sari Dewi, Rudi Hartono"),
        ("Penulis: Sari Dewi; Rudi Hartono", "Sari Dewi, Rudi Hartono"),
        ("Oleh: Rudi Hartono, S.H.", "Rudi Hartono, S.H."),
        ("Berita dan Foto : Sari Dewi", "Sari Dewi"),
    ],
)
def test_people_are_told_apart(line: str, author: str) -> None:
    assert article_with(HEADLINE, line).author == author


def test_front_matter_may_list_its_authors() -> None:
    head = f"---\ntitle: {HEADLINE}\nsource: Kabar Teluk\nauthor:\n- Sari Dewi\n- Rudi Hartono\n---"
    article = read("\n".join((head, *BODY)))
    assert credits_of(article) == Credits(source="Kabar Teluk", author="Sari Dewi, Rudi Hartono")


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("Sion (Swiss) (AFP) – ", "Sion (Swiss)"),
        ("TAIPING, Sat: ", "TAIPING"),
        ("Seberang Jaya: ", "Seberang Jaya"),
        ("UJOH BILANG - ", "UJOH BILANG"),
        ("JEMBATAN PUTUS - ", None),
    ],
)
def test_the_place_is_read_from_rare_datelines(opening: str, dateline: str | None) -> None:
    assert with_opening(opening).dateline == dateline


def test_pages_buttons_above_the_text_do_not_hide_the_dateline() -> None:
    buttons = ("A", "+", "A", "-", "Salin")
    article = read("\n".join((HEADLINE, *buttons, f"HULU LANGAT - {BODY[0]}", *BODY[1:])))
    assert article.dateline == "HULU LANGAT"


@pytest.mark.parametrize(
    ("dateline", "foot", "source"),
    [
        ("SOLO, KABARTELUK - ", "The post first appeared on Kabar Teluk.", "Kabar Teluk"),
        ("", "© 2023 Kabarteluk. Hak Cipta Terpelihara.", "Kabarteluk"),
    ],
)
def test_the_readable_spelling_of_a_site_wins(dateline: str, foot: str, source: str) -> None:
    head = ("Kabarteluk.com", HEADLINE) if not dateline else (HEADLINE,)
    article = read("\n".join((*head, f"{dateline}{BODY[0]}", *BODY[1:], foot)))
    assert article.source == source


@pytest.mark.parametrize("head", ["Kabarteluk.com Network", "Kabarteluk.com\nNetwork"])
def test_a_network_gives_way_to_its_site(head: str) -> None:
    opening = f"MUARAPOS.COM, SOLO - {BODY[0]}"
    article = read("\n".join((head, "Home", HEADLINE, opening, *BODY[1:])))
    assert article.source == "MUARAPOS.COM"


def test_a_name_over_a_menu_opens_the_page() -> None:
    lines = ("Teluk Kini", "Laman Utama / Sabah", HEADLINE, *BODY)
    assert read("\n".join(lines)).source == "Teluk Kini"


def test_a_place_behind_the_site_may_end_with_a_stop() -> None:
    lines = ("Warta Polres Muara", HEADLINE, f"Warta Polres Muara – Sumbawa Besar. {BODY[0]}")
    article = read("\n".join((*lines, *BODY[1:])))
    assert credits_of(article) == Credits("Sumbawa Besar", "Warta Polres Muara")
    assert article.paragraphs[0] == BODY[0]


def test_an_agency_beside_the_date_is_no_zone() -> None:
    assert article_with(HEADLINE, "AFP - 05 Dis 2022, 10:00am").agency == "AFP"


def test_initials_may_stand_before_their_agency() -> None:
    assert credits_of(with_ending("\nhl/as (dpa)")) == Credits(agency="dpa", author="hl/as")


def test_a_line_of_date_in_cells_keeps_its_writer() -> None:
    line = "by Humas UTM | Aug 2, 2023 | Berita, Laut | 0 comments"
    assert article_with(HEADLINE, line).author == "Humas UTM"


def test_an_agency_before_a_stroke_took_the_picture() -> None:
    article = read("\n".join((HEADLINE, "11 Januari 2022", "Antara/Sarwinda Utami", *BODY)))
    assert article.author is None


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ("From: Sarwinda Utami <utami@kabar.example>", "Sarwinda Utami"),
        ('From: "Kabar Teluk" <redaksi@kabar.example>', None),
    ],
)
def test_who_sent_a_mail_wrote_it(sender: str, author: str | None) -> None:
    article = read("\n".join((f"Subject: {HEADLINE}", sender, "", *BODY)))
    assert (article.title, article.author) == (HEADLINE, author)


def test_a_name_in_capitals_is_spelled_as_elsewhere() -> None:
    foot = "\nSarwinda Utami"
    article = read("\n".join((HEADLINE, "Oleh SARWINDA UTAMI", *BODY[:-1], f"{BODY[-1]}{foot}")))
    assert article.author == "Sarwinda Utami"


def test_a_section_behind_home_in_a_trail_is_no_source() -> None:
    article = read("\n\n".join((f"BerandaWarta Benua{HEADLINE}", HEADLINE, *BODY)))
    assert (article.title, article.source) == (HEADLINE, None)


def test_the_masthead_of_an_edition_goes_before_the_house_that_holds_the_rights() -> None:
    lines = (
        "BBC News Indonesia",
        "Menu",
        "Berita",
        HEADLINE,
        *BODY,
        "BBC World Service",
        "© 2021 BBC.",
    )
    assert read("\n".join(lines)).source == "BBC News Indonesia"


def test_a_link_that_skips_to_the_text_stands_above_the_masthead() -> None:
    lines = ("Langsung ke konten utama", "Warta Muara", "Catatan dari tepi sungai", "Beranda")
    assert read("\n".join((*lines, HEADLINE, *BODY))).source == "Warta Muara"


def test_a_story_cut_short_above_the_headline_is_no_masthead() -> None:
    head = "Harga Karet Naik Lagi..."
    article = read("\n\n".join((head, "Kota siap sambut musim hujan nanti", HEADLINE, *BODY)))
    assert article.source is None


def test_a_name_with_an_office_below_the_headline_is_no_site() -> None:
    lines = ("Fergus Ballantyne, Rural Affairs Reporter", "Updated: August 26, 2021, 6:30 pm")
    article = read("\n\n".join((HEADLINE, *lines, *BODY)))
    assert article.source is None


def test_a_label_writes_out_the_name_that_the_dateline_has_as_an_address() -> None:
    line = "Sumber: Gema Lembah"
    text = "\n".join((f"Judul: {HEADLINE}", line, f"SOLO, GEMALEMBAH.ID — {BODY[0]}", *BODY[1:]))
    assert read(text).source == "Gema Lembah"


def test_a_line_writes_out_the_name_of_the_sites_address() -> None:
    head = ("URL: https://www.kabarlembah.id/berita/1", HEADLINE)
    foot = "Dapatkan Kabar Lembah di kotak surat"
    assert read("\n\n".join((*head, *BODY, foot))).source == "Kabar Lembah"


@pytest.mark.parametrize("section", ["Berita Duka", "Obituari", "Kabar Taman"])
def test_a_section_above_the_headline_goes_behind_the_datelines_known_site(section: str) -> None:
    headline = "Pendiri taman baca kota tutup usia"
    article = read("\n".join((section, headline, f"SOLO, KOMPAS.com – {BODY[0]}", *BODY[1:])))
    assert (article.title, article.source) == (headline, "KOMPAS.com")


def test_a_masthead_that_the_page_says_again_goes_before_the_dateline() -> None:
    lines = ("Kabar Taman", "Pendiri taman baca kota tutup usia", f"SOLO, KOMPAS.com – {BODY[0]}")
    foot = "Redaksi Kabar Taman"
    assert read("\n".join((*lines, *BODY[1:], foot))).source == "Kabar Taman"


@pytest.mark.parametrize("name", ["Telukbiru", "TELUKBIRU", "Teluk Biru"])
@pytest.mark.parametrize("menu", ["Beranda Politik Ekonomi Olahraga", "Berita\nOlahraga\nEkonomi"])
def test_an_unknown_name_over_a_menu_is_the_site(name: str, menu: str) -> None:
    assert read("\n".join((name, menu, HEADLINE, *BODY))).source == name


@pytest.mark.parametrize("name", ["Surabaya", "Jawa Timur", "Ekonomi", "Sungai"])
def test_a_place_or_a_word_over_a_menu_is_no_site(name: str) -> None:
    menu = ("Berita", "Olahraga", "Ekonomi")
    assert read("\n".join((name, *menu, HEADLINE, *BODY))).source is None


def test_a_subject_over_its_sections_is_no_site() -> None:
    lines = ("Piala Dunia", "Berita", "Olahraga", HEADLINE, *BODY)
    assert read("\n".join(lines)).source is None


def test_a_site_that_the_rights_name_is_no_writer() -> None:
    article = article_with(HEADLINE, "Oleh: Budi Santoso, Telukbiru", foot=("© 2024 Telukbiru",))
    assert (article.author, article.source) == ("Budi Santoso", "Telukbiru")
