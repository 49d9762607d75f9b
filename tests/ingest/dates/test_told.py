"""The day that the first paragraphs tell."""

import pytest

from tests.ingest.reading_help import BODY, known, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def told(*paragraphs: str) -> tuple[str | None, str | None, str | None]:
    return known(read("\n\n".join((HEADLINE, *paragraphs, *BODY))))


@pytest.mark.parametrize(
    "sentence",
    [
        "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama.",
        "“Kami akan membangun lagi,” kata gubernur di tepi sungai, Senin (6/2/2023).",
        "Jembatan itu ditutup hari ini, Senin (6/2/2023), untuk semua kendaraan berat.",
        "Peresmian itu dihadiri warga, Senin, 6 Februari 2023 siang di tepi sungai.",
        "The bridge was opened on Monday, February 6, 2023 by the governor of the province.",
        "Jambatan itu dibuka pada Isnin, 6 Februari 2023 oleh menteri di tebing sungai.",
    ],
)
def test_the_day_of_what_is_reported_is_told(sentence: str) -> None:
    assert told(sentence) == ("2023-02-06", "text", "day")


def test_today_wins_over_later_days() -> None:
    first = "Jembatan ditutup hari ini, Senin (6/2/2023), untuk semua kendaraan berat."
    assert told(first, "Pemeriksaan berlangsung pada Rabu (8/2/2023).")[0] == "2023-02-06"


def test_of_several_days_the_latest_is_told() -> None:
    first = "Gubernur meresmikannya pada Sabtu (4/2/2023) di hadapan warga kota itu."
    assert told(first, "“Kami senang,” kata seorang warga, Senin (6/2/2023).")[0] == "2023-02-06"


@pytest.mark.parametrize(
    "sentence",
    [
        "Jembatan akan dibuka pada Senin (6/2/2023) di tepi sungai yang sama.",
        "Jembatan dibuka besok, Senin (6/2/2023), untuk semua kendaraan ringan.",
        "Jembatan itu runtuh pada Senin (6/2/2023) lalu setelah hujan semalaman.",
        "Jembatan itu rusak sejak Senin (6/2/2023) karena banjir di hulu sungai.",
    ],
)
def test_a_day_before_or_after_tells_the_month(sentence: str) -> None:
    assert told(sentence) == ("2023-02", "inferred", "month")


def test_a_date_beside_the_wrong_weekday_tells_its_year() -> None:
    assert told("Jembatan dibuka oleh gubernur baru, Jumat (6/2/2023), di tepi sungai.") == (
        "2023",
        "inferred",
        "year",
    )


def test_the_weekday_moves_a_date_to_a_year_that_the_text_names() -> None:
    first = "Jembatan dibuka oleh gubernur baru pada Senin (6/2/2022) di tepi sungai."
    assert told(first, "Anggarannya berasal dari tahun 2023.") == ("2023-02-06", "inferred", "day")


def test_the_weekday_moves_a_date_to_the_year_of_another_date() -> None:
    first = "Jembatan dibuka oleh gubernur baru pada Senin (6/2/2024) di tepi sungai."
    assert told(first, "Menurut bupati, (3/1/2023) masih ada yang rusak.")[0] == "2023-02-06"


def test_a_later_day_beside_the_wrong_weekday_of_any_year_is_later_all_the_same() -> None:
    first = "Pesawat itu hilang di atas danau pada Senin (10/6/2019), kata menteri."
    later = "Duka itu belum hilang, kata keluarga korban, Rabu (9/6/2020)."
    assert told(first, later)[0] != "2019-06-10"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tsunami itu datang pada Minggu (26/12/2004) dan menghancurkan jembatan lama.",
        "Warga mengenang tsunami yang datang pada Minggu, 26 Desember 2004 di kota itu.",
    ],
)
def test_a_text_from_years_later_was_not_published_on_the_day(sentence: str) -> None:
    later = "Peringatan ke-20 digelar di tepi sungai, dihadiri keluarga korban, pada 2024."
    assert told(sentence, later)[0] != "2004-12-26"
    assert told(sentence, later)[2] != "day"


def test_a_headline_with_today_tells_the_day() -> None:
    article = read("\n\n".join(("Harga Kopi Hari Ini, Senin 6 Februari 2023", *BODY)))
    assert article.title == "Harga Kopi Hari Ini, Senin 6 Februari 2023"
    assert (article.published, article.published_origin) == ("2023-02-06", "text")


@pytest.mark.parametrize(
    "sentence",
    [
        "Indonesia merdeka pada 17 Agustus 1945, kata guru itu kepada murid-muridnya.",
        "Pada Senin pekan lalu jembatan itu ditutup untuk semua kendaraan berat.",
        "Kemarin jembatan itu ditutup untuk semua kendaraan berat, kata petugas.",
        "Jembatan itu ditutup semalam untuk semua kendaraan berat, kata petugas.",
        "Konferensi itu digelar pada 24 November di gedung di tepi sungai yang sama.",
    ],
)
def test_no_day_is_made_of_less_than_one(sentence: str) -> None:
    assert told(sentence)[2] not in ("day", "minute", "month")


def test_a_later_day_may_be_one_that_the_year_before_lacks() -> None:
    first = "Jembatan dibuka oleh gubernur baru pada Senin (4/2/2019) di tepi sungai."
    later = "Warga kembali ke tepi sungai itu pada 29 Februari 2020, kata menteri."
    assert told(first, later)[0] != "2019-02-04"
