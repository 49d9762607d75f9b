"""One search over time, beside others: its line, its name, and what is told of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from app.search.curves import Curve
from app.search.grains import Grain
from app.search.labels import country_label
from app.search.parse import parse
from app.search.results import Correction, Expansion, SearchNotice
from app.search.saying import SaidKind, said_of
from app.search.timeline import Bucket
from app.web.charts.bars import share_of
from app.web.charts.ends import cut
from app.web.charts.lines import Line, Point
from app.web.charts.naming import ends_written, period_name
from app.web.charts.numbers import number, percent
from app.web.compared import ComparedState
from app.web.dated_links import DatedLinks
from app.web.periods import NamedPeriod
from app.web.state import SearchState
from app.web.views.readback import Readback, readback

# So many letters a screen, and a phone, has room for beside the end of a line.
_WIDE, _NARROW = 24, 10


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A period of one search: its articles as they are read, of all (`archive`), and as `share`.

    `point` is its place in the chart, None where the line is broken; `url` its articles, if any.
    """

    point: Point | None
    name: str
    articles: str
    archive: str
    share: str
    url: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Articles of a search that are in no period, and the search for them, where it has one."""

    kind: str
    articles: int
    url: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was taken, or is offered, for what was typed; `url` compares with it instead."""

    typed: str
    suggested: str
    applied: bool
    url: str


@dataclass(frozen=True, slots=True)
class CurveView:
    """One search: its number among them, its name, its line, and what is told of it.

    Its line ends at `end_x` percent and the height `end`; `at` is that of its name beside it.
    """

    number: int
    name: str
    query: str
    articles: int
    url: str
    remove_url: str
    path: str
    end_x: float
    end: float
    at: float
    points: tuple[CurvePoint, ...]
    peak: CurvePoint | None
    outside: tuple[Outside, ...]
    readback: Readback
    suggested: tuple[Suggested, ...]
    expansions: tuple[Expansion, ...]
    notices: tuple[SearchNotice, ...]

    @property
    def wide(self) -> str:
        """The name as far as there is room for it beside a chart on a screen."""
        return cut(self.name, _WIDE)

    @property
    def narrow(self) -> str:
        """The name, likewise on a phone."""
        return cut(self.name, _NARROW)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all searches of a page have in common: its address, its periods and its language."""

    state: ComparedState
    grain: Grain
    locale: str


def curve_view(curve: Curve, place: int, line: Line, at: float, setting: Setting) -> CurveView:
    """The view of a search, the one at that `place`; its name stands at the height `at`."""
    state = setting.state.one(curve.query)
    points = tuple(_points(curve, line, state, setting))
    peak = max(points, key=lambda one: one.point.rank if one.point else (False, -1.0), default=None)
    return CurveView(
        number=place,
        name=_name(curve.query, setting.locale),
        query=curve.query,
        articles=curve.articles,
        url=state.with_(shares=False).url(),
        remove_url=setting.state.without(curve.query).url(),
        path=line.path,
        end_x=line.end_x,
        end=line.end,
        at=at,
        points=points,
        peak=peak if peak and peak.url else None,
        outside=tuple(_outside(curve, state)),
        readback=readback(SearchState(query=curve.query), setting.locale),
        suggested=tuple(_suggested(curve.corrections, curve.query, setting.state)),
        expansions=curve.expansions,
        notices=curve.notices,
    )


def _points(curve: Curve, line: Line, state: SearchState, setting: Setting) -> Iterator[CurvePoint]:
    drawn = {one.bucket.first: one for one in line.points}
    links = DatedLinks(state)
    for bucket in curve.timeline.buckets:
        yield _point(bucket, drawn.get(bucket.first), links, setting)


def _point(bucket: Bucket, point: Point | None, links: DatedLinks, setting: Setting) -> CurvePoint:
    share = share_of(bucket)
    ends = ends_written(setting.grain, bucket.first, bucket.last)
    return CurvePoint(
        point=point,
        name=period_name(setting.grain, bucket.first, bucket.last, setting.locale),
        articles=number(bucket.articles, setting.locale),
        archive=number(bucket.archive, setting.locale),
        share="" if share is None else percent(share, setting.locale),
        url=links.to(ends) if bucket.articles else "",
    )


def _outside(curve: Curve, state: SearchState) -> Iterator[Outside]:
    """The articles that are in no period; those of less exact dates have no search."""
    told = curve.timeline
    if told.earlier:
        until = _day(told.buckets[0].first - timedelta(1))
        yield Outside("earlier", told.earlier, state.dated(state.first, until).url())
    if told.later:
        since = _day(told.buckets[-1].last + timedelta(1))
        yield Outside("later", told.later, state.dated(since, state.last).url())
    if told.undated:
        url = state.dated(None, None).with_(undated=True).url()
        yield Outside("undated", told.undated, url)
    if told.vague:
        yield Outside("vague", told.vague, "")


def _day(day: date) -> NamedPeriod:
    return NamedPeriod(day.isoformat(), day, day)


def _suggested(
    corrections: Iterable[Correction], query: str, state: ComparedState
) -> Iterator[Suggested]:
    """The corrections; words taken for the same one together."""
    alike = groupby(corrections, key=lambda one: (one.typed, one.applied) if one.applied else one)
    for _, group in alike:
        best, *others = group
        yield Suggested(
            typed=best.typed,
            suggested=", ".join(one.suggested for one in (best, *others)),
            applied=best.applied,
            url=state.instead(query, best.query).url(),
        )


def _name(query: str, locale: str) -> str:
    """What the line is called: as typed, but a country that is searched for by its name."""
    said = said_of(parse(query, locale).tree)
    if len(said) == 1 and said[0].kind is SaidKind.COUNTRY and not said[0].excluded:
        return ", ".join(country_label(code, locale) for code in said[0].values)
    return query
