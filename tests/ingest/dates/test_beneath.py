"""Lines of date below the headline that hold words no stamp is known by."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    "line",
    [
        "Ditulis: 3 Maret 2019 oleh Sari Dewi Dibaca: 207 kali",
        "Lainnya Sari Dewi Maret 3, 2019 untuk anggota",
        "Kota Lama, Tepi Sungai ● Min, 3 Maret 2019 edisi cetak",
    ],
)
def test_the_only_date_in_a_line_below_the_headline_is_the_articles(line: str) -> None:
    article = article_with(HEADLINE, line)
    assert article.published == "2019-03-03"
    assert article.paragraphs == BODY


def test_a_time_beside_the_date_counts() -> None:
    article = article_with(HEADLINE, "Lainnya Sari Dewi Maret 3, 2019 14:05 untuk anggota")
    assert article.published == "2019-03-03T14:05:00"


def test_a_sentence_below_the_headline_keeps_its_date() -> None:
    summary = "Jembatan itu dibangun sejak 3 Maret 2019 dengan biaya dari pemerintah pusat."
    assert article_with(HEADLINE, summary).paragraphs == (summary, *BODY)


def test_two_dates_in_a_line_are_a_span_and_none_of_publication() -> None:
    article = article_with(HEADLINE, "Pameran warga 3 Maret 2019 sampai 5 April 2019 di kota lama")
    assert article.published != "2019-03-03"


def test_a_headline_below_the_text_leaves_every_line_in_its_place() -> None:
    text = "\n".join((BODY[0], f"{HEADLINE} | Kabar Kota", "Minggu, 3 Maret 2019 14:05", *BODY[1:]))
    article = read(text)
    assert article.paragraphs.count(BODY[0]) == 1


def test_a_writer_with_a_day_is_joined_to_no_headline() -> None:
    byline = "by Sari Dewi 2023-05-01 14:01:44 in Daerah Reading Time: 2 mins read"
    text = "\n".join(("Kabar Kota", HEADLINE, byline, *BODY))
    article = read(text)
    assert (article.title, article.published) == (HEADLINE, "2023-05-01T14:01:44")
    assert article.paragraphs == BODY
