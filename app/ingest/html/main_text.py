"""Which lines trafilatura takes for the article's text.

Of its modes `fast` is taken: the comparison with other extractors that it leaves out costs as
much again and finds what `article` finds from the tree by itself.
"""

import logging
from collections.abc import Collection, Sequence

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from app.ingest.html.lines import Line
from app.ingest.tokens import words_of

# It walks the tree several times, and nothing that long is an article: beyond, the tree's own
# shape tells.
MOST_LINES = 6000
DEEPEST = 400
# Shorter lines are found in any long text.
LEAST_WORDS = 3

# It warns of every page without a text; the page's own reader says so in its way.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def extracted_lines(root: HtmlElement, lines: Sequence[Line]) -> Collection[int]:
    """The indices of the lines that stand in the text which trafilatura extracts."""
    if len(lines) > MOST_LINES or _is_deep(lines):
        return ()
    document = trafilatura.bare_extraction(root, fast=True, include_comments=False)
    text = document.text if isinstance(document, Document) else None
    return within(lines, text) if text else ()


def within(lines: Sequence[Line], text: str) -> Collection[int]:
    """The indices of the lines whose words stand together in `text`."""
    whole = f" {' '.join(words_of(text))} "
    keys = [f" {' '.join(words_of(line.text))} " for line in lines]
    return {
        index for index, key in enumerate(keys) if key.count(" ") > LEAST_WORDS and key in whole
    }


def _is_deep(lines: Sequence[Line]) -> bool:
    return any(
        depth > DEEPEST
        for line in lines
        for depth, _ in enumerate(line.element.iterancestors())
        if depth > DEEPEST
    )
