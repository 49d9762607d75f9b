"""Results as files: complete, and sent as they are made."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.web.api.parameters import ExportParameters
from app.web.export.formats import written
from app.web.export.names import download_headers, file_name
from app.web.export.streaming import Export
from app.web.export.told import told
from app.web.export.wanted import Format, Wanted
from app.web.site import visit_of

router = APIRouter(include_in_schema=False)

Parameters = Annotated[ExportParameters, Query()]


def _route(form: Format) -> Callable[[Request, Parameters], Response]:
    """Every article of a search in that format; of one file to read, the first."""

    def export(request: Request, parameters: Parameters) -> Response:
        return _export(request, parameters, form)

    return export


for _form in Format:
    router.add_api_route(f"/export.{_form}", _route(_form), methods=["GET"])


def _export(request: Request, parameters: ExportParameters, form: Format) -> Response:
    visit = visit_of(request)
    exports = visit.site.exports
    exports.require_room()
    asked = parameters.state().request(visit.locale)
    listing = visit.site.archive.listing(asked)
    found = told(
        parameters.state().pairs(),
        listing.articles,
        listing.stories,
        listing.version,
        visit.origin,
    )
    wanted = Wanted(form, visit.origin, texts=parameters.text)
    headers = download_headers(file_name(found, form.suffix), found.version)
    headers["X-Total-Count"] = str(listing.total)
    chunks = written(wanted, listing, found, lambda: visit.site.renderer)
    return Export(exports, chunks, headers, form.media_type)
