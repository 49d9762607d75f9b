"""Author, agency and dateline of whole articles, in the shapes that sites print them."""

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
    article = article_with(HEADLINE, line)
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
    article = article_with(HEADLINE, line)
    assert article.author == author
    assert article.paragraphs == BODY


def test_the_editor_stays_visible_beside_the_writer() -> None:
    article = article_with(HEADLINE, "Penulis: Sari Dewi\nEditor: Budi Santoso")
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
    article = article_with(HEADLINE, line)
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


def test_who_translated_goes_before_who_edited() -> None:
    foot = ("Penerjemah: Sari Dewi", "Editor: Budi Santoso")
    assert article_with(HEADLINE, foot=foot).author == "Sari Dewi"
    assert article_with(HEADLINE, foot=("Pewarta: Rina Wijaya", *foot)).author == "Rina Wijaya"


def test_an_agencys_own_page_names_whose_text_it_passes_on() -> None:
    lines = (HEADLINE, f"Hanoi (ANTARA) - {BODY[0]}", *BODY[1:], "Sumber: Xinhua")
    own = read("\n\n".join((*lines, "Copyright © ANTARA 2022")))
    assert (own.source, own.agency) == ("ANTARA", "Xinhua")
    assert read("\n\n".join(lines)).agency == "ANTARA"


def test_a_dateline_that_spells_the_site_names_no_place() -> None:
    article = read(
        "\n\n".join((f"{HEADLINE} | Sungairaya.com", f"SUNGAI RAYA- {BODY[0]}", *BODY[1:]))
    )
    assert article.source in ("Sungairaya.com", "SUNGAI RAYA")
    assert article.dateline is None


def test_what_kind_of_text_it_is_names_no_publisher() -> None:
    office = "Biro Hubungan Masyarakat Kementerian Perdagangan"
    assert article_with("SIARAN PERS", office, HEADLINE).source != "SIARAN PERS"


def test_a_site_above_the_headline_is_no_writer_beside_one() -> None:
    article = article_with("Penakota", HEADLINE, "Sari Dewi, Penakota", "3 Mei 2023 10:20 WIB")
    assert (article.author, article.source) == ("Sari Dewi", "Penakota")


def test_a_masthead_goes_before_its_initials_in_the_dateline() -> None:
    lines = ("Pelita Bertuah", HEADLINE, "3 Mei 2023", f"Solo (PB) - {BODY[0]}", *BODY[1:])
    assert read("\n\n".join(lines)).source == "Pelita Bertuah"
    assert read("\n\n".join(("Kabar Lain", *lines[1:]))).source == "Kabar Lain"
    assert read("\n\n".join(("Nasional", *lines[1:]))).source == "PB"
