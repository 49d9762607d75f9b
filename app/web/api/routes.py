"""The API: the same answers as the pages, as JSON."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request

from app.web.api.models import ArticleObject, CountryObject, SearchObject, SuggestionObject
from app.web.api.objects import article_object, search_object, suggestion_object
from app.web.api.parameters import Lang, SearchParameters, Typed
from app.web.failures import Problem
from app.web.site import site_of

MAX_SUGGESTIONS = 20


Responses = dict[int | str, dict[str, Any]]
INVALID: Responses = {422: {"model": Problem, "description": "A parameter makes no sense."}}
UNKNOWN: Responses = {404: {"model": Problem, "description": "There is no such article."}}

router = APIRouter(prefix="/api", tags=["archive"])


@router.get("/search", responses=INVALID, summary="Search the archive")
def search(request: Request, parameters: Annotated[SearchParameters, Query()]) -> SearchObject:
    """Articles that match, best first, with exact total, facets and marked passages."""
    return search_object(site_of(request).archive.search(parameters.request()))


@router.get("/suggest", responses=INVALID, summary="Complete what is being typed")
def suggest(
    request: Request,
    q: Typed = "",
    limit: Annotated[int, Query(ge=1, le=MAX_SUGGESTIONS)] = 8,
    lang: Lang = "en",
) -> list[SuggestionObject]:
    """Words, countries, sources and articles that begin with, or hold, what was typed."""
    found = site_of(request).archive.suggest(q, lang, limit)
    return [suggestion_object(suggestion) for suggestion in found]


@router.get("/countries", responses=INVALID, summary="List the countries")
def countries(request: Request, lang: Lang = "en") -> list[CountryObject]:
    """Every country that an article mentions, the most frequent first."""
    found = site_of(request).archive.countries(lang)
    return [CountryObject.model_validate(country) for country in found]


@router.get("/articles/{article_id}", responses=INVALID | UNKNOWN, summary="Read an article")
def article(request: Request, article_id: str, lang: Lang = "en") -> ArticleObject:
    """The article with everything that is known about it and where it is known from."""
    found = site_of(request).archive.library.article(article_id)
    if found is None:
        raise HTTPException(404, "There is no article with this id.")
    return article_object(found, lang)
