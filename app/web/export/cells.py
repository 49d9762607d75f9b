"""Tables as CSV (RFC 4180) that Excel opens right, and of which no cell acts as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# Excel takes a file for UTF-8 only with this mark at its beginning.
BOM = "\ufeff"
# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"): = + - @, in
# full width too, whatever blanks and control characters stand before them; tab, CR and LF.
_ACTING = re.compile("[\\s\x00-\x1f]*[=+\\-@＝＋－＠]|[\t\r\n']")

Cell = str | int | float | bool | None


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as lines of CSV, every cell in quotes and guarded (see `guarded`)."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_shown(cell) for cell in row] for row in rows)
    return text.getvalue()


def guarded(text: str) -> str:
    """`text` behind an apostrophe where a spreadsheet might act upon it, else as it is.

    Text that begins with an apostrophe gets another one, so that `unguarded` finds it again.
    """
    return f"'{text}" if _ACTING.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` made: what stands behind its first apostrophe."""
    return cell.removeprefix("'")


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    # A number of our own, below zero too, is a number.
    return "" if cell is None else str(cell)
