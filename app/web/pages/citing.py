"""The citation of an article as a file for reference managers."""

from fastapi import APIRouter, HTTPException, Request, Response

from app.library.records import Article
from app.web.citations.cited import Access, Cited, cited
from app.web.citations.formats import cite_texts
from app.web.dates import today
from app.web.export.names import download_headers
from app.web.export.wanted import CITATIONS
from app.web.known import known_article
from app.web.site import Visit, visit_of

router = APIRouter(include_in_schema=False)


@router.get("/articles/{article_id}/cite.{form}")
def cite(request: Request, article_id: str, form: str) -> Response:
    """The article as BibTeX, RIS or CSL-JSON, as `form` names it."""
    visit = visit_of(request)
    wanted = next((one for one in CITATIONS if one == form), None)
    if wanted is None:
        raise HTTPException(404)
    one = visit_cited(visit, known_article(visit.site, article_id))
    headers = download_headers(f"{one.key}.{wanted.suffix}")
    text = "".join(cite_texts(wanted, [[one]]))
    return Response(text, headers=headers, media_type=wanted.media_type)


def visit_cited(visit: Visit, article: Article, locale: str | None = None) -> Cited:
    """The article as it is cited by who looks at it now; countries in `locale`, if it is given."""
    access = Access(visit.site.archive.version, today(), visit.origin)
    return cited(article, access, locale or visit.locale)
