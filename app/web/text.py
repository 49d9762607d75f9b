"""Text from outside, made fit for a page."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from urllib.parse import quote_plus

# Control characters and lone surrogates have no place in HTML or UTF-8; tab and newline only
# separate words here. Marks that turn the direction of writing would turn the page around them.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
# JSON itself escapes those below a blank.
_STEERING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """`text` with every run of control characters or lone surrogates as one space, stripped."""
    return _UNPRINTABLE.sub(" ", text).strip()


def quiet_json(text: str) -> str:
    """The JSON `text`, as good as it was, without what steers a terminal or turns its writing.

    Such characters stand in strings alone, where JSON has another way to write them.
    """
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def typed(text: str) -> str:
    """`text` as `printable`, but with one blank at its end where it has any: a finished word."""
    plain = printable(text)
    return f"{plain} " if plain and _UNPRINTABLE.sub(" ", text)[-1].isspace() else plain


def fitting(pieces: Iterable[str], most: int) -> int:
    """How many of `pieces`, from the first on, take at most `most` characters in an address."""
    return bisect_right(list(accumulate(len(quote_plus(piece)) for piece in pieces)), most)
