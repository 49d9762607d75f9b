"""Which of a page's lines are the article's text: where its sentences stand in the tree.

The lines that trafilatura extracts and the sentences outside of menus and other named parts
say where the text is; the element that holds most of them is the article's. Within it, what
is neither a link nor in a part of another name is text.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from app.ingest.document import Mark
from app.ingest.html.lines import Line
from app.ingest.html.regions import Region
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
# Below this share of sentences in all that looks like text, the article is a list.
SENTENCE_SHARE = 0.5
# How much a sentence counts in a named part: teasers and comments have sentences as well.
PART_WEIGHT = 0.25
COMMENT_WEIGHT = 0.1
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


def layout_of(lines: Sequence[Line], extracted: Collection[int]) -> Layout:
    """The layout of a page; `extracted` are the lines that trafilatura takes for the text."""
    weights = _weights(lines, extracted)
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
    return next((region for region in _around(line) if region not in misnamed), None)


def _is_text(line: Line, inside: Collection[HtmlElement], misnamed: Collection[Region]) -> bool:
    return (
        line.element in inside and line.linked < LINKED_SHARE and named_part(line, misnamed) is None
    )


def _around(line: Line) -> Iterator[Region]:
    region = line.region
    while region is not None:
        yield region
        region = region.parent


def _sure(lines: Sequence[Line], weighty: Sequence[int]) -> Sequence[int]:
    """The lines that are text beyond doubt: the sentences, unless the article is a list."""
    sentences = [index for index in weighty if is_sentence(lines[index].text)]
    told = sum(lines[index].words for index in sentences)
    every = sum(lines[index].words for index in weighty)
    return sentences if told >= SENTENCE_SHARE * every else weighty


def _span(lines: Sequence[Line], sure: Sequence[int], extracted: Collection[int]) -> range:
    """From the first sure line to the last, with what belongs to them on either side.

    That is the rest of their blocks, what trafilatura extracts, and below the last one the
    short sentences that follow.
    """
    start, end = min(sure), max(sure) + 1
    while start > 0 and (not lines[start].starts or start - 1 in extracted):
        start -= 1
    while end < len(lines) and (
        not lines[end].starts or end in extracted or ends_with_stop(lines[end].text)
    ):
        end += 1
    return range(start, end)


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


def _misnamed(
    lines: Sequence[Line], weights: Mapping[int, float], least: float
) -> frozenset[Region]:
    sums: Counter[Region] = Counter()
    for index, weight in weights.items():
        for region in _around(lines[index]):
            sums[region] += weight  # type: ignore[assignment]
    return frozenset(region for region, weight in sums.items() if weight >= least)


def _article(
    lines: Sequence[Line], weights: Mapping[int, float], misnamed: Collection[Region]
) -> HtmlElement:
    """The smallest element that holds most of the text, or one that is called the article's."""
    sums = _sums(lines, weights)
    total = sum(weights.values())
    named = [one for one, at in sums.items() if at >= NAMED_SHARE * total and _is_named(one)]
    if named:
        best = max(named, key=lambda one: sums[one])
    else:
        large = [one for one, at in sums.items() if at >= ARTICLE_SHARE * total]
        best = min(large, key=lambda one: (sums[one], -sum(1 for _ in one.iterancestors())))
    every = {
        index: float(line.words)
        for index, line in enumerate(lines)
        if line.linked < LINKED_SHARE and named_part(line, misnamed) is None
    }
    printed = _sums(lines, every)
    for around in list(best.iterancestors()):
        added = sums[around] - sums[best]
        if added >= ADDED_WEIGHT * total and added >= ADDED_SHARE * (
            printed[around] - printed[best]
        ):
            best = around
    return best


def _sums(lines: Sequence[Line], weights: Mapping[int, float]) -> dict[HtmlElement, float]:
    """What the lines within each element weigh together."""
    sums: dict[HtmlElement, float] = {}
    for index, weight in weights.items():
        element: HtmlElement | None = lines[index].element
        while element is not None:
            sums[element] = sums.get(element, 0.0) + weight
            element = element.getparent()
    return sums


def _is_named(element: HtmlElement) -> bool:
    names = content_names()
    properties = element.get("itemprop", "").casefold().split()
    return not names.itemprops.isdisjoint(properties) or not names.words.isdisjoint(
        phrases_of(element)
    )
