"""Cutting a feed into its items, before any parser sees them.

The framing is read here, as that of web archives is, so that an item that is broken or huge
costs only itself, and whatever a file declares at its head (entities, external ones too) never
reaches a parser.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.ingest.formats.budget import read_some
from app.ingest.formats.byte_order import mark_of
from app.ingest.formats.record import Source
from app.ingest.html.charset import decode_page

_PART = 256 * 1024
# A tag of an item is far shorter; so much of a part may be the beginning of one.
_LONGEST_TAG = 4 * 1024
_AS_WINDOWS = "as-windows"
_MARK = re.compile(
    r"(?P<section><!\[CDATA\[|<!--|<!DOCTYPE[^<>\[]{0,1000}\[)"
    r"|<(?P<end>/?)(?P<name>(?:[\w.-]{1,80}:)?(?:item|entry))(?=[\s/>])[^<>]*>"
)
_BETWEEN = re.compile(r"</(?P<name>(?:[\w.-]{1,80}:)?(?:item|entry))\s*>\s*<(?P=name)[\s>]")
# So many letters tell the kind of a section.
_KIND = 4
_ENDS = {
    "<![C": re.compile(r"\]\]>"),
    "<!--": re.compile(r"-->"),
    # What is declared there may look like items.
    "<!DO": re.compile(r"\]\s*>"),
}


class Frame(Enum):
    """What a part of a feed is.

    AROUND stands before, between or behind the items, CUT is an item that the file's end
    breaks off, HUGE one that is longer than one may be: its text is not kept.
    """

    AROUND = auto()
    ITEM = auto()
    CUT = auto()
    HUGE = auto()


@dataclass(frozen=True, slots=True)
class Framed:
    """A part of a feed, with its text as it stands there."""

    frame: Frame
    text: str


def framed(source: Source, longest: int) -> Iterator[Framed]:
    """The parts of a feed in their order; one of more letters than `longest` is not kept.

    An item in which another begins was not closed: it ends there. Raises UnreadableInput where
    the bytes are no text.
    """
    return _Cutter(_decoded(source), longest).parts()


class _Cutter:
    """A text that is cut while it comes; `_begin` is where the part that is open begins."""

    def __init__(self, parts: Iterator[str], longest: int) -> None:
        self._parts = parts
        self._longest = longest
        self._text = ""
        self._begin = 0
        self._at = 0
        self._is_huge = False
        # How much of the text is gone already, and up to where sections are none.
        self._dropped = 0
        self._closed = -1
        self._unclosed: set[str] = set()

    def parts(self) -> Iterator[Framed]:
        open_name = ""
        while (mark := self._next(_MARK)) is not None:
            if mark["section"]:
                self._pass_over(mark["section"])
            elif mark["end"]:
                if mark["name"] == open_name:
                    yield self._cut(Frame.ITEM, self._at)
                    open_name = ""
            elif open_name in ("", mark["name"]):
                if mark.start() > self._begin:
                    yield self._cut(Frame.ITEM if open_name else Frame.AROUND, mark.start())
                open_name = "" if mark[0].endswith("/>") else mark["name"]
                if not open_name:
                    yield self._cut(Frame.ITEM, self._at)
        yield self._cut(Frame.CUT if open_name else Frame.AROUND, len(self._text))

    def _pass_over(self, section: str) -> None:
        """Goes on behind a section; where it was never closed, behind its beginning.

        That is so too where it would take in the beginning of another item, with a section of
        its own: the end that was found is that one's.
        """
        kind = section[:_KIND]
        at = self._at + self._dropped
        if kind in self._unclosed or at <= self._closed:
            return
        end = self._next(_ENDS[kind])
        if self._is_huge:
            return
        begin = at - self._dropped
        if end is None:
            self._unclosed.add(kind)
            self._at = begin
            return
        last = self._text.rfind(kind, begin, end.start())
        if last >= 0 and _BETWEEN.search(self._text, begin, last):
            self._closed = last + self._dropped
            self._at = begin

    def _next(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The next match, behind which the search goes on; None where the text ends before."""
        while (found := pattern.search(self._text, self._at)) is None:
            self._at = max(self._at, len(self._text) - _LONGEST_TAG)
            if not self._more():
                return None
        self._at = found.end()
        return found

    def _more(self) -> bool:
        """Whether there was more of the text, which is now behind what is still needed."""
        part = next(self._parts, None)
        if part is None:
            return False
        if self._at - self._begin > self._longest:
            self._is_huge = True
            self._begin = self._at
        self._text = self._text[self._begin :] + part
        self._at -= self._begin
        self._dropped += self._begin
        self._begin = 0
        return True

    def _cut(self, frame: Frame, end: int) -> Framed:
        """The open part up to `end`, where the next one begins."""
        text = self._text[self._begin : end]
        is_huge = self._is_huge or len(text) > self._longest
        self._begin = end
        self._is_huge = False
        if not is_huge:
            return Framed(frame, text)
        return Framed(Frame.HUGE if frame is Frame.ITEM else frame, "")


def _decoded(source: Source) -> Iterator[str]:
    """The text of a stream in parts, in the encoding that its beginning bears out."""
    encoding = decode_page(source.head).encoding
    mark = mark_of(source.head)
    if mark is not None:
        read_some(source.stream, len(mark.data))
    errors = _AS_WINDOWS if encoding == "utf-8" else "replace"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    while part := read_some(source.stream, _PART):
        yield decoder.decode(part)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as Windows has them: feeds are put together from such texts."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_AS_WINDOWS, _as_windows)
