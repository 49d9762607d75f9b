"""The step that finds the country that an article was published in."""

from dataclasses import replace

from app.language.sources import country_of_source
from app.library.records import Article


def with_source_country(article: Article) -> Article:
    """`article` with the country of its source, as far as that is known."""
    found = country_of_source(article.source, article.url)
    if found is None:
        return article
    return replace(article, published_in=found.code, published_in_origin=found.origin)
