"""Prints a page's elements, one after the other, into lines."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from app.ingest.html.regions import Region, region_of
from app.ingest.html.vocabulary import blocks

CELLS = frozenset({"td", "th"})
# A cell with more characters is a part of the page's layout.
CELL_CHARACTERS = 200
# Elements that stand apart from each other although no blank is between them in the markup.
_APART = frozenset({"a", "span", "button", "label", "time", "small"})


@dataclass(frozen=True, slots=True)
class Line:
    """What a block prints, or a part of it up to a line break.

    `element` is the innermost block around it, `region` the innermost part of the page that
    has a name of its own, `linked` the share of its characters within links, `starts` false
    where only a line break parts it from the line before.
    """

    text: str
    element: HtmlElement
    region: Region | None
    linked: float
    starts: bool
    target: str | None

    @property
    def words(self) -> int:
        """The number of words."""
        return self.text.count(" ") + 1


@dataclass(slots=True)
class Printer:
    """The page being printed: its lines, the line under way, and where in the tree that is."""

    lines: list[Line] = field(default_factory=list)
    blocks: list[HtmlElement] = field(default_factory=list)
    regions: list[Region | None] = field(default_factory=lambda: [None])
    around: list[Region | None] = field(default_factory=list)
    links: list[HtmlElement] = field(default_factory=list)
    layout: dict[HtmlElement | None, bool] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    touched: list[Region | None] = field(default_factory=list)
    linked: int = 0
    target: str | None = None
    starts: bool = True

    def open(self, element: HtmlElement) -> None:
        """Begins an element and prints the text at its head."""
        tag = element.tag
        if tag == "br":
            self.end_line(starts=False)
        elif self._is_block(element):
            self.end_line(starts=True)
            self.blocks.append(element)
        elif tag in CELLS or (tag in _APART and _follows_directly(element)):
            self.parts.append(" ")
        if tag == "a":
            self.links.append(element)
        self.regions.append(region_of(element, self.regions[-1]))
        if self.blocks and self.blocks[-1] is element:
            self.around.append(self.regions[-1])
        self.print(element.text, pre=tag == "pre")

    def close(self, element: HtmlElement) -> None:
        """Ends an element that was opened."""
        if self.blocks and self.blocks[-1] is element:
            self.end_line(starts=True)
            self.blocks.pop()
            self.around.pop()
        self.regions.pop()
        if self.links and self.links[-1] is element:
            self.links.pop()

    def _is_block(self, element: HtmlElement) -> bool:
        tag = element.tag
        if tag not in CELLS:
            return tag in blocks() or "-" in tag
        row = element.getparent()
        if row not in self.layout:
            self.layout[row] = _is_layout(row)
        return self.layout[row]

    def print(self, text: str | None, *, pre: bool = False) -> None:
        """Prints text where the page has got to; `pre` keeps its line breaks."""
        if not text:
            return
        if pre or (self.blocks and self.blocks[-1].tag == "pre"):
            self._print_as_is(text)
            return
        self.parts.append(text)
        if not text.isspace():
            self.touched.append(self.regions[-1])
        if self.links:
            self.linked += len(text.strip())
            self.target = self.target or self.links[-1].get("href")

    def _print_as_is(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.end_line(starts=False)
            self.parts.append(line)

    def end_line(self, *, starts: bool) -> None:
        """Ends the line under way; the next one starts a block or goes on after a break."""
        text = " ".join("".join(self.parts).split())
        if text and self.blocks:
            share = min(1.0, self.linked / len(text))
            self.lines.append(
                Line(text, self.blocks[-1], self._region(), share, self.starts, self.target)
            )
            self.starts = starts
        self.starts = self.starts or starts
        self.parts.clear()
        self.touched.clear()
        self.linked, self.target = 0, None

    def _region(self) -> Region | None:
        """The part that all of the line stands in: its block's, or one within the block."""
        inner = self.touched[0] if self.touched else self.around[-1]
        return inner if all(one is inner for one in self.touched) else self.around[-1]


def _is_layout(row: HtmlElement | None) -> bool:
    """Whether a table's row parts the page rather than lists facts."""
    if row is None:
        return True
    length = 0
    for inner in row.iterdescendants():
        if inner.tag in blocks() or inner.tag == "br":
            return True
        length += len((inner.text or "").strip()) + len((inner.tail or "").strip())
        if length > CELL_CHARACTERS:
            return True
    return False


def _follows_directly(element: HtmlElement) -> bool:
    before = element.getprevious()
    return before is not None and before.tag in _APART and not before.tail
