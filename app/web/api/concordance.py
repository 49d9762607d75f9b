"""Every mention, as the API gives it."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.search.concordance.asked import Position
from app.search.concordance.concordance import ConcordanceResult
from app.search.concordance.lines import Line
from app.search.labels import country_label
from app.web.api.concordance_models import ConcordanceObject, LineObject, SubjectObject
from app.web.api.concordance_parameters import ConcordanceParameters
from app.web.api.cursor import BadCursor, check, packed, search_mark, state_mark, unpacked
from app.web.api.refusals import refusing_cursors
from app.web.api.routes import CHANGED, PROBLEMS
from app.web.api.search_models import CorrectionObject, NoticeObject
from app.web.concordance.state import ConcordanceState
from app.web.site import site_of
from app.web.state import MAX_SIZE
from app.web.views.concordance import LineLinks

router = APIRouter(prefix="/api", tags=["archive"], responses=PROBLEMS)


@router.get("/mentions", responses=CHANGED, summary="List every mention")
def mentions(
    request: Request, parameters: Annotated[ConcordanceParameters, Query()]
) -> ConcordanceObject:
    """Every place where the words of `q` stand, or a country is mentioned, in its sentence.

    All lines: ask for the first page, then for the `cursor` that each answer gives as
    `next_cursor`, until that is null; or for `/mentions.csv`, which has them in one file.
    """
    archive = site_of(request).archive
    state = archive.state
    asked = _at_cursor(parameters, state)
    result = archive.concordance(asked.request(parameters.lang)).result()
    cursor = _next_cursor(asked, result)
    mark = [state_mark(state), search_mark(parameters)]
    written = packed([cursor.page, cursor.row, cursor.skip, cursor.size, *mark]) if cursor else None
    return concordance_object(asked, result, parameters.lang, written)


def concordance_object(
    asked: ConcordanceState, result: ConcordanceResult, locale: str, next_cursor: str | None = None
) -> ConcordanceObject:
    """`result` as an object, with the way to its next page."""
    links = LineLinks(asked, result.subject.codes)
    return ConcordanceObject(
        query=result.request.search.query,
        subject=SubjectObject(
            words=list(result.subject.words), countries=list(result.subject.codes)
        ),
        sort=result.order.value,
        total=result.total,
        articles=result.articles,
        stories=result.stories,
        size=result.request.size,
        archive_version=result.version,
        next_cursor=next_cursor,
        corrections=[CorrectionObject.model_validate(one) for one in result.corrections],
        relaxed=result.relaxed,
        lines=[_line_object(one, links.url(one), locale) for one in result.page.lines],
        notices=[NoticeObject.model_validate(one) for one in result.notices],
    )


def _line_object(line: Line, url: str, locale: str) -> LineObject:
    """A line, which the page `url` shows in its article, its country named in `locale`."""
    occurrence, article = line.occurrence, line.article
    mention = occurrence.mention
    return LineObject(
        left=line.left,
        word=line.word,
        right=line.right,
        searched_for=occurrence.typed or None,
        counts_as=occurrence.kind.value if occurrence.kind else None,
        country=mention.code if mention else None,
        country_name=country_label(mention.code, locale) if mention else None,
        evidence=mention.kind.value if mention else None,
        field=occurrence.passage.field.value,
        paragraph=occurrence.passage.number,
        start=occurrence.start,
        end=occurrence.end,
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        language=article.language,
        url=url,
    )


@dataclass(frozen=True, slots=True)
class _Cursor:
    """The page of lines that comes next: by its number where they are counted, else by its row."""

    page: int
    row: int
    skip: int
    size: int


def _next_cursor(asked: ConcordanceState, result: ConcordanceResult) -> _Cursor | None:
    following = result.page.next
    if following is None:
        return None
    if result.total is not None:
        return _Cursor(result.number + 1, 0, 0, asked.size)
    return _Cursor(1, following.row, following.skip, asked.size)


def _at_cursor(parameters: ConcordanceParameters, state: str) -> ConcordanceState:
    """What is asked for, at the place of the cursor where one is given."""
    asked = parameters.lines()
    if not parameters.cursor:
        return asked
    with refusing_cursors():
        cursor = _read(parameters, state)
    start = None if cursor.page > 1 else Position(cursor.row, cursor.skip)
    return replace(asked, page=cursor.page, start=start, size=cursor.size)


def _read(parameters: ConcordanceParameters, state: str) -> _Cursor:
    match unpacked(parameters.cursor):
        case [int(page), int(row), int(skip), int(size), then, search]:
            check(search, then, parameters, state)
            numbers = (page, row, skip, size)
            if min(page, size, row + 1, skip + 1) >= 1 and size <= MAX_SIZE:
                return _Cursor(*numbers)
    raise BadCursor
