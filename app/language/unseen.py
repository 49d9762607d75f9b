"""What a text holds that nobody sees."""

import re

# Marks without width and controls without meaning in a text.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)


def seen(text: str) -> str:
    """`text` without what nobody sees of it."""
    return UNSEEN.sub("", text)
