"""The API: the same answers as the pages, as JSON."""

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from app.search.mentions import quoted_mentions
from app.search.results import SearchRequest
from app.web.api.archive_models import ArchiveObject
from app.web.api.archive_object import archive_object
from app.web.api.article_models import ArticleObject, MentionObject
from app.web.api.citation import CitationObject, citation_object
from app.web.api.cursor import next_cursor, read_cursor
from app.web.api.curves import ComparedObject, compared_object
from app.web.api.list_models import CountryObject, SimilarObject, SourceObject, SuggestionObject
from app.web.api.objects import (
    article_object,
    mention_object,
    search_object,
    similar_object,
    suggestion_object,
)
from app.web.api.parameters import (
    ArchiveParameters,
    CompareParameters,
    LabelParameters,
    MentionParameters,
    SearchParameters,
    SimilarParameters,
    SuggestParameters,
)
from app.web.api.refusals import refusing_cursors
from app.web.api.search_models import SearchObject
from app.web.failures import DETAILS, Problem
from app.web.known import known_article
from app.web.pages.citing import visit_cited
from app.web.site import site_of, visit_of

Responses = dict[int | str, dict[str, Any]]
UNKNOWN: Responses = {404: {"model": Problem, "description": "There is no such article."}}
CHANGED: Responses = {410: {"model": Problem, "description": DETAILS[410]}}
PROBLEMS: Responses = {
    405: {"model": Problem, "description": DETAILS[405]},
    422: {"model": Problem, "description": "A parameter makes no sense."},
    500: {"model": Problem, "description": DETAILS[500]},
    503: {
        "model": Problem,
        "description": f"{DETAILS[503]} So it is where a search engine of several machines has "
        "only a part of the archive at hand: no total is ever of a part.",
    },
}

router = APIRouter(prefix="/api", tags=["archive"], responses=PROBLEMS)


@router.get("/search", responses=CHANGED, summary="Search the archive")
def search(request: Request, parameters: Annotated[SearchParameters, Query()]) -> SearchObject:
    """Stories that match, best first, with exact totals, facets and marked passages.

    A complete listing: ask for the first page, then for the `cursor` that each answer gives as
    `next_cursor`, until that is null. Whole archives come sooner from `/export.jsonl`, which takes
    the same parameters but for pages and has one article object on each line, or `/export.csv`.
    """
    archive = site_of(request).archive
    state = archive.state
    asked = _at_cursor(parameters, state)
    result = archive.search(asked)
    follows = asked.page < result.pages
    cursor = next_cursor(parameters, asked.page + 1, asked.size, state) if follows else None
    return search_object(result, cursor.written() if cursor else None)


@router.get("/compare", summary="Compare searches over time")
def compare(request: Request, parameters: Annotated[CompareParameters, Query()]) -> ComparedObject:
    """The articles of up to five searches in the same periods of time, and all that the filters
    leave of each. All words of a search must match."""
    state, archive = parameters.compared(), site_of(request).archive
    return compared_object(archive.compare(state.queries, parameters.request(), state.grain))


@router.get("/suggest", summary="Complete what is being typed")
def suggest(
    request: Request, parameters: Annotated[SuggestParameters, Query()]
) -> list[SuggestionObject]:
    """Words, countries, sources and articles that begin with, or hold, what was typed."""
    archive = site_of(request).archive
    found = archive.suggest(parameters.q, parameters.lang, parameters.limit)
    return [suggestion_object(suggestion) for suggestion in found]


@router.get("/countries", summary="List the countries")
def countries(
    request: Request, parameters: Annotated[LabelParameters, Query()]
) -> list[CountryObject]:
    """Every country that an article mentions, the most frequent first."""
    found = site_of(request).archive.countries(parameters.lang)
    return [CountryObject.model_validate(country) for country in found]


@router.get("/sources", summary="List the sources")
def sources(request: Request) -> list[SourceObject]:
    """Every source of articles, the most frequent first."""
    found = site_of(request).archive.sources()
    return [SourceObject.model_validate(source) for source in found.sources]


@router.get("/archive", summary="See what it holds and lacks")
def holdings(request: Request, parameters: Annotated[ArchiveParameters, Query()]) -> ArchiveObject:
    """The articles by source and time with the gaps, how each field is known, odd dates, files that
    could not be read, and how well articles are read."""
    return archive_object(site_of(request).archive, parameters)


@router.get("/articles/{article_id}", responses=UNKNOWN, summary="Read an article")
def article(
    request: Request, article_id: str, parameters: Annotated[LabelParameters, Query()]
) -> ArticleObject:
    """The article with everything that is known about it and where it is known from."""
    return article_object(known_article(site_of(request), article_id), parameters.lang)


@router.get(
    "/articles/{article_id}/mentions", responses=UNKNOWN, summary="See why it has its countries"
)
def mentions(
    request: Request, article_id: str, parameters: Annotated[MentionParameters, Query()]
) -> list[MentionObject]:
    """Every mention of a country with its words and its sentence, captions last."""
    quoted = quoted_mentions(
        known_article(site_of(request), article_id), frozenset(parameters.country)
    )
    return [mention_object(one, parameters.lang) for one in quoted]


@router.get(
    "/articles/{article_id}/citation",
    responses=UNKNOWN,
    # An item of CSL-JSON has no nulls.
    response_model_exclude_none=True,
    summary="Cite an article",
)
def citation(
    request: Request, article_id: str, parameters: Annotated[LabelParameters, Query()]
) -> CitationObject:
    """The article in two styles, to copy, and as BibTeX, RIS and CSL-JSON.

    Of a whole search `/export.bib`, `/export.ris` and `/export.csl` have all articles.
    """
    article = known_article(site_of(request), article_id)
    return citation_object(visit_cited(visit_of(request), article, parameters.lang))


@router.get("/articles/{article_id}/similar", responses=UNKNOWN, summary="Find more like it")
def similar(
    request: Request, article_id: str, parameters: Annotated[SimilarParameters, Query()]
) -> list[SimilarObject]:
    """Other articles about the same, the most alike first: no copies of it, and none where none
    is really alike."""
    article = known_article(site_of(request), article_id)
    found = site_of(request).archive.similar(article, parameters.limit)
    return [similar_object(one) for one in found]


def _at_cursor(parameters: SearchParameters, state: str) -> SearchRequest:
    """What is asked for, on the page of the cursor where one is given."""
    if not parameters.cursor:
        return parameters.request()
    with refusing_cursors():
        cursor = read_cursor(parameters.cursor, parameters, state)
    return replace(parameters.request(), page=cursor.page, size=cursor.size)
