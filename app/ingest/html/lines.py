"""A page's tree to lines: what it prints, one line for each block, in the order of the page."""

import re
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from app.ingest.html.printer import Line, Printer
from app.ingest.html.vocabulary import phrases_of, unseen

# Fewer words in <noscript> ask for JavaScript or stand for a picture; more are what lazy
# pages load later.
NOSCRIPT_WORDS = 25

_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def lines_of(root: HtmlElement, *, hidden: bool = False) -> list[Line]:
    """The lines that a page prints; with `hidden` also those that it hides at first."""
    printer = Printer()
    skipped: HtmlElement | None = None
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if _is_unseen(element, hidden):
                walk.skip_subtree()
                skipped = element
            else:
                printer.open(element)
            continue
        if element is skipped:
            skipped = None
        else:
            printer.close(element)
        printer.print(element.tail)
    printer.end_line(starts=True)
    return printer.lines


def _is_unseen(element: HtmlElement, hidden: bool) -> bool:
    tag = element.tag
    if tag in unseen().tags:
        return True
    if tag == "noscript":
        words = (word for text in element.itertext() for word in text.split())
        return len(list(islice(words, NOSCRIPT_WORDS))) < NOSCRIPT_WORDS
    if not unseen().words.isdisjoint(phrases_of(element)):
        return True
    if hidden:
        return False
    style = element.get("style")
    return element.get("hidden") is not None or (
        style is not None and _HIDDEN_STYLE.search(style) is not None
    )
