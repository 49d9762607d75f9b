"""The page of an article, and its file as it came."""

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request, Response

from app.library.reading import IndexUnavailable
from app.library.records import Article
from app.search.labels import country_label
from app.search.marked import MarkedArticle
from app.search.results import SearchNotice, SimilarArticle
from app.web.headers import SANDBOX_POLICY
from app.web.known import known_article
from app.web.originals import original_text
from app.web.pages.citing import visit_cited
from app.web.parameters import PageParameters
from app.web.site import Visit, site_of, visit_of
from app.web.state import SearchState
from app.web.views.article import article_view
from app.web.views.cite import cite_view
from app.web.views.marking import Marking
from app.web.views.neighbours import Neighbours
from app.web.views.structured import news_article

router = APIRouter(include_in_schema=False)


@router.get("/articles/{article_id}")
def article(request: Request, article_id: str) -> Response:
    """The article, with the words of the search that led here marked."""
    visit = visit_of(request)
    archive = visit.site.archive
    found = known_article(visit.site, article_id)
    parameters = PageParameters(request.query_params, visit.chosen)
    state, _ = parameters.read()
    codes, notices = PageParameters(request.query_params, visit.chosen).marks()
    chosen = parameters.chosen()
    beside = _beside(visit, found, state, parameters)
    neighbours = beside.neighbours
    place = neighbours.around.place if neighbours and neighbours.around else None
    marking = Marking(f"/articles/{article_id}", state, codes, place)
    story = archive.library.story(article_id) if found.duplicates else ()
    view = article_view(found, beside.marked, marking, story, chosen, neighbours)
    absent = [one for one in codes if one not in view.marking.codes]
    notices += tuple(
        SearchNotice("not-in-article", country_label(one, visit.locale)) for one in absent
    )
    return visit.page(
        "pages/article.html",
        view=view,
        state=state,
        notices=(*notices, *beside.notices),
        similar=beside.similar,
        cite=cite_view(visit_cited(visit, found)),
        structured=news_article(found, f"{visit.origin}/articles/{article_id}", visit.locale),
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a search adds to an article."""

    marked: MarkedArticle
    neighbours: Neighbours | None = None
    similar: tuple[SimilarArticle, ...] = ()
    notices: tuple[SearchNotice, ...] = ()


def _beside(
    visit: Visit, article: Article, state: SearchState, parameters: PageParameters
) -> _Beside:
    """What the index says; the article can be read while that is lost or being rebuilt."""
    archive = visit.site.archive
    query = "" if parameters.chosen().hidden else state.query
    try:
        return _Beside(
            archive.mark(article, query, exact=state.exact),
            _neighbours(visit, article, state, parameters.place()),
            archive.similar(article),
        )
    except IndexUnavailable:
        notices = (SearchNotice("not-searchable"),)
        return _Beside(archive.mark(article, ""), notices=notices)


def _neighbours(
    visit: Visit, article: Article, state: SearchState, place: int | None
) -> Neighbours | None:
    """The way along the result of `state`, as far as its row `place` still has the article."""
    asked = state.request(visit.locale)
    around = visit.site.archive.around(article, asked, place) if place else None
    if around is None and not (state.query or state.filtered):
        return None
    return Neighbours(state, article.id, around)


@router.get("/articles/{article_id}/original")
def original(request: Request, article_id: str) -> Response:
    """The file as it came, as plain text that no browser acts upon."""
    data = site_of(request).archive.library.original(article_id)
    if data is None:
        raise HTTPException(404)
    headers = {"Content-Security-Policy": SANDBOX_POLICY, "X-Robots-Tag": "noindex"}
    return Response(original_text(data), headers=headers, media_type="text/plain")
