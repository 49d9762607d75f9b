from hypothesis import given
from hypothesis import strategies as st

from app.web.text import printable


def test_control_characters_become_single_blanks() -> None:
    assert printable("a\x00\x01b\r\n c\ud800") == "a b  c"


@given(st.text())
def test_any_text_can_be_sent_afterwards(text: str) -> None:
    assert printable(text).encode().decode() == printable(text)
    assert "\x00" not in printable(text)
