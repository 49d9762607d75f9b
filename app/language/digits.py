"""Digits of other scripts, as dates in Arabic, Persian or Thai are written with."""

import re

# \d has the decimal digits of every script.
_OTHER = re.compile(r"[^\D0-9]")


def with_plain_digits(text: str) -> str:
    """The text with the digits of every script as those of ours; every letter keeps its place.

    "٢٠٢٢" is written "2022".
    """
    return text if text.isascii() else _OTHER.sub(lambda one: str(int(one[0])), text)
