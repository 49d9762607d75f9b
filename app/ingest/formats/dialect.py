"""How a table written as text parts its cells."""

import csv
import re
from collections.abc import Sequence

DELIMITERS = ",;\t|"


def header_cells(text: str) -> list[str]:
    """The cells of a text's first line that is not blank."""
    line = _first_line(text)
    return next(csv.reader([line], delimiter=delimiter_of(line)), [])


def delimiter_of(text: str) -> str:
    """The delimiter of a table that begins with `text`: the one that parts its first line most.

    Excel's own first line `sep=;` says it outright.
    """
    line = _first_line(text)
    if line.lower().startswith("sep=") and len(line.strip()) == 5:
        return line.strip()[-1]
    counts = {mark: _outside_quotes(line, mark) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: counts[mark])


def _first_line(text: str) -> str:
    """The first line of a text that is not blank."""
    return next((line for line in text.splitlines() if line.strip()), "")


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])


def swallowed_lines(lines: Sequence[str], delimiter: str, width: int) -> list[str]:
    """Of the lines of one row those that are rows of their own; none where all is well.

    A quotation mark that is never closed is so by the next that opens a cell; what follows
    that one is then no delimiter, as it must be behind a closed cell (RFC 4180, 2.5 to 2.7).
    """
    if len(lines) < 2 or not _opens_cell(lines[-1], delimiter):
        return []
    cells = len(_cells(lines[-1], delimiter))
    is_whole = lines[-1].count('"') % 2 == 0
    if not (cells == width if is_whole else 1 < cells <= width):
        return []
    first = len(lines) - 1
    while first > 1 and _is_row(lines[first - 1], delimiter, width):
        first -= 1
    return list(lines[first:])


def _opens_cell(line: str, delimiter: str) -> bool:
    """Whether the first quotation mark of a line stands where a cell that has more begins."""
    mark = re.escape(delimiter)
    return bool(re.match(rf'(?:[^"]*{mark})?"[^"\s{mark}]', line))


def _is_row(line: str, delimiter: str, width: int) -> bool:
    """Whether a line has as many cells as a row; behind a comma in a text stands a blank."""
    cells = _cells(line, delimiter)
    return len(cells) == width and not any(cell[:1].isspace() for cell in cells[1:])


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])
