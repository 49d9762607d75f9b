"""A listing as a table: a row for each article, with the search that found it."""

from collections.abc import Iterator

from app.library.records import Article
from app.search.labels import country_label
from app.search.listing import Listing
from app.web.export.cells import BOM, Cell, csv_text
from app.web.export.told import Told
from app.web.export.wanted import Wanted

# Named as in the article object; `page` is where the archive shows the article.
ABOUT_ARTICLE = (
    "id", "title", "title_origin", "url", "source", "published_in", "agency", "author", "dateline",
    "language", "published", "published_origin", "published_precision", "countries",
    "country_names", "story", "copies", "page",
)  # fmt: skip
# The same in every row, so that it stays with rows that are copied elsewhere.
ABOUT_SEARCH = ("query", "filters", "articles", "archive_version", "exported", "search")
TEXT = "text"


def table(listing: Listing, told: Told, wanted: Wanted) -> Iterator[bytes]:
    """The CSV of the listing in chunks of UTF-8."""
    names = (*ABOUT_ARTICLE, *((TEXT,) if wanted.texts else ()), *ABOUT_SEARCH)
    yield (BOM + csv_text([names])).encode()
    search = (told.query, told.filters, told.articles, told.version, told.when, told.url)
    locale = listing.request.locale
    for batch in listing.batches():
        rows = (
            (*_about(one, locale, wanted.origin), *_texts(one, wanted), *search) for one in batch
        )
        yield csv_text(rows).encode()
        wanted.advance(len(batch))


def _about(article: Article, locale: str, origin: str) -> tuple[Cell, ...]:
    codes = [share.code for share in article.countries]
    return (
        article.id,
        article.title,
        article.title_origin,
        article.url,
        article.source,
        article.published_in,
        article.agency,
        article.author,
        article.dateline,
        article.language,
        article.published,
        article.published_origin,
        article.published_precision,
        " ".join(codes),
        "; ".join(country_label(code, locale) for code in codes),
        article.story,
        len(article.duplicates),
        f"{origin}/articles/{article.id}",
    )


def _texts(article: Article, wanted: Wanted) -> tuple[Cell, ...]:
    """The paragraphs in one cell, a blank line between two, where they are wanted."""
    return ("\n\n".join(article.paragraphs),) if wanted.texts else ()
