"""A timeline as a chart of links, with what it can't show beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.search.grains import Grain
from app.search.timeline import Timeline
from app.values import value
from app.web.charts.axis import AxisLabel, axis_labels
from app.web.charts.bars import FEW, Bar, Bars, Shade, Tick, make_bars
from app.web.charts.naming import ends_written, period_name, span_name
from app.web.charts.numbers import number, percent, short_number
from app.web.dated_links import DatedLinks
from app.web.dates import format_published
from app.web.periods import NamedPeriod, named_period
from app.web.state import SearchState

# Where the chart stands on its page.
ANCHOR = "timeline"
# A chart of one bar compares nothing.
_LEAST_BARS = 2
# So many gaps are named; of more it is said how many periods they are.
_MOST_GAPS = 3


@value
class TimelineBar:
    """A period: its bar, its name, its numbers as they are read, and its articles at `url`.

    Without articles there is no `url`, and no `share` where the archive has none either.
    """

    bar: Bar
    name: str
    articles: str
    archive: str
    share: str
    url: str

    @property
    def is_gap(self) -> bool:
        """Whether the archive has no articles of the time, or strikingly few."""
        return self.bar.bucket.gap


@dataclass(frozen=True, slots=True)
class TimelineTick:
    """A line across the chart at `y`, and what is read beside it."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class UnitLink:
    """What a chart can show: numbers, or `shares` of the archive's articles."""

    shares: bool
    current: bool
    url: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Articles that no bar shows, and the search for them."""

    articles: int
    url: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """What to say of the archive's gaps: by name, or in how many periods of `all`.

    `are_empty` where the archive has no articles at all there; `url` is the page on the archive.
    """

    names: tuple[str, ...]
    periods: int
    all: int
    are_empty: bool
    url: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A chart of a result over time.

    `span` names all of the time, `peak` is the period with most. With `shares` the bars are parts
    of the archive's articles of the time; there are no `units` to choose from where both would be
    alike. A share of fewer articles than `few` is faint. `wider_url` leads to more time than was
    chosen: to the period named `wider_name`, or without one to all of it.
    """

    grain: Grain
    shares: bool
    span: str
    bars: tuple[TimelineBar, ...]
    peak: TimelineBar
    ticks: tuple[TimelineTick, ...]
    labels: tuple[AxisLabel, ...]
    shades: tuple[Shade, ...]
    gaps: Gaps | None
    earlier: Outside | None
    later: Outside | None
    undated: Outside | None
    vague: int
    units: tuple[UnitLink, ...]
    wider_url: str
    wider_name: str
    few: int = FEW

    @property
    def has_faint(self) -> bool:
        """Whether any bar is a share of very few articles."""
        return any(one.bar.faint and one.bar.height for one in self.bars)


def timeline_view(
    timeline: Timeline | None,
    state: SearchState,
    locale: str,
    address: Callable[[SearchState], str] = SearchState.url,
) -> TimelineView | None:
    """The chart of `timeline`, whose bars lead to searches like `state`; None if it has no two.

    `address` gives the address of the page itself for the state with or without `shares`; it is
    the page of the search where none is given.
    """
    if timeline is None or len(timeline.buckets) < _LEAST_BARS:
        return None
    differs = any(one.articles != one.archive for one in timeline.buckets)
    shares = state.shares and differs
    chart = make_bars(timeline.buckets, shares=shares)
    bars = _bars(chart, timeline.grain, state, locale)
    first, last = timeline.buckets[0].first, timeline.buckets[-1].last
    wider = _wider(state)
    return TimelineView(
        grain=timeline.grain,
        shares=shares,
        span=span_name(timeline.grain, first, last, locale),
        bars=bars,
        peak=max(bars, key=lambda one: (not one.bar.faint, one.bar.value or 0)),
        ticks=tuple(tick_told(one, locale, shares=shares) for one in chart.ticks),
        labels=axis_labels(timeline.grain, timeline.buckets, locale),
        shades=chart.shades,
        gaps=gaps_told(timeline, locale, state.lang),
        earlier=_outside(timeline.earlier, lambda: state.dated(state.first, _day(first, -1))),
        later=_outside(timeline.later, lambda: state.dated(_day(last, 1), state.last)),
        undated=_outside(timeline.undated, lambda: state.dated(None, None).with_(undated=True)),
        vague=timeline.vague,
        units=_units(state, address, shares=shares) if differs else (),
        wider_url=state.dated(wider, wider).url() if state.first or state.last else "",
        wider_name=format_published(wider.text, locale) if wider else "",
    )


def _bars(chart: Bars, grain: Grain, state: SearchState, locale: str) -> tuple[TimelineBar, ...]:
    links = DatedLinks(state)
    return tuple(_bar(one, grain, links, locale) for one in chart.bars)


def _bar(bar: Bar, grain: Grain, links: DatedLinks, locale: str) -> TimelineBar:
    bucket = bar.bucket
    return TimelineBar(
        bar=bar,
        name=period_name(grain, bucket.first, bucket.last, locale),
        articles=number(bucket.articles, locale),
        archive=number(bucket.archive, locale),
        share="" if bar.share is None else percent(bar.share, locale),
        url=links.to(ends_written(grain, bucket.first, bucket.last)) if bucket.articles else "",
    )


def _units(
    state: SearchState, address: Callable[[SearchState], str], *, shares: bool
) -> tuple[UnitLink, ...]:
    return tuple(
        UnitLink(one, one is shares, f"{address(replace(state, shares=one))}#{ANCHOR}")
        for one in (False, True)
    )


def tick_told(tick: Tick, locale: str, *, shares: bool) -> TimelineTick:
    """A line across the chart with what is read beside it."""
    text = percent(tick.value, locale) if shares else short_number(int(tick.value), locale)
    return TimelineTick(tick.y, text)


def gaps_told(timeline: Timeline, locale: str, lang: str | None) -> Gaps | None:
    """What is to be said of the archive's gaps in the time; None where it has none."""
    found = timeline.gaps
    if not found:
        return None
    few = found if len(found) <= _MOST_GAPS else ()
    return Gaps(
        names=tuple(span_name(timeline.grain, one.first, one.last, locale) for one in few),
        periods=sum(one.gap for one in timeline.buckets),
        all=len(timeline.buckets),
        are_empty=not any(one.archive for one in found),
        url=SearchState(lang=lang).url("/archive"),
    )


def _outside(articles: int, target: Callable[[], SearchState]) -> Outside | None:
    """The articles, if any: before the first day of the calendar there is no other."""
    return Outside(articles, target().url()) if articles else None


def _day(day: date, further: int) -> NamedPeriod:
    other = day + timedelta(days=further)
    return NamedPeriod(other.isoformat(), other, other)


def _wider(state: SearchState) -> NamedPeriod | None:
    """The year that the month or days chosen are in; None from a year on: all of the time."""
    if not (state.first and state.last):
        return None
    year = named_period(str(state.first.first.year))
    chosen = (state.first.first, state.last.last)
    inside = year and year.first <= chosen[0] and chosen[1] <= year.last
    return year if year and inside and chosen != (year.first, year.last) else None
