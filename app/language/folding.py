"""Takes variants of writing alike (accents, quotes, dashes, invisible characters), with offsets."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from app.values import value

_UNUSUAL = re.compile(r"[^\x21-\x7e ]|  +")
# Letters that Unicode does not decompose, and signs that print interchangeably.
_ALIKE = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "ʻ": "'",
    "`": "'",
    "´": "'",
    "′": "'",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ł": "l",
    "Ł": "L",
    "ı": "i",
}


@value
class Folded:
    """A text made plain: `plain` keeps the case, `lower` is as long, in lower case.

    `origin[i]` is the place in `text` of the plain text's character `i`; None where places
    are the same.
    """

    text: str
    plain: str
    lower: str
    origin: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original text of the plain text's characters `start` to `end`."""
        if self.origin is None:
            return start, end
        following = self.origin[end] if end < len(self.origin) else len(self.text)
        return self.origin[start], max(following, self.origin[end - 1] + 1)


def fold(text: str) -> Folded:
    """`text` without accents, with plain quotes, hyphens and single blanks.

    Compatibility forms (ligatures, full-width letters) become ordinary letters (Unicode
    NFKD); combining marks and invisible format characters go.
    """
    # Most texts are plain already, which is told much quicker than what is not.
    if text.isascii() and text.isprintable() and "  " not in text:
        return Folded(text, text, text.lower(), None)
    found = {piece: _replacement(piece) for piece in set(_UNUSUAL.findall(text))}
    swaps = {piece: plain for piece, plain in found.items() if plain != piece}
    if all(len(plain) == len(piece) and plain.isascii() for piece, plain in swaps.items()):
        plain = text
        for piece, letter in swaps.items():
            plain = plain.replace(piece, letter)
        return Folded(text, plain, plain.lower(), None)
    return _fold_with_origin(text)


def _fold_with_origin(text: str) -> Folded:
    pieces: list[str] = []
    origin: list[int] = []
    position = 0
    for match in _UNUSUAL.finditer(text):
        replacement = _replacement(match.group())
        pieces += (text[position : match.start()], replacement)
        origin += range(position, match.start())
        origin += [match.start()] * len(replacement)
        position = match.end()
    pieces.append(text[position:])
    origin += range(position, len(text))
    plain = "".join(pieces)
    return Folded(text, plain, plain.lower(), origin)


@lru_cache(maxsize=4096)
def _replacement(piece: str) -> str:
    """What one unusual character, or a run of blanks, becomes."""
    if piece.isspace():
        return " "
    if piece in _ALIKE:
        return _ALIKE[piece]
    kept = (
        char
        for char in unicodedata.normalize("NFKD", piece)
        if unicodedata.category(char) not in {"Mn", "Me", "Cf", "Cc"}
    )
    return "".join(" " if char.isspace() else char for char in kept)
