from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from app.search.marked import Marked, Range
from app.web.markup import Anchored, marked_html, named_html


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


@given(marked_texts(), st.data())
def test_anchors_leave_the_text_and_its_marks_as_they_are(
    marked: Marked, data: st.DataObject
) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(marked.text)), max_size=6)))
    pairs = enumerate(zip(edges[::2], edges[1::2], strict=False))
    anchored = [Anchored(start, end, f"m{number}") for number, (start, end) in pairs]
    html = marked_html(marked, anchored=anchored)
    reader = TextAndMarks()
    reader.feed(f"<div>{html}</div>")
    assert reader.inside == {at for one in marked.ranges for at in range(one.start, one.end)}
    assert html.count("<span id=") == len(anchored)


class TextAndMarks(HTMLParser):
    """The numbers of the characters that stand within a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: set[int] = set()
        self._at = self._depth = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "mark"

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.inside |= set(range(self._at, self._at + len(data)))
        self._at += len(data)


def test_words_for_a_country_are_marked_otherwise_and_hold_searched_ones() -> None:
    marked = Marked("tentara Rusia", (Range(0, 13),))
    assert marked_html(marked, anchored=[Anchored(8, 13, "m1", ("RU",))]) == (
        '<mark>tentara </mark><mark class="named" id="m1" data-codes="RU"><mark>Rusia</mark></mark>'
    )


def test_signs_stand_once_around_an_anchor() -> None:
    anchored = [Anchored(5, 8, "m1"), Anchored(8, 9, "m2")]
    html = marked_html(Marked("satu dua tiga"), (5, 6, 8), Markup("<wbr>"), anchored)
    assert html.count("<wbr>") == 3


def test_a_quote_has_the_marks_of_words_for_a_country_and_is_escaped() -> None:
    assert named_html(Marked("<mark> Rusia", (Range(7, 12),))) == (
        '&lt;mark&gt; <mark class="named">Rusia</mark>'
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
