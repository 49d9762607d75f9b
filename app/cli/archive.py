"""`warta archive`: what is in the library, and what is missing."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from app.cli.columns import cut_after, wide
from app.cli.exits import DONE, UserMistake
from app.cli.objects import object_text
from app.cli.sparklines import in_groups
from app.cli.tables import paragraph, room
from app.cli.visible import show, visible
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.settings import Settings
from app.web.api.archive_models import (
    ArchiveObject,
    CellObject,
    CoverageObject,
    CoverageRowObject,
)
from app.web.api.archive_object import archive_object
from app.web.api.parameters import ArchiveParameters
from app.web.export.inventory import InventoryList, inventory_table

# Heights of a bar, the first for nothing at all; a gap has a sign of its own.
_BARS = " ▁▂▃▄▅▆▇█"
_GAP = "·"
_LONGEST_NAME, _SHORTEST_NAME = 28, 8
_REASONS = {
    "future": "later than the archive was filled",
    "before-newspapers": "before there were newspapers",
    "address": "its address names another date",
    "alone": "nothing else of its source within five years",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--year", type=int, metavar="YYYY", help="the months of this year")
    parser.add_argument("--page", type=int, default=1, metavar="N", help="of the sources")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object")
    form.add_argument(
        "--csv",
        choices=[one.value for one in InventoryList],
        help="print a whole list as a table: articles by source and month, articles with odd "
        "dates, or files that could not be read",
    )


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints what the library holds."""
    if arguments.year is not None and not 1 <= arguments.year <= 9999:
        raise UserMistake("--year must be from 1 to 9999.")
    if arguments.page < 1:
        raise UserMistake("--page must be 1 or more.")
    archive = Archive.open(arguments.library)
    if arguments.csv:
        for chunk in inventory_table(archive, InventoryList(arguments.csv)):
            sys.stdout.buffer.write(chunk)
        return DONE
    asked = ArchiveParameters(year=arguments.year, page=min(arguments.page, 1_000_000))
    found = archive_object(archive, asked)
    if arguments.json:
        print(object_text(found))
    else:
        show(_lines(found))
    return DONE


def _lines(found: ArchiveObject) -> Iterator[str]:
    stories = counted(found.stories, "story", "stories")
    sources = counted(found.sources, "source")
    yield f"{counted(found.articles, 'article')} in {stories} from {sources}"
    yield f"version {found.archive_version}, Warta {found.program_version}"
    yield from _coverage_lines(found.coverage)
    if found.pages > 1:
        yield f"page {found.page} of {found.pages} of the sources"
    yield from ("", *_field_lines(found))
    yield from ("", *_odd_lines(found))
    yield from ("", *_unread_lines(found))
    if found.last_ingest:
        ingest = found.last_ingest
        yield ""
        yield from paragraph(
            f"last ingest {ingest.began:%Y-%m-%d %H:%M} UTC: {ingest.added:,} added, "
            f"{ingest.updated:,} updated, {ingest.unchanged:,} unchanged, "
            f"{ingest.duplicate:,} already there, {ingest.failed:,} could not be read",
            indent=2,
        )


def _coverage_lines(coverage: CoverageObject) -> Iterator[str]:
    if not coverage.periods:
        return
    first, last = coverage.periods[0].first, coverage.periods[-1].last
    yield ""
    yield f"articles by {coverage.grain}, {first:%Y-%m} to {last:%Y-%m} ({_GAP} is a gap)"
    rows = [coverage.total, *coverage.sources]
    most = max((cell.articles for row in rows for cell in row.cells), default=0)
    digits = len(f"{coverage.total.articles:,}")
    beside = room() - digits - 4
    width = max(wide(_name(row)) for row in rows)
    width = min(width, max(_SHORTEST_NAME, min(_LONGEST_NAME, beside - len(coverage.periods))))
    for row in rows:
        groups = in_groups(row.cells, beside - width)
        bars = "".join(_bar(group, most) for group in groups)
        yield f"{cut_after(_name(row), width)}  {bars}  {row.articles:>{digits},}"


def _name(row: CoverageRowObject) -> str:
    return visible(row.name or "all sources")


def _bar(cells: Sequence[CellObject], most: int) -> str:
    """A block as high as the number has digits beside the largest: counts differ by magnitudes.

    Of several it is the highest.
    """
    if all(one.gap for one in cells):
        return _GAP
    articles = max(one.articles for one in cells)
    if not articles:
        return _BARS[0]
    steps = len(_BARS) - 1
    return _BARS[max(1, -(-steps * articles.bit_length() // most.bit_length()))]


def _field_lines(found: ArchiveObject) -> Iterator[str]:
    if found.fields is None:
        yield "How each field is known is counted by the next ingest into this library."
        return
    for one in found.fields:
        ways = ", ".join(f"{way.key} {way.articles:,}" for way in one.origins)
        known = f"{one.name:<12}  {one.known:>9,} known  {one.unknown:>9,} unknown"
        yield from paragraph(f"{known}  {ways}".rstrip(), indent=len(known) + 2)


def _odd_lines(found: ArchiveObject) -> Iterator[str]:
    have = "article has" if found.undated == 1 else "articles have"
    yield f"{found.undated:,} {have} no known date, {found.odd_dates:,} an odd one"
    for one in found.first_odd_dates:
        told = "; ".join(_REASONS[reason] for reason in one.reasons)
        yield f"  {one.published or '':<10.10}  {one.id}  {told}"


def _unread_lines(found: ArchiveObject) -> Iterator[str]:
    yield f"{counted(found.unread, 'file')} could not be read"
    for one in found.unread_reasons:
        told = f"  {one.inputs:>6,}  {one.reason}  ({', '.join(one.examples)})"
        yield from paragraph(told, indent=10)
