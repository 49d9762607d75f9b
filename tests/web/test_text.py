import json

from hypothesis import given
from hypothesis import strategies as st

from app.web.text import fitting, printable, quiet_json, typed


def test_control_characters_become_single_blanks() -> None:
    assert printable("a\x00\x01b\r\n c\ud800") == "a b  c"


@given(st.text())
def test_any_text_can_be_sent_afterwards(text: str) -> None:
    assert printable(text).encode().decode() == printable(text)
    assert "\x00" not in printable(text)


@given(st.text())
def test_json_says_the_same_without_what_steers_a_terminal(text: str) -> None:
    told = quiet_json(json.dumps([text, "\x9b\u202e\u2066"], ensure_ascii=False))
    assert json.loads(told) == [text, "\x9b\u202e\u2066"]
    assert not any(one in told for one in "\x9b\u202e\u2066\x1b")


def test_one_blank_at_the_end_of_what_was_typed_is_kept() -> None:
    assert typed("  presiden \t ") == "presiden "
    assert typed("presiden\n") == "presiden "
    assert typed("presiden") == "presiden"
    assert typed(" \x00 ") == typed("") == ""


@given(st.text())
def test_what_was_typed_is_what_can_be_printed(text: str) -> None:
    assert typed(text).strip() == printable(text)


def test_as_many_fit_as_an_address_has_room_for() -> None:
    assert fitting("aaaa", 3) == 3
    assert fitting("😀😀", 23) == 1
    assert fitting(["abc", "de"], 5) == 2
    assert fitting([], 5) == 0
