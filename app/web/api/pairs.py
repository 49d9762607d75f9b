"""The API of two countries together, and of the countries of a search."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request

from app.search.both import BothArticle, BothPage
from app.search.labels import country_label
from app.search.pairs import PairProfile, ordered_pair
from app.search.results import SearchResult
from app.search.together import CoMentions, Measure
from app.web.api.list_models import CountryObject
from app.web.api.pair_models import (
    BothSentenceObject,
    BothSentencesObject,
    CoMentionsObject,
    CountryPairObject,
    PairObject,
    PairSourceObject,
    PlacedMentionObject,
    TypicalWordObject,
)
from app.web.api.parameters import AskedParameters, LabelParameters, PageNumberParameters
from app.web.api.routes import PROBLEMS, Responses
from app.web.api.timeline import TimelineObject
from app.web.codes import country_code
from app.web.failures import Problem
from app.web.site import site_of

UNKNOWN: Responses = {404: {"model": Problem, "description": "There is no such pair of countries."}}

router = APIRouter(prefix="/api", tags=["archive"], responses=PROBLEMS)


@router.get("/countries/{one}/{other}", responses=UNKNOWN, summary="See two countries together")
def pair(
    request: Request, one: str, other: str, parameters: Annotated[LabelParameters, Query()]
) -> PairObject:
    """What the articles have that mention both countries, given by their codes in any order."""
    profile = site_of(request).archive.pair(_codes(one, other), parameters.lang)
    return pair_object(profile, parameters.lang)


@router.get(
    "/countries/{one}/{other}/sentences",
    responses=UNKNOWN,
    summary="Read the sentences that name two countries",
)
def sentences(
    request: Request, one: str, other: str, parameters: Annotated[PageNumberParameters, Query()]
) -> BothSentencesObject:
    """Every sentence in which both countries stand, the newest article's first.

    A page may have none; past the last page, that one is given again.
    """
    return _sentences_object(site_of(request).archive.both(_codes(one, other), parameters.page))


@router.get("/comentions", summary="Count which countries are mentioned together")
def co_mentions(
    request: Request, parameters: Annotated[AskedParameters, Query()]
) -> CoMentionsObject:
    """How many articles of a search mention each two of the countries that most mention."""
    found = site_of(request).archive.together(parameters.request())
    return co_mentions_object(found, parameters)


def pair_object(profile: PairProfile, locale: str) -> PairObject:
    """`profile` as the API gives it, its countries named in `locale`."""
    newest, words = profile.newest, profile.words
    counts = (profile.first_articles, profile.second_articles)
    return PairObject(
        countries=[
            CountryObject(code=code, name=country_label(code, locale), articles=articles)
            for code, articles in zip(profile.codes, counts, strict=True)
        ],
        articles=profile.articles,
        stories=newest.stories,
        about=profile.about.articles,
        either=profile.either,
        archive_version=newest.version,
        newest=_ids(newest),
        most_about=_ids(profile.about),
        timeline=TimelineObject.model_validate(newest.timeline) if newest.timeline else None,
        sources=[
            PairSourceObject(name=one.name, both=one.both, either=one.either)
            for one in profile.sources
        ],
        words=[
            TypicalWordObject(
                text=one.text,
                articles=one.contrast.having,
                other_articles=one.contrast.others_having,
                log_likelihood=round(one.contrast.log_likelihood, 2),
                log_ratio=round(one.contrast.log_ratio, 2),
            )
            for one in words.words
        ],
        words_sought_in=words.looked_at,
    )


def _sentences_object(page: BothPage) -> BothSentencesObject:
    """`page` as the API gives it."""
    return BothSentencesObject(
        page=page.page,
        pages=page.pages,
        stories=page.articles,
        looked_at=page.looked_at,
        left_out=sum(one.more for one in page.found),
        sentences=[sentence for one in page.found for sentence in _sentences(one)],
    )


def co_mentions_object(found: CoMentions, asked: AskedParameters) -> CoMentionsObject:
    """What was `found` for what was `asked`, as the API gives it."""
    return CoMentionsObject(
        query=asked.q,
        articles=found.articles,
        archive_version=found.version,
        relaxed=found.relaxed,
        countries_mentioned=found.countries,
        countries=[
            CountryObject(
                code=code,
                name=country_label(code, asked.lang),
                articles=found.pair(code, code).articles,
            )
            for code in found.codes
        ],
        pairs=[
            CountryPairObject(
                first=one.first,
                second=one.second,
                articles=one.articles,
                share=round(one.share, 4),
            )
            for one in found.pairs(Measure.ARTICLES)
        ],
    )


def _codes(one: str, other: str) -> tuple[str, str]:
    """The codes in their order; a problem where they are none of two countries."""
    first, second = country_code(one), country_code(other)
    if first is None or second is None:
        raise HTTPException(404, "A country is given by its ISO 3166-1 alpha-2 code.")
    if first == second:
        raise HTTPException(404, "Two different countries are needed.")
    return ordered_pair(first, second)


def _ids(result: SearchResult) -> list[str]:
    return [hit.id for hit in result.hits]


def _sentences(found: BothArticle) -> Iterator[BothSentenceObject]:
    article = found.article
    for one in found.sentences:
        yield BothSentenceObject(
            article=article.id,
            title=article.title,
            published=article.published,
            source=article.source,
            language=article.language,
            sentence=one.text.text,
            mentions=[PlacedMentionObject.model_validate(mention) for mention in one.mentions],
        )
