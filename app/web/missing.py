"""The sign that stands in a text where scraping lost words."""

SIGN = "[…]"
# What words follow without a blank between.
_OPENING = frozenset("“„‘«\"'([{")


def sign_place(text: str, at: int) -> int:
    """Where the sign of a gap before the character `at` stands: beyond the blanks there."""
    return at + len(text[at:]) - len(text[at:].lstrip())


def blanks_around(text: str, at: int) -> tuple[str, str]:
    """The blanks that a sign at `at` needs before and after it, to stand apart from words."""
    before, after = text[max(0, at - 1) : at], text[at : at + 1]
    apart = not before or before.isspace() or before in _OPENING
    return "" if apart else " ", " " if after.isalnum() else ""
