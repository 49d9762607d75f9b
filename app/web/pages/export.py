"""Results as files: complete, and sent as they are made."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response

from app.web.api.parameters import ExportParameters
from app.web.export.formats import written
from app.web.export.names import disposition, file_name
from app.web.export.streaming import RETRY_SECONDS, Export
from app.web.export.told import told
from app.web.export.wanted import Format, Wanted
from app.web.site import visit_of

router = APIRouter(include_in_schema=False)

Parameters = Annotated[ExportParameters, Query()]


@router.get("/export.csv")
def table(request: Request, parameters: Parameters) -> Response:
    """Every article of a search as a table."""
    return _export(request, parameters, Format.CSV)


@router.get("/export.jsonl")
def lines(request: Request, parameters: Parameters) -> Response:
    """Every article of a search as an article object on a line of its own."""
    return _export(request, parameters, Format.JSONL)


@router.get("/export.html")
def document(request: Request, parameters: Parameters) -> Response:
    """The first articles of a search as one file to read."""
    return _export(request, parameters, Format.HTML)


@router.get("/export.bib")
def bibtex(request: Request, parameters: Parameters) -> Response:
    """Every article of a search as an entry of BibTeX."""
    return _export(request, parameters, Format.BIBTEX)


@router.get("/export.ris")
def ris(request: Request, parameters: Parameters) -> Response:
    """Every article of a search as a record of RIS."""
    return _export(request, parameters, Format.RIS)


@router.get("/export.csl")
def csl(request: Request, parameters: Parameters) -> Response:
    """Every article of a search as an item of CSL-JSON."""
    return _export(request, parameters, Format.CSL)


def _export(request: Request, parameters: ExportParameters, form: Format) -> Response:
    visit = visit_of(request)
    exports = visit.site.exports
    if exports.full:
        raise HTTPException(503, headers={"Retry-After": str(RETRY_SECONDS)})
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
    headers = {
        "Content-Disposition": disposition(file_name(found, form.suffix)),
        "X-Robots-Tag": "noindex",
        "X-Archive-Version": found.version,
        "X-Total-Count": str(listing.total),
    }
    chunks = written(wanted, listing, found, lambda: visit.site.renderer)
    return Export(exports, chunks, headers, form.media_type)
