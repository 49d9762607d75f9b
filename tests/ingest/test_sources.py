from app.ingest.countries import with_countries
from app.language.sources import SourceCountryOrigin
from tests.samples import sample


def test_an_article_gets_the_country_of_its_source_whatever_it_speaks_of() -> None:
    article = with_countries(sample("Rusia menang\nTim Rusia menang.", source="KOMPAS.com"))
    assert article.published_in == "ID"
    assert article.published_in_origin is SourceCountryOrigin.ENTRY
    assert [one.code for one in article.countries] == ["RU"]


def test_its_address_tells_where_the_source_does_not() -> None:
    article = with_countries(sample("Judul\nIsi.", url="https://lembahpost.com.my/a"))
    assert (article.published_in, article.published_in_origin) == ("MY", "domain")


def test_the_dateline_and_the_agency_tell_nothing_of_it() -> None:
    article = with_countries(sample("Judul\nIsi.", agency="Reuters", dateline="Moskow"))
    assert (article.published_in, article.published_in_origin) == (None, None)
