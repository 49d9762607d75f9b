"""Bytes to text: byte order marks, UTF-8, UTF-16, Windows code pages, other scripts' encodings."""

from dataclasses import dataclass

from charset_normalizer import from_bytes

from app.ingest.document import UnreadableInput
from app.ingest.formats.byte_order import mark_of
from app.ingest.formats.signatures import binary_kind

# What news in Indonesian, Malay and English is written in besides Unicode; the first is by far
# the likeliest, so a tie is its.
CODE_PAGES = ("cp1252", "cp1250", "cp1254", "mac_roman")
# What news in other scripts is written in. They are asked only where so many bytes are no ASCII
# as no Latin text has.
OTHER_SCRIPTS = (
    *("cp1251", "koi8_r", "cp1253", "cp1256", "cp874"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
OTHER_SHARE = 0.5
# Enough for the judgement; whole files would take seconds.
SAMPLE_BYTES = 64 * 1024
# Text has hardly any control characters; programs, pictures and archives are full of them.
CONTROL_SHARE = 0.02
# Every second byte of Latin text in UTF-16 is zero.
UTF16_ZERO_SHARE = 0.35

_HIGH = bytes(range(0x80, 0x100))
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was read as, by Python's name."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes.

    A byte order mark decides; then UTF-16 without a mark, told by its zeros, which are valid
    UTF-8 as well; then valid UTF-8; then the most plausible encoding, of another script where
    most bytes are no ASCII. Raises UnreadableInput where the bytes are empty, blank or no text.
    """
    if not data:
        raise UnreadableInput("The file is empty.")
    decoded = _marked(data) or _utf16(data) or _utf8(data) or _code_page(data)
    if not any(letter.isprintable() and not letter.isspace() for letter in decoded.text):
        raise UnreadableInput("The file holds nothing but blanks.")
    sample = decoded.text[:SAMPLE_BYTES]
    if _controls(sample.encode()) > CONTROL_SHARE * len(sample):
        raise _not_text(data)
    return decoded


def _marked(data: bytes) -> Decoded | None:
    mark = mark_of(data)
    if mark is None:
        return None
    return Decoded(data[len(mark.data) :].decode(mark.encoding, "replace"), mark.encoding)


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # A file cut off in the middle of a character is still UTF-8.
        if error.start > 0 and error.start >= len(data) - 3 and error.end == len(data):
            return Decoded(data[: error.start].decode("utf-8"), "utf-8")
    return _mostly_utf8(data)


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: more good characters of several bytes than bad ones."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(letter > "\x7f" for letter in text[:SAMPLE_BYTES]) - broken
    return Decoded(text, "utf-8") if good > 10 * broken else None


def _utf16(data: bytes) -> Decoded | None:
    sample = data[: SAMPLE_BYTES // 2 * 2]
    if b"\0" not in sample:
        return None
    half = max(1, len(sample) // 2)
    for zeros, encoding in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        if zeros.count(0) >= UTF16_ZERO_SHARE * half * 2 - 1 and zeros.count(0) > 1:
            return Decoded(data.decode(encoding, "replace"), encoding)
    return None


def _code_page(data: bytes) -> Decoded:
    if _controls(data[:SAMPLE_BYTES]) > CONTROL_SHARE * len(data[:SAMPLE_BYTES]):
        raise _not_text(data)
    other = _of_other_script(data)
    if other is not None:
        return other
    matches = list(from_bytes(data[:SAMPLE_BYTES], cp_isolation=list(CODE_PAGES)))
    least = min((match.chaos for match in matches), default=0.0)
    even = {match.encoding for match in matches if match.chaos <= least}
    encoding = next((page for page in CODE_PAGES if page in even), CODE_PAGES[0])
    return Decoded(data.decode(encoding, "replace"), encoding)


def _of_other_script(data: bytes) -> Decoded | None:
    """The text in an encoding of another script, where that is what the bytes look like."""
    sample = data[:SAMPLE_BYTES]
    if len(data) > SAMPLE_BYTES:
        # Up to a line's end, as half a character would speak against its encoding.
        sample = sample.rpartition(b"\n")[0] or sample
    high = len(sample) - len(sample.translate(None, _HIGH))
    if high < OTHER_SHARE * len(b"".join(sample.split())):
        return None
    best = from_bytes(sample, cp_isolation=list(OTHER_SCRIPTS)).best()
    return Decoded(data.decode(best.encoding, "replace"), best.encoding) if best else None


def _controls(data: bytes) -> int:
    """How many control characters are in a text's bytes, in an encoding that has ASCII's."""
    return len(data) - len(data.translate(None, _CONTROLS))


def _not_text(data: bytes) -> UnreadableInput:
    return UnreadableInput(f"The file is {binary_kind(data[:16])}, not text.")
