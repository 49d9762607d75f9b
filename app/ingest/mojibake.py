"""Mending text that was decoded as what it was not: UTF-8 read as Windows-1252, and the like."""

import re

import ftfy

MOJIBAKE = "mojibake"
# What UTF-8's first bytes of two, three and four look like in the Windows code pages and
# Latin-1, followed by what its later bytes look like. Good text hardly ever has such pairs.
_LATER = "\x80-\xbfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_SUSPICIOUS = re.compile(f"[ÂÃÄÅÎÏÐÑØÙâãåæçèéäðï][{_LATER}]")


def mend(text: str) -> tuple[str, bool]:
    """The text with wrongly decoded lines put right, and whether there were any.

    Only the decoding is mended, by `ftfy`: quotes, widths and ligatures stay as they are.
    """
    if text.isascii() or not _SUSPICIOUS.search(text):
        return text, False
    lines = [
        ftfy.fix_encoding(line) if _SUSPICIOUS.search(line) else line for line in text.split("\n")
    ]
    mended = "\n".join(lines)
    return mended, mended != text
