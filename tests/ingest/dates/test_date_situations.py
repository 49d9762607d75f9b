"""The date of publication in many situations: what stands where, and what it comes to."""

from dataclasses import dataclass

import pytest

from tests.ingest.reading_help import BODY, article_with, known, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@dataclass(frozen=True)
class Situation:
    """Lines between headline and text, and the date they should come to."""

    line: str
    published: str | None
    precision: str | None = "day"
    origin: str | None = "byline"

    @property
    def known(self) -> tuple[str | None, str | None, str | None]:
        return self.published, self.origin, self.precision


def moment(line: str, published: str, origin: str = "byline") -> Situation:
    return Situation(line, published, "minute", origin)


def unknown(line: str) -> Situation:
    return Situation(line, None, None, None)


BYLINES = [
    Situation("Senin (6/2/2023)", "2023-02-06"),
    Situation("Senin 6/2/2023", "2023-02-06"),
    Situation("10-Sep-19", "2019-09-10"),
    Situation("Jan. 7, 2022", "2022-01-07"),
    Situation("Oktober 19, 2019", "2019-10-19"),
    Situation("18.05.2025", "2025-05-18"),
    Situation("6th of February 2022", "2022-02-06"),
    Situation("Monday the 7th of February 2022", "2022-02-07"),
    Situation("2024/11/24", "2024-11-24"),
    Situation("11 - 01 - 2022", "2022-01-11"),
    Situation("11/01/22", "2022-01-11"),
    Situation("11 Jan '22", "2022-01-11"),
    Situation("01/25/2022", "2022-01-25"),
    Situation("Selasa11 Januari 2022", "2022-01-11"),
    Situation("SELASA, 11 JANUARI 2022", "2022-01-11"),
    Situation("Jakarta, 11 Januari 2022", "2022-01-11"),
    Situation("Selasa Kliwon, 11 Januari 2022", "2022-01-11"),
    Situation("Selasa, 11 Januari 2022 / 8 Jumadil Akhir 1443 H", "2022-01-11"),
    Situation("31hb Ogos 2020", "2020-08-31"),
    Situation("17 Julai 2018, Selasa", "2018-07-17"),
    Situation("🗓 27/10/2023", "2023-10-27"),
    moment("Selasa, 11 Januari 2022 12:20 tengah malam", "2022-01-11T00:20:00"),
    moment("Feb 13, 2024 9:48 PM CST", "2024-02-13T21:48:00-06:00"),
    Situation("Khamis, 11 Julai 2024", "2024-07-11"),
    Situation("Diposting pada 11 Januari 2022 oleh admin", "2022-01-11"),
    Situation("Tgl 11 Januari 2022", "2022-01-11"),
    Situation("Sari Dewi11 Januari 2022", "2022-01-11"),
    Situation("11 Januari 2022Oleh Sari Dewi", "2022-01-11"),
    Situation("(Humas Kota). Selasa, 11 Januari 2022.", "2022-01-11"),
    Situation("By Sari Dewi in Nation on 11 January 2022", "2022-01-11"),
    Situation("Dibaca 120 kali, 11 Januari 2022", "2022-01-11"),
    moment("Selasa, 11 Januari 2022 – 05:20 WIB", "2022-01-11T05:20:00+07:00"),
    moment("06 Februari 2023 | 20:07 WIB", "2023-02-06T20:07:00+07:00"),
    moment("2023-02-06 14:01:44", "2023-02-06T14:01:44"),
    moment("Rabu   18 Jun 2025  22:02 WIB", "2025-06-18T22:02:00+07:00"),
    moment("Contoh.com - 10/06/2025, 21:23 WIB | 21:23", "2025-06-10T21:23:00+07:00"),
    moment("10 Juni 2025 |07:30 WIB", "2025-06-10T07:30:00+07:00"),
    moment(",\xa0Jurnalis-Selasa, 17 Juni 2025 |16:40 WIB", "2025-06-17T16:40:00+07:00"),
    moment("04:20 25 Okt 2019", "2019-10-25T04:20:00"),
    moment("Published 12 Feb 2021 8:07 pm", "2021-02-12T20:07:00"),
    moment("Senin, 9 Jun 2025 - 19:03 WIB_x0000_", "2025-06-09T19:03:00+07:00"),
    moment("12 Julai 2024, 9:15 pagi", "2024-07-12T09:15:00"),
    moment("31 Ogos 2020 @ 11:30am", "2020-08-31T11:30:00"),
    moment("Rabu, 8 Februari 2023 Pukul 14.05", "2023-02-08T14:05:00"),
    moment("Pukul 14.05 WIB, Rabu 8 Februari 2023", "2023-02-08T14:05:00+07:00"),
    moment("Rabu, 8 Februari 202314:05 WIB", "2023-02-08T14:05:00+07:00"),
    moment("11 Januari 2022 05:20 WIBEditor: Sari Dewi", "2022-01-11T05:20:00+07:00"),
    moment("11 Jan 2022 | 12:20 am", "2022-01-11T00:20:00"),
    moment("11 Januari 2022 jam 5 sore", "2022-01-11T17:00:00"),
    moment("Selasa, 11 Januari 2022 05:20 (GMT +7)", "2022-01-11T05:20:00+07:00"),
    moment("11 Jan 2022 05:20 MYT", "2022-01-11T05:20:00+08:00"),
    moment("11 Jan 2022 05:20 SGT", "2022-01-11T05:20:00+08:00"),
    moment("Selasa, 11 Januari 2022 | 05.20 WIT", "2022-01-11T05:20:00+09:00"),
    moment("2023-02-06T14:01:44Z", "2023-02-06T14:01:44+00:00"),
    moment("2023-02-06T14:01:44.123456+07:00", "2023-02-06T14:01:44+07:00"),
    moment("Tue Jan 11 05:20:33 2022", "2022-01-11T05:20:33"),
]

