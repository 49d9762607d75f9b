"""Which of a page's lines are the article's text: where its sentences stand in the tree.

The lines that trafilatura extracts and the sentences outside of menus and other named parts
say where the text is; the element that holds most of them is the article's. Within it, what
is neither a link nor in a part of another name is text.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from app.ingest.dateline import is_dateline_head
from app.ingest.document import Mark
from app.ingest.html.lines import Line
from app.ingest.html.regions import Region, parts_above
from app.ingest.html.vocabulary import content_names, phrases_of
from app.ingest.prose import is_sentence
from app.language.sentences import ends_with_stop

# A line of which more is within links is a link to elsewhere rather than text.
LINKED_SHARE = 0.6
# The article's element is the smallest that holds so much of all that looks like text.
ARTICLE_SHARE = 0.7
# An element that sites call the article's counts from this share on.
NAMED_SHARE = 0.4
# A named part with more of the article's text than this was named for something else.
REGION_SHARE = 0.35
# With fewer words in sentences, and below this share of all that looks like text, the article
# is a list.
SENTENCE_WORDS = 30
SENTENCE_SHARE = 0.5
# How much a sentence counts in a named part: teasers and comments have sentences as well.
PART_WEIGHT = 0.25
COMMENT_WEIGHT = 0.1
# An <article> with fewer words in sentences may be a teaser.
OWN_WORDS = 40
# An element around the article's belongs to it where so much of what it adds is text, and
# that is more than a line in passing.
ADDED_SHARE = 0.75
ADDED_WEIGHT = 0.04


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
    weights = _own(lines, _weights(lines, extracted), headline)
    total = sum(weights.values())
    misnamed = _misnamed(lines, weights, REGION_SHARE * total)
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


def named_part(line: Line, misnamed: Collection[Region]) -> Region | None:
    """The innermost part of the page around a line whose name means it."""
    return next((region for region in parts_above(line.region) if region not in misnamed), None)


def _is_text(line: Line, inside: Collection[HtmlElement], misnamed: Collection[Region]) -> bool:
    return (
        line.element in inside and line.linked < LINKED_SHARE and named_part(line, misnamed) is None
    )


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
        not lines[end].starts or end in extracted or ends_with_stop(lines[end].text)
    ):
        end += 1
    return range(start, end)


def _is_dateline(text: str) -> bool:
    """Whether a line is a dateline up to its dash, as some sites set it apart."""
    head = text.rstrip("-–— ")
    return head != text and is_dateline_head(head)


def _weights(lines: Sequence[Line], extracted: Collection[int]) -> dict[int, float]:
    """How much each line that looks like text counts: its words, fewer in a named part."""
    return {
        index: line.words * (1.0 if index in extracted else _weight(line))
        for index, line in enumerate(lines)
        if line.linked < LINKED_SHARE and (index in extracted or is_sentence(line.text))
    }


def _weight(line: Line) -> float:
    if line.region is None:
        return 1.0
    return COMMENT_WEIGHT if line.region.mark is Mark.COMMENT_FORM else PART_WEIGHT


def _own(
    lines: Sequence[Line], weights: dict[int, float], headline: int | None
) -> dict[int, float]:
    """The weights of the lines in the headline's <article>, if enough text is in it."""
    if headline is None:
        return weights
    for around in lines[headline].element.iterancestors("article"):
        inside = set(around.iter("*"))
        own = {at: weight for at, weight in weights.items() if lines[at].element in inside}
        if sum(own.values()) >= OWN_WORDS:
            return own
    return weights


def _misnamed(
    lines: Sequence[Line], weights: Mapping[int, float], least: float
) -> frozenset[Region]:
    sums: dict[Region, float] = defaultdict(float)
    for index, weight in weights.items():
        for region in parts_above(lines[index].region):
            sums[region] += weight
    return frozenset(
        region
        for region, weight in sums.items()
        if weight >= least and region.mark is not Mark.CAPTION
    )


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
    return {
        index: float(line.words)
        for index, line in enumerate(lines)
        if line.linked < LINKED_SHARE and named_part(line, misnamed) is None
    }


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
