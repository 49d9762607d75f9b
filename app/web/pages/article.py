"""The page of an article, and its file as it came."""

from fastapi import APIRouter, HTTPException, Request, Response

from app.search.labels import country_label
from app.search.results import SearchNotice
from app.web.headers import SANDBOX_POLICY
from app.web.originals import original_text
from app.web.parameters import PageParameters
from app.web.site import site_of, visit_of
from app.web.views.article import article_view
from app.web.views.marking import Marking

router = APIRouter(include_in_schema=False)


@router.get("/articles/{article_id}")
def article(request: Request, article_id: str) -> Response:
    """The article, with the words of the search that led here marked."""
    visit = visit_of(request)
    archive = visit.site.archive
    found = archive.library.article(article_id)
    if found is None:
        raise HTTPException(404)
    state, _ = PageParameters(request.query_params, visit.chosen).read()
    codes, notices = PageParameters(request.query_params, visit.chosen).marks()
    marking = Marking(f"/articles/{article_id}", state, codes)
    story = archive.library.story(article_id) if found.duplicates else ()
    view = article_view(found, archive.mark(found, state.query), marking, story)
    absent = [one for one in codes if one not in view.marking.codes]
    notices += tuple(
        SearchNotice("not-in-article", country_label(one, visit.locale)) for one in absent
    )
    similar = archive.similar(found)
    return visit.page(
        "pages/article.html", view=view, state=state, notices=notices, similar=similar
    )


@router.get("/articles/{article_id}/original")
def original(request: Request, article_id: str) -> Response:
    """The file as it came, as plain text that no browser acts upon."""
    data = site_of(request).archive.library.original(article_id)
    if data is None:
        raise HTTPException(404)
    headers = {"Content-Security-Policy": SANDBOX_POLICY, "X-Robots-Tag": "noindex"}
    return Response(original_text(data), headers=headers, media_type="text/plain")
