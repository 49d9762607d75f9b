"""What the markup makes of a part of a page, by its tag, its role, or its class and id."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from app.ingest.document import Mark
from app.ingest.html.vocabulary import phrases_of, regions

# Parts within parts are told apart down to this level.
DEEPEST = 30
# Within these, <header> and <footer> are the article's own, with its headline and its tags.
_ARTICLES = frozenset({"article", "main", "section"})
# Elements whose class speaks of the whole page.
_WHOLE = frozenset({"html", "body", "main", "article"})


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A part of a page with its mark; `parent` is the part around it, `depth` how many are."""

    element: HtmlElement
    mark: Mark
    parent: "Region | None"
    depth: int = 0


def region_of(element: HtmlElement, around: Region | None) -> Region | None:
    """The region that `element` opens, or the one around it."""
    depth = around.depth + 1 if around is not None else 0
    mark = _mark_of(element) if depth < DEEPEST else None
    return around if mark is None else Region(element, mark, around, depth)


def parts_above(region: Region | None) -> Iterator[Region]:
    """A part of the page and those around it, from the inner to the outer."""
    while region is not None:
        yield region
        region = region.parent


def _mark_of(element: HtmlElement) -> Mark | None:
    tag = element.tag
    if tag in ("header", "footer"):
        return _of_page(element)
    known = regions()
    by_tag = known.tags.get(tag) or known.roles.get(element.get("role", "").casefold())
    if by_tag is not None:
        return by_tag
    if tag in _WHOLE:
        return None
    phrases = phrases_of(element)
    if not phrases or not known.plain.isdisjoint(phrases):
        return None
    named = [phrase for phrase in phrases if phrase in known.words]
    return known.words[max(named, key=lambda one: (one.count(" "), one))] if named else None


def _of_page(element: HtmlElement) -> Mark | None:
    if any(parent.tag in _ARTICLES for parent in element.iterancestors()):
        return None
    return Mark.HEADER if element.tag == "header" else Mark.FOOTER
