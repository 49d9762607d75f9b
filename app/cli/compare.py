"""`warta compare`: several searches over time, beside each other."""

import argparse
import sys

from app.cli.exits import DONE, UserMistake
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.sparklines import sparkline
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.curves import MOST_CURVES, Curve, Curves
from app.search.grains import Grain
from app.search.timeline import Bucket
from app.settings import Settings
from app.web.api.curves import compared_object
from app.web.api.parameters import CompareParameters
from app.web.charts.bars import share_of
from app.web.charts.ends import cut
from app.web.charts.naming import ends_written
from app.web.charts.numbers import percent
from app.web.export.curves import curves_table, told_curves
from app.web.notices import notice_message

# So many letters of a search stand above its column.
_HEAD = 20
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
        print("\n".join(_lines(found, shares=arguments.share)))
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
    return lines + _table(found, shares=shares)


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
    lines = [f"{number}  {curve.written}: {counted(curve.articles, 'article')}{beside}"]
    for one in curve.expansions:
        verb = "leaves out" if one.excluded else "counts as"
        lines.append(f"   {one.typed} {verb} {one.name} by all its names")
    for fix in curve.corrections:
        verb = "counted as" if fix.applied else "did you mean"
        lines.append(f"   {fix.typed}: {verb} {fix.suggested}")
    return lines + [f"   {notice_message(one.key) % {'value': one.value}}" for one in curve.notices]


def _spark(number: int, curve: Curve, highest: int) -> str:
    return f"{number}  {sparkline([one.articles for one in curve.timeline.buckets], highest)}"


def _table(found: Curves, *, shares: bool) -> list[str]:
    """The periods as rows, their numbers under each other by the last digit."""
    heads = [f"{number} {cut(one.written, _HEAD)}" for number, one in enumerate(found.curves, 1)]
    rows = [[found.grain.value, *heads, "all"]]
    for at, frame in enumerate(found.within.buckets):
        cells = (_cell(one.timeline.buckets[at], shares=shares) for one in found.curves)
        name = ends_written(found.grain, frame.first, frame.last).first
        rows.append([name, *cells, f"{frame.articles:,}{'  gap' if frame.gap else ''}"])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]) - 1)]
    widths.append(max(len(row[-1].removesuffix("  gap")) for row in rows))
    return [_row(row, widths) for row in rows]


def _row(row: list[str], widths: list[int]) -> str:
    *cells, last = row
    figure, _, gap = last.partition("  ")
    name = cells[0].ljust(widths[0])
    figures = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=False))
    return "  ".join([name, *figures, figure.rjust(widths[-1]), *([gap] if gap else [])])


def _cell(bucket: Bucket, *, shares: bool) -> str:
    if not shares:
        return f"{bucket.articles:,}"
    share = share_of(bucket)
    return "–" if share is None else percent(share, _LOCALE)
