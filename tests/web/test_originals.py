import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.originals import original_text


@pytest.mark.parametrize(
    "data",
    [
        "“Rusia”".encode(),
        codecs.BOM_UTF8 + "“Rusia”".encode(),
        codecs.BOM_UTF16_LE + "“Rusia”".encode("utf-16-le"),
        "“Rusia”".encode("cp1252"),
    ],
)
def test_usual_encodings_are_understood(data: bytes) -> None:
    assert original_text(data) == "“Rusia”"


@given(st.binary())
def test_any_bytes_are_some_text(data: bytes) -> None:
    original_text(data).encode()
