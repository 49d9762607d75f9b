"""Tables and paragraphs for the terminal, as wide as it is."""

import shutil
from collections.abc import Iterator, Sequence
from textwrap import wrap

from app.cli.columns import shortened, wide
from app.cli.visible import visible

# A longer text is cut, so that the numbers beside it stay on its line: on a narrow terminal one
# that takes half of it.
_LONGEST, _LEAST = 40, 12
# Where nobody looks at a terminal: what is kept in a file is read in a window of this width.
_ROOM = 100


def room() -> int:
    """How many columns the terminal has."""
    return shutil.get_terminal_size((_ROOM, 24)).columns


def longest() -> int:
    """How many columns a text beside numbers may take."""
    return min(_LONGEST, max(_LEAST, room() // 2))


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: its first column is text, the others are numbers, under each other by
    their last digit."""
    table = [list(heads), *([shortened(visible(row[0]), longest()), *row[1:]] for row in rows)]
    widths = [max(map(wide, column)) for column in zip(*table, strict=True)]
    for first, *others in table:
        numbers = (
            text.rjust(width - wide(text) + len(text))
            for text, width in zip(others, widths[1:], strict=True)
        )
        padding = " " * (widths[0] - wide(first))
        yield "  ".join((f"{first}{padding}", *numbers)).rstrip()


def in_parts(
    heads: Sequence[str], rows: Sequence[Sequence[str]], kept: int = 1
) -> Iterator[list[str]]:
    """The lines of `columns` in as many tables as it takes to fit the terminal.

    The first `kept` columns stand in each of them.
    """
    for part in _fitting(heads, rows, kept):
        yield list(
            columns((*heads[:kept], *heads[part]), [(*row[:kept], *row[part]) for row in rows])
        )


def paragraph(text: str, indent: int = 0) -> list[str]:
    """`text` in lines that fit the terminal, all but the first moved in by `indent`."""
    return wrap(visible(text), max(room(), 2 * indent), subsequent_indent=" " * indent)


def _fitting(heads: Sequence[str], rows: Sequence[Sequence[str]], kept: int) -> list[slice]:
    """Which columns stand in which table: about as many in each; at least one does."""
    widths = [max(wide(head), *(wide(row[at]) for row in rows)) for at, head in enumerate(heads)]
    taken = min(longest(), widths[0]) + sum(2 + width for width in widths[1:kept])
    others = len(heads) - kept
    tables = len(list(_filled(widths, kept, taken, others)))
    return list(_filled(widths, kept, taken, -(-others // tables)))


def _filled(widths: Sequence[int], kept: int, taken: int, most: int) -> Iterator[slice]:
    """The tables, each filled up to the width of the terminal or to so many columns at `most`."""
    start, used = kept, taken
    for at in range(kept, len(widths)):
        full = used + 2 + widths[at] > room() or at - start == most
        if at > start and full:
            yield slice(start, at)
            start, used = at, taken
        used += 2 + widths[at]
    yield slice(start, len(widths))
