"""Errors as readers see them: a page, or under /api/ a problem document (RFC 9457)."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.web.plain_problem import PROBLEM_TYPE
from app.web.site import visit_of

API_PREFIX = "/api/"

DETAILS = {
    404: "There is nothing at this address.",
    405: "The archive can only be read: use GET or HEAD.",
    410: "The archive has changed since this listing began: begin it again without a cursor.",
    500: "Something went wrong on our side; it has been noted.",
    503: "The library cannot be read at the moment; try again soon.",
}


class ParameterError(BaseModel):
    """What is wrong with one parameter."""

    parameter: str = Field(examples=["page"])
    message: str = Field(examples=["Input should be greater than or equal to 1"])


class Problem(BaseModel):
    """A problem document (RFC 9457)."""

    type: str = Field(default="about:blank", examples=["about:blank"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["There is no article with this id."])
    instance: str = Field(examples=["/api/articles/unknown"])
    errors: list[ParameterError] | None = Field(
        default=None, description="The parameters at fault; only with status 422."
    )


def failure_response(
    request: Request,
    status: int,
    detail: str = "",
    headers: Mapping[str, str] | None = None,
    *,
    engine_away: bool = False,
) -> Response:
    """The answer that something failed: a problem document under /api/, a page elsewhere.

    The page says so where it is the search engine that is away.
    """
    if f"{request.url.path}/".startswith(API_PREFIX):
        return problem_response(request, status, detail, headers=headers)
    response = visit_of(request).page(
        "pages/error.html", status, status=status, engine_away=engine_away
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers.update(headers or {})
    return response


def problem_response(
    request: Request,
    status: int,
    detail: str = "",
    errors: Sequence[ParameterError] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem document with `status` and what is known about it."""
    phrase = HTTPStatus(status).phrase
    problem = Problem(
        title=phrase,
        status=status,
        detail=detail or DETAILS.get(status, phrase),
        instance=request.url.path,
        errors=list(errors) or None,
    )
    content = problem.model_dump(exclude_none=True)
    sent = {"Cache-Control": "no-store"} | dict(headers or {})
    return JSONResponse(content, status, headers=sent, media_type=PROBLEM_TYPE)
