"""The step that finds the countries of an article."""

from dataclasses import replace

from app.ingest.text.credits import without_credit
from app.language.countries import find_mentions, shares
from app.language.mentions import MentionField
from app.library.records import Article, TitleOrigin


def with_countries(article: Article) -> Article:
    """`article` with its countries: the mentions of each and their shares.

    Related stories, what was removed and the credits of pictures name countries too, but the
    article is not about them.
    """
    captions = [without_credit(caption) for caption in article.captions]
    mentions = find_mentions(article.title, article.dateline, article.paragraphs, captions)
    if article.title_origin is not TitleOrigin.LEDE:
        return replace(article, mentions=mentions, countries=shares(mentions))
    # A title made of the lede says nothing twice: what it names is counted in the lede alone.
    titled = {one.code for one in mentions if one.field is MentionField.TITLE}
    written = tuple(one for one in mentions if one.field is not MentionField.TITLE)
    countries = tuple(replace(one, in_title=one.code in titled) for one in shares(written))
    return replace(article, mentions=written, countries=countries)
