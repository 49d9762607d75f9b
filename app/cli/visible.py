"""Text of articles and names of files, made fit for a terminal."""

from collections.abc import Iterable

from app.language.unseen import seen


def visible(text: str) -> str:
    """`text` in one line, without what would move the cursor, change colours or hide in a
    terminal."""
    return "".join(one if one.isprintable() else " " for one in seen(text))


def show(lines: Iterable[str]) -> None:
    """Prints the lines, whatever articles and searches put into them."""
    print("\n".join(map(visible, lines)))
