"""The step that finds the countries of an article, and the one it was published in."""

from dataclasses import replace

from app.ingest.text.credits import without_credit
from app.language.countries import find_mentions, shares
from app.language.mentions import MentionField
from app.language.sources import country_of_source
from app.library.records import Article, TitleOrigin


def with_countries(article: Article) -> Article:
    """`article` with its countries, the mentions of each and their shares, and its source's.

    Related stories, what was removed and the credits of pictures name countries too, but the
    article is not about them.
    """
    captions = [without_credit(caption) for caption in article.captions]
    mentions = find_mentions(article.title, article.dateline, article.paragraphs, captions)
    countries = shares(mentions)
    if article.title_origin is TitleOrigin.LEDE:
        # A title made of the lede says nothing twice: what it names is counted in the lede alone.
        titled = {one.code for one in mentions if one.field is MentionField.TITLE}
        mentions = tuple(one for one in mentions if one.field is not MentionField.TITLE)
        countries = tuple(replace(one, in_title=one.code in titled) for one in shares(mentions))
    source = country_of_source(article.source, article.url)
    return replace(
        article,
        mentions=mentions,
        countries=countries,
        published_in=source.code if source else article.published_in,
        published_in_origin=source.origin if source else article.published_in_origin,
    )
