"""Exports of blogs: which of their entries are articles, and their texts as pages show them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from app.ingest.formats.feed_item import FeedItem
from app.language.vocabulary import load

_PARAGRAPH = re.compile(r"<(?:p|br|div)[\s>/]", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_BLOCK = re.compile(
    r"</?(?:h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|figure|figcaption|pre|hr|iframe|"
    r"script|style|section|article|!--)[\s>/-]",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\[(?:wp_)?caption\b[^\]]{0,500}\]\s{0,20}((?:<a\b[^>]{0,2000}>\s{0,20})?<img\b[^>]{0,2000}>"
    r"(?:\s{0,20}</a>)?)(.{0,2000}?)\[/(?:wp_)?caption\]",
    re.DOTALL | re.IGNORECASE,
)
# A shortcode has attributes, or an end: words in brackets may be the text's own.
_SHORTCODE = re.compile(
    r"""\[[a-z][\w-]{1,60}(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+))+\s*/?\]"""
)
_NAMED = re.compile(r"\[(/?)([a-z][\w-]{1,60})\]")
_KIND = re.compile(r"kind#(\w+)$")


def refusal(item: FeedItem) -> str | None:
    """Why an entry of an export or feed is no published article, if it is none."""
    return next((reason for rule in _RULES if (reason := rule(item)) is not None), None)


def as_shown(item: FeedItem, fields: dict[str, object]) -> dict[str, object]:
    """The fields of an entry of WordPress' export with its text as the page shows it.

    Its date is that of the site's own clock, beside which the universal one stands.
    """
    if not item.text("wp:post_type"):
        return fields
    content = fields.get("content")
    shown = {"content": shown_text(content)} if isinstance(content, str) else {}
    dates = {"published": item.text("wp:post_date"), "post_date_gmt": item.text("wp:post_date_gmt")}
    return fields | shown | {name: said for name, said in dates.items() if said}


def shown_text(text: str) -> str:
    """The text of a post as the page shows it: blank lines part paragraphs, codes are gone."""
    text = text.replace("\r\n", "\n")
    text = _CAPTION.sub(r"<figure>\1<figcaption>\2</figcaption></figure>\n\n", text)
    text = _SHORTCODE.sub("", text)
    ended = {name for end, name in _NAMED.findall(text) if end}
    text = _NAMED.sub(lambda code: "" if code[2] in ended else code[0], text)
    if "<" not in text or _PARAGRAPH.search(text):
        return text
    parts = (part.strip() for part in _BLANK_LINES.split(text))
    return "\n".join(part if _BLOCK.match(part) else _paragraph(part) for part in parts if part)


def _paragraph(text: str) -> str:
    return f"<p>{text.replace(chr(10), '<br>')}</p>"


def _of_wordpress(item: FeedItem) -> str | None:
    kind, status = item.text("wp:post_type"), item.text("wp:status")
    if not kind and not status:
        return None
    other = _other(kind, status, is_published=status in _known().published)
    if other is None and item.text("wp:post_password"):
        return "A password protects it: it was not published for all."
    return other


def _of_blogger(item: FeedItem) -> str | None:
    terms = (one.get("term") for one in item.element.iterchildren("{*}category"))
    kinds = [found[1] for term in terms if term and (found := _KIND.search(term))]
    kind = next(iter(kinds), item.text("blogger:type").casefold())
    status = item.text("blogger:status")
    return _other(kind, status, is_published=status.casefold() in ("", "live"))


def _other(kind: str, status: str, *, is_published: bool) -> str | None:
    """Why an entry of that kind and status is no article that was published."""
    if kind in _known().others:
        return f"It is an entry of the kind {kind!r}: of an export, posts and pages are read."
    return None if is_published else f"It is not published: its status is {status!r:.60}."


def _draft(item: FeedItem) -> str | None:
    controls = item.element.iterchildren("{*}control")
    drafts = (one for control in controls for one in control.iterchildren("{*}draft"))
    is_draft = any((one.text or "").strip().casefold() == "yes" for one in drafts)
    return "It is a draft, which was not published." if is_draft else None


def _comment(item: FeedItem) -> str | None:
    answered = any(True for _ in item.element.iterchildren("{*}in-reply-to"))
    is_comment = answered or "#comment-" in item.text("link")
    return "It is a reader's comment, no article." if is_comment else None


@dataclass(frozen=True, slots=True)
class _Known:
    """The kinds of entries that are no articles, and what says that one was published."""

    others: frozenset[str]
    published: frozenset[str]


@cache
def _known() -> _Known:
    words = load("feeds")["wordpress"]
    return _Known(frozenset(words["others"]), frozenset(words["published"]))


_RULES: tuple[Callable[[FeedItem], str | None], ...] = (
    _of_wordpress,
    _of_blogger,
    _draft,
    _comment,
)
