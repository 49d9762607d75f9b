"""An input before it is understood: its text, and what it says of itself beside the text."""

from enum import StrEnum

from app.values import value


class UnreadableInput(Exception):
    """An input that is no article; its text is one sentence that says why."""


class Mark(StrEnum):
    """What a format's own markup says of a line."""

    TEXT = "text"
    TITLE = "title"
    CAPTION = "caption"
    RELATED = "related"
    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    COMMENT_FORM = "comment-form"
    SHARE = "share"
    ADVERTISEMENT = "advertisement"


@value
class Metadata:
    """What an input says of itself outside its text: in columns, fields, a page's head.

    Every value is as it stands there, a date in any shape; None where nothing is said.
    """

    title: str | None = None
    published: str | None = None
    source: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None


@value
class Document:
    """An input's name as given, the SHA-256 of its bytes in hex, its text and the encoding.

    `text` is all that the input prints, a line for each block. `marks` says of lines, by
    their 1-based numbers, what the format's markup makes of them. `repairs` names what was
    mended in the text on the way, a word each ("mojibake").
    """

    file: str
    sha256: str
    text: str
    encoding: str
    metadata: Metadata = Metadata()
    marks: tuple[tuple[int, Mark], ...] = ()
    repairs: tuple[str, ...] = ()
