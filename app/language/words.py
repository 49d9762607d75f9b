"""The words of a text in lower case, quickly where the text is plain, as most lines are."""

import re
from collections.abc import Callable

# The marks that stand in texts which are plain but for them.
_TYPOGRAPHIC = "“”‘’–—…"


def word_finder(letter: str) -> Callable[[str], list[str]]:
    """What finds the words of a text, each a run of characters that the pattern `letter` matches.

    In plain text a table parts them in half the time that the pattern takes.
    """
    pattern = re.compile(rf"(?:{letter})+")
    table = bytes(_blanked(byte, pattern) for byte in range(256))

    def find(text: str) -> list[str]:
        if not text.isascii():
            for mark in _TYPOGRAPHIC:
                text = text.replace(mark, " ")
        if text.isascii():
            return text.encode("ascii").translate(table).decode("ascii").split()
        return pattern.findall(text.casefold())

    return find


def _blanked(byte: int, letters: re.Pattern[str]) -> int:
    """The letter of an ASCII character in lower case, a blank for what is no letter."""
    sign = chr(byte)
    return ord(sign.lower()) if sign.isascii() and letters.fullmatch(sign) else ord(" ")
