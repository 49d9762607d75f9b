"""Markup to a tree, whatever the markup is like."""

import re

from lxml import etree, html

from app.ingest.document import UnreadableInput

# Without `huge_tree`, libxml2 gives up on 256 levels; with it, on 2,048. A page of tag soup
# reaches hundreds where fonts are never closed.
_PARSER = {
    "huge_tree": True,
    "recover": True,
    "encoding": "utf-8",
    "remove_pis": True,
    "remove_comments": True,
}
# libxml2 takes time with the square of a tag's attributes: minutes for a hundred thousand.
MOST_ATTRIBUTES = 2000
_CROWDED = re.compile(
    r"<[a-zA-Z][^\s>]*+(?:[\s/]++[^\s=>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+)"
    rf"{{{MOST_ATTRIBUTES}}}"
)
# Characters that neither HTML nor XML has.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def parse(text: str) -> html.HtmlElement:
    """The root of a page's markup; UnreadableInput where there is no markup to be had."""
    clean = _FORBIDDEN.sub("", text)
    if not clean.strip():
        raise UnreadableInput("The page is empty.")
    check_tags(clean)
    try:
        root = html.document_fromstring(clean.encode("utf-8"), html.HTMLParser(**_PARSER))
    except etree.ParserError as error:
        raise UnreadableInput("The page is empty or too deeply nested to be read.") from error
    return root


def check_tags(markup: str) -> None:
    """Raises UnreadableInput where a tag has so many attributes that it would take minutes."""
    if _CROWDED.search(markup):
        raise UnreadableInput("The markup has a tag with more attributes than people write.")
