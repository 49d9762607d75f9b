"""An archive's sources over time, drawn as a strip each, and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.search.coverage import Columns, Row
from app.search.grains import Grain
from app.search.timeline import Bucket
from app.web.charts.axis import AxisLabel, axis_labels
from app.web.charts.bars import Shade
from app.web.charts.classes import MOST_CLASSES, CountClass, classes_of, level_of
from app.web.charts.naming import ends_written, period_name
from app.web.periods import NamedPeriod, named_period
from app.web.state import SearchState

# In pixels: as high as a finger or pointer needs a target to be.
HEIGHT = 24
# How high the bar of each class is.
_STEP = 4
_FILLED = 0.86


@dataclass(frozen=True, slots=True)
class StripCell:
    """A period of a row: its articles, and the search for them (`url`, empty without any).

    The bar is `height` high and begins at `x`, in percent of the width.
    """

    name: str
    articles: int
    gap: bool
    url: str
    x: float
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A row: `name` is None for all sources together, `url` the search for all of its articles."""

    name: str | None
    articles: int
    undated: int
    url: str
    undated_url: str
    cells: tuple[StripCell, ...]
    shades: tuple[Shade, ...]

    @property
    def gaps(self) -> int:
        """In how many periods there is nothing, or strikingly little."""
        return sum(cell.gap for cell in self.cells)


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The strips, the archive as a whole first; `classes` say what the heights stand for.

    Of the whole archive so many articles are `earlier` or `later` than all of the periods, and so
    many have `vague` dates, which a search finds in every period that they may be of.
    """

    grain: Grain
    strips: tuple[Strip, ...]
    labels: tuple[AxisLabel, ...]
    names: tuple[str, ...]
    classes: tuple[CountClass, ...]
    width: float
    earlier: int
    earlier_url: str
    later: int
    later_url: str
    vague: int
    height: int = HEIGHT

    @property
    def has_gaps(self) -> bool:
        """Whether any row has a gap."""
        return any(strip.gaps for strip in self.strips)

    def bar_height(self, level: int) -> int:
        """How high a bar of that class is."""
        return _bar_height(level)


def coverage_view(
    columns: Columns, total: Row, rows: Sequence[Row], state: SearchState, locale: str
) -> CoverageView:
    """The drawing of the rows; every bar leads to a search like `state`."""
    counts = {cell.articles for row in (total, *rows) for cell in row.cells if cell.articles}
    classes = classes_of(counts)
    names = tuple(
        period_name(columns.grain, one.first, one.last, locale) for one in columns.periods
    )
    ends = [ends_written(columns.grain, one.first, one.last) for one in columns.periods]
    spans = [(named_period(one.first), named_period(one.last)) for one in ends]
    first = columns.periods[0].first if columns.periods else None
    last = columns.periods[-1].last if columns.periods else None
    return CoverageView(
        grain=columns.grain,
        strips=tuple(_strip(spans, row, names, classes, state) for row in (total, *rows)),
        labels=_labels(columns, total, locale),
        names=names,
        classes=classes,
        width=round(100 / max(1, len(names)) * _FILLED, 2),
        earlier=total.earlier,
        earlier_url=state.dated(None, named_period(str(first.year - 1))).url()
        if first and first.year > 1
        else "",
        later=total.later,
        later_url=state.dated(named_period(str(last.year + 1)), None).url()
        if last and last.year < 9999
        else "",
        vague=total.vague,
    )


def _labels(columns: Columns, total: Row, locale: str) -> tuple[AxisLabel, ...]:
    buckets = [
        Bucket(period.first, period.last, cell.articles, cell.articles, cell.gap)
        for period, cell in zip(columns.periods, total.cells, strict=True)
    ]
    return axis_labels(columns.grain, buckets, locale) if buckets else ()


def _strip(
    spans: Sequence[tuple[NamedPeriod | None, NamedPeriod | None]],
    row: Row,
    names: Sequence[str],
    classes: tuple[CountClass, ...],
    state: SearchState,
) -> Strip:
    own = state if row.name is None else state.with_(sources=(row.name,))
    slot = 100 / max(1, len(row.cells))
    cells = []
    for at, (cell, span) in enumerate(zip(row.cells, spans, strict=True)):
        level = level_of(cell.articles, classes) if cell.articles else 0
        height = _bar_height(level) if level else 0
        cells.append(
            StripCell(
                name=names[at],
                articles=cell.articles,
                gap=cell.gap,
                url=own.dated(*span).url() if cell.articles else "",
                x=round(at * slot, 2),
                y=HEIGHT - height,
                height=height,
            )
        )
    return Strip(
        name=row.name,
        articles=row.articles,
        undated=row.undated,
        url=own.url(),
        undated_url=own.with_(undated=True).url(),
        cells=tuple(cells),
        shades=_shades(cells, slot),
    )


def _bar_height(level: int) -> int:
    return level * _STEP + HEIGHT - MOST_CLASSES * _STEP


def _shades(cells: Sequence[StripCell], slot: float) -> tuple[Shade, ...]:
    """The gaps, those that follow each other as one."""
    shades, at = [], 0
    for is_gap, run in groupby(cells, key=lambda one: one.gap):
        length = len(list(run))
        if is_gap:
            shades.append(Shade(round(at * slot, 2), round(length * slot, 2)))
        at += length
    return tuple(shades)
