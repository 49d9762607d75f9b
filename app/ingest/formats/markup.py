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
_OTHER_XML = re.compile(r"\s*<(?:\?xml|rss|feed|svg|urlset|sitemapindex)(?=[\s>])", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether a text is a web page, or the part of one with its tags."""
    return bool(_PAGE.match(text)) or bool(_FRAGMENT.match(text) and _TAG.search(text))


def has_tags(text: str) -> bool:
    """Whether a text holds HTML's own tags, as a field of a site's database does."""
    return "<" in text and bool(_TAG.search(text))


def is_markdown(text: str) -> bool:
    """Whether a text holds marks that only Markdown gives a meaning."""
    return bool(_MARKDOWN.search(text))


def is_other_xml(text: str) -> bool:
    """Whether a text is XML of another kind: a feed, a sitemap, a drawing."""
    return bool(_OTHER_XML.match(text)) and not is_page(text)
