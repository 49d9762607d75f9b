"""The step that finds the countries of an article."""

from dataclasses import replace

from app.language.countries import find_mentions, shares
from app.library.records import Article


def with_countries(article: Article) -> Article:
    """`article` with the mentions in its title, dateline and paragraphs, and their shares.

    Related stories and what was removed name countries too, but are not about them.
    """
    mentions = find_mentions(article.title, article.dateline, article.paragraphs)
    return replace(article, mentions=mentions, countries=shares(mentions))
