"""Credits that follow from others."""

import pytest

from app.library.records import Article, Evidence, FieldOrigin
from tests.ingest.reading_help import article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def evidence_of(article: Article, field: str) -> list[Evidence]:
    return [one for one in article.evidence if one.field == field]


def test_the_address_names_the_site_where_nothing_else_does() -> None:
    article = article_with("https://www.kabartepian.net/2024/01/jembatan", HEADLINE)
    assert article.source == "kabartepian.net"
    assert [one.origin for one in evidence_of(article, "source")] == [FieldOrigin.URL]


def test_a_named_source_goes_before_the_address() -> None:
    foot = ("Copyright © 2024 Kabar Kota",)
    article = article_with("https://www.kabartepian.net/2024/01/a", HEADLINE, foot=foot)
    assert article.source == "Kabar Kota"


def test_an_agency_that_publishes_is_the_agency_too() -> None:
    article = article_with(HEADLINE, foot=("COPYRIGHT © ANTARA 2024",))
    assert (article.source, article.agency) == ("ANTARA", "ANTARA")
    assert [one.origin for one in evidence_of(article, "agency")] == [FieldOrigin.COPYRIGHT]


@pytest.mark.parametrize(("head", "source"), [((), "telukbiru.net"), (("Telukbiru",), "Telukbiru")])
def test_the_newsrooms_address_names_the_site(head: tuple[str, ...], source: str) -> None:
    article = article_with(*head, HEADLINE, foot=("Kirim saran ke redaksi@telukbiru.net",))
    assert article.source == source
    found = evidence_of(article, "source")
    assert [one.text for one in found] == ["redaksi@telukbiru.net"]


@pytest.mark.parametrize(
    "foot",
    [
        ("Kirim saran ke redaksi@gmail.com",),
        ("Kirim lamaran ke rekrutmen@telukbiru.net",),
        ("redaksi@telukbiru.net", "redaksi@telukhijau.net"),
    ],
)
def test_other_addresses_name_no_site(foot: tuple[str, ...]) -> None:
    assert article_with(HEADLINE, foot=foot).source is None
