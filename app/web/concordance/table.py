"""All lines of a concordance as a table, with the search that found them."""

from collections.abc import Iterator
from itertools import islice

from app.search.concordance.concordance import Concordance
from app.search.concordance.lines import Line
from app.search.labels import country_label
from app.web.export.cells import BOM, Cell, csv_text
from app.web.export.table import ABOUT_SEARCH
from app.web.export.told import Told

ABOUT_LINE = (
    "left", "word", "right", "searched_for", "counts_as", "country", "country_name", "evidence",
    "field", "paragraph", "start", "end", "id", "title", "published", "published_origin", "source",
    "language", "page",
)  # fmt: skip
# Lines in one chunk.
_AT_ONCE = 500


def table(concordance: Concordance, told: Told, locale: str, origin: str) -> Iterator[bytes]:
    """The CSV of all lines in chunks of UTF-8; `origin` is the scheme and host of articles."""
    yield (BOM + csv_text([(*ABOUT_LINE, *ABOUT_SEARCH)])).encode()
    search = (told.query, told.filters, told.articles, told.version, told.when, told.url)
    lines = concordance.lines()
    while some := list(islice(lines, _AT_ONCE)):
        yield csv_text((*_cells(line, locale, origin), *search) for line in some).encode()


def _cells(line: Line, locale: str, origin: str) -> tuple[Cell, ...]:
    occurrence, article = line.occurrence, line.article
    mention = occurrence.mention
    return (
        line.left,
        line.word,
        line.right,
        occurrence.typed,
        occurrence.kind.value if occurrence.kind else "",
        mention.code if mention else "",
        country_label(mention.code, locale) if mention else "",
        mention.kind.value if mention else "",
        occurrence.passage.field.value,
        occurrence.passage.number,
        occurrence.start,
        occurrence.end,
        article.id,
        article.title,
        article.published,
        article.published_origin,
        article.source,
        article.language,
        f"{origin}/articles/{article.id}",
    )
