"""What the page's markup makes of each line."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice

from lxml.html import HtmlElement

from app.ingest.dates.stamps import stamp_parts
from app.ingest.document import Mark
from app.ingest.html.article import Layout
from app.ingest.html.printer import Line
from app.ingest.html.regions import Region, parts_above
from app.ingest.html.vocabulary import is_credit
from app.ingest.html.weights import LINKED_SHARE, named_part
from app.ingest.names.bylines import read_bylines
from app.ingest.text.pieces import Piece
from app.ingest.text.prose import is_sentence

# Links of fewer words are sections, tags and names; longer ones are titles of stories.
STORY_WORDS = 4
# So many lines above the headline, and all between it and the text, may be date and byline.
ABOVE_TITLE = 3
# A picture's own block holds it and no more lines, nor longer ones, than a caption.
CAPTION_LINES = 2
CAPTION_WORDS = 40
FRAME_LEVELS = 3

# In the head, parts with these names hold the date and the byline as often as not.
_LOOSE = (Mark.SHARE, Mark.HEADER, Mark.FOOTER)
_PICTURES = ("img", "picture", "amp-img", "video", "iframe")


def marks_of(lines: Sequence[Line], layout: Layout, title: int | None) -> list[Mark | None]:
    """The mark of each line; None where the markup says nothing and the words must."""
    text = _below(layout.text, title)
    start = min(text, default=len(lines))
    first = start if title is None else min(title, start)
    head = range(max(0, first - ABOVE_TITLE), start)
    marks = [_mark(line, layout, index in head) for index, line in enumerate(lines)]
    captions = _captions(lines, text) if text else ()
    credited = _credited(lines, text)
    for index in text:
        marks[index] = Mark.CAPTION if index in captions else Mark.TEXT
        if index in credited:
            marks[index] = None
    if title is not None:
        marks[title] = Mark.TITLE
    return marks


def _credited(lines: Sequence[Line], text: Collection[int]) -> set[int]:
    """The lines above the first sentence of the text that say when it was published and by whom.

    Their words tell the rest.
    """
    first = min((at for at in text if is_sentence(lines[at].text)), default=0)
    return {at for at in text if at < first and _is_credit(lines[at])}


def _is_credit(line: Line) -> bool:
    """Whether the markup calls a line the writer's or the date's, or its words are no more."""
    if is_credit(line.element):
        return True
    piece = Piece(0, line.text)
    return not any(one.is_open for one in stamp_parts(piece) or read_bylines([piece]))


def _below(text: Collection[int], title: int | None) -> Collection[int]:
    """The lines of text below the headline, unless most of them stand above it."""
    below = [index for index in text if title is None or index > title]
    return below if 2 * len(below) >= len(text) else text


def _mark(line: Line, layout: Layout, is_head: bool) -> Mark | None:
    part = named_part(line, layout.misnamed)
    is_link = line.linked >= LINKED_SHARE
    is_story = is_link and line.words >= STORY_WORDS
    is_loose = is_head and not is_link and part is not None and part.mark in _LOOSE
    if part is not None and not is_loose:
        return _in_part(_whose(part, layout).mark, is_story)
    if not is_link:
        return None
    if line.target is not None and line.target.startswith("#"):
        return Mark.NAVIGATION
    if is_story:
        return Mark.RELATED
    # In the head a short link is a name or a section.
    return None if is_head else Mark.NAVIGATION


def _whose(part: Region, layout: Layout) -> Region:
    """The part itself, or for a caption the part in which its picture stands."""
    if part.mark is not Mark.CAPTION:
        return part
    outer = (one for one in parts_above(part) if one.mark is not Mark.CAPTION)
    return next((one for one in outer if one not in layout.misnamed), part)


def _in_part(mark: Mark, is_story: bool) -> Mark:
    if mark is Mark.RELATED and not is_story:
        return Mark.NAVIGATION
    return mark


def _captions(lines: Sequence[Line], text: Collection[int]) -> set[int]:
    """The lines of the text that share a block with a picture and with little else."""
    pictured = _pictured(lines)
    blocks = {index: _picture_block(lines[index].element, pictured) for index in text}
    counts = Counter(blocks.values())
    return {
        index
        for index, block in blocks.items()
        if block is not None
        and counts[block] <= CAPTION_LINES
        and lines[index].words <= CAPTION_WORDS
        and not is_sentence(lines[index].text)
    }


def _pictured(lines: Sequence[Line]) -> set[HtmlElement]:
    """The elements that are little more than a picture's frame: a few levels around each."""
    root = lines[0].element.getroottree().getroot()
    return {
        around
        for picture in root.iter(*_PICTURES)
        for around in islice(picture.iterancestors(), FRAME_LEVELS)
    }


def _picture_block(element: HtmlElement, pictured: Collection[HtmlElement]) -> HtmlElement | None:
    """The block of a line, or the one around it, with a picture in it."""
    return next((one for one in (element, element.getparent()) if one in pictured), None)
