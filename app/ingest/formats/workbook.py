"""Excel workbooks (.xlsx): an article a row, on any of the sheets."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import openpyxl

from app.ingest.document import UnreadableInput
from app.ingest.formats.budget import check_ratio
from app.ingest.formats.columns import TEXT, TITLE, unknown_columns
from app.ingest.formats.record import Fault, Item, Source, Visit
from app.ingest.formats.tables import Table
from app.ingest.formats.wording import counted, said_by
from app.ingest.limits import Limits

# Titles and notes may stand above the header.
_HEADER_ROWS = 20
# Characters that XML cannot hold are written out, as `_x000D_`.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_workbook(source: Source, archive: zipfile.ZipFile, visit: Visit) -> Iterator[Item]:
    """The rows of every sheet that has a header; a fault for each that has none.

    Raises UnreadableInput where it is no sound workbook.
    """
    _check_parts(archive, visit.limits)
    stream: Any = archive.fp
    try:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
    # A broken workbook makes openpyxl fail with anything, from KeyError to SyntaxError.
    except Exception as error:
        raise UnreadableInput(f"It is no sound Excel workbook ({said_by(error)}).") from error
    cells = _Cells(visit.limits)
    for sheet in book.worksheets:
        name = f"{source.name}/{sheet.title}"
        try:
            yield from _sheet_items(name, cells.rows(sheet), visit)
        except UnreadableInput as error:
            yield Fault(name, str(error), ends=True)
        except Exception as error:  # noqa: BLE001 (as above: openpyxl reads as it goes)
            yield Fault(name, f"The sheet is broken ({said_by(error)}).", ends=True)


def _sheet_items(name: str, rows: Iterator[Sequence[object]], visit: Visit) -> Iterator[Item]:
    table = Table(name)
    number = 0
    first: list[str] = []
    for index, row in enumerate(rows):
        if not any(cell not in (None, "") for cell in row):
            continue
        if table.header:
            number += 1
            yield table.record(number, row)
            continue
        names = ["" if cell is None else str(cell) for cell in row]
        first = first or names
        if visit.columns.tells(names, TITLE, TEXT):
            table.take_header(names, visit)
        elif index >= _HEADER_ROWS:
            break
    if not table.header and first:
        yield Fault(name, unknown_columns([one for one in first if one]))


class _Cells:
    """The cells of a workbook, counted against the bound."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._count = 0

    def rows(self, sheet: Any) -> Iterator[Sequence[object]]:
        """The rows of a sheet, whatever size it says it has.

        Raises UnreadableInput where the workbook has more cells than may be read.
        """
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            self._count += len(row) + 1
            if self._count > self._limits.max_cells:
                raise UnreadableInput(
                    f"The workbook has more than {counted(self._limits.max_cells, 'cell')}: "
                    "split it, or raise WARTA_MAX_CELLS."
                )
            yield [_unescaped(cell) if isinstance(cell, str) else cell for cell in row]


def _unescaped(cell: str) -> str:
    if "_x" not in cell:
        return cell
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), cell)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_parts(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Raises UnreadableInput where the workbook's parts, unpacked, are a bomb."""
    unpacked = sum(part.file_size for part in archive.infolist())
    packed = sum(part.compress_size for part in archive.infolist())
    check_ratio(unpacked, packed, limits)
    if unpacked > limits.max_member_bytes:
        raise UnreadableInput(
            f"The workbook unpacks to {unpacked:,} bytes, more than the "
            f"{limits.max_member_bytes:,} that are held at once: split it, or raise "
            "WARTA_MAX_MEMBER_BYTES."
        )


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Whether a ZIP archive is an Excel workbook."""
    return "xl/workbook.xml" in archive.NameToInfo
