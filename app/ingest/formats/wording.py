"""How counts and other programs' errors are put into the reasons that users read."""

from textwrap import shorten

_MOST_LETTERS = 120


def counted(number: int, noun: str, plural: str = "") -> str:
    """So many of something: "1 member", "2,000 members"; `plural` where that is no noun and s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def said_by(error: Exception) -> str:
    """What an error says first, of one raised for another the other; its kind where nothing."""
    first = error.__cause__ or error
    line = next(iter(str(first).strip().splitlines()), "").rstrip(". ")
    return shorten(line, _MOST_LETTERS, placeholder=" …") or type(first).__name__
