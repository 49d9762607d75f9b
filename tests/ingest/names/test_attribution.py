"""Source, agency, author and dateline of whole articles, in the shapes that sites print them."""

from dataclasses import dataclass

import pytest

from app.library.records import Article, RemovalReason
from tests.ingest.reading_help import BODY, read, removed

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@dataclass(frozen=True)
class Credits:
    """What is expected of an article; None where nothing is known."""

    dateline: str | None = None
    source: str | None = None
    agency: str | None = None
    author: str | None = None


def credits_of(article: Article) -> Credits:
    return Credits(article.dateline, article.source, article.agency, article.author)


def with_opening(opening: str) -> Article:
    """An article whose first paragraph begins with `opening`."""
    return read("\n\n".join((HEADLINE, f"{opening}{BODY[0]}", *BODY[1:])))


def with_line(line: str) -> Article:
    """An article with a line below the headline."""
    return read("\n\n".join((HEADLINE, line, *BODY)))


def with_ending(ending: str) -> Article:
    """An article whose last paragraph ends with `ending`."""
    return read("\n\n".join((HEADLINE, *BODY[:-1], f"{BODY[-1]}{ending}")))


def with_foot(foot: str) -> Article:
    """An article with lines below its text."""
    return read("\n\n".join((HEADLINE, *BODY, foot)))


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Teheran (ANTARA) – ", Credits("Teheran", None, "ANTARA")),
        ("Jakarta (ANTARA News) - ", Credits("Jakarta", None, "ANTARA")),
        ("Mataram, NTB (ANTARA News) - ", Credits("Mataram, NTB", None, "ANTARA")),
        ("Kabul, 5/9 (ANTARA/Reuters) - ", Credits("Kabul", "ANTARA", "Reuters")),
        ("KUALA LUMPUR, 5 Jan (Bernama) -- ", Credits("KUALA LUMPUR", None, "Bernama")),
        ("SEOUL, June 5 (Yonhap) -- ", Credits("SEOUL", None, "Yonhap")),
        ("WASHINGTON (AP) — ", Credits("WASHINGTON", None, "AP")),
        ("KUALA LUMPUR (Bernama) ", Credits("KUALA LUMPUR", None, "Bernama")),
        ("PUTRAJAYA, Jan 5 – ", Credits("PUTRAJAYA")),
        ("KUALA LUMPUR: ", Credits("KUALA LUMPUR")),
        ("Kuala Lumpur: ", Credits("Kuala Lumpur")),
        ("BANGKOK, THAILAND - ", Credits("BANGKOK, THAILAND")),
        ("*Jakarta* - ", Credits("Jakarta")),
        ("Purwokerto - ", Credits("Purwokerto")),
        ("Kota Bandung, PR – ", Credits("Kota Bandung", "PR")),
        ("REPUBLIKA.CO.ID, JAKARTA — ", Credits("JAKARTA", "REPUBLIKA.CO.ID")),
        ("REPUBLIKA.CO.ID,TEHERAN – ", Credits("TEHERAN", "REPUBLIKA.CO.ID")),
        ("Harianjogja.com, SOLO—", Credits("SOLO", "Harianjogja.com")),
        ("ANKARA, BANGSAONLINE.com - ", Credits("ANKARA", "BANGSAONLINE.com")),
        ("TRIBUN-VIDEO.COM - ", Credits(None, "TRIBUN-VIDEO.COM")),
        ("TEMPO.CO, Jakarta - ", Credits("Jakarta", "TEMPO.CO")),
        ("TEMPO.CO,Jakarta-", Credits("Jakarta", "TEMPO.CO")),
        ("TEMPO Interaktif, Jakarta: ", Credits("Jakarta", "TEMPO Interaktif")),
        ("Jakarta, CNN Indonesia -- ", Credits("Jakarta", "CNN Indonesia")),
        ("JAKARTA, KOMPAS.com - ", Credits("JAKARTA", "KOMPAS.com")),
        ("JAKARTA KOMPAS.com -", Credits("JAKARTA", "KOMPAS.com")),
        ("LONDON, KOMPAS.TV - ", Credits("LONDON", "Kompas.TV")),
        ("Liputan6.com, Jakarta - ", Credits("Jakarta", "Liputan6.com")),
        ("Liputan6.com, Jakarta ", Credits("Jakarta", "Liputan6.com")),
        ("Liputan6.com, Jakarta", Credits("Jakarta", "Liputan6.com")),
        ("Merdeka.com - ", Credits(None, "Merdeka.com")),
        ("SURABAYA (Lenteratoday) - ", Credits("SURABAYA", "Lenteratoday")),
        ("Bandung, Beritasatu.com – ", Credits("Bandung", "Beritasatu.com")),
        ("SuaraJakarta.co, JAKARTA – ", Credits("JAKARTA", "SuaraJakarta.co")),
        ("VIVA – ", Credits(None, "VIVA")),
        ("INILAH.COM, Jakarta – ", Credits("Jakarta", "INILAH.COM")),
        ("PIKIRAN RAKYAT - ", Credits(None, "Pikiran Rakyat")),
        ("iNews.id - ", Credits(None, "iNews.id")),
        # Sites that are in no list.
        ("Kabartepian.net, SORONG - ", Credits("SORONG", "Kabartepian.net")),
        ("SOLO, Lentera Timur - ", Credits("SOLO", "Lentera Timur")),
        ("Purwokerto, Suara Tepian - ", Credits("Purwokerto", "Suara Tepian")),
        ("PALU (Corongkota) – ", Credits("PALU", "Corongkota")),
        ("KotaGreater – ", Credits(None, "KotaGreater")),
    ],
)
def test_a_dateline_gives_its_slots_to_their_fields(opening: str, expected: Credits) -> None:
    article = with_opening(opening)
    assert credits_of(article) == expected
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    "line",
    [
        "JAKARTA, KOMPAS.com -",
        "Jakarta (ANTARA) -",
        "Jakarta, CNN Indonesia --",
        "JAKARTA, KOMPAS.com",
        "KUALA LUMPUR:",
        "BANGKOK, THAILAND",
    ],
)
def test_a_dateline_may_stand_on_its_own_line(line: str) -> None:
    article = with_line(line)
    assert (article.dateline or "").casefold() in line.casefold()
    assert article.dateline is not None
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    "paragraph",
    [
        "Presiden Budi Santoso - yang baru dilantik - meresmikan jembatan itu pada Senin pagi.",
        "Presiden Budi Santoso - Kepala negara itu meresmikan jembatan baru pada Senin pagi.",
        "Jakarta - Bandung kini dapat ditempuh dengan kereta cepat dalam waktu empat puluh menit.",
        "Indonesia - Malaysia sepakat membangun jembatan baru di perbatasan kedua negara itu.",
        "Elang Biru - Harimau Putih bertemu di final, dan Elang Biru unggul dengan dua gol.",
        "Sari Dewi - seorang warga - mengatakan jembatan itu sudah lama dinantikan oleh warga.",
        "Di Jakarta, jembatan baru diresmikan oleh pemerintah setelah dua tahun pembangunan.",
        "Jakarta menjadi kota pertama yang membangun jembatan seperti itu di tepi sungai besar.",
        "Angkasa Pura (AP) - Pengelola bandara itu menambah jadwal pada akhir tahun ini juga.",
        "Namun – Pemerintah menolak usulan warga itu karena biayanya terlalu tinggi bagi kota.",
        "Kompas.com melaporkan jembatan itu rusak dan tidak dapat dilalui kendaraan sejak Senin.",
        "FAKTA: Jembatan itu sudah lama rusak dan tidak dapat dilalui kendaraan sejak awal tahun.",
    ],
)
def test_a_sentence_is_no_dateline(paragraph: str) -> None:
    article = read("\n\n".join((HEADLINE, paragraph, *BODY)))
    assert article.dateline is None
    assert article.source is None
    assert article.paragraphs[0] == paragraph


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Penulis: Sari Dewi", "Sari Dewi"),
        ("Penulis : Sari Dewi", "Sari Dewi"),
        ("Reporter: Sari Dewi", "Sari Dewi"),
        ("Jurnalis: Sari Dewi", "Sari Dewi"),
        ("Editor: Budi Santoso", "Budi Santoso"),
        ("Reporter: Sari Dewi | Editor: Budi Santoso", "Sari Dewi"),
        ("Rep: Sari Dewi / Red: Budi Santoso", "Sari Dewi"),
        ("Pewarta: Sari Dewi\nEditor: Budi Santoso", "Sari Dewi"),
        ("Editor: Budi Santoso\nReporter: Sari Dewi", "Sari Dewi"),
        ("Oleh: Sari Dewi", "Sari Dewi"),
        ("Oleh Sari Dewi -", "Sari Dewi"),
        ("oleh Sari Dewi - 5 Januari 2024", "Sari Dewi"),
        ("Oleh SARI DEWI", "SARI DEWI"),
        ("By Mary Brown", "Mary Brown"),
        ("By Mary Brown for Kabar Kota", "Mary Brown"),
        ("By Mary Brown and John Smith", "Mary Brown, John Smith"),
        ("Dilaporkan oleh Sari Dewi", "Sari Dewi"),
        ("Ditulis oleh: Sari Dewi", "Sari Dewi"),
        ("Laporan Wartawan Tribun Tepian, Sari Dewi", "Sari Dewi"),
        ("Laporan Wartawan KabarKota.com, Sari Dewi", "Sari Dewi"),
        ("Laporan Wartawan KabarKota.com Sari Dewi", "Sari Dewi"),
        ("Laporan Reporter Sari Dewi", "Sari Dewi"),
        ("Kontributor Surabaya, Sari Dewi", "Sari Dewi"),
        ("Sari Dewi, Kompas.com", "Sari Dewi"),
        ("Sari Dewi - detikNews", "Sari Dewi"),
        ("Sari Dewi -detikFinance", "Sari Dewi"),
        ("sari dewi - detikTravel", "sari dewi"),
        ("Sari Dewi (Kontributor)", "Sari Dewi"),
        ("Sari Dewi, Budi Santoso - detikNews", "Sari Dewi, Budi Santoso"),
        (
            "Penulis: Sari Dewi, Budi Santoso, dan Rina Wijaya",
            "Sari Dewi, Budi Santoso, dan Rina Wijaya",
        ),
        ("Penulis: Dr. Sari Dewi, S.H., M.H.", "Dr. Sari Dewi, S.H., M.H."),
        ("Sari Dewi\nPenulis", "Sari Dewi"),
        ("Sari Dewi\nTim Redaksi", "Sari Dewi"),
        ("Sari Dewi, Budi Santoso", "Sari Dewi, Budi Santoso"),
        ("Sari Dewi\nSelasa, 11 Januari 2022 | 05:20 WIB", "Sari Dewi"),
        ("Penulis: Tim Redaksi", None),
        ("Penulis: Admin", None),
        ("Editor: Redaksi", None),
        ("Tim Redaksi", None),
        ("By Staff", None),
        ("By Admin - January 5, 2024", None),
    ],
)
def test_a_byline_gives_the_author(line: str, author: str | None) -> None:
    article = with_line(line)
    assert article.author == author
    assert article.paragraphs == BODY


