"""The sign that stands in a text where scraping lost words."""

SIGN = "[…]"
# What words follow without a blank between; straight quotation marks open after a blank only.
_OPENING = frozenset("“„‘«([{")
_STRAIGHT = frozenset("\"'")


def sign_place(text: str, at: int) -> int:
    """Where the sign of a gap before the character `at` stands: beyond the blanks there.

    An opening quotation mark or bracket keeps it close.
    """
    if _opens(text, at):
        return at
    return len(text) - len(text[at:].lstrip())


def blanks_around(text: str, at: int) -> tuple[str, str]:
    """The blanks that a sign at `at` needs before and after it, to stand apart from words."""
    before, after = text[max(0, at - 1) : at], text[at : at + 1]
    apart = not before or before.isspace() or _opens(text, at)
    return "" if apart else " ", " " if after.isalnum() else ""


def _opens(text: str, at: int) -> bool:
    """Whether something is opened right before the character `at`."""
    before = text[max(0, at - 1) : at]
    return before in _OPENING or (before in _STRAIGHT and not text[: at - 1][-1:].strip())
