import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.quotes import typeset_signs

signs = st.text(st.sampled_from("ab 5\"'“”‘’()-–—.,?\n"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Ya," kata dia. "Kami siap."', "“Ya,” kata dia. “Kami siap.”"),
        ("Mobil 'telanjang' itu", "Mobil ‘telanjang’ itu"),
        ("hari Jum'at", "hari Jum’at"),
        ("('Kota') dan \"desa\".", "(‘Kota’) dan “desa”."),
        ("\"Dia bilang 'ya',\" katanya", "“Dia bilang ‘ya’,” katanya"),
        ("\"'Ya'\"", "“‘Ya’”"),
        ("JAKARTA - Petani", "JAKARTA – Petani"),
        ("kata-kata, 2020-2022", "kata-kata, 2020-2022"),
    ],
)
def test_signs_are_set_as_printers_set_them(typed: str, printed: str) -> None:
    assert typeset_signs(typed) == printed


@pytest.mark.parametrize(
    "text",
    ['layar 5" dan 6"', 'kata dia. "Kami siap', '" bersedia', 'a"b"c', 'dia" kata', "- daftar"],
)
def test_what_is_no_pair_of_quotes_stays_as_it_is(text: str) -> None:
    assert typeset_signs(text) == text


@given(st.one_of(st.text(), signs))
def test_every_character_keeps_its_place(text: str) -> None:
    printed = typeset_signs(text)
    assert len(printed) == len(text)
    changed = {(one, other) for one, other in zip(text, printed, strict=True) if one != other}
    assert changed <= {('"', "“"), ('"', "”"), ("'", "‘"), ("'", "’"), ("-", "–")}


@given(st.one_of(st.text(), signs))
def test_what_is_set_stays_so(text: str) -> None:
    printed = typeset_signs(text)
    assert typeset_signs(printed) == printed
