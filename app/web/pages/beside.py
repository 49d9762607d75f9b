"""An article beside something else: beside the file it was read from, beside a copy of it."""

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request, Response

from app.library.records import Article
from app.search.comparing import MOST_SENTENCES
from app.web.known import known_article
from app.web.originals import original_text
from app.web.parameters import PageParameters
from app.web.site import visit_of
from app.web.views.compare import compare_view
from app.web.views.file_lines import FileLine, file_lines, in_pages, page_with
from app.web.views.lines import line_rows
from app.web.views.paging import Paging, make_paging

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class LinesView:
    """One page of the file of `article`, whose lines are `plain` text where it has them."""

    article: Article
    lines: tuple[FileLine, ...]
    plain: bool
    pieces: int
    paging: Paging


@router.get("/articles/{article_id}/lines")
def lines(request: Request, article_id: str) -> Response:
    """The lines of the article's file, each beside what became of it."""
    visit = visit_of(request)
    article = known_article(visit.site, article_id)
    original = original_text(visit.site.archive.library.original(article_id) or b"")
    rows = line_rows(article)
    found = file_lines(rows, original)
    pages = in_pages(found)
    parameters = PageParameters(request.query_params, visit.chosen)
    line = parameters.line()
    state, _ = parameters.read()
    page = page_with(pages, line) if line else min(state.page, len(pages))
    path = f"/articles/{article.id}/lines"
    view = LinesView(
        article=article,
        lines=pages[page - 1],
        plain=any(one.text is not None for one in found),
        pieces=len(rows),
        paging=make_paging(page, len(pages), lambda number: visit.url(path, page=str(number))),
    )
    return _kept_from_robots(visit.page("pages/lines.html", view=view))


@router.get("/articles/{article_id}/compare/{other_id}")
def compare(request: Request, article_id: str, other_id: str) -> Response:
    """The article beside another copy of its story."""
    visit = visit_of(request)
    article = known_article(visit.site, article_id)
    if other_id not in article.duplicates:
        raise HTTPException(404)
    view = compare_view(article, known_article(visit.site, other_id))
    return _kept_from_robots(visit.page("pages/compare.html", view=view, most=MOST_SENTENCES))


def _kept_from_robots(response: Response) -> Response:
    """What is here stands on the pages of articles too."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response
