"""Datelines and what looks like them."""

import pytest

from app.ingest.names.dateline import read_dateline
from tests.ingest.names.attribution_help import HEADLINE, with_opening
from tests.ingest.reading_help import BODY, article_with, pieces_of, read


@pytest.mark.parametrize(
    ("line", "place", "source", "agency"),
    [
        ("JAKARTA, KOMPAS.com –", "JAKARTA", "KOMPAS.com", None),
        ("Jakarta (ANTARA) -", "Jakarta", None, "ANTARA"),
        ("Mataram, NTB (ANTARA News) -", "Mataram, NTB", None, "ANTARA"),
        ("Liputan6.com, Jakarta -", "Jakarta", "Liputan6.com", None),
        ("TEMPO.CO, Jakarta -", "Jakarta", "TEMPO.CO", None),
        ("REPUBLIKA.CO.ID, JAKARTA --", "JAKARTA", "REPUBLIKA.CO.ID", None),
        ("WASHINGTON (Reuters) -", "WASHINGTON", None, "Reuters"),
        ("WASHINGTON, D.C. (AP) —", "WASHINGTON, D.C.", None, "AP"),
        ("KUALA LUMPUR:", "KUALA LUMPUR", None, None),
        ("BANDA ACEH –", "BANDA ACEH", None, None),
        ("NiasKini.com, Teluk Muara-", "Teluk Muara", "NiasKini.com", None),
        ("JAILOLO,HalmaheraKini-", "JAILOLO", "HalmaheraKini", None),
        ("MUKOMUKO, BE -", "MUKOMUKO", "BE", None),
        ("KAPITAN, 19 Jan:", "KAPITAN", None, None),
        ("Tokio, 5 dic (EFE) -", "Tokio", None, "EFE"),
        ("KABARKOTA.COM-SUMENEP-", "SUMENEP", "KABARKOTA.COM", None),
        ("SUMENEP-KABARKOTA.COM –", "SUMENEP", "KABARKOTA.COM", None),
        ("MBAY,EKORA FLORES-", "MBAY", "EKORA FLORES", None),
        ("Lampung Ekonomi, Bandarlampung --", "Bandarlampung", "Lampung Ekonomi", None),
        ("Sumenep – Kabarkota.net,", "Sumenep", "Kabarkota.net", None),
        ("KotaGreater –", None, "KotaGreater", None),
        ("Contohharian.net", None, "Contohharian.net", None),
        ("Bernama –", None, None, "Bernama"),
    ],
)
def test_each_slot_goes_to_its_field(
    line: str, place: str | None, source: str | None, agency: str | None
) -> None:
    article = with_opening(f"{line} ")
    assert (article.dateline, article.source, article.agency) == (place, source, agency)
    assert article.paragraphs == BODY


def test_an_unknown_name_before_a_colon_is_a_place_where_the_text_is_written_there() -> None:
    here = "Penduduk di sini menyambut jambatan baharu yang menjimatkan masa perjalanan mereka."
    article = read("\n\n".join((HEADLINE, f"LEMBAHRAYA: {here}", *BODY)))
    assert article.dateline == "LEMBAHRAYA"
    assert with_opening("KRONOLOGI: ").dateline is None
    assert read("\n\n".join((HEADLINE, *BODY[:2], f"LEMBAHRAYA: {here}"))).dateline is None


def test_a_masthead_may_stand_before_the_place_without_a_sign() -> None:
    article = read(
        "\n\n".join(("BORNEOTEPI", HEADLINE, f"BORNEOTEPI KETAPANG - {BODY[0]}", *BODY[1:]))
    )
    assert (article.source, article.dateline) == ("BORNEOTEPI", "KETAPANG")
    assert article.paragraphs == BODY


def test_a_country_behind_a_site_of_many_is_its_edition() -> None:
    article = article_with("BBC News, Indonesia", "Mengapa jembatan baru di tepi sungai dipuji?")
    assert article.dateline is None
    assert article.countries == ()


def test_an_agency_between_strokes_ends_the_dateline() -> None:
    article = with_opening("BISHKEK, October 11. /TASS/. ")
    assert (article.dateline, article.agency) == ("BISHKEK", "TASS")
    assert article.paragraphs == BODY


def test_the_stop_between_place_and_day_is_no_part_of_the_place() -> None:
    assert with_opening("DUSHANBE. Dec 3 (Interfax) - ").dateline == "DUSHANBE"


