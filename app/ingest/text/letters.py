"""The letters of a raw line that `lines.split_lines` keeps, each with its place in the text."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.ingest.text.lines import BREAK, TAG
from app.language.unseen import UNSEEN

# The shapes of a character reference in HTML 5, as `html.unescape` reads them.
_REFERENCE = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)"
_TOKEN = re.compile(
    rf"(?P<skip>{BREAK.pattern}|{TAG.pattern})|(?P<reference>{_REFERENCE})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A character that is kept, and the stretch of the text that it stands for."""

    text: str
    start: int
    end: int


def letters_of(raw: str, offset: int) -> Iterator[Letter]:
    """The visible characters of the raw line that stands at `offset` of the text.

    Blanks, tags and marks without width are passed over; a reference (`&amp;`) is one or
    more letters that stand for all of it.
    """
    position = 0
    for match in _TOKEN.finditer(raw) if "<" in raw or "&" in raw else ():
        yield from _plain(raw[position : match.start()], offset + position)
        if match["reference"]:
            yield from (
                Letter(one, offset + match.start(), offset + match.end())
                for one in html.unescape(match["reference"])
                if _is_kept(one)
            )
        position = match.end()
    yield from _plain(raw[position:], offset + position)


def _plain(text: str, offset: int) -> Iterator[Letter]:
    for at, one in enumerate(text, start=offset):
        if _is_kept(one):
            yield Letter(one, at, at + 1)


def _is_kept(letter: str) -> bool:
    return not letter.isspace() and UNSEEN.fullmatch(letter) is None
