"""How a table written as text parts its cells."""

import csv

DELIMITERS = ",;\t|"


def header_cells(text: str) -> list[str]:
    """The cells of a text's first line that is not blank."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    return next(csv.reader([line], delimiter=delimiter_of(line)), [])


def delimiter_of(text: str) -> str:
    """The delimiter of a table that begins with `text`: the one that parts its first line most.

    Excel's own first line `sep=;` says it outright.
    """
    line = next((line for line in text.splitlines() if line.strip()), "")
    if line.lower().startswith("sep=") and len(line.strip()) == 5:
        return line.strip()[-1]
    counts = {mark: _outside_quotes(line, mark) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: counts[mark])


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])
