"""`warta compare`: several searches over time, beside each other."""

import argparse
import sys
from collections.abc import Iterator

from app.cli.columns import shortened
from app.cli.corrected import corrected
from app.cli.exits import DONE, UserMistake
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.sparklines import sparkline
from app.cli.tables import columns, paragraph, room
from app.cli.visible import show, visible
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.curves import MOST_CURVES, Curve, Curves
from app.search.grains import Grain
from app.search.timeline import Bucket
from app.settings import Settings
from app.web.api.curves import compared_object
from app.web.api.parameters import CompareParameters
from app.web.charts.bars import share_of
from app.web.charts.naming import ends_written
from app.web.charts.numbers import percent
from app.web.export.curves import curves_table, told_curves
from app.web.notices import notice_sentence

# So many letters of a search stand above its column, fewer where five must fit the terminal; each
# has a number and blanks beside it, and all of them a period, a total and the sign of a gap.
_HEAD, _LEAST_HEAD = 20, 6
_NUMBERED, _BESIDE = 4, 27
_LOCALE = "en"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help=f"up to {MOST_CURVES}; put -- before one that begins with -",
    )
    parser.add_argument(
        "--by", choices=[grain.value for grain in Grain], help="the length of the periods"
    )
    parser.add_argument("--share", action="store_true", help="shares of all articles")
    add_filters(parser, sorts=())
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print what /api/compare gives")
    forms.add_argument("--csv", action="store_true", help="print a row for each search and period")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints the searches with their numbers in each period."""
    if not any(arguments.query):
        raise UserMistake("There is nothing to compare: give one search or more.")
    if len(arguments.query) > MOST_CURVES:
        raise UserMistake(f"Up to {MOST_CURVES} searches can be compared at once.")
    parameters = parameters_of(CompareParameters, arguments)
    state = parameters.compared()
    archive = Archive.open(arguments.library)
    found = archive.compare(state.queries, parameters.request(), state.grain)
    if arguments.json:
        print(object_text(compared_object(found)))
    elif arguments.csv:
        # Lines end as CSV has them, whatever the system's own do.
        sys.stdout.buffer.write(curves_table(found, told_curves(found, state)).encode())
    else:
        show(_lines(found, shares=arguments.share))
    return DONE


def _lines(found: Curves, *, shares: bool) -> list[str]:
    lines = [line for number, one in enumerate(found.curves, 1) for line in _said(number, one)]
    if found.is_coarser:
        lines.append(
            f"By {found.grain}: there would be too many periods of a {found.asked}, "
            "or no date is known so exactly."
        )
    if not found.within.buckets:
        return [*lines, "None of these searches finds an article whose date is known."]
    highest = max(one.articles for curve in found.curves for one in curve.timeline.buckets)
    lines += ["", *(_spark(number, one, highest) for number, one in enumerate(found.curves, 1)), ""]
    return [*lines, *_table(found, shares=shares)]


def _said(number: int, curve: Curve) -> list[str]:
    told = curve.timeline
    outside = [
        f"{articles:,} {what}"
        for articles, what in (
            (told.earlier, "earlier"),
            (told.later, "later"),
            (told.vague, "with less exact dates"),
            (told.undated, "without a known date"),
        )
        if articles
    ]
    beside = f" ({', '.join(outside)}, not in the table)" if outside else ""
    lines = paragraph(
        f"{number}  {curve.written}: {counted(curve.articles, 'article')}{beside}", indent=3
    )
    for one in curve.expansions:
        verb = "leaves out" if one.excluded else "counts as"
        lines.append(f"   {one.typed} {verb} {one.name} by all its names")
    lines += (f" {line}" for line in corrected(curve.corrections))
    return lines + [f"   {notice_sentence(one)}" for one in curve.notices]


def _spark(number: int, curve: Curve, highest: int) -> str:
    counts, label = [one.articles for one in curve.timeline.buckets], f"{number}  "
    return f"{label}{sparkline(counts, highest, room() - len(label))}"


def _table(found: Curves, *, shares: bool) -> Iterator[str]:
    """The periods as rows, their numbers under each other by the last digit."""
    most = max(_LEAST_HEAD, min(_HEAD, (room() - _BESIDE) // len(found.curves) - _NUMBERED))
    names = (shortened(visible(one.written), most) for one in found.curves)
    heads = (f"{number} {name}" for number, name in enumerate(names, 1))
    rows = []
    for at, frame in enumerate(found.within.buckets):
        cells = (_cell(one.timeline.buckets[at], shares=shares) for one in found.curves)
        name = ends_written(found.grain, frame.first, frame.last).first
        rows.append((name, *cells, f"{frame.articles:,}", "gap" if frame.gap else ""))
    return columns((found.grain.value, *heads, "all", ""), rows)


def _cell(bucket: Bucket, *, shares: bool) -> str:
    if not shares:
        return f"{bucket.articles:,}"
    share = share_of(bucket)
    return "–" if share is None else percent(share, _LOCALE)
