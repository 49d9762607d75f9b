"""The article's text as a page's data have it, for pages that a script would fill in."""

import html
import re
from collections.abc import Sequence

from app.ingest.html.json_ld import Thing, article_of
from app.ingest.html.vocabulary import field_names

_BREAK = re.compile(r"\n|<(?:/p|/div|/h[1-6]|/li|br ?/?)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,500}>")
# Shorter values are teasers.
LEAST_WORDS = 40


def told_body(things: Sequence[Thing]) -> list[str]:
    """The paragraphs in the JSON-LD of the page's article; none where it has no text."""
    article = article_of(things)
    values = [article.fields.get(key) for key in field_names("json_ld")["body"]] if article else []
    text = next((value for value in values if isinstance(value, str)), "")
    if "<" not in text:
        text = html.unescape(text)
    paragraphs = [" ".join(_plain(part).split()) for part in _BREAK.split(text)]
    words = sum(len(one.split()) for one in paragraphs)
    return [one for one in paragraphs if one] if words >= LEAST_WORDS else []


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))
