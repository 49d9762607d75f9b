"""Which countries are written about together, as a table: a row for every two of them."""

from collections.abc import Iterable

from app.search.labels import country_label
from app.search.together import CountryPair
from app.web.export.cells import BOM, Cell, csv_text
from app.web.export.table import ABOUT_SEARCH
from app.web.export.told import Told

_ABOUT_PAIR = (
    "first", "first_name", "first_articles", "second", "second_name", "second_articles",
    "both_articles", "share_of_either",
)  # fmt: skip


def pairs_table(pairs: Iterable[CountryPair], told: Told, locale: str) -> str:
    """The CSV of the pairs, in their order, in each row the search that they are of."""
    search = (told.query, told.filters, told.articles, told.version, told.when, told.url)
    rows = ((*_about(one, locale), *search) for one in pairs)
    return BOM + csv_text([(*_ABOUT_PAIR, *ABOUT_SEARCH), *rows])


def _about(pair: CountryPair, locale: str) -> tuple[Cell, ...]:
    return (
        pair.first,
        country_label(pair.first, locale),
        pair.first_articles,
        pair.second,
        country_label(pair.second, locale),
        pair.second_articles,
        pair.articles,
        round(pair.share, 4),
    )
