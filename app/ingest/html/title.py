"""Which line of a page is the headline: a heading that says what the page's data say."""

from collections.abc import Sequence

from app.ingest.document import Mark
from app.ingest.html.article import Layout, named_part
from app.ingest.html.lines import Line
from app.ingest.tokens import words_of

# So much of a stated title, which often has the site's name in it, the headline must be.
AGREEMENT = 0.45
# A lone heading without agreement is a section's name if it is shorter.
LEAST_WORDS = 3
# How much being a heading of each level counts beside the agreement, which is 1 at most.
_HEADINGS = {"h1": 0.5, "h2": 0.3, "h3": 0.2, "h4": 0.1}
_ELSEWHERE = (Mark.RELATED, Mark.NAVIGATION, Mark.FOOTER, Mark.COMMENT_FORM, Mark.ADVERTISEMENT)


def title_line(lines: Sequence[Line], layout: Layout, titles: Sequence[str]) -> int | None:
    """The index of the headline; `titles` are those that the page states of itself."""
    stated = [f" {' '.join(words_of(title))} " for title in titles]
    scores = {
        index: _agreement(line.text, stated) + _HEADINGS.get(line.element.tag, 0.0)
        for index, line in enumerate(lines)
        if _can_be(line, layout) and _agreement(line.text, stated) >= AGREEMENT
    }
    if scores:
        return max(scores, key=lambda index: (scores[index], -index))
    return _nearest_heading(lines, layout)


def _agreement(text: str, stated: Sequence[str]) -> float:
    """The largest share of a stated title that the line's words are, in their order."""
    words = f" {' '.join(words_of(text))} "
    if words.count(" ") < 3:
        return float(words in stated and words.strip() != "")
    return max((len(words) / len(one) for one in stated if words in one), default=0.0)


def _can_be(line: Line, layout: Layout) -> bool:
    part = named_part(line, layout.misnamed)
    return part is None or part.mark not in _ELSEWHERE


def _nearest_heading(lines: Sequence[Line], layout: Layout) -> int | None:
    """The last first-level heading above the text, failing one that agrees."""
    if not layout.text:
        return None
    above = [
        index
        for index in range(min(layout.text))
        if lines[index].element.tag == "h1"
        and lines[index].words >= LEAST_WORDS
        and _can_be(lines[index], layout)
    ]
    return above[-1] if above else None
