"""The front page."""

from fastapi import APIRouter, Request, Response

from app.search.results import SearchRequest, Sort
from app.web.site import visit_of
from app.web.state import SearchState
from app.web.views.feed import feed_url
from app.web.views.hits import hit_views
from app.web.views.maps import archive_map
from app.web.views.timeline import timeline_view

router = APIRouter(include_in_schema=False)

NEWEST = 10
COUNTRIES = 24


@router.get("/")
def home(request: Request) -> Response:
    """The newest articles, the countries most written about, and the search box."""
    visit = visit_of(request)
    archive = visit.site.archive
    newest = archive.search(SearchRequest(sort=Sort.NEWEST, size=NEWEST, locale=visit.locale))
    countries = archive.countries(visit.locale)
    return visit.page(
        "pages/home.html",
        total=newest.articles,
        sources=len(archive.sources().sources),
        feed=feed_url(SearchState(lang=visit.chosen)),
        years=sorted(year.value for year in newest.facets.year if year.value.isdigit()),
        hits=hit_views(newest.hits, SearchState(lang=visit.chosen)),
        countries=countries[:COUNTRIES],
        map=archive_map(countries, visit),
        country_total=len(countries),
        timeline=timeline_view(newest.timeline, SearchState(lang=visit.chosen), visit.locale),
    )
