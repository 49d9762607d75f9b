"""The words that the date of publication was read from."""

import pytest

from app.library.records import Article, Evidence, FieldOrigin
from tests.ingest.reading_help import BODY, article_with, read

HEADLINE = "Kota resmikan jembatan"


def evidence(article: Article) -> Evidence:
    (found,) = [one for one in article.evidence if one.field == "published"]
    return found


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Selasa, 11 Januari 2022 – 05:20 WIB", FieldOrigin.BYLINE),
        ("Tanggal: 11 Januari 2022", FieldOrigin.METADATA),
    ],
)
def test_a_line_of_date_is_named_with_its_words(line: str, origin: FieldOrigin) -> None:
    found = evidence(article_with(HEADLINE, line))
    assert (found.origin, found.line) == (origin, 3)
    assert "11 Januari 2022" in str(found.text)


def test_the_line_with_the_time_goes_before_one_that_has_the_day_alone() -> None:
    article = article_with("Selasa, 11 Januari 2022", HEADLINE, "11 Januari 2022 05:20 WIB")
    assert evidence(article).text == "11 Januari 2022 05:20 WIB"


def test_a_day_told_in_the_text_is_named_with_its_paragraph() -> None:
    told = f"“Ini baik sekali,” kata wali kota kepada wartawan, Selasa (11/1/2022). {BODY[0]}"
    found = evidence(read(f"{HEADLINE}\n\n{told}\n\n{BODY[1]}"))
    assert (found.origin, found.line) == (FieldOrigin.TEXT, 3)
    assert "11/1/2022" in str(found.text)


def test_an_undated_article_has_no_evidence_of_a_date() -> None:
    assert all(one.field != "published" for one in article_with(HEADLINE).evidence)