def test_a_date_in_the_dateline_is_the_day_of_publication() -> None:
    article = with_opening("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- ")
    assert (article.published, article.published_origin) == ("2016-02-23", "dateline")
    assert article.dateline == "ISTANBUL"


@pytest.mark.parametrize(
    "text",
    [
        "Namun – Pemerintah menolak usulan itu.",
        "Menteri itu – Yang baru dilantik – menolak.",
        "Kompas.com melaporkan bahwa jembatan itu rusak.",
        "Pemerintah: Jembatan aman.",
        "Rp 10.000 - Harga itu terlalu tinggi.",
        "Seorang warga kota yang tidak mau disebut namanya itu - Budi - menolak.",
    ],
)
def test_other_dashes_and_colons_are_no_datelines(text: str) -> None:
    pieces = pieces_of(text)
    assert read_dateline(pieces, None) == pieces


@pytest.mark.parametrize(
    ("head", "dateline", "source", "agency"),
    [
        ("JAKARTA | ", "JAKARTA", None, None),
        ("[JAKARTA] ", "JAKARTA", None, None),
        ("MEDAN (Suarakota) – ", "MEDAN", "Suarakota", None),
        ("Medan, Kabarkota – ", "Medan", "Kabarkota", None),
        ("Kabul, 5/9 (ANTARA) - ", "Kabul", None, "ANTARA"),
    ],
)
def test_rarer_shapes_of_datelines(
    head: str, dateline: str, source: str | None, agency: str | None
) -> None:
    article = article_with("Jembatan Baru Diresmikan", f"{head}Jembatan itu dibuka, kata menteri.")
    assert (article.dateline, article.source, article.agency) == (dateline, source, agency)
    assert article.paragraphs[0] == "Jembatan itu dibuka, kata menteri."


@pytest.mark.parametrize(
    ("line", "place", "source"),
    [
        ("SOLO,", "SOLO", None),
        ("Waingapu, Kominfo Sumba Timur -", "Waingapu", "Kominfo Sumba Timur"),
        ("Sumba Barat Daya –", "Sumba Barat Daya", None),
        ("CALI, KOLOMBIA —", "CALI, KOLOMBIA", None),
        ("Pekalongan, Central Java ● Fri, May 12, 2023 —", "Pekalongan, Central Java", None),
    ],
)
def test_datelines_of_portals_and_offices_are_told_apart(
    line: str, place: str, source: str | None
) -> None:
    article = with_opening(f"{line} ")
    assert (article.dateline, article.source) == (place, source)
    assert article.paragraphs == BODY


def test_a_country_behind_the_comma_of_a_town_in_capitals_is_no_sentence() -> None:
    text = "SOLO, Jakarta dan kota lain di pulau itu akan menerima bantuan beras bulan depan."
    assert article_with(HEADLINE, text).dateline is None


def test_an_unknown_place_may_recur_where_the_text_speaks_of_it_as_a_place() -> None:
    text = "Arganisa – Pemerintah Kota Arganisa meresmikan jembatan baru di tepi sungai itu."
    assert article_with(HEADLINE, text).dateline == "Arganisa"


def test_an_unknown_name_that_recurs_otherwise_is_the_subject() -> None:
    text = "Arganisa – Perusahaan bernama Arganisa membangun jembatan baru di tepi sungai itu."
    assert article_with(HEADLINE, text).dateline is None


def test_a_site_alone_behind_the_dash_is_no_sentence() -> None:
    pieces = pieces_of("Sari Dewi - Kabarkota.com", *BODY)
    assert read_dateline(pieces, HEADLINE) == pieces


def test_a_later_dateline_that_names_the_site_goes_before_an_unknown_name() -> None:
    text = (
        "JEMBATAN GANTUNG - Warga melintas di atas sungai itu pada hari pertama.",
        f"KABARKOTA.COM, SOLO - {BODY[0]}",
        *BODY[1:],
    )
    article = article_with(HEADLINE, *text)
    assert (article.dateline, article.source) == ("SOLO", "KABARKOTA.COM")


def test_the_papers_short_name_is_no_part_of_the_place() -> None:
    text = "\n\n".join(
        ("Suara Muara, Senin 14 Desember 1998", HEADLINE, f"Demak, Muara - {BODY[0]}", *BODY[1:])
    )
    assert (read(text).dateline, read(text).source) == ("Demak", "Suara Muara")


