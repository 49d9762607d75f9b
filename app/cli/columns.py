"""Texts fitted into columns of a terminal, where letters of some scripts are two columns wide."""

import unicodedata

_SIGN = "…"


def wide(text: str) -> int:
    """How many columns `text` takes (UAX #11: wide and full-width letters take two)."""
    return sum(map(_columns, text))


def shortened(text: str, width: int) -> str:
    """`text` in so many columns at most, a sign for what is left out."""
    return text if wide(text) <= width else cut_after(text, width).rstrip()


def cut_after(text: str, width: int) -> str:
    """The beginning of `text`, filled up with blanks; a sign says where it was cut."""
    if wide(text) <= width:
        return text + " " * (width - wide(text))
    kept = _beginning(text, width - 1)
    return kept + _SIGN + " " * (width - 1 - wide(kept))


def cut_before(text: str, width: int) -> str:
    """The end of `text` behind blanks, likewise."""
    if wide(text) <= width:
        return " " * (width - wide(text)) + text
    kept = _beginning(text[::-1], width - 1)[::-1]
    return " " * (width - 1 - wide(kept)) + _SIGN + kept


def _beginning(text: str, width: int) -> str:
    taken = 0
    for at, letter in enumerate(text):
        taken += _columns(letter)
        if taken > width:
            return text[:at]
    return text


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
