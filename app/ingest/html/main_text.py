"""Which lines trafilatura takes for the article's text.

Of its modes `fast` is taken: the comparison with other extractors that it leaves out costs as
much again and finds what `article` finds from the tree by itself.
"""

import logging
from collections.abc import Collection, Sequence

from lxml import etree
from lxml.html import HtmlElement

from app.ingest.html.printer import Line
from app.ingest.text.tokens import Words, words_of

# It walks the tree several times, and nothing that long is an article: beyond, the tree's own
# shape tells.
MOST_LINES = 6000
MOST_ELEMENTS = 20_000
# It follows elements into each other by recursion; pages that people made have 60 levels.
DEEPEST = 150
# Shorter lines are found in any long text.
LEAST_WORDS = 3
# A line that begins like more places of the text than this is looked for at the first ones.
MOST_PLACES = 50


def extracted_lines(root: HtmlElement, lines: Sequence[Line]) -> Collection[int]:
    """The indices of the lines that stand in the text which trafilatura extracts."""
    if len(lines) > MOST_LINES or _is_vast(root):
        return ()
    text = _extracted(root)
    return within(lines, text) if text else ()


def _extracted(root: HtmlElement) -> str:
    # Importing it takes half a second, which whoever reads no pages need not wait for.
    import trafilatura

    # It warns of every page without a text; the page's own reader says so in its way.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(root, fast=True, include_comments=False)
    except ValueError:
        # So it ends on a tree that its own steps have left without a body.
        return ""
    return str(getattr(document, "text", None) or "")


def within(lines: Sequence[Line], text: str) -> Collection[int]:
    """The indices of the lines whose words stand together in `text`."""
    words = words_of(text)
    places: dict[Words, list[int]] = {}
    for place in range(len(words) - LEAST_WORDS + 1):
        places.setdefault(words[place : place + LEAST_WORDS], []).append(place)
    return {
        index for index, line in enumerate(lines) if _stands(words_of(line.text), words, places)
    }


def _stands(line: Words, words: Words, places: dict[Words, list[int]]) -> bool:
    found = places.get(line[:LEAST_WORDS], [])[:MOST_PLACES]
    return any(words[place : place + len(line)] == line for place in found)


def _is_vast(root: HtmlElement) -> bool:
    """Whether a tree has more elements or more levels than a page that people made."""
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST or count > 2 * MOST_ELEMENTS:
            return True
    return False
