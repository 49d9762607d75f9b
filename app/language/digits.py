"""Digits of other scripts, as dates in Arabic or Persian are written with."""

import re

# The digits of Arabic and those of Persian and Urdu, from 0 to 9.
_ROWS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_ANY = re.compile(f"[{''.join(_ROWS)}]")
_PLAIN = {ord(digit): str(number) for row in _ROWS for number, digit in enumerate(row)}


def with_plain_digits(text: str) -> str:
    """The text with "٢٠٢٢" written "2022"; every letter keeps its place."""
    return text.translate(_PLAIN) if _ANY.search(text) else text
