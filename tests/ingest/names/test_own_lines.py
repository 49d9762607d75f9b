"""Lines around a text that say by themselves who publishes it."""

import pytest

from app.library.records import FieldOrigin
from tests.ingest.reading_help import article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    "line",
    [
        "Ikuti Teluk Biru di Google News",
        "Ikuti berita terbaru Teluk Biru di Google News",
        "Follow Berita Teluk Biru di Google News",
        "Dapatkan update berita pilihan dari Teluk Biru. Mari bergabung di Grup Telegram kami.",
        "Redaksi Teluk Biru",
        "Oleh: Redaksi Teluk Biru",
    ],
)
def test_a_line_of_the_publishers_own_names_a_site_that_no_list_has(line: str) -> None:
    article = article_with(HEADLINE, foot=(line,))
    assert (article.source, article.author) == ("Teluk Biru", None)
    found = next(one for one in article.evidence if one.field == "source")
    assert (found.origin, found.text) == (FieldOrigin.MASTHEAD, "Teluk Biru")


@pytest.mark.parametrize(
    "line",
    [
        "Ikuti Berita Terbaru di Google News",
        "Ikuti Kami di Google News dan WhatsApp Channel",
        "Ikuti Berita Olahraga di Google News",
        "Redaksi Pelaksana",
        "Redaksi Sari Dewi",
        "Redaksi | Pedoman Media Siber | Tentang Kami",
    ],
)
def test_what_any_site_says_of_itself_is_no_name(line: str) -> None:
    assert article_with(HEADLINE, foot=(line,)).source is None


@pytest.mark.parametrize(
    "line",
    ["Ikuti saluran WhatsApp Teluk Biru", "Gabung channel WhatsApp Teluk Biru di sini sekarang"],
)
def test_a_channel_is_named_after_its_site(line: str) -> None:
    assert article_with(HEADLINE, foot=(line,)).source == "Teluk Biru"


def test_a_staff_that_wrote_is_its_sites() -> None:
    article = article_with(HEADLINE, "By Bay Reader Staff")
    assert (article.source, article.author) == ("Bay Reader", None)


@pytest.mark.parametrize(
    "byline",
    ["By Rukmana Wirya Staff", "By Delphine Marsh, Staff Writer", "By Delphine Marsh Staff"],
)
def test_a_writer_of_the_staff_is_no_site(byline: str) -> None:
    article = article_with(HEADLINE, byline)
    assert article.source is None
    assert article.author is not None
