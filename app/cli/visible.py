"""Text of articles and names of files, made fit for a terminal."""

from app.language.unseen import UNSEEN


def visible(text: str) -> str:
    """`text` without what would move the cursor, change colours or hide in a terminal."""
    return "".join(one if one.isprintable() else " " for one in UNSEEN.sub("", text))
