"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.decode import decode
from app.ingest.document import UnreadableInput

TEXT = "“Kami siap,” kata menteri – latihan di Asia Tengah dimulai. Café, naïve, €5.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_letters_in_utf_16_without_a_mark_are_no_utf_8(encoding: str) -> None:
    text = "Kami siap, kata menteri.\n\nLatihan dimulai.\n"
    assert decode(text.encode(encoding)).text == text


def test_a_few_zeros_leave_the_rest_utf_8() -> None:
    assert decode(b"\0" + b"Kami siap, kata menteri. " * 3).encoding == "utf-8"


def test_a_mark_for_utf_32_is_not_taken_for_utf_16() -> None:
    data = codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le")
    assert decode(data).encoding == "utf-32-le"


def test_windows_quotes_and_dashes_are_read() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.encoding == "cp1252"


def test_a_character_cut_off_at_the_end_does_not_spoil_the_rest() -> None:
    data = "Presiden berkata “ya”".encode()[:-1]
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == "Presiden berkata “ya"


def test_a_few_broken_bytes_leave_the_rest_utf_8() -> None:
    data = TEXT.encode() * 5 + b"\xff rusak " + TEXT.encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert "“Kami siap,”" in decoded.text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "blanks"),
        ("\ufeff \u00a0\n".encode(), "blanks"),
        (b"%PDF-1.7\x00\x01\x02\x00\x00\xff\xfe", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "picture"),
        (b"PK\x03\x04" + bytes(range(32)) * 40, "ZIP"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x00" * 500, "blanks"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput, match=says):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableInput:
        return
    assert decoded.text.strip()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    if text.strip():
        decoded = decode(text.encode())
        assert decoded.text == text or decoded.encoding != "utf-8"
