"""Tables for the terminal."""

import unicodedata
from collections.abc import Iterator, Sequence

# A longer text is cut, so that the numbers beside it stay on its line.
_LONGEST = 40


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: its first column is text, the others are numbers, under each other by
    their last digit."""
    table = [list(heads), *([_cut(row[0]), *row[1:]] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    for first, *others in table:
        numbers = (
            text.rjust(width - _width(text) + len(text))
            for text, width in zip(others, widths[1:], strict=True)
        )
        padding = " " * (widths[0] - _width(first))
        yield "  ".join((f"{first}{padding}", *numbers)).rstrip()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _width(text: str) -> int:
    """The places that `text` takes: two for a wide letter, none for a mark upon one."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
