"""Tables as text (CSV, TSV): an article a row."""

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from app.ingest.decode import decode
from app.ingest.document import UnreadableInput
from app.ingest.formats.columns import TEXT, TITLE, unknown_columns
from app.ingest.formats.dialect import delimiter_of, swallowed_lines
from app.ingest.formats.record import Fault, Item, Record, Source, Visit, fields_record
from app.ingest.formats.values import cell_value
from app.ingest.formats.wording import counted
from app.ingest.limits import Limits


def read_table(source: Source, visit: Visit) -> Iterator[Item]:
    """A record for each row under the header, with its number from 1, as JSON in UTF-8."""
    decoded = decode(source.head)
    text = io.TextIOWrapper(source.stream, decoded.encoding, errors="replace", newline="")
    try:
        yield from _rows(Table(source.name), _Lines(text, visit.limits), decoded.text, visit)
    finally:
        # Or it would close the stream, which is not its own.
        text.detach()


def _rows(table: "Table", lines: "_Lines", beginning: str, visit: Visit) -> Iterator[Item]:
    csv.field_size_limit(visit.limits.max_bytes)
    delimiter = delimiter_of(beginning)
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    number = 0
    try:
        for row in rows:
            taken = lines.taken()
            if not table.header:
                table.take_header(row, visit)
                continue
            if not any(cell.strip() for cell in row):
                continue
            number += 1
            swallowed = swallowed_lines(taken, delimiter, len(table.header))
            if lines.at_end:
                yield Fault(f"{table.name}#{number}", _unclosed(row), ends=True)
            elif swallowed:
                lines.again(swallowed)
                yield Fault(f"{table.name}#{number}", _SWALLOWED)
            else:
                yield table.record(number, row)
    except csv.Error as error:
        yield Fault(f"{table.name}#{number + 1}", _csv_fault(error, visit.limits), ends=True)
    if not table.header:
        raise UnreadableInput("It has no row with the names of the columns.")


@dataclass(slots=True)
class Table:
    """A table being read: the names of its columns, once their row has come."""

    name: str
    header: tuple[str, ...] = ()

    def take_header(self, cells: Sequence[object], visit: Visit) -> None:
        """Takes a row for the header; UnreadableInput where it names neither title nor text.

        The table's own title, in a row whose other cells are empty, is passed over.
        """
        names = [str(cell).strip().strip("\ufeff") for cell in cells]
        if not any(names) or (names[0].lower().startswith("sep=") and not any(names[1:])):
            return
        if not visit.columns.tells(names, TITLE, TEXT):
            if len(names) > 1 and sum(map(bool, names)) == 1:
                return
            raise UnreadableInput(unknown_columns(names))
        self.header = tuple(names)

    def record(self, number: int, cells: Sequence[object]) -> Record:
        """The record of a row; cells past the header are kept under their numbers."""
        row: dict[str, object] = {}
        for index, cell in enumerate(cells):
            name = self.header[index] if index < len(self.header) else ""
            name = name or f"column {index + 1}"
            value = cell_value(cell)
            if value not in (None, "") and row.get(name) in (None, ""):
                row[name] = value
        return fields_record(f"{self.name}#{number}", row)


class _Lines:
    """The lines of a text; `at_end` once the reader has asked for more than there are."""

    def __init__(self, text: TextIO, limits: Limits) -> None:
        self._text = text
        self._limits = limits
        self._taken: list[str] = []
        self._again: deque[str] = deque()
        self.at_end = False

    def taken(self) -> list[str]:
        """The lines that the reader took since this was asked last."""
        taken, self._taken = self._taken, []
        return taken

    def again(self, lines: list[str]) -> None:
        """Gives lines that were taken once more, before those that are to come."""
        self._again.extendleft(reversed(lines))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._next_line()
        self._taken.append(line)
        return line

    def _next_line(self) -> str:
        line = self._text.readline(self._limits.max_bytes + 1)
        if len(line) > self._limits.max_bytes:
            raise csv.Error("line larger than field limit")
        if not line:
            self.at_end = True
            raise StopIteration
        return line.replace("\x00", "").lstrip("\ufeff")


_SWALLOWED = (
    "A quotation mark that opens a cell is not closed, so its row would take in rows that follow: "
    "close it. Those were read for themselves."
)


def _unclosed(row: Sequence[str]) -> str:
    lines = counted(row[-1].count("\n") + 1, "line")
    return (
        f"A quotation mark that opens a cell is never closed, so its row took in {lines} up to "
        "the end: close it."
    )


def _csv_fault(error: csv.Error, limits: Limits) -> str:
    if "limit" in str(error):
        return (
            f"A cell has more than the {limits.max_bytes:,} bytes that are read of one article "
            "(a quotation mark may not be closed): mend it, or raise WARTA_MAX_FILE_BYTES."
        )
    return f"The table is broken here ({error})."
