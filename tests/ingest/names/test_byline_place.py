"""Lists of people within a text are no bylines; bylines at its head and foot are."""

import pytest

from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"
PEOPLE = ("Sarwinda Utami (34)", "Bimo Kartiko (29)", "Dewi Rukmana (5 tahun)", "Tomi (51)")


@pytest.mark.parametrize("opening", [(), ("Korban luka:",), ("Those on the bridge were:",)])
@pytest.mark.parametrize("below", [(), (BODY[2],)])
def test_people_with_a_number_behind_stay_in_the_text(
    opening: tuple[str, ...], below: tuple[str, ...]
) -> None:
    lines = (BODY[0], *opening, *PEOPLE, *below)
    article = read("\n".join((HEADLINE, "Senin, 6 Januari 2025 10:00 WIB", "", *lines)))
    assert article.author is None
    assert article.paragraphs == lines


def test_people_and_their_papers_below_a_colon_stay_in_the_text() -> None:
    lines = ("Pemenang lomba menulis itu:", "Sarwinda Utami (Kabar Kota)", "Bimo Kartiko (ANTARA)")
    article = article_with(HEADLINE, foot=lines)
    assert article.author is None
    assert article.paragraphs == (*BODY, *lines)


@pytest.mark.parametrize(
    "line", ["Sarwinda Utami (swu12)", "Sarwinda Utami · 3 jam lalu · 1 menit baca"]
)
def test_a_reporters_sign_and_a_pages_age_tell_a_byline(line: str) -> None:
    assert article_with(HEADLINE, line).author == "Sarwinda Utami"


def test_a_byline_below_the_text_may_follow_a_list() -> None:
    foot = ("Penerima penghargaan:", *PEOPLE[:2], "Acara itu selesai.", "Dewi Rukmana - Kabar Kota")
    assert article_with(HEADLINE, foot=foot).author == "Dewi Rukmana"


def test_a_byline_may_stand_below_a_list_and_a_blank() -> None:
    text = "\n".join((HEADLINE, *BODY, "Pemenang lomba:", "Bimo Kartiko (ANTARA)"))
    assert read(f"{text}\n\nDewi Rukmana - Kabar Kota").author == "Dewi Rukmana"
