import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.folding import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain ASCII", "plain ASCII"),
        ("Türkiye", "Turkiye"),
        ("Tu\u0308rkiye", "Turkiye"),
        ("d’Ivoire", "d'Ivoire"),
        ("a – b — c", "a - b - c"),
        ("two  blanks\tand\na line", "two blanks and a line"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ﬁnal Straße Ł", "final Strasse L"),
        ("ＡＳ", "AS"),
    ],
)
def test_variants_of_writing_become_plain(text: str, plain: str) -> None:
    assert fold(text).plain == plain


@given(st.text())
def test_lower_is_as_long_as_plain_and_spans_lie_in_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.lower) == len(folded.plain)
    for place in range(len(folded.plain)):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)


def test_a_span_covers_what_was_left_out_inside_and_after_it() -> None:
    text = "x  Peru\u0301 y"
    folded = fold(text)
    start = folded.plain.index("Peru")
    assert text[slice(*folded.span(start, start + 4))] == "Peru\u0301"
