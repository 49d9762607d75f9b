"""Straight quotation marks and hyphens as a printer sets them, letter for letter.

Every character keeps its place, so that what points into the text still points to the same words.
"""

import re
from collections.abc import Iterator, Mapping

# Languages that quote “so” and ‘so’; others have signs of their own and are left as they are.
QUOTING_SO = frozenset({"id", "ms", "en"})

_DOUBLE: Mapping[str, str] = {"open": "“", "close": "”"}
_SINGLE: Mapping[str, str] = {"open": "‘", "close": "’"}
_QUOTES = frozenset("\"'“”‘’")
_BEFORE_OPENING = frozenset("([{<–—-/")
_AFTER_CLOSING = frozenset(")]}>–—-/.,;:!?…")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_DASH = re.compile(r"(?<=\S )-(?= \S)")


def typeset_signs(text: str) -> str:
    """`text` with “real” quotes, ’ as apostrophe and – between blanks; as long as it was.

    A kind of quotes is left straight where it does not open and close in turn, as inches and
    lost quotes do. What has been set so stays as it is.
    """
    # Most texts have neither, and looking behind every letter takes twenty times as long.
    if " - " in text:
        text = _DASH.sub("–", text)
    text = _paired(text, '"', _DOUBLE)
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    return _paired(text, "'", _SINGLE)


def _paired(text: str, straight: str, signs: Mapping[str, str]) -> str:
    """`text` with each of the straight quotes as the sign that it stands for, or none of them."""
    if straight not in text:
        return text
    letters = list(text)
    awaited = "open"
    for at, side in _sides(text, straight):
        if side != awaited:
            return text
        letters[at] = signs[side]
        awaited = "close" if side == "open" else "open"
    return "".join(letters) if awaited == "open" else text


def _sides(text: str, straight: str) -> Iterator[tuple[int, str]]:
    """Where the straight quotes stand and whether each opens or closes; "" where it may be either.

    Quotes beside it tell nothing: where two meet they open or close together.
    """
    for found in re.finditer(re.escape(straight), text):
        before, after = _beside(text, found.start(), -1), _beside(text, found.start(), 1)
        opens = (not before.strip() or before in _BEFORE_OPENING) and bool(after.strip())
        closes = bool(before.strip()) and (not after.strip() or after in _AFTER_CLOSING)
        yield found.start(), "" if opens == closes else "open" if opens else "close"


def _beside(text: str, at: int, step: int) -> str:
    """The next character in that direction that is no quote; empty at the end."""
    at += step
    while 0 <= at < len(text) and text[at] in _QUOTES:
        at += step
    return text[at] if 0 <= at < len(text) else ""
