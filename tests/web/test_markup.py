from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from app.search.results import Marked, Range
from app.web.markup import marked_html


@st.composite
def marked_texts(draw: st.DrawFn) -> Marked:
    text = draw(st.text())
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return Marked(text, tuple(Range(start, end) for start, end in pairs))


def test_ranges_are_marked_and_everything_is_escaped() -> None:
    marked = Marked("<b> & Rusia", (Range(0, 3), Range(6, 11)))
    assert marked_html(marked) == "<mark>&lt;b&gt;</mark> &amp; <mark>Rusia</mark>"


@given(marked_texts())
def test_without_its_marks_the_html_is_the_escaped_text(marked: Marked) -> None:
    html = marked_html(marked)
    assert html.count("<") == html.count(">") == 2 * len(marked.ranges)
    assert html.unescape().replace("<mark>", "").replace("</mark>", "") == (
        marked.text.replace("<mark>", "").replace("</mark>", "")
    )


SIGN = Markup("<i>…</i>")


def test_signs_stand_at_their_places_outside_and_inside_of_marks() -> None:
    marked = Marked("satu dua tiga empat", (Range(5, 13),))
    assert marked_html(marked, (0, 9, 13), SIGN) == (
        "<i>…</i> satu <mark>dua <i>…</i> tiga</mark> <i>…</i> empat"
    )


def test_a_sign_before_a_marked_word_is_not_marked() -> None:
    marked = Marked("satu & dua", (Range(7, 10),))
    assert marked_html(marked, (7,), SIGN) == "satu &amp; <i>…</i> <mark>dua</mark>"


@given(marked_texts(), st.sets(st.integers(0, 30)))
def test_every_sign_stands_once(marked: Marked, places: set[int]) -> None:
    gaps = sorted(place for place in places if place < len(marked.text))
    assert marked_html(marked, gaps, Markup("<wbr>")).count("<wbr>") == len(gaps)
