"""The static files over HTTP."""

from fastapi import APIRouter, HTTPException, Request, Response

from app.web.assets import Asset
from app.web.compression import best_coding
from app.web.revalidation import has_copy
from app.web.site import site_of

router = APIRouter(include_in_schema=False)

# RFC 8246: the address changes with the content, so a copy need never be asked about again.
FOR_EVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"


@router.get("/favicon.ico")
def favicon(request: Request) -> Response:
    """The icon, for browsers that ask at this address whatever a page says."""
    return _answer(request, site_of(request).assets.find("favicon.svg"), ASK_FIRST)


@router.get("/static/{path:path}")
def static(request: Request, path: str) -> Response:
    """A file, with or without the version that its address on the pages carries."""
    assets = site_of(request).assets
    first, _, rest = path.partition("/")
    name = rest if first.startswith("v-") else path
    caching = FOR_EVER if first == f"v-{assets.version}" else ASK_FIRST
    return _answer(request, assets.find(name), caching)


def _answer(request: Request, asset: Asset | None, caching: str) -> Response:
    if asset is None:
        raise HTTPException(404)
    headers = {"Cache-Control": caching, "ETag": asset.etag, "Vary": "Accept-Encoding"}
    if has_copy(request, asset.etag):
        return Response(status_code=304, headers=headers)
    sent = asset.in_coding(best_coding(request.headers.get("accept-encoding")))
    if sent.coding:
        headers["Content-Encoding"] = sent.coding
    return Response(sent.body, headers=headers, media_type=asset.media_type)
