"""The encoding of a page: what is said of it counts where the bytes bear it out."""

import pytest

from app.ingest.document import UnreadableInput
from app.ingest.html.charset import decode_page

TEXT = "<meta charset={}><p>Harga “kopi” naik di kafé itu</p>"


@pytest.mark.parametrize("name", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_declared_encoding_is_taken(name: str) -> None:
    text = TEXT.format(name)
    data = text.encode("cp1252" if name != "utf-8" else "utf-8")
    assert decode_page(data).text == text


def test_utf_8_that_is_called_latin_is_still_utf_8() -> None:
    text = TEXT.format("iso-8859-1")
    decoded = decode_page(text.encode())
    assert (decoded.text, decoded.encoding) == (text, "utf-8")


def test_what_the_server_says_goes_before_what_the_page_says() -> None:
    data = "<meta charset=windows-1252><p>Привет всем в этом городе</p>".encode("koi8-r")
    assert decode_page(data, "koi8-r").encoding == "koi8-r"


@pytest.mark.parametrize("name", ["hex", "no-such", "unicode_escape", "utf-16"])
def test_an_encoding_that_cannot_be_is_passed_over(name: str) -> None:
    text = TEXT.format(name)
    assert decode_page(text.encode()).text == text


def test_a_byte_order_mark_decides() -> None:
    text = TEXT.format("iso-8859-1")
    assert decode_page(text.encode("utf-16")).text == text


def test_an_empty_page_is_told() -> None:
    with pytest.raises(UnreadableInput, match=r"empty"):
        decode_page(b"")
