"""Lists of what an archive holds and lacks, as CSV: complete, a row at a time."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from app.search.archive import Archive
from app.search.coverage import Columns
from app.search.grains import Grain
from app.web.export.cells import BOM, csv_text
from app.web.text import printable

_SOURCES_AT_ONCE = 20
_ROWS_AT_ONCE = 500


class InventoryList(StrEnum):
    """The lists that there are."""

    SOURCES = "sources"
    DATES = "dates"
    UNREAD = "unread"


def inventory_table(archive: Archive, which: InventoryList) -> Iterator[bytes]:
    """The list in chunks of UTF-8, each made when it is asked for."""
    match which:
        case InventoryList.SOURCES:
            return _sources(archive)
        case InventoryList.DATES:
            return _dates(archive)
        case InventoryList.UNREAD:
            return _unread(archive)


def _sources(archive: Archive) -> Iterator[bytes]:
    """A row for each source and month in which it has any articles, or a gap."""
    inventory, version = archive.inventory, archive.version
    yield _head("source", "month", "articles", "gap", "archive_version")
    months = inventory.months()
    columns = Columns(Grain.MONTH, months)
    names = [period.first.isoformat()[:7] for period in columns.periods]
    sources = archive.sources().sources
    for start in range(0, len(sources), _SOURCES_AT_ONCE):
        rows = inventory.sources(columns, sources[start : start + _SOURCES_AT_ONCE])
        yield csv_text(
            (row.name, month, cell.articles, cell.gap, version)
            for row in rows
            for month, cell in zip(names, row.cells, strict=True)
            if cell.articles or cell.gap
        ).encode()


def _dates(archive: Archive) -> Iterator[bytes]:
    odd, version = archive.inventory.odd_dates, archive.version
    yield _head("id", "title", "source", "published", "reasons", "page", "archive_version")
    for start in range(0, len(odd), _ROWS_AT_ONCE):
        yield csv_text(
            (
                one.article.id,
                one.article.title,
                one.article.source,
                one.article.published,
                " ".join(one.reasons),
                f"/articles/{one.article.id}",
                version,
            )
            for one in odd[start : start + _ROWS_AT_ONCE]
        ).encode()


def _unread(archive: Archive) -> Iterator[bytes]:
    version = archive.version
    yield _head("file", "reason", "archive_version")
    unread = archive.inventory.every_unread()
    while some := list(islice(unread, _ROWS_AT_ONCE)):
        yield csv_text((printable(one.file), one.reason, version) for one in some).encode()


def _head(*names: str) -> bytes:
    return (BOM + csv_text([names])).encode()
