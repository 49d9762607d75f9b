"""The way through a result's pages, as links."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.search.archive import Archive
from app.search.results import SearchRequest, SearchResult

# Pages shown on both sides of the current one; the first and the last are always there.
NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page; `gap` says that pages before it are left out."""

    number: int
    url: str
    current: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Paging:
    """The links of all shown pages; `previous` and `next` are None at the ends."""

    links: tuple[PageLink, ...]
    previous: str | None
    next: str | None
    page: int
    pages: int


def search_to_the_end(archive: Archive, request: SearchRequest) -> SearchResult:
    """What `request` finds; past the end, the last page, with the notice that says so."""
    result = archive.search(request)
    if result.request.page <= result.pages:
        return result
    last = archive.search(replace(request, page=result.pages))
    return replace(last, notices=result.notices)


def make_paging(page: int, pages: int, url: Callable[[int], str]) -> Paging:
    """The paging at `page` (1-based, at most `pages`) where `url` makes the links."""
    numbers = _shown(page, pages)
    links = tuple(
        PageLink(number, url(number), number == page, number - before > 1)
        for before, number in zip([0, *numbers], numbers, strict=False)
    )
    return Paging(
        links=links,
        previous=url(page - 1) if page > 1 else None,
        next=url(page + 1) if page < pages else None,
        page=page,
        pages=pages,
    )


def _shown(page: int, pages: int) -> list[int]:
    """The pages that get a link: a gap of a single one would be no shorter than its number."""
    near = range(max(1, page - NEIGHBOURS), min(pages, page + NEIGHBOURS) + 1)
    shown = {1, *near, pages}
    if near[0] == 3:
        shown.add(2)
    if near[-1] == pages - 2:
        shown.add(pages - 1)
    return sorted(shown)