FIELDS = [
    Situation("Tanggal: 20241124", "2024-11-24", "day", "metadata"),
    Situation("Hari/Tanggal: Selasa, 11 Januari 2022", "2022-01-11", "day", "metadata"),
    Situation("Tanggal: Juli 2024", "2024-07", "month", "metadata"),
    moment("Tayang: Selasa, 10 Juni 2025 08:52 WIB", "2025-06-10T08:52:00+07:00", "metadata"),
    Situation("Edisi Juli 2024", "2024-07", "month"),
    Situation("Januari 2022Oleh Sari Dewi", "2022-01", "month"),
]

UPDATES = [
    moment(
        "Terbit: 20 Juni 2024 10:00 WIB Diperbarui: 21 Juni 2024 11:00 WIB",
        "2024-06-20T10:00:00+07:00",
        "metadata",
    ),
    moment(
        "Diperbarui 21 Juni 2024, 11:00 WIB Diterbitkan 20 Juni 2024, 10:00 WIB",
        "2024-06-20T10:00:00+07:00",
    ),
    moment(
        "Updated June 21, 2024 11:00 AM | Published June 20, 2024 10:00 AM", "2024-06-20T10:00:00"
    ),
    moment(
        "June 01, 2023 10:26 pm | Updated June 02, 2023 07:52 am IST - Kochi",
        "2023-06-01T22:26:00+05:30",
    ),
    Situation("Published 20 June 2024, Last modified 21 June 2024", "2024-06-20"),
    Situation("20 June 2024 (Updated 21 June 2024)", "2024-06-20"),
    moment("Diperbarui 18 Jun 2025, 14:05 WIB", "2025-06-18T14:05:00+07:00", "inferred"),
    moment("Last updated: 18 June 2025, 14:05", "2025-06-18T14:05:00", "inferred"),
    moment(
        "Issued on: 04/09/2018 - 13:46 GMT Modified: 05/09/2018 - 15:02 GMT",
        "2018-09-04T13:46:00+00:00",
        "metadata",
    ),
]

