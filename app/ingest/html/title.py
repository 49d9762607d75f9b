"""Which line of a page is the headline: a heading that says what the page's data say."""

import re
from collections.abc import Collection, Sequence

from app.ingest.document import Mark
from app.ingest.html.article import Layout
from app.ingest.html.printer import Line
from app.ingest.html.regions import Region
from app.ingest.html.weights import LINKED_SHARE, named_part
from app.ingest.names.outlets import is_known_site
from app.ingest.text.tokens import content_words, words_of

# So much of a stated title, which often has the site's name in it, the headline must be.
AGREEMENT = 0.45
# A lone heading without agreement may be a section's or the site's name if it is shorter.
LEAST_WORDS = 3
MOST_WORDS = 60
# The site's name, as a title of every page, shares less with the text than this.
SHARED_WORDS = 0.3
# How much being a heading of each level counts beside the agreement, which is 1 at most.
_HEADINGS = {"h1": 0.5, "h2": 0.3, "h3": 0.2, "h4": 0.1}
_BARS = re.compile(r"\s+[|–—»›:-]+\s+")
_ELSEWHERE = (Mark.RELATED, Mark.NAVIGATION, Mark.FOOTER, Mark.COMMENT_FORM, Mark.ADVERTISEMENT)


def stated_line(
    lines: Sequence[Line], titles: Sequence[str], misnamed: Collection[Region] = ()
) -> int | None:
    """The index of the line that says best what the page states as its title."""
    stated = [f" {' '.join(words_of(title))} " for title in titles]
    scores = {
        index: agreement + _HEADINGS.get(line.element.tag, 0.0)
        for index, line in enumerate(lines)
        if line.words <= MOST_WORDS
        and _can_be(line, misnamed)
        and (agreement := _agreement(line.text, stated)) >= AGREEMENT
    }
    return max(scores, key=lambda index: (scores[index], -index)) if scores else None


def nearest_heading(lines: Sequence[Line], layout: Layout) -> int | None:
    """The last first-level heading above the text, where no line says a stated title."""
    above = [
        index
        for index in range(min(layout.text, default=0))
        if lines[index].element.tag in _HEADINGS and _can_be(lines[index], layout.misnamed)
    ]
    first = [index for index in above if lines[index].element.tag == "h1"]
    long = [index for index in first if lines[index].words >= LEAST_WORDS]
    # A site's name links to its first page, or stands over the headline.
    if first and first[-1] == above[-1] and _is_of_text(lines[first[-1]], lines, layout):
        return first[-1]
    return long[-1] if long else None


def speaks_of(title: str, lines: Sequence[Line], layout: Layout) -> bool:
    """Whether a title is the article's rather than the whole site's: its words are in the text."""
    if _is_address(title):
        return False
    own = content_words(title)
    text = _words_of_text(lines, layout)
    return not text or not own or len(own & text) >= SHARED_WORDS * len(own)


def _is_of_text(heading: Line, lines: Sequence[Line], layout: Layout) -> bool:
    """Whether a heading is no link, and is in an <article> or says a word of the text."""
    if heading.linked >= LINKED_SHARE or is_known_site(heading.text):
        return False
    if any(around.tag == "article" for around in heading.element.iterancestors()):
        return True
    return not content_words(heading.text).isdisjoint(_words_of_text(lines, layout))


def _words_of_text(lines: Sequence[Line], layout: Layout) -> set[str]:
    return {word for index in layout.text for word in content_words(lines[index].text)}


def _is_address(title: str) -> bool:
    """Whether a title names a site and a section, and no story: "Kabar Kota - Olahraga"."""
    segments = _BARS.split(title)
    return len(segments) > 1 and all(one.count(" ") < LEAST_WORDS for one in segments)


def _agreement(text: str, stated: Sequence[str]) -> float:
    """The largest share of a stated title that the line's words are, in their order."""
    words = f" {' '.join(words_of(text))} "
    if words.count(" ") <= LEAST_WORDS:
        return float(words in stated and words.strip() != "")
    return max((len(words) / len(one) for one in stated if words in one), default=0.0)


def _can_be(line: Line, misnamed: Collection[Region]) -> bool:
    part = named_part(line, misnamed)
    return part is None or part.mark not in _ELSEWHERE
