import json
from dataclasses import replace

import pytest

from app.language.mentions import CountryShare
from app.library.records import Article, DateOrigin, DatePrecision, TitleOrigin
from app.web.views.structured import news_article, published_exactly, web_address

BARE = Article(id="a", title="Panen", title_origin=TitleOrigin.HEADLINE, file="a.txt", sha256="0")
FULL = replace(
    BARE,
    published="2022-01-11T05:20:00+07:00",
    published_origin=DateOrigin.BYLINE,
    published_precision=DatePrecision.MINUTE,
    source="Kabar",
    agency="ANTARA",
    author="Budi",
    url="https://kabar.example/panen",
    language="id",
    countries=(
        CountryShare("KZ", 3, 0.8, in_title=True, about=True, captions=0),
        CountryShare("RU", 1, 0.2, in_title=False, about=False, captions=0),
    ),
)
URL = "https://arsip.example/articles/a"


def test_all_that_is_known_is_told_in_the_words_of_schema_org() -> None:
    assert news_article(FULL, URL, "id") == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": URL,
        "headline": "Panen",
        "datePublished": "2022-01-11T05:20:00+07:00",
        "author": {"@type": "Person", "name": "Budi"},
        "publisher": {"@type": "Organization", "name": "Kabar"},
        "sourceOrganization": {"@type": "Organization", "name": "ANTARA"},
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "isBasedOn": "https://kabar.example/panen",
        "about": [{"@type": "Country", "name": "Kazakhstan", "identifier": "KZ"}],
        "mentions": [{"@type": "Country", "name": "Rusia", "identifier": "RU"}],
    }


def test_a_desk_is_no_person() -> None:
    told = news_article(replace(BARE, author="Tim Redaksi dan Budi"), URL, "id")
    assert told["author"] == [
        {"@type": "Organization", "name": "Tim Redaksi"},
        {"@type": "Person", "name": "Budi"},
    ]


def test_what_is_not_known_is_left_out() -> None:
    told = news_article(BARE, URL, "en")
    assert set(told) == {"@context", "@type", "url", "headline", "isAccessibleForFree"}
    assert json.dumps(told)


@pytest.mark.parametrize(
    ("published", "precision", "origin", "told"),
    [
        ("2022-01-11", DatePrecision.DAY, DateOrigin.DATELINE, "2022-01-11"),
        ("2022-01", DatePrecision.MONTH, DateOrigin.TEXT, None),
        ("2022", DatePrecision.YEAR, DateOrigin.URL, None),
        ("2022-01-11", DatePrecision.DAY, DateOrigin.INFERRED, None),
        (None, None, None, None),
    ],
)
def test_only_a_whole_date_that_the_article_gives_is_its_date(
    published: str | None,
    precision: DatePrecision | None,
    origin: DateOrigin | None,
    told: str | None,
) -> None:
    article = replace(
        BARE, published=published, published_precision=precision, published_origin=origin
    )
    assert published_exactly(article) == told


@pytest.mark.parametrize("url", ["javascript:alert(1)", "kabar.example/panen", "", None])
def test_what_is_no_address_of_the_web_is_not_linked(url: str | None) -> None:
    assert web_address(url) is None