NOTHING = [
    unknown("3 hari yang lalu"),
    unknown("2 jam lalu"),
    unknown("Published 11 hours ago"),
    unknown("Kemarin, 14:20"),
    unknown("Senin"),
    unknown("31 Februari 2023"),
    unknown("20241124"),
    unknown("Diakses 6 Mei 2024 10:00"),
    unknown("Selasa, 11 Januari 2056 05:20 WIB"),
]


@pytest.mark.parametrize("situation", [*BYLINES, *FIELDS, *UPDATES], ids=lambda one: one.line)
def test_a_line_below_the_headline_dates_the_article(situation: Situation) -> None:
    article = article_with(HEADLINE, situation.line)
    assert known(article) == situation.known
    assert article.title == HEADLINE
    assert article.paragraphs == BODY


@pytest.mark.parametrize("situation", NOTHING, ids=lambda one: one.line)
def test_a_line_that_tells_no_day_leaves_it_unknown(situation: Situation) -> None:
    assert article_with(HEADLINE, situation.line).published is None


@pytest.mark.parametrize(
    ("first", "published", "origin"),
    [
        ("Kabul, 6 Februari 2023 (ANTARA) - Jembatan dibuka oleh gubernur.", "2023-02-06", None),
        ("WASHINGTON, Feb. 6, 2023 (Reuters) - The bridge was opened.", "2023-02-06", None),
        (
            "Kabul, 6/2 (ANTARA) - Jembatan dibuka setelah banjir pada 3 Januari 2023.",
            "2023-02-06",
            "inferred",
        ),
        (
            "WASHINGTON, Feb. 6 (Reuters) - The bridge was opened after a flood in June 2022 "
            "and the war of June 2022.",
            "2022-02-06",
            "inferred",
        ),
    ],
)
def test_a_dateline_dates_the_article(first: str, published: str, origin: str | None) -> None:
    article = read("\n\n".join((HEADLINE, first, *BODY)))
    assert article.published == published
    assert article.published_origin == (origin or "dateline")


@pytest.mark.parametrize(
    "crawlers",
    [
        "Monday, 6 May 2024",
        "Senin, 6 Mei 2024 10:15 WIB",
        "Crawled: 2024-05-06 10:00:00",
        "Diakses pada 6 Mei 2024",
    ],
)
@pytest.mark.parametrize("line", ["11 Januari 2022", "Selasa, 11 Januari 2022 – 05:20 WIB"])
def test_a_date_above_the_headline_loses_against_the_one_below(crawlers: str, line: str) -> None:
    article = article_with(crawlers, HEADLINE, line)
    assert (article.published or "").startswith("2022-01-11")


def test_the_date_of_another_story_below_is_not_the_articles() -> None:
    foot = ("Baca Juga:", "Sungai di kota tetangga meluap lagi", "12 Maret 2022 10:00 WIB")
    assert article_with(HEADLINE, "11 Januari 2022", foot=foot).published == "2022-01-11"


def test_the_address_decides_the_order_of_day_and_month() -> None:
    article = article_with("https://contoh.id/2022/09/01/jembatan", HEADLINE, "09/01/2022 10:00")
    assert article.published == "2022-09-01T10:00:00"


def test_an_update_long_after_the_day_told_dates_nothing() -> None:
    lede = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    article = article_with(HEADLINE, "Diperbarui 18 Jun 2025, 14:05 WIB", lede)
    assert (article.published, article.published_origin) == ("2023-02-06", "text")


def test_an_update_right_after_the_day_told_dates_the_article() -> None:
    lede = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    article = article_with(HEADLINE, "Diperbarui 7 Feb 2023, 14:05 WIB", lede)
    assert (article.published, article.published_origin) == (
        "2023-02-07T14:05:00+07:00",
        "inferred",
    )


def test_a_list_of_months_is_an_archive_and_dates_nothing() -> None:
    assert article_with(HEADLINE, foot=("Juli 2024", "Juni 2024", "Mei 2024")).published is None
