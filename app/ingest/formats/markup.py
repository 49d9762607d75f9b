"""Telling HTML from text that only holds a few of its characters."""

import re

# How servers and mails call a page.
PAGE_TYPES = ("text/html", "application/xhtml+xml")

# A page begins so, whatever its file is called.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body)(?=[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = "p|div|article|section|main|h[1-6]|ul|ol|table|figure|blockquote|header|span|br|img|a"
# A part of a page begins with a block and closes one; "<ini penting>" does neither.
_FRAGMENT = re.compile(rf"\s*<(?:{_BLOCKS})(?=[\s>/])[^<>]*>", re.IGNORECASE)
_TAG = re.compile(
    rf"</(?:{_BLOCKS}|em|i|b|strong|li|figcaption|script|style)\s*>|<br\s*/?>|<(?:p|img|div)[\s>]",
    re.IGNORECASE,
)
# A heading, a link or a word in bold; dashes and asterisks stand in plain texts as well.
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\]\((?:https?://|/)[^()\s]{1,2000}\)|\*\*\w[^*\n]{0,500}\*\*", re.MULTILINE
)
# What may stand before the first tag of XML.
_BEFORE_ROOT = (
    r"\s*(?:<\?.{0,1000}?\?>\s*|<!--.{0,2000}?-->\s*"
    r"|<!DOCTYPE\s[^\[<>]{0,500}(?:\[.{0,6000}?\]\s*)?>\s*)*"
)
_ROOT = re.compile(
    rf"{_BEFORE_ROOT}<(?P<name>(?:[\w.-]{{1,80}}:)?(?P<local>[A-Za-z_][\w.-]{{0,80}}))(?=[\s>/])"
    r"(?P<rest>.{0,4000})",
    re.DOTALL,
)
_DECLARED_XML = re.compile(r"\s*<\?xml\s")
# XML whose own declaration is left out as often as not.
_KNOWN_XML = ("svg", "urlset", "sitemapindex", "opml", "nitf", "newsml", "newsItem")
_ATOM = re.compile(r"www\.w3\.org/2005/Atom|purl\.org/atom/ns|<(?:[\w.-]{1,80}:)?entry[\s>]", re.I)
_ITEMS = re.compile(r"<(?:[\w.-]{1,80}:)?(?:channel|item)[\s>]|purl\.org/rss/")
_FEED_BEGIN = re.compile(r"<\?xml\s|<(?:[\w.-]{1,80}:)?(?:rss|feed|RDF)[\s>]")


def is_page(text: str) -> bool:
    """Whether a text is a web page, or the part of one with its tags."""
    return is_whole_page(text) or bool(_FRAGMENT.match(text) and _TAG.search(text))


def is_whole_page(text: str) -> bool:
    """Whether a text is a web page from its beginning on, not a part of one."""
    return _PAGE.match(text) is not None


def has_tags(text: str) -> bool:
    """Whether a text holds HTML's own tags, as a field of a site's database does."""
    return "<" in text and bool(_TAG.search(text))


def is_markdown(text: str) -> bool:
    """Whether a text holds marks that only Markdown gives a meaning."""
    return bool(_MARKDOWN.search(text))


def is_feed(text: str, *, after_others: bool = False) -> bool:
    """Whether a text is a feed (RSS, RDF with items, Atom), by its first tag and those near it.

    With `after_others` anything may stand before that.
    """
    begin = _FEED_BEGIN.search(text) if after_others else None
    root = _ROOT.match(text, begin.start() if begin else 0)
    if root is None:
        return False
    match root["local"]:
        case "rss":
            return True
        case "RDF" | "channel":
            return _ITEMS.search(root["rest"]) is not None
        case "feed" | "entry":
            return _ATOM.search(root[0]) is not None
    return False


def root_of_xml(text: str) -> str | None:
    """The name of the first tag of a text that is XML and no page; None where it is not.

    Where only its declaration shows that it is XML, the name is "xml".
    """
    if is_page(text):
        return None
    root = _ROOT.match(text)
    if _DECLARED_XML.match(text):
        return root["name"] if root else "xml"
    return root["name"] if root and root["local"] in _KNOWN_XML else None
