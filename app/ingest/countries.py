"""The step that finds the countries of an article."""

from dataclasses import replace

from app.language.countries import find_mentions, shares
from app.language.mentions import MentionField
from app.library.records import Article, TitleOrigin


def with_countries(article: Article) -> Article:
    """`article` with its countries: the mentions of each and their shares.

    Related stories and what was removed name countries too, but are not about them.
    """
    mentions = find_mentions(article.title, article.dateline, article.paragraphs, article.captions)
    if article.title_origin is not TitleOrigin.LEDE:
        return replace(article, mentions=mentions, countries=shares(mentions))
    # A title made of the lede says nothing twice: what it names is counted in the lede alone.
    titled = {one.code for one in mentions if one.field is MentionField.TITLE}
    written = tuple(one for one in mentions if one.field is not MentionField.TITLE)
    countries = tuple(replace(one, in_title=one.code in titled) for one in shares(written))
    return replace(article, mentions=written, countries=countries)
