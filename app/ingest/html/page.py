"""A saved web page: its text, what it says of itself, and what its markup makes of the lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from app.ingest.document import Mark, Metadata, UnreadableInput
from app.ingest.html.article import Layout, as_body, layout_of
from app.ingest.html.charset import decode_page
from app.ingest.html.head import Statement, metadata_of, statements_of
from app.ingest.html.json_ld import things_of
from app.ingest.html.lines import lines_of
from app.ingest.html.main_text import extracted_lines, within
from app.ingest.html.marks import marks_of
from app.ingest.html.printer import Line
from app.ingest.html.title import nearest_heading, speaks_of, stated_line
from app.ingest.html.told import told_body
from app.ingest.html.tree import parse

# A page that shows fewer words of text than this may hide its article until a script runs.
SHOWN_WORDS = 40
# More lines than this are a table or a log; they would take long to sort.
MOST_LINES = 30_000
# The text in the page's data is taken where the page itself shows less than this share of it.
SHOWN_SHARE = 0.5
# Where old sites put their own name on every page.
SITE_TITLES = ("title", "meta title")


@dataclass(frozen=True, slots=True)
class Page:
    """What a saved page holds; see `Document` for `text`, `metadata` and `marks`.

    `statements` are all values that the page states, with their origins; `metadata` has the
    first of each field.
    """

    text: str
    encoding: str
    metadata: Metadata
    marks: tuple[tuple[int, Mark], ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line of the page's text; `starts` says that a block begins with it."""

    text: str
    starts: bool
    mark: Mark | None


def read_page(
    data: bytes, charset: str | None = None, url: str | None = None, *, is_body: bool = False
) -> Page:
    """The page that the bytes are; `charset` and `url` as the server gave them.

    `is_body` says that they should be the text of an article alone, with nothing around it.
    Raises UnreadableInput where they are no markup, or print nothing.
    """
    decoded = decode_page(data, charset)
    root = parse(decoded.text)
    things = things_of(root)
    statements = statements_of(root, things)
    titles = [one.value for one in statements if one.field == "title"]
    shown = _shown(root, told_body(things), titles, is_body=is_body)
    if not shown.printed:
        raise UnreadableInput("The page prints no text; it may need its scripts to do so.")
    kept = [one for one in statements if one.field != "title" or shown.bears(one)]
    metadata = metadata_of(kept)
    return Page(
        text=_text(shown.printed),
        encoding=decoded.encoding,
        metadata=replace(metadata, url=metadata.url or url),
        marks=tuple(
            (number, line.mark)
            for number, line in zip(_numbers(shown.printed), shown.printed, strict=True)
            if line.mark is not None
        ),
        statements=tuple(statements),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a page shows: its `lines` with their `layout`, and all that is `printed` of it."""

    lines: Sequence[Line]
    layout: Layout
    printed: Sequence[_Printed]

    def bears(self, title: Statement) -> bool:
        """Whether the page's text bears a title out; data beside <title> need no witness."""
        return title.origin not in SITE_TITLES or speaks_of(title.value, self.lines, self.layout)


def _shown(
    root: HtmlElement, body: Sequence[str], titles: Sequence[str], *, is_body: bool
) -> _Shown:
    """The page's lines with their marks, and below them the text that only its data have."""
    lines = lines_of(root)
    if len(lines) > MOST_LINES:
        raise UnreadableInput(f"The page prints {len(lines):,} lines, which is no article.")
    layout = _layout(root, lines, body, titles)
    if layout.words < SHOWN_WORDS:
        hidden = lines_of(root, hidden=True)
        fuller = _layout(root, hidden, body, titles)
        if fuller.words > layout.words:
            lines, layout = hidden, fuller
    if is_body:
        layout = as_body(layout, lines)
    title = stated_line(lines, titles, layout.misnamed)
    if title is None:
        title = nearest_heading(lines, layout)
    marks = marks_of(lines, layout, title)
    printed = [
        _Printed(line.text, line.starts, mark) for line, mark in zip(lines, marks, strict=True)
    ]
    if sum(text.count(" ") + 1 for text in body) * SHOWN_SHARE > layout.words:
        printed += [_Printed(text, True, Mark.TEXT) for text in body]
    return _Shown(lines, layout, printed)


def _layout(
    root: HtmlElement, lines: Sequence[Line], body: Sequence[str], titles: Sequence[str]
) -> Layout:
    extracted = {*extracted_lines(root, lines), *within(lines, "\n".join(body))}
    return layout_of(lines, extracted, stated_line(lines, titles))


def _text(printed: Sequence[_Printed]) -> str:
    """The lines as one text, with a blank line before each block."""
    return "".join(
        f"{_break(line) if index else ''}{line.text}" for index, line in enumerate(printed)
    )


def _numbers(printed: Sequence[_Printed]) -> Iterator[int]:
    """The 1-based number of each line in the text."""
    number = 1
    for index, line in enumerate(printed):
        number += len(_break(line)) if index else 0
        yield number


def _break(line: _Printed) -> str:
    return "\n\n" if line.starts else "\n"
