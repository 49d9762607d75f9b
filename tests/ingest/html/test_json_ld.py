"""JSON-LD as sites write it."""

import pytest

from app.ingest.html.json_ld import Thing, article_of, names_in, things_of
from app.ingest.html.tree import parse


def article(script: str) -> Thing | None:
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body>x</body>'
    return article_of(things_of(parse(page)))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Judul"}',
        '[{"@type": "WebSite"}, {"@type": ["Article"], "headline": "Judul"}]',
        '{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "headline": "Judul"}]}',
        '<!--//<![CDATA[\n{"@type": "NewsArticle", "headline": "Judul"}\n//]]>-->',
        '/* ours */ {"@type": "NewsArticle", // kind\n"headline": "Judul",}'.replace("// kind", ""),
        '{"@type": "NewsArticle", "headline": "Judul", "description": "dua\nbaris"};',
        '{"@type": "NewsArticle", "headline": "Judul", "x": "a "quoted" b"}',
        '{"@type": "http://schema.org/NewsArticle", "HeadLine": "Judul"}',
    ],
)
def test_the_article_is_found_however_it_is_written(script: str) -> None:
    found = article(script)
    assert found is not None
    assert found.fields["headline"] == "Judul"


@pytest.mark.parametrize("script", ["", "null", "[" * 100_000, '{"@type": 5}', '"text"'])
def test_what_holds_no_article_gives_none(script: str) -> None:
    assert article(script) is None


def test_a_news_article_goes_before_the_page_that_holds_it() -> None:
    found = article('[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Judul"}]')
    assert found is not None
    assert found.types == ("newsarticle",)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Sari Dewi", ("Sari Dewi",)),
        ({"name": "Sari Dewi"}, ("Sari Dewi",)),
        ([{"name": "Sari Dewi"}, "Budi Santoso"], ("Sari Dewi", "Budi Santoso")),
        ({"@id": "#sari"}, ("Sari Dewi",)),
        ({"name": ["Sari Dewi"]}, ("Sari Dewi",)),
        ({"name": {"@value": "x"}}, ()),
        (None, ()),
    ],
)
def test_names_come_in_many_shapes(value: object, names: tuple[str, ...]) -> None:
    things = [Thing({"@id": "#sari", "name": "Sari Dewi"}), Thing({"@id": {}, "name": "x"})]
    assert names_in(value, things) == names