def test_the_editor_stays_visible_beside_the_writer() -> None:
    article = with_line("Penulis: Sari Dewi\nEditor: Budi Santoso")
    assert "Budi Santoso" in removed(article, RemovalReason.OTHER)


@pytest.mark.parametrize(
    ("line", "source", "agency"),
    [
        ("Sari Dewi, Kompas.com", "KOMPAS.com", None),
        ("Sari Dewi - detikNews", "detikNews", None),
        ("By Mary Brown for Kabar Kota", "Kabar Kota", None),
        ("By Mary Brown, Reuters", None, "Reuters"),
        ("Laporan Wartawan KabarKota.com, Sari Dewi", "KabarKota.com", None),
    ],
)
def test_a_byline_gives_the_site_or_the_agency(
    line: str, source: str | None, agency: str | None
) -> None:
    article = with_line(line)
    assert (article.source, article.agency) == (source, agency)


@pytest.mark.parametrize(
    ("ending", "agency", "author"),
    [
        (" (Antara)", "ANTARA", None),
        (" [ANTARA]", "ANTARA", None),
        (" - Bernama", "Bernama", None),
        (" /Reuters", "Reuters", None),
        (" – AFP", "AFP", None),
        (" (ant/fik)", "ANTARA", "fik"),
        (" (Antara/Reuters)", "ANTARA", None),
        (" (fik/hil)", None, "fik/hil"),
        (" (Sari/fik)", None, "Sari"),
        (" (Sari Dewi)", None, "Sari Dewi"),
        (" (bbs)", None, None),
        (" Penulis: Sari Dewi", None, "Sari Dewi"),
        (" Sumber: Anadolu", "Anadolu", None),
    ],
)
def test_a_sign_off_behind_the_last_sentence_is_taken_off(
    ending: str, agency: str | None, author: str | None
) -> None:
    article = with_ending(ending)
    assert (article.agency, article.author) == (agency, author)
    assert article.paragraphs == BODY


