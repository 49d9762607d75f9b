"""Pages for machines: search engines, browsers' search bars, monitoring."""

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import JSONResponse, PlainTextResponse

from app.web.addresses import source_path
from app.web.site import Visit, visit_of
from app.web.text import typed

router = APIRouter(include_in_schema=False)

# Articles of one file; the protocol (sitemaps.org, 0.9) allows 50,000 addresses, which take a
# second to write.
SITEMAP_URLS = 10_000
XML = "application/xml"
# Completions that, searched for as text, find what they name: not a source, nor one article.
SEARCHES = ("word", "country")
MOST_SUGGESTIONS = 10


@router.get("/robots.txt")
def robots(request: Request) -> Response:
    """Crawlers read articles, countries and searches for words; narrowed ones have no end."""
    lines = (
        "User-agent: *",
        "Disallow: /search",
        "Allow: /search?q=",
        "Disallow: /search?q=*&",
        "Disallow: /api/",
        "Disallow: /export",
        "Disallow: /feed.atom?",
        "Disallow: /grid?",
        "Disallow: /grid.csv",
        f"Sitemap: {visit_of(request).origin}/sitemap.xml",
    )
    return PlainTextResponse("\n".join(lines) + "\n")


@router.get("/opensearch.xml")
def opensearch(request: Request) -> Response:
    """What a browser needs to search here from its address bar (OpenSearch 1.1)."""
    response = _xml(visit_of(request), "machine/opensearch.xml")
    response.headers["Content-Type"] = "application/opensearchdescription+xml"
    return response


@router.get("/suggestions.json")
def suggestions(request: Request) -> Response:
    """Completions for a browser's address bar, which searches for what is chosen there.

    The format is that of the OpenSearch suggestions extension 1.1: what was typed, the completions,
    what each is, and the address that it leads to.
    """
    visit = visit_of(request)
    text = request.query_params.get("q", "")
    found = visit.site.archive.suggest(typed(text), visit.locale, MOST_SUGGESTIONS)
    searches = [one.query or one.text for one in found if one.query or one.kind in SEARCHES]
    addresses = [f"{visit.origin}{visit.url('/search', q=search)}" for search in searches]
    content = [text, searches, [""] * len(searches), addresses]
    return JSONResponse(content, media_type="application/x-suggestions+json")


@router.get("/sitemap.xml")
def sitemap(request: Request) -> Response:
    """All there is to read, or, past the limit of one file, the list of such files."""
    visit = visit_of(request)
    library = visit.site.archive.library
    count = library.article_count()
    if count > SITEMAP_URLS:
        files = range(1, -(-count // SITEMAP_URLS) + 1)
        return _xml(visit, "machine/sitemap-index.xml", files=files)
    articles = library.some_ids(0, SITEMAP_URLS)
    return _xml(visit, "machine/sitemap.xml", articles=articles, paths=_paths(visit))


@router.get("/sitemap-{number}.xml")
def sitemap_part(request: Request, number: str) -> Response:
    """The `number`th file of a sitemap that has several (1-based)."""
    if not (number.isascii() and number.isdigit() and len(number) <= 4):
        raise HTTPException(404)
    visit = visit_of(request)
    start = (int(number) - 1) * SITEMAP_URLS
    part = visit.site.archive.library.some_ids(start, SITEMAP_URLS) if start >= 0 else []
    if not part:
        raise HTTPException(404)
    paths = () if start else _paths(visit)
    return _xml(visit, "machine/sitemap.xml", articles=part, paths=paths)


def _paths(visit: Visit) -> tuple[str, ...]:
    archive = visit.site.archive
    countries = (f"/countries/{country.code}" for country in archive.countries(visit.locale))
    sources = (source_path(source.name) for source in archive.sources().sources)
    return ("/", "/countries", "/sources", "/help", *countries, *sources)


def _xml(visit: Visit, template: str, **context: object) -> Response:
    text = visit.site.renderer.render(template, visit.locale, context | {"visit": visit})
    return Response(text, media_type=XML)
