"""An article as the index takes it: its terms and the values it is filtered by."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from app.index.writing import IndexDocument
from app.language.analyzer import terms
from app.language.mentions import MentionField
from app.language.naming import NAMING
from app.language.newsroom_clocks import newsroom_clock
from app.library.records import Article, DatePrecision, TitleOrigin


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a date may mean, and its first moment (Unix seconds)."""

    first: date
    last: date
    instant: int


def to_index(article: Article) -> IndexDocument:
    """The index document of `article`."""
    title = terms(article.title)
    passages = [terms(text) for text in article.passages]
    named = [mention for mention in article.mentions if mention.kind in NAMING]
    clock = newsroom_clock(article.published_in, article.language)
    days = days_of(article.published, article.published_precision, clock)
    return IndexDocument(
        id=article.id,
        title=title.surfaces,
        title_lemmas=title.lemmas,
        body=[passage.surfaces for passage in passages],
        body_lemmas=[passage.lemmas for passage in passages],
        title_named=[one.code for one in named if one.field is MentionField.TITLE],
        body_named=[one.code for one in named if one.field is not MentionField.TITLE],
        countries=[share.code for share in article.countries],
        about=[share.code for share in article.countries if share.about],
        source=article.source,
        agency=terms(article.agency or "").surfaces,
        author=terms(article.author or "").surfaces,
        published_in=article.published_in,
        language=article.language,
        first_day=days.first if days else None,
        last_day=days.last if days else None,
        instant=days.instant if days else None,
        story=article.story,
        title_is_lede=article.title_origin is TitleOrigin.LEDE,
    )


def days_of(
    published: str | None, precision: DatePrecision | None, clock: tzinfo = UTC
) -> Days | None:
    """What an ISO 8601 date of `precision` covers; None where it is unknown.

    A time without an offset is one of `clock`, and so is the beginning of a day; both only order
    articles. (Taken as Greenwich's, an outlet's times that lack it stand hours behind others.)
    """
    if published is None or precision is None:
        return None
    match precision:
        case DatePrecision.MINUTE:
            moment = datetime.fromisoformat(published)
            first = last = moment.date()
        case DatePrecision.DAY:
            first = last = date.fromisoformat(published)
        case DatePrecision.MONTH:
            year, month = (int(part) for part in published.split("-"))
            first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case DatePrecision.YEAR:
            first, last = date(int(published), 1, 1), date(int(published), 12, 31)
    if precision is not DatePrecision.MINUTE:
        moment = datetime(first.year, first.month, first.day)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=clock)
    return Days(first, last, int(moment.timestamp()))
