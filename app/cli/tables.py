"""Tables for the terminal."""

from collections.abc import Iterator, Sequence

from app.cli.columns import wide

# A longer text is cut, so that the numbers beside it stay on its line.
_LONGEST = 40


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: its first column is text, the others are numbers, under each other by
    their last digit."""
    table = [list(heads), *([shortened(row[0], _LONGEST), *row[1:]] for row in rows)]
    widths = [max(map(wide, column)) for column in zip(*table, strict=True)]
    for first, *others in table:
        numbers = (
            text.rjust(width - wide(text) + len(text))
            for text, width in zip(others, widths[1:], strict=True)
        )
        padding = " " * (widths[0] - wide(first))
        yield "  ".join((f"{first}{padding}", *numbers)).rstrip()


def shortened(text: str, most: int) -> str:
    """`text` in so many letters at most, a sign for what is left out."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
