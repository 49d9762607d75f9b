"""The lines of an article's file as it came, each beside what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.web.views.lines import LineRow

# So many pieces stand on one page: what a reader leafs through, whatever the file.
PAGE = 150
# A line of more characters is cut; the file as it came has all of it.
LONGEST_LINE = 1_500
# How much of a piece must be found on its line: lines of markup and records hold much else.
_TOLD = 24
_FOUND = 0.8
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of the file and the pieces that were made of it.

    `text` is the line as it came; None where the file's lines are not those of a text (a page, a
    record of a table), and the pieces alone tell what stood there. `whole` says whether that is
    all of the line. A line without pieces goes on with what stood before it.
    """

    number: int
    text: str | None
    pieces: tuple[LineRow, ...]
    whole: bool = True

    @property
    def removed(self) -> bool:
        """Whether nothing of the line was kept."""
        return bool(self.pieces) and all(one.reason is not None for one in self.pieces)


def file_lines(rows: Sequence[LineRow], original: str) -> tuple[FileLine, ...]:
    """The lines of the file `original` with the `rows` that tell of them, the blank ones left out.

    Where too many of the rows do not stand on their lines, the file is no plain text, and only
    lines that became something are there.
    """
    # As reading parts them.
    lines = original.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not _are_lines(rows, lines):
        lines = []
    told = {number: tuple(group) for number, group in groupby(rows, key=lambda row: row.line)}
    numbers = {number for number, text in enumerate(lines, 1) if text.strip()} | told.keys()
    return tuple(_line(number, lines, told.get(number, ())) for number in sorted(numbers))


def in_pages(lines: Sequence[FileLine]) -> tuple[tuple[FileLine, ...], ...]:
    """The lines in pages of about PAGE pieces; a line of very many goes on over the next ones."""
    pages: list[list[FileLine]] = [[]]
    count = 0
    for line in lines:
        for part in _parts(line):
            if count >= PAGE:
                pages.append([])
                count = 0
            pages[-1].append(part)
            count += max(1, len(part.pieces))
    return tuple(map(tuple, pages))


def page_with(pages: Sequence[Sequence[FileLine]], line: int) -> int:
    """The number, from 1, of the page that has the line; of the last one before it, if none."""
    found = [at for at, page in enumerate(pages, 1) if page and page[0].number <= line]
    first = next((at for at in found if any(one.number == line for one in pages[at - 1])), None)
    return first or (found[-1] if found else 1)


def _line(number: int, lines: Sequence[str], pieces: tuple[LineRow, ...]) -> FileLine:
    text = lines[number - 1] if 0 < number <= len(lines) else None
    if text is None:
        return FileLine(number, None, pieces)
    return FileLine(number, text[:LONGEST_LINE], pieces, len(text) <= LONGEST_LINE)


def _parts(line: FileLine) -> Iterator[FileLine]:
    """The line, in several parts where it has more pieces than a page."""
    if len(line.pieces) <= PAGE:
        yield line
        return
    for first in range(0, len(line.pieces), PAGE):
        text = line.text if first == 0 else None
        yield FileLine(line.number, text, line.pieces[first : first + PAGE], line.whole)


def _are_lines(rows: Sequence[LineRow], lines: Sequence[str]) -> bool:
    """Whether the rows, or of many a sample, stand on the lines that they name."""
    sample = rows[:: len(rows) // _LOOKED_AT + 1]
    bare = {row.line: "" for row in sample}
    bare |= {line: _bare(lines[line - 1]) for line in bare if 0 < line <= len(lines)}
    found = sum(_stands_on(_bare(row.text), bare[row.line]) for row in sample)
    return bool(sample) and found >= _FOUND * len(sample)


def _stands_on(piece: str, line: str) -> bool:
    """Whether the piece begins on the line, and perhaps goes on below it."""
    return piece[:_TOLD] in line or (bool(line) and line in piece)


def _bare(text: str) -> str:
    """The letters and digits of `text`: cleaning changes blanks, quotes and entities."""
    return "".join(filter(str.isalnum, text))
