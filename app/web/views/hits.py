"""Hits of a result as they are listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.search.results import Hit
from app.web.markup import marked_html
from app.web.state import SearchState


@dataclass(frozen=True, slots=True)
class HitView:
    """One article of a list; `countries` are codes, most salient first."""

    url: str
    title: Markup
    snippet: Markup
    published: str | None
    source: str | None
    language: str | None
    countries: tuple[str, ...]
    duplicates: int


def hit_views(hits: Iterable[Hit], state: SearchState) -> tuple[HitView, ...]:
    """The hits, each with a link that remembers the search that found it."""
    return tuple(
        HitView(
            url=state.url(f"/articles/{hit.id}"),
            title=marked_html(hit.title),
            snippet=marked_html(hit.snippet),
            published=hit.published,
            source=hit.source,
            language=hit.language,
            countries=hit.countries,
            duplicates=hit.duplicates,
        )
        for hit in hits
    )
