"""A Markdown text as a document's lines and their marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ingest.document import Mark
from app.ingest.formats.front_matter import FrontMatter
from app.ingest.formats.markdown import BULLET, Block, Sort, blocks_of
from app.ingest.text.prose import is_sentence
from app.ingest.text.related import is_related_head

# A list of links is one of stories where they are so long, and otherwise a menu, as in pages.
STORY_WORDS = 4


@dataclass(frozen=True, slots=True)
class Lines:
    """A document's text and marks, as `Document` has them."""

    text: str
    marks: tuple[tuple[int, Mark], ...]


def read_markdown(text: str, found: FrontMatter | None, has_title: bool) -> Lines:
    """The lines of a Markdown text below its front matter, which are kept above them.

    `text` has plain line feeds; `has_title` says that the front matter states a title: a
    first-level heading further down is then a subheading.
    """
    lines = text.split("\n")
    end = found.lines if found else 0
    head = [line.rstrip() for line in lines[:end]]
    blocks = blocks_of("\n".join(lines[end:]))
    marks = [(number, Mark.HEADER) for number in range(1, end + 1)]
    for block, mark in zip(blocks, _marks(blocks, has_title), strict=True):
        if block.starts and head:
            head.append("")
        head.append(block.text)
        if mark is not None:
            marks.append((len(head), mark))
    return Lines("\n".join(head), tuple(marks))


def _marks(blocks: Sequence[Block], has_title: bool) -> Iterator[Mark | None]:
    """The mark of each block; None where the words must say what a line is."""
    title = _title(blocks, has_title)
    links = _link_lists(blocks)
    related = False
    for index, block in enumerate(blocks):
        is_list = block.sort is Sort.ITEM
        if not is_list:
            related = is_related_head(block.text)
        if index == title:
            yield Mark.TITLE
        elif related:
            following = blocks[index + 1].group if index + 1 < len(blocks) else None
            yield Mark.RELATED if (block.group if is_list else following) in links else None
        elif block.sort is Sort.IMAGE:
            yield Mark.CAPTION
        elif block.group in links and block.text.startswith(BULLET):
            yield Mark.RELATED if block.text.count(" ") >= STORY_WORDS else Mark.NAVIGATION
        else:
            yield Mark.TEXT if _is_told(block, index > (title or -1)) else None


def _is_told(block: Block, is_below: bool) -> bool:
    """Whether the markup makes a line the article's own.

    Short paragraphs may be dates, bylines and labels.
    """
    if block.sort is Sort.PARAGRAPH:
        return is_below and is_sentence(block.text)
    return is_below and block.sort is not Sort.RAW


def _title(blocks: Sequence[Block], has_title: bool) -> int | None:
    """The index of the headline: the first heading of the first level."""
    first = next((at for at, one in enumerate(blocks) if one.sort is Sort.TITLE), None)
    if first is None or (has_title and any(is_sentence(one.text) for one in blocks[:first])):
        return None
    return first


def _link_lists(blocks: Sequence[Block]) -> set[int]:
    """The numbers of the lists of which every item is a link."""
    items = [block for block in blocks if block.group is not None]
    mixed = {block.group for block in items if not block.is_link}
    return {block.group for block in items if block.group is not None} - mixed
