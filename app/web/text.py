"""Text from outside, made fit for a page."""

import re

# Control characters and lone surrogates have no place in HTML or UTF-8; tab and newline
# only separate words here.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def printable(text: str) -> str:
    """`text` with every run of control characters or lone surrogates as one space, stripped."""
    return _UNPRINTABLE.sub(" ", text).strip()
