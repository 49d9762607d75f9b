"""Which of a page's lines are the article's text: where its sentences stand in the tree.

The lines that trafilatura extracts and the sentences outside of menus and other named parts
say where the text is; the element that holds most of them is the article's. Within it, what
is neither a link nor in a part of another name is text.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from app.ingest.document import Mark
from app.ingest.html.printer import Line
from app.ingest.html.regions import Region
from app.ingest.html.vocabulary import content_names, phrases_of
from app.ingest.html.weights import (
    LINKED_SHARE,
    misnamed_parts,
    named_part,
    own_weights,
    weights_of,
)
from app.ingest.names.dateline import is_dateline_head
from app.ingest.text.prose import is_sentence
from app.language.sentences import ends_with_stop

# The article's element is the smallest that holds so much of all that looks like text.
ARTICLE_SHARE = 0.7
# An element that sites call the article's counts from this share on.
NAMED_SHARE = 0.4
# With fewer words in sentences, and below this share of all that looks like text, the article
# is a list.
SENTENCE_WORDS = 30
SENTENCE_SHARE = 0.5
# An element around the article's belongs to it where so much of what it adds is text, and
# that is more than a line in passing.
ADDED_SHARE = 0.75
ADDED_WEIGHT = 0.04
_SUBHEADINGS = ("h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a page is the article: the indices of its lines of `text`, how many `words` of
    them look like text by themselves, and the parts whose names do not mean them (`misnamed`).
    """

    text: frozenset[int]
    words: int
    misnamed: frozenset[Region]


def layout_of(
    lines: Sequence[Line], extracted: Collection[int], headline: int | None = None
) -> Layout:
    """The layout of a page; `extracted` are the lines that trafilatura takes for the text.

    Of several articles on a page, the one with the line `headline` is taken.
    """
    weights = own_weights(lines, weights_of(lines, extracted), headline)
    total = sum(weights.values())
    misnamed = misnamed_parts(lines, weights)
    if not total:
        return Layout(frozenset(), 0, misnamed)
    inside = set(_article(lines, weights, misnamed).iter())
    text = [index for index, line in enumerate(lines) if _is_text(line, inside, misnamed)]
    sure = _sure(lines, [index for index in text if index in weights])
    if not sure:
        return Layout(frozenset(), 0, misnamed)
    span = _span(lines, sure, extracted)
    words = sum(lines[index].words for index in sure)
    return Layout(frozenset(index for index in text if index in span), words, misnamed)


def as_body(layout: Layout, lines: Sequence[Line]) -> Layout:
    """The layout of markup that is an article's text by itself, as a field of a record has it.

    Beside the text of a page, it has all between the first statement, however short, or the
    subheading above it, and the last one. It stays as it is where parts of a page are in it, or
    more links than text: then somebody took more of the page than its text.
    """
    if any(one.region is not None and one.region.mark is not Mark.CAPTION for one in lines):
        return layout
    own = [at for at, one in enumerate(lines) if one.element.tag != "h1" and _is_own(one, ())]
    words = sum(lines[at].words for at in own)
    stated = [at for at in own if at in layout.text or _is_statement(lines[at].text)]
    if not stated or 2 * words <= sum(one.words for one in lines):
        return layout
    span = _span(lines, stated, layout.text)
    start = span.start
    while start > 0 and lines[start - 1].element.tag in _SUBHEADINGS:
        start -= 1
    text = frozenset(at for at in own if start <= at < span.stop)
    return replace(layout, text=layout.text | text, words=words)


def _is_statement(text: str) -> bool:
    return is_sentence(text) or ends_with_stop(text)


def _is_text(line: Line, inside: Collection[HtmlElement], misnamed: Collection[Region]) -> bool:
    return line.element in inside and _is_own(line, misnamed)


def _is_own(line: Line, misnamed: Collection[Region]) -> bool:
    """Whether a line is neither a link nor in a part of another name."""
    return line.linked < LINKED_SHARE and named_part(line, misnamed) is None


def _sure(lines: Sequence[Line], weighty: Sequence[int]) -> Sequence[int]:
    """The lines that are text beyond doubt: the sentences, unless the article is a list."""
    sentences = [index for index in weighty if is_sentence(lines[index].text)]
    told = sum(lines[index].words for index in sentences)
    every = sum(lines[index].words for index in weighty)
    return sentences if told >= min(SENTENCE_WORDS, SENTENCE_SHARE * every) else weighty


def _span(lines: Sequence[Line], sure: Sequence[int], extracted: Collection[int]) -> range:
    """From the first sure line to the last, with what belongs to them on either side.

    That is the rest of their blocks; below the last one also the short sentences that follow
    and what trafilatura extracts.
    """
    start, end = min(sure), max(sure) + 1
    while start > 0 and (not lines[start].starts or _is_dateline(lines[start - 1].text)):
        start -= 1
    while end < len(lines) and (
        not lines[end].starts
        or end in extracted
        or ends_with_stop(lines[end].text)
        or _is_listed(lines[end])
    ):
        end += 1
    return range(start, end)


def _is_listed(line: Line) -> bool:
    """Whether a line is a point of a list that leads nowhere, as articles have them."""
    return line.element.tag == "li" and line.linked == 0.0 and line.region is None


def _is_dateline(text: str) -> bool:
    """Whether a line is a dateline up to its dash, as some sites set it apart."""
    head = text.rstrip("-–— ")
    return head != text and is_dateline_head(head)


def _article(
    lines: Sequence[Line], weights: Mapping[int, float], misnamed: Collection[Region]
) -> HtmlElement:
    """The smallest element that holds most of the text, or one that is called the article's."""
    sums = _sums(lines, weights)
    total = sum(weights.values())
    named = [one for one, at in sums.items() if at >= NAMED_SHARE * total and _is_named(one)]
    large = [one for one, at in sums.items() if at >= ARTICLE_SHARE * total]
    depths = {one: sum(1 for _ in one.iterancestors()) for one in large}
    best = max(
        named or large,
        key=lambda one: sums[one] if named else (-sums[one], depths[one]),
    )
    return _with_its_parts(best, sums, _sums(lines, _printed(lines, misnamed)))


def _with_its_parts(
    best: HtmlElement, sums: Mapping[HtmlElement, float], printed: Mapping[HtmlElement, float]
) -> HtmlElement:
    """The article's element, or one around it of which the rest is text as well."""
    least = ADDED_WEIGHT * sums[best]
    for around in list(best.iterancestors()):
        added = sums[around] - sums[best]
        if added >= max(least, ADDED_SHARE * (printed[around] - printed[best])):
            best = around
    return best


def _printed(lines: Sequence[Line], misnamed: Collection[Region]) -> dict[int, float]:
    """The words of each line that is neither a link nor in a part of another name."""
    return {index: float(line.words) for index, line in enumerate(lines) if _is_own(line, misnamed)}


def _sums(lines: Sequence[Line], weights: Mapping[int, float]) -> dict[HtmlElement, float]:
    """What the lines within each element weigh together."""
    sums: dict[HtmlElement, float] = defaultdict(float)
    for index, weight in weights.items():
        sums[lines[index].element] += weight
    root = lines[0].element.getroottree().getroot()
    for element in reversed(list(root.iter("*"))):
        parent = element.getparent()
        if parent is not None and element in sums:
            sums[parent] += sums[element]
    return sums


def _is_named(element: HtmlElement) -> bool:
    names = content_names()
    properties = element.get("itemprop", "").casefold().split()
    return not names.itemprops.isdisjoint(properties) or not names.words.isdisjoint(
        phrases_of(element)
    )
