"""Months that stand alone in a line."""

import pytest

from app.ingest.dates.issues import read_issue
from app.ingest.text.pieces import Role
from tests.ingest.reading_help import BODY, article_with, pieces_of, texts


@pytest.mark.parametrize("line", ["Juli 2024", "Edisi Juli 2024", "Edisi: Juli 2024", "July 2024"])
def test_a_month_alone_is_the_issues(line: str) -> None:
    assert texts(read_issue(pieces_of(line)), Role.DATE) == [line]


def test_a_byline_may_follow_the_month() -> None:
    made = read_issue(pieces_of("Juli 2024Oleh Sari Dewi"))
    assert texts(made, Role.DATE) == ["Juli 2024"]
    assert texts(made, Role.AUTHOR) == ["Sari Dewi"]


def test_a_list_of_months_is_an_archive() -> None:
    lines = ("Juli 2024", "Juni 2024", "Mei 2024")
    assert texts(read_issue(pieces_of(*lines)), Role.REMOVED) == list(lines)


@pytest.mark.parametrize("line", ["Pada Juli 2024 jembatan itu runtuh", "7 Juli 2024", "2024"])
def test_other_lines_stay_open(line: str) -> None:
    assert read_issue(pieces_of(line))[0].is_open


def test_a_month_further_down_heads_a_part_of_the_text() -> None:
    article = article_with("Jembatan baru diresmikan", foot=("Juli 2024", BODY[0][::-1]))
    assert "Juli 2024" in article.paragraphs
    assert article.published_origin != "byline"


@pytest.mark.parametrize(
    "number", ["Siaran Pers Nomor 45/HUMAS/III/", "PRESS RELEASE No. 7 / ", "No. 12/"]
)
def test_a_releases_number_ends_with_its_year(number: str) -> None:
    made = read_issue(pieces_of(f"{number}2022"))
    assert (texts(made, Role.REMOVED), texts(made, Role.DATE)) == ([number.strip()], ["2022"])
    assert article_with(f"{number}2022", "Jembatan Baru Diresmikan").published == "2022"


def test_a_headline_with_a_laws_number_keeps_it() -> None:
    assert read_issue(pieces_of("Presiden Teken Perpres Nomor 12/2023"))[0].is_open


@pytest.mark.parametrize(
    "line", ["Kabar Kebun, edisi khusus 2015", "Edisi Tahunan 2015", "Special Issue 2015"]
)
def test_a_kind_of_issue_tells_its_year(line: str) -> None:
    article = article_with("Jembatan baru di tepi sungai diresmikan", line)
    assert (article.published, article.paragraphs) == ("2015", BODY)


def test_the_archive_in_a_trail_tells_the_month() -> None:
    trail = "Rel Tua » Arsip » Juli 2024"
    article = article_with(trail, "Jembatan baru di tepi sungai diresmikan")
    assert article.published == "2024-07"
