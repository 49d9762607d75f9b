"""The date of publication among all the dates of an input."""

from datetime import UTC, datetime

import pytest

from tests.ingest.reading_help import BODY, article_with, known, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    ("line", "published", "precision"),
    [
        ("Selasa, 11 Januari 2022 – 05:20 WIB", "2022-01-11T05:20:00+07:00", "minute"),
        ("11 Januari 2022 05.20 WITA", "2022-01-11T05:20:00+08:00", "minute"),
        ("2022-01-11 05:20:33", "2022-01-11T05:20:33", "minute"),
        ("11 January 2022", "2022-01-11", "day"),
        ("11/1/2022", "2022-01-11", "day"),
    ],
)
def test_a_line_of_date_below_the_headline_is_the_byline(
    line: str, published: str, precision: str
) -> None:
    assert known(article_with(HEADLINE, line)) == (published, "byline", precision)


def test_a_labelled_date_is_metadata() -> None:
    article = article_with(HEADLINE, "Tanggal: 6 Februari 2023")
    assert known(article) == ("2023-02-06", "metadata", "day")


def test_the_crawlers_date_loses_against_the_articles() -> None:
    article = article_with(
        "Monday, 6 May 2024", "HomeBerita" + HEADLINE, HEADLINE, "11 Januari 2022 – 05:20 WIB"
    )
    assert known(article)[0] == "2022-01-11T05:20:00+07:00"


def test_the_crawlers_date_alone_is_not_taken() -> None:
    assert known(article_with("Monday, 6 May 2024", HEADLINE)) == (None, None, None)


def test_a_date_long_after_everything_told_is_the_crawlers() -> None:
    told = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    article = article_with("Kamis, 2 Mei 2024", HEADLINE, foot=(told,))
    assert article.published == "2023-02-06"


def test_a_weekday_with_its_date_in_the_lede_is_told_by_the_text() -> None:
    lede = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    assert known(read(f"{HEADLINE}\n\n{lede}")) == ("2023-02-06", "text", "day")


def test_a_weekday_without_a_year_gets_the_year_of_the_text_that_fits() -> None:
    lede = "Pada Minggu (24 November), jembatan dibuka, dua tahun sejak rencana tahun 2022."
    later = "Pembangunan dimulai pada Maret 2023 dan selesai pada Juli 2024 di tepi sungai."
    article = read(f"{HEADLINE}\n\n{lede}\n\n{later}")
    assert known(article) == ("2024-11-24", "inferred", "day")


def test_a_weekday_that_fits_no_year_of_the_text_leaves_the_day_unknown() -> None:
    article = read(f"{HEADLINE}\n\nPada Senin (24 November) jembatan dibuka oleh gubernur baru.")
    assert article.published is None


def test_a_day_to_come_is_not_the_day_of_publication() -> None:
    lede = "Jembatan akan dibuka pada Senin (6/2/2023) di tepi sungai yang sama."
    assert read(f"{HEADLINE}\n\n{lede}").published_precision != "day"


def test_an_events_year_is_inferred_and_says_so() -> None:
    lede = "Latihan Sungai-2022 diikuti oleh semua kota di tepi sungai yang sama itu."
    assert known(read(f"{HEADLINE}\n\n{lede}")) == ("2022", "inferred", "year")


def test_an_address_with_a_date_tells_it() -> None:
    article = article_with("https://contoh.id/read/2019/09/14/jembatan", HEADLINE)
    assert known(article) == ("2019-09-14", "url", "day")
    assert article.url == "https://contoh.id/read/2019/09/14/jembatan"


def test_no_date_lies_in_the_future() -> None:
    now = datetime(2022, 1, 1, tzinfo=UTC)
    assert article_with(HEADLINE, "11 Januari 2022 – 05:20 WIB", now=now).published is None


def test_an_impossible_date_is_none() -> None:
    assert article_with(HEADLINE, "31 Februari 2020").published is None


def test_without_any_date_nothing_is_known() -> None:
    assert known(article_with(HEADLINE)) == (None, None, None)
    assert BODY[0] in article_with(HEADLINE).paragraphs


def test_a_labelled_crawl_is_never_taken() -> None:
    article = article_with("Crawled: 2024-05-06 10:00:00", HEADLINE)
    assert known(article) == (None, None, None)


def test_a_time_on_the_twelve_hour_clock_is_read() -> None:
    article = article_with(HEADLINE, "9 Mac 2023, 10:30 malam")
    assert article.published == "2023-03-09T22:30:00"


def test_the_end_of_a_range_of_years_infers_nothing() -> None:
    lede = "Anggota dewan periode 2019-2024 itu menolak rencana jembatan di kota yang sama."
    assert read(f"{HEADLINE}\n\n{lede}").published is None


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("6 June 2023, 14:01 BST", "2023-06-06T14:01:00+01:00"),
        ("Published Feb 6, 2023 at 2:01pm EST", "2023-02-06T14:01:00-05:00"),
        ("Feb 6, 2023 14:01 +08", "2023-02-06T14:01:00+08:00"),
    ],
)
def test_zones_abroad_are_kept(stamp: str, moment: str) -> None:
    assert article_with("Jembatan Baru Diresmikan", stamp).published == moment


def test_a_zone_alone_below_the_date_is_the_dates() -> None:
    lines = (HEADLINE, "Diterbitkan: Feb 6, 2019 4:10 PM", "Dikemaskini: 6:32 PM", "+08:00")
    assert article_with(*lines).published == "2019-02-06T16:10:00+08:00"


def test_a_labelled_time_of_the_same_day_below_the_text_is_kept() -> None:
    foot = ("Posted on Monday, March 14, 2016 6:40 am.",)
    article = article_with(HEADLINE, "Mon., Mar. 14, 2016", foot=foot)
    assert known(article) == ("2016-03-14T06:40:00", "byline", "minute")


def test_a_date_between_bars_behind_a_name_is_no_menu() -> None:
    article = article_with(HEADLINE, "by Humas | Aug 2, 2023 | Berita, Kampus | 0 comments")
    assert known(article) == ("2023-08-02", "byline", "day")


def test_a_date_in_the_comments_is_not_the_articles() -> None:
    foot = (f"5 thoughts on “{HEADLINE}”", "26/10/2022 at 9:14 pm", "Mantap sekali")
    article = article_with(HEADLINE, foot=foot)
    assert article.published is None
    assert article.paragraphs == BODY


def test_a_date_stands_for_itself_below_a_short_line_of_wrapped_text() -> None:
    wrapped = (
        "Pemerintah meresmikan jembatan baru di tepi sungai itu setelah",
        "dua tahun pembangunan yang menghabiskan dana tiga puluh miliar",
        "rupiah dari kas daerah. Warga menyambut peresmian jembatan itu",
        "dengan gembira karena perjalanan ke pasar menjadi lebih singkat",
        "daripada dulu.",
    )
    text = "\n".join(("[Kabar Kota - Daerah]", "ARSIP : 09/06/2004", "", HEADLINE, "", *wrapped))
    assert read(text).published == "2004-06-09"
