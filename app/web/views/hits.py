"""Hits of a result as they are listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.search.results import FoundWord, Hit
from app.web.article_links import ArticleLinks
from app.web.citations.coins import coins
from app.web.markup import marked_html
from app.web.state import SearchState

# Dates from these were not written where a page tells its date: a list says which it is.
UNSURE = frozenset({"text", "url", "inferred"})
# Words listed under a hit; the API has all.
MOST_WHY = 12


@dataclass(frozen=True, slots=True)
class CopyView:
    """Another copy of an article in a list."""

    url: str
    title: str
    published: str | None
    source: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class HitView:
    """One article of a list; `countries` are codes, most salient first.

    `doubt` is the origin of the date where that is not a sure one; `why` are words that it was
    found by, `more_why` how many others there are, and `lacking` parts of the query that it does
    not have; `coins` is what reference managers are told of it, but for its address.
    """

    id: str
    url: str
    title: Markup
    snippets: tuple[Markup, ...]
    why: tuple[FoundWord, ...]
    more_why: int
    lacking: tuple[str, ...]
    published: str | None
    doubt: str | None
    source: str | None
    language: str | None
    countries: tuple[str, ...]
    copies: tuple[CopyView, ...]
    coins: str


def hit_views(hits: Iterable[Hit], state: SearchState) -> tuple[HitView, ...]:
    """The hits, each with a link that remembers the search that found it, and its row there."""
    before = (state.page - 1) * state.size
    links = ArticleLinks(state)
    return tuple(
        HitView(
            id=hit.id,
            url=links.at(hit.id, place),
            title=marked_html(hit.title),
            snippets=tuple(map(marked_html, hit.snippets)),
            why=hit.why[:MOST_WHY],
            more_why=max(0, len(hit.why) - MOST_WHY),
            lacking=hit.lacking,
            published=hit.published,
            doubt=hit.published_origin if hit.published_origin in UNSURE else None,
            source=hit.source,
            language=hit.language,
            countries=hit.countries,
            copies=_copies(hit, links),
            coins=coins(hit),
        )
        for place, hit in enumerate(hits, before + 1)
    )


def _copies(hit: Hit, links: ArticleLinks) -> tuple[CopyView, ...]:
    return tuple(
        CopyView(
            url=links.anywhere(copy.id),
            title=copy.title,
            published=copy.published,
            source=copy.source,
            language=copy.language,
        )
        for copy in hit.copies
    )
