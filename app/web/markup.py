"""Marked text as HTML: everything is escaped, and only marks, anchors and signs are markup."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from app.search.marked import Marked, Range
from app.values import value
from app.web.missing import blanks_around

_NO_SIGN = Markup()
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Anchored:
    """Characters that can be linked to; those with `codes` are marked as words for countries."""

    start: int
    end: int
    anchor: str
    codes: tuple[str, ...] = ()


@value
class Hits:
    """The hits of a text are numbered from `first` on; the `current` one of all is emphasised."""

    first: int
    current: int | None = None

    def tag(self, number: int, *, begins: bool) -> Markup:
        """The opening tag of the hit's mark; its parts after the first have no address."""
        hit = self.first + number
        name = Markup(' id="hit-{}"').format(hit) if begins else Markup()
        shown = Markup(' class="hit-current"') if hit == self.current else Markup()
        return Markup('<mark data-hit="{}"{}{}>').format(hit, name, shown)


def marked_html(
    marked: Marked,
    gaps: Sequence[int] = (),
    sign: Markup = _NO_SIGN,
    anchored: Sequence[Anchored] = (),
    hits: Hits | None = None,
) -> Markup:
    """`marked` as HTML in which its ranges stand between `<mark>` and `</mark>`.

    Before each character of `gaps`, in their order, stands the `sign`, within a mark as well.
    Around the `anchored` characters (sorted, apart from each other) stands an element with
    their anchor; ranges that cross its edge are marked inside and outside of it. With `hits`
    each range has its number, and an address. Where a word may be broken stands a soft hyphen.
    """
    pieces: list[str] = []
    done = 0
    for one in anchored:
        before = [gap for gap in gaps if done <= gap <= one.start]
        inside = [gap for gap in gaps if one.start < gap < one.end]
        pieces += _stretch(marked, Range(done, one.start), before, sign, hits)
        held = _stretch(marked, Range(one.start, one.end), inside, sign, hits)
        pieces += (_opening(one), *held, _closing(one))
        done = one.end
    rest = [gap for gap in gaps if done <= gap]
    pieces += _stretch(marked, Range(done, len(marked.text)), rest, sign, hits)
    return _joined(pieces)


def named_html(marked: Marked) -> Markup:
    """`marked` as HTML in which its ranges are marked as words for a country."""
    # Only our own marks are written so: everything else is escaped.
    return marked_html(marked).replace("<mark>", Markup('<mark class="named">'))


def _opening(one: Anchored) -> str:
    anchor = escape(one.anchor)
    if not one.codes:
        return f'<span id="{anchor}">'
    codes = escape(" ".join(one.codes))
    return f'<mark class="named" id="{anchor}" data-codes="{codes}">'


def _closing(one: Anchored) -> str:
    return "</mark>" if one.codes else "</span>"


def _stretch(
    marked: Marked, stretch: Range, gaps: Sequence[int], sign: Markup, hits: Hits | None
) -> Iterator[str]:
    """The stretch of the text with its ranges marked, in pieces of markup."""
    done = stretch.start
    for number, span in _within(marked.ranges, stretch):
        outside = [gap for gap in gaps if done <= gap <= span.start]
        inside = [gap for gap in gaps if span.start < gap < span.end]
        yield from _signed(marked, done, span.start, outside, sign)
        begins = span.start == marked.ranges[number].start
        yield hits.tag(number, begins=begins) if hits else "<mark>"
        yield from _signed(marked, span.start, span.end, inside, sign)
        yield "</mark>"
        done = span.end
    rest = [gap for gap in gaps if done <= gap] if gaps else gaps
    yield from _signed(marked, done, stretch.end, rest, sign)


def _within(ranges: Sequence[Range], stretch: Range) -> list[tuple[int, Range]]:
    """What of the ranges (sorted, apart from each other) lies in the stretch, with its number."""
    first = bisect_right(ranges, stretch.start, key=lambda one: one.end)
    last = bisect_left(ranges, stretch.end, key=lambda one: one.start)
    return [
        (number, Range(max(one.start, stretch.start), min(one.end, stretch.end)))
        for number, one in enumerate(ranges[first:last], first)
    ]


def _signed(
    marked: Marked, start: int, end: int, gaps: Sequence[int], sign: Markup
) -> Iterator[str]:
    """The escaped characters of the text, with the sign at its gaps."""
    done = start
    for gap in gaps:
        before, after = blanks_around(marked.text, gap)
        yield from (_escaped(marked, done, gap), escape(before), sign, escape(after))
        done = gap
    yield _escaped(marked, done, end)


def _escaped(marked: Marked, start: int, end: int) -> str:
    """The escaped characters, with a soft hyphen at each break that is within them."""
    if not marked.breaks:
        return escape(marked.text[start:end])
    first, last = bisect_right(marked.breaks, start), bisect_left(marked.breaks, end)
    edges = (start, *marked.breaks[first:last], end)
    return escape(SOFT_HYPHEN.join(marked.text[one:other] for one, other in pairwise(edges)))


def _joined(pieces: Iterable[str]) -> Markup:
    """The pieces as one; all of them are markup, by their type or as they are written here."""
    return Markup("".join(pieces))  # noqa: S704
