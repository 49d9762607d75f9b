"""The list of sources as rows, in the order that the reader chose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.search.sources import SourceCount
from app.web.shares import format_share
from app.web.views.bars import bar_steps

SOURCES_A_PAGE = 100


class SourceOrder(StrEnum):
    """What the list is ordered by."""

    ARTICLES = "articles"
    NAME = "name"
    NEWEST = "newest"
    FIRST = "first"

    @classmethod
    def read(cls, text: str) -> "SourceOrder":
        """The order that `text` names, by articles where it names none."""
        return cls(text) if text in set(cls) else cls.ARTICLES


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of the list; `share` is its part of all articles, in words of the locale."""

    source: SourceCount
    share: str
    steps: int


def sorted_sources(found: Iterable[SourceCount], order: SourceOrder) -> list[SourceCount]:
    """The sources in that order; those without a date last, equal ones by articles."""
    by_articles = sorted(found, key=lambda one: (-one.articles, one.name.casefold()))
    match order:
        case SourceOrder.NAME:
            return sorted(by_articles, key=lambda one: one.name.casefold())
        case SourceOrder.NEWEST:
            return sorted(by_articles, key=lambda one: one.last or "", reverse=True)
        case SourceOrder.FIRST:
            return sorted(by_articles, key=lambda one: (one.first is None, one.first or ""))
        case _:
            return by_articles


def source_rows(
    ordered: Sequence[SourceCount], articles: int, page: int, locale: str
) -> tuple[SourceRow, ...]:
    """The rows of a page (1-based) of the list; `articles` are those of the whole archive."""
    most = max((one.articles for one in ordered), default=0)
    start = (page - 1) * SOURCES_A_PAGE
    return tuple(
        SourceRow(one, format_share(one.articles, articles, locale), bar_steps(one.articles, most))
        for one in ordered[start : start + SOURCES_A_PAGE]
    )
