"""Which encoding a page's bytes are in.

Browsers ask in the same order:
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

import codecs
import re

from app.ingest.decode import Decoded, decode
from app.ingest.formats.byte_order import mark_of

# The standard looks for a declaration in the first 1,024 bytes; scripts at the head push it
# further down on real pages.
HEAD_BYTES = 8192
# A declared encoding that leaves more than this share of the characters broken is not the page's.
BROKEN_SHARE = 0.005

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
# Encodings of web pages, by Python's names (https://encoding.spec.whatwg.org/#names-and-labels);
# Python knows others that are no characters' encodings.
_KNOWN = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp(?:125\d|866|874|932|949)|koi8-[ru]|mac-roman|tis-620|gbk|gb2312|"
    r"gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)
# Browsers read these as the Windows code page, as the pages that declare them were written.
_REALLY_WINDOWS = ("iso8859-1", "ascii")


def decode_page(data: bytes, charset: str | None = None) -> Decoded:
    """The text of a page's bytes and the encoding that it was read as.

    A byte order mark decides, then UTF-8 that is no accident, then `charset` as the server
    gave it, then what the page declares; these only where the bytes bear them out, else what
    the bytes look like. Raises UnreadableInput as `decode` does.
    """
    if mark_of(data) is None:
        declared = _DECLARED.search(data[:HEAD_BYTES])
        names = (charset, declared[1].decode("ascii", "replace") if declared else None)
        for name in ("utf-8", *filter(None, names)):
            decoded = _as(data, name) if declared or charset else None
            if decoded is not None:
                return decoded
    return decode(data)


def _as(data: bytes, name: str) -> Decoded | None:
    """The text in the encoding of that name, unless the bytes do not bear it out."""
    try:
        encoding = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if _KNOWN.fullmatch(encoding) is None or b"\x00" in data[:HEAD_BYTES]:
        return None
    if encoding in _REALLY_WINDOWS:
        encoding = "cp1252"
    text = data.decode(encoding, "replace")
    if not text.strip() or text.count("\ufffd") > BROKEN_SHARE * len(text):
        return None
    return Decoded(text, encoding)
