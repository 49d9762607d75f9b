"""What machines are told of an article, in the words of schema.org: only what is known."""

from app.library.records import Article, DateOrigin, DatePrecision
from app.search.labels import country_label
from app.search.people import people_of

JsonObject = dict[str, object]

_EXACT = frozenset({DatePrecision.MINUTE, DatePrecision.DAY})


def published_exactly(article: Article) -> str | None:
    """The day or the moment of publication; None where only a month is known, or it was inferred.

    schema.org's dates are whole (ISO 8601), and a guess is no date of publication.
    """
    known = article.published_precision in _EXACT
    return article.published if known and article.published_origin != DateOrigin.INFERRED else None


def news_article(article: Article, url: str, locale: str) -> JsonObject:
    """The article at `url` as a NewsArticle of schema.org, its countries named in `locale`."""
    told: JsonObject = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": url,
        "headline": article.title,
        "datePublished": published_exactly(article),
        "author": _people(article.author),
        "publisher": _named("Organization", article.source),
        "sourceOrganization": _named("Organization", article.agency),
        "inLanguage": article.language,
        "dateline": article.dateline,
        "isAccessibleForFree": True,
        "isBasedOn": web_address(article.url),
        "about": _countries(article, locale, about=True),
        "mentions": _countries(article, locale, about=False),
    }
    return {name: value for name, value in told.items() if value}


def web_address(url: str | None) -> str | None:
    """`url` where it is one of the web, which can be followed."""
    return url if url and url.startswith(("http://", "https://")) else None


def _people(author: str | None) -> list[JsonObject] | JsonObject | None:
    """Who wrote it: one, or several where the line of authors names so many."""
    named: list[JsonObject] = [
        {"@type": "Organization" if one.is_body else "Person", "name": one.name}
        for one in people_of(author or "")
    ]
    return named if len(named) > 1 else next(iter(named), None)


def _named(kind: str, name: str | None) -> JsonObject | None:
    return {"@type": kind, "name": name} if name else None


def _countries(article: Article, locale: str, *, about: bool) -> list[JsonObject]:
    return [
        {"@type": "Country", "name": country_label(one.code, locale), "identifier": one.code}
        for one in article.countries
        if one.about == about
    ]
