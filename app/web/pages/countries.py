"""The list of countries."""

from fastapi import APIRouter, Request, Response

from app.web.site import visit_of
from app.web.views.countries import Order, country_rows
from app.web.views.maps import archive_map

router = APIRouter(include_in_schema=False)


@router.get("/countries")
def countries(request: Request) -> Response:
    """All countries that any article mentions, on a map and as a list in the order asked for."""
    visit = visit_of(request)
    archive = visit.site.archive
    found = archive.countries(visit.locale)
    drawn = archive_map(found, visit)
    order = Order.read(request.query_params)
    articles = archive.count("")
    rows = country_rows(found, archive.country_years(), articles, drawn, visit.locale)
    return visit.page(
        "pages/countries.html",
        articles=articles,
        map=drawn,
        heads=order.heads(visit),
        rows=order.ordered(rows),
    )
