"""Searches over time as a chart of lines, a table, and the fields to change them in."""

from dataclasses import dataclass, replace

from app.search.curves import Curves
from app.search.grains import Grain
from app.web.charts.axis import AxisLabel, axis_labels
from app.web.charts.bars import FEW, Shade
from app.web.charts.ends import apart
from app.web.charts.lines import HEIGHT, NOWHERE, Line, Lines, make_lines
from app.web.charts.naming import span_name
from app.web.compared import ComparedState
from app.web.views.curve import CurvePoint, CurveView, Setting, curve_view
from app.web.views.facets import Chip, chips
from app.web.views.timeline import Gaps, TimelineTick, UnitLink, gaps_told, tick_told

# A line of one point tells nothing that its number does not.
_LEAST_PERIODS = 2
# The height of a name at the end of a line.
_NAME_HEIGHT = 19
# A phone has 176 pixels for the chart beside the names, where bars have 264.
_BESIDE = 1.5


@dataclass(frozen=True, slots=True)
class GrainChoice:
    """A length of periods."""

    grain: Grain
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class Period:
    """A row of the table: a period, all of its articles, and what each search has of them."""

    name: str
    archive: str
    points: tuple[CurvePoint, ...]


@dataclass(frozen=True, slots=True)
class CurvesView:
    """Searches beside each other; without two periods there is no chart."""

    state: ComparedState
    curves: tuple[CurveView, ...]
    grain: Grain
    coarser: Grain | None
    span: str
    drawn: bool
    shares: bool
    ticks: tuple[TimelineTick, ...]
    labels: tuple[AxisLabel, ...]
    shades: tuple[Shade, ...]
    gaps: Gaps | None
    units: tuple[UnitLink, ...]
    grains: tuple[GrainChoice, ...]
    periods: tuple[Period, ...]
    chips: tuple[Chip, ...]
    csv_url: str
    json_url: str
    height: int = HEIGHT
    few: int = FEW

    @property
    def has_faint(self) -> bool:
        """Whether any point is a share of very few articles."""
        points = (one.point for curve in self.curves for one in curve.points)
        return any(point.faint for point in points if point)

    @property
    def is_filtered(self) -> bool:
        """Whether filters narrow all of the searches."""
        return self.state.common.filtered

    @property
    def unfiltered_url(self) -> str:
        """The searches without the filters."""
        return replace(self.state, common=self.state.common.unfiltered()).url()


def curves_view(curves: Curves, state: ComparedState, locale: str) -> CurvesView:
    """The view of what the searches of `state` found."""
    frames, grain, shares = curves.within.buckets, curves.grain, state.common.shares
    timelines = [one.timeline.buckets for one in curves.curves]
    chart = make_lines(timelines, shares=shares) if frames else Lines((), (), ())
    found = _curves(curves, chart.lines, Setting(state, grain, locale))
    return CurvesView(
        state=state,
        curves=found,
        grain=grain,
        coarser=curves.asked if curves.is_coarser else None,
        span=span_name(grain, frames[0].first, frames[-1].last, locale) if frames else "",
        drawn=len(frames) >= _LEAST_PERIODS,
        shares=shares,
        ticks=tuple(tick_told(one, locale, shares=shares) for one in chart.ticks),
        labels=axis_labels(grain, frames, locale, _BESIDE) if frames else (),
        shades=chart.shades,
        gaps=gaps_told(curves.within, locale, state.common.lang),
        units=_units(state),
        grains=_grains(state, grain),
        periods=_periods(found),
        chips=chips(state.common, locale, lambda one: replace(state, common=one).url()),
        csv_url=state.url("/compare.csv"),
        json_url=state.url("/api/compare"),
    )


def _curves(curves: Curves, lines: tuple[Line, ...], setting: Setting) -> tuple[CurveView, ...]:
    known = lines or (NOWHERE,) * len(curves.curves)
    places = apart([line.end for line in known], _NAME_HEIGHT, HEIGHT)
    sides = zip(curves.curves, known, places, strict=True)
    return tuple(
        curve_view(one, place, line, at, setting)
        for place, (one, line, at) in enumerate(sides, start=1)
    )


def _periods(found: tuple[CurveView, ...]) -> tuple[Period, ...]:
    rows = zip(*(one.points for one in found), strict=True)
    return tuple(Period(points[0].name, points[0].archive, points) for points in rows)


def _units(state: ComparedState) -> tuple[UnitLink, ...]:
    common = state.common
    return tuple(
        UnitLink(
            one, one is common.shares, replace(state, common=replace(common, shares=one)).url()
        )
        for one in (False, True)
    )


def _grains(state: ComparedState, drawn: Grain) -> tuple[GrainChoice, ...]:
    return tuple(
        GrainChoice(grain, grain is drawn, replace(state, grain=grain).url()) for grain in Grain
    )
