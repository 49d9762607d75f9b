"""Marked text as HTML: everything is escaped, and only `<mark>` and given signs are markup."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from app.search.results import Marked, Range
from app.web.missing import blanks_around

_NO_SIGN = Markup()


def marked_html(marked: Marked, gaps: Sequence[int] = (), sign: Markup = _NO_SIGN) -> Markup:
    """`marked` as HTML in which its ranges stand between `<mark>` and `</mark>`.

    Before each character of `gaps`, in their order, stands the `sign`, within a mark as well.
    """
    text = marked.text
    pieces: list[Markup] = []
    done = 0
    for span in marked.ranges:
        outside = [gap for gap in gaps if done <= gap <= span.start]
        inside = [gap for gap in gaps if span.start < gap < span.end]
        pieces.append(_signed(text, Range(done, span.start), outside, sign))
        held = _signed(text, span, inside, sign)
        pieces.append(Markup("<mark>{}</mark>").format(held))
        done = span.end
    rest = [gap for gap in gaps if done <= gap]
    pieces.append(_signed(text, Range(done, len(text)), rest, sign))
    return Markup("").join(pieces)


def _signed(text: str, stretch: Range, gaps: Sequence[int], sign: Markup) -> Markup:
    """The escaped stretch of the text, with the sign at its gaps."""
    pieces: list[Markup] = []
    done = stretch.start
    for gap in gaps:
        before, after = blanks_around(text, gap)
        pieces += [escape(text[done:gap] + before), sign, escape(after)]
        done = gap
    pieces.append(escape(text[done : stretch.end]))
    return Markup("").join(pieces)
