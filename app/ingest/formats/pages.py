"""Stands in for the reader of saved pages: `app.ingest.html.read_page` takes its place."""

import html
import re
from dataclasses import dataclass

from app.ingest.decode import decode
from app.ingest.document import Mark, Metadata, UnreadableInput

_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read."""

    text: str
    encoding: str
    metadata: Metadata
    marks: tuple[tuple[int, Mark], ...] = ()


def read_page(
    data: bytes,
    charset: str | None = None,  # noqa: ARG001
    url: str | None = None,  # noqa: ARG001
) -> Page:
    """The text between the tags of a page; UnreadableInput where there is none."""
    decoded = decode(data)
    text = html.unescape(_TAGS.sub("\n", decoded.text))
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        raise UnreadableInput("The page prints nothing.")
    return Page("\n".join(lines), decoded.encoding, Metadata())