@pytest.mark.parametrize(
    "ending",
    [
        " Hal itu diatur oleh Komisi Pemilihan Umum (KPU).",
        " Jembatan itu dibangun oleh Dinas Pekerjaan Umum (PU).",
        " Sumber: air di desa itu mengering sejak bulan lalu.",
    ],
)
def test_brackets_and_colons_of_a_sentence_stay(ending: str) -> None:
    article = with_ending(ending)
    assert article.paragraphs[-1] == f"{BODY[-1]}{ending}"
    assert article.author is None


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
    article = with_foot(foot)
    assert article.source == source
    assert article.paragraphs == BODY


def test_a_company_that_holds_the_copyright_is_no_source() -> None:
    assert with_foot("Copyright © 2024 PT Kabar Tepian Media. All rights reserved").source is None


def test_an_agencys_copyright_below_pewarta_and_editor_is_read() -> None:
    article = with_foot("Pewarta: Sari Dewi\nEditor: Budi Santoso\nCOPYRIGHT © ANTARA 2024")
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
    assert with_line(f"{HEADLINE} - {site}").source == site


@pytest.mark.parametrize("tail", ["Bagian 2", "Nasional", "selesai juga"])
def test_other_words_behind_the_headline_are_no_site(tail: str) -> None:
    assert with_line(f"{HEADLINE} - {tail}").source is None


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
    assert with_line(line).author == author


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
    assert with_line("AFP - 05 Dis 2022, 10:00am").agency == "AFP"


def test_initials_may_stand_before_their_agency() -> None:
    assert credits_of(with_ending("\nhl/as (dpa)")) == Credits(agency="dpa", author="hl/as")


def test_a_line_of_date_in_cells_keeps_its_writer() -> None:
    assert with_line("by Humas UTM | Aug 2, 2023 | Berita, Laut | 0 comments").author == "Humas UTM"


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