@pytest.mark.parametrize(
    "line",
    [
        "Bimo Rukmanto - Senja di Atas Jembatan",
        "Rukmantara - Senja di Atas Jembatan Tua Itu",
        "Fajar Rukmanto - Pasangan Kartiko itu menang dalam dua gim langsung.",
    ],
)
def test_a_name_before_a_dash_amid_the_text_is_no_place(line: str) -> None:
    article = read("\n".join((HEADLINE, *BODY[:2], line, BODY[2])))
    assert article.dateline is None
    assert article.paragraphs == (*BODY[:2], line, BODY[2])


def test_a_persons_name_before_the_first_dash_is_no_place() -> None:
    article = with_opening("Fajar Rukmanto - ")
    assert article.dateline is None
    assert article.paragraphs[0].startswith("Fajar Rukmanto - ")


@pytest.mark.parametrize("place", ["RUKMANTARA", "Rukmantara, Kenya"])
def test_below_a_summary_an_unlisted_place_may_still_open_the_text(place: str) -> None:
    article = read("\n".join((HEADLINE, BODY[0], f"{place} - {BODY[1]}", BODY[2])))
    assert article.dateline == place


def test_an_agency_in_capitals_behind_the_place_is_none_of_the_sentence() -> None:
    article = read("\n".join((HEADLINE, f"ASTANA. KAZINFORM {BODY[0]}", *BODY[1:])))
    assert (article.dateline, article.agency) == ("ASTANA", "Kazinform")
    assert article.paragraphs == BODY


def test_the_day_before_a_stop_is_the_datelines() -> None:
    article = read("\n".join((HEADLINE, f"BAKU, Azerbaijan, March 11. {BODY[0]}", *BODY[1:])))
    assert article.dateline == "BAKU, Azerbaijan"
    assert article.paragraphs == BODY


def test_a_list_of_places_before_a_stop_is_a_sentence() -> None:
    opening = "Bandung, Jakarta, Padang. Di tiga kota itu jembatan dibangun tahun ini."
    assert read("\n".join((HEADLINE, opening, *BODY))).paragraphs[0] == opening


def test_initials_of_the_masthead_are_no_country_behind_the_place() -> None:
    article = read(
        "\n".join(("METRO SLEMAN", HEADLINE, "06/06/2020", f"SLEMAN (MS) – {BODY[0]}", *BODY[1:]))
    )
    assert (article.dateline, article.source) == ("SLEMAN", "METRO SLEMAN")


def test_the_name_of_the_pages_address_behind_the_place_is_no_place() -> None:
    lines = (
        "TelukPasai.com | Lugas dan Tepercaya",
        HEADLINE,
        "9 September 2022",
        f"SLEMAN | TELUKPASAI – {BODY[0]}",
    )
    article = read("\n".join((*lines, *BODY[1:])))
    assert article.dateline == "SLEMAN"


def test_points_above_the_text_are_none_of_its_dateline() -> None:
    points = ("- Jembatan itu selesai lebih cepat daripada rencana.", "- Warga bergembira.")
    head = (HEADLINE, "26 September 2023, 14:05 WIB", *points)
    article = read("\n".join((*head, f"Bogor, Lentera Pagi - {BODY[0]}", *BODY[1:])))
    assert (article.dateline, article.source) == ("Bogor", "Lentera Pagi")
    assert article.paragraphs == (*points, *BODY)


@pytest.mark.parametrize(
    ("line", "place", "source"),
    [
        ("KABARKOTA.COM, AMBON.—", "AMBON", "KABARKOTA.COM"),
        ("Warta.lembah.polri.go.id - ", None, "Warta.lembah.polri.go.id"),
    ],
)
def test_a_stop_behind_the_place_or_a_long_address_is_read(
    line: str, place: str | None, source: str
) -> None:
    article = with_opening(line)
    assert (article.dateline, article.source) == (place, source)


def test_one_word_at_the_head_of_all_is_the_site_before_the_dash() -> None:
    lines = ("LENTERATIMUR", "Senin, 2 Agustus 2021 15:12 WIB", HEADLINE)
    article = read("\n".join((*lines, f"Lenteratimur - {BODY[0]}", *BODY[1:])))
    assert (article.dateline, article.source) == (None, "Lenteratimur")
