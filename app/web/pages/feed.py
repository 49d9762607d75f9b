"""Any search as a feed, for readers who want to hear of what is new."""

import re
from dataclasses import replace
from email.utils import format_datetime, parsedate_to_datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.search.results import SearchResult
from app.web.api.parameters import FeedParameters
from app.web.site import Visit, visit_of
from app.web.state import SearchState
from app.web.views.feed import FeedEntry, feed_entry, feed_id, feed_name, instant
from app.web.views.paging import make_paging, search_to_the_end

router = APIRouter(include_in_schema=False)

ATOM = "application/atom+xml"
# What XML 1.0 cannot hold (section 2.2), escaped or not.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@router.get("/feed.atom")
def feed(request: Request, parameters: Annotated[FeedParameters, Query()]) -> Response:
    """A page of a search's stories, the newest first, with links to the others (RFC 5005)."""
    visit = visit_of(request)
    changed = visit.site.archive.changed
    headers = {
        "Last-Modified": format_datetime(changed, usegmt=True),
        "X-Robots-Tag": "noindex",
    }
    if _seen_since(request, headers["Last-Modified"]):
        return Response(status_code=304, headers=headers)
    state = parameters.state().with_(lang=visit.chosen, page=parameters.page)
    asked = replace(state.request(visit.locale), alternatives=False)
    result = search_to_the_end(visit.site.archive, asked)
    here = state.with_(page=result.request.page)
    context = {
        "visit": visit,
        "name": feed_name(state),
        "id": feed_id(state),
        "updated": instant(int(changed.timestamp()) * 10**9),
        "result": result,
        "here": _address(visit, here, here.page),
        "first": _address(visit, state, 1),
        "last": _address(visit, state, result.pages),
        "html": f"{visit.origin}{state.with_(size=20).url()}",
        "paging": make_paging(here.page, result.pages, lambda to: _address(visit, state, to)),
        "entries": _entries(visit, result),
    }
    text = visit.site.renderer.render("machine/feed.xml", visit.locale, context)
    return Response(_UNFIT.sub("", text), headers=headers, media_type=ATOM)


def _address(visit: Visit, state: SearchState, page: int) -> str:
    return f"{visit.origin}{state.with_(page=page).url('/feed.atom')}"


def _entries(visit: Visit, result: SearchResult) -> list[FeedEntry]:
    library = visit.site.archive.library
    ids = [hit.id for hit in result.hits]
    articles = {one.id: one for one in library.listed(ids)}
    modified = library.modified(ids)
    return [
        feed_entry(
            hit,
            articles[hit.id],
            modified.get(hit.id, 0),
            lambda one: f"{visit.origin}/articles/{one}",
            visit.locale,
        )
        for hit in result.hits
        if hit.id in articles
    ]


def _seen_since(request: Request, last_modified: str) -> bool:
    """Whether a reader that keeps no tags has seen the archive as it is (RFC 9110, 13.1.3)."""
    asked = request.headers.get("if-modified-since")
    if not asked or "if-none-match" in request.headers:
        return False
    try:
        return parsedate_to_datetime(asked) >= parsedate_to_datetime(last_modified)
    except (ValueError, TypeError, OverflowError):
        return False
