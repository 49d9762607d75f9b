"""Markdown to blocks: what a reader sees of a text, a line each, and what it is marked up as."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum, auto

from markdown_it import MarkdownIt
from markdown_it.token import Token

# What is nested deeper than this is dropped, so it is well beyond what anyone writes.
_NESTING = 100
# What a reader sees before an item of a list without numbers.
BULLET = "- "
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_WRAPS = frozenset({"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"})


class Sort(StrEnum):
    """What a block of Markdown is."""

    TITLE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    QUOTE = auto()
    ITEM = auto()
    ROW = auto()
    IMAGE = auto()
    RAW = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A line of what a reader sees.

    `starts` says that a blank line stands before it, `is_link` that it is one link and no
    more; `group` is the number of the list that it is an item of.
    """

    text: str
    sort: Sort
    starts: bool = True
    is_link: bool = False
    group: int | None = None


def blocks_of(text: str) -> list[Block]:
    """The blocks of a Markdown text (CommonMark, https://spec.commonmark.org, and tables).

    Marks of emphasis, links and escapes are resolved, rules and comments left out. An
    indented paragraph is one all the same: articles have no code.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING})
    parser.enable(["table", "strikethrough"]).disable("code")
    walk = _Walk()
    for token in parser.parse(text):
        walk.take(token)
    return [block for block in walk.blocks if block.text]


@dataclass(slots=True)
class _Walk:
    """The tokens on their way to blocks: what the next line of text stands in."""

    blocks: list[Block] = field(default_factory=list)
    sort: Sort | None = None
    quotes: int = 0
    lists: int = 0
    group: int = 0
    sign: str = ""
    cells: list[str] | None = None
    rows: int = 0

    def take(self, token: Token) -> None:
        """Goes one token on."""
        if token.type == "inline":
            self._inline(token.children or [])
        elif token.type in ("fence", "html_block"):
            self._raw(token.content)
        elif token.type in ("heading_open", "heading_close"):
            heading = Sort.TITLE if token.tag == "h1" else Sort.HEADING
            self.sort = heading if token.nesting > 0 else None
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type in ("table_open", "tr_open", "tr_close"):
            self._table(token)
        else:
            self._list(token)

    def _list(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.group += self.lists == 0
            self.lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists -= 1
            self.sign = ""
        elif token.type == "list_item_open":
            self.sign = f"{token.info}{token.markup} " if token.info else BULLET

    def _table(self, token: Token) -> None:
        if token.type == "table_open":
            self.rows = 0
        elif token.type == "tr_open":
            self.cells = []
        else:
            row = " ".join(cell for cell in self.cells or () if cell)
            self.blocks.append(Block(row, Sort.ROW, starts=self.rows == 0))
            self.cells = None
            self.rows += 1

    def _inline(self, children: Sequence[Token]) -> None:
        lines = [_plain(line) for line in _text_of(children).split("\n")]
        lines = [line for line in lines if line]
        if self.cells is not None:
            self.cells.append(" ".join(lines))
            return
        for alt in _images(children):
            self.blocks.append(Block(_plain(alt), Sort.IMAGE))
        is_link = _is_link(children)
        group = self.group if self.lists else None
        for index, line in enumerate(lines):
            text, self.sign = f"{self.sign}{line}", ""
            self.blocks.append(Block(text, self._sort(), index == 0, is_link, group))

    def _sort(self) -> Sort:
        if self.sort is not None:
            return self.sort
        if self.lists:
            return Sort.ITEM
        return Sort.QUOTE if self.quotes else Sort.PARAGRAPH

    def _raw(self, content: str) -> None:
        lines = [_plain(line) for line in _COMMENT.sub("", content).split("\n")]
        for index, line in enumerate(lines):
            self.blocks.append(Block(line, Sort.RAW, starts=index == 0))


def _plain(line: str) -> str:
    """A text as one line: with plain blanks only."""
    return " ".join(line.split())


def _text_of(children: Sequence[Token]) -> str:
    """What the tokens of a line print; only a hard break is a new line."""
    return "".join(_printed(children))


def _printed(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "softbreak":
            yield " "
        elif child.type == "hardbreak":
            yield "\n"
        elif child.type == "html_inline":
            yield _COMMENT.sub("", child.content)
        elif child.type != "image":
            yield child.content.replace("\n", " ")


def _images(children: Sequence[Token]) -> Iterator[str]:
    """The text that stands for each picture."""
    for child in children:
        if child.type == "image":
            yield _text_of(child.children or []).replace("\n", " ")


def _is_link(children: Sequence[Token]) -> bool:
    """Whether a line is links and nothing else: no text stands outside of them."""
    depth, linked = 0, False
    for child in children:
        if child.type in ("link_open", "link_close"):
            depth += child.nesting
            linked = True
        elif depth == 0 and child.type not in _WRAPS and child.content.strip():
            return False
    return linked
