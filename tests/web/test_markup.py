from hypothesis import given
from hypothesis import strategies as st

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
