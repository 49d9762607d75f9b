"""Redirects within the site."""

from starlette.requests import Request
from starlette.responses import RedirectResponse

from app.web.addresses import address_of


def elsewhere(request: Request, path: str) -> RedirectResponse:
    """A redirect to `path` with the same parameters, which browsers do not keep."""
    return RedirectResponse(address_of(path, request.query_params.multi_items()), 307)
