"""What a page says of itself beside its text: JSON-LD, meta tags, microdata, times, links.

The names that are known are data: `app/language/data/pages.toml`.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from app.ingest.document import Metadata
from app.ingest.html.json_ld import Thing, article_of, names_in
from app.ingest.html.vocabulary import field_names, phrases_of
from app.ingest.names.outlets import is_company
from app.ingest.text.tokens import has_digit

_TAG = re.compile(r"<[^<>]{1,500}>")
_ADDRESS = re.compile(r"https?://|www\.|^/")
# More in one field is no field's value.
LONGEST = 1000
FIELDS = ("title", "published", "source", "agency", "author", "url", "language")
# The site's name behind a title has no more words.
SITE_WORDS = 4
# A heading of fewer words may begin a title by chance.
HEADING_WORDS = 3
_BARS = " |:–—-»·•~"
# Fields that come as addresses; in the others an address is a profile, not a name.
_ADDRESSES = ("url",)


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that a page gives for a field of `Metadata`, and what it came from."""

    field: str
    value: str
    origin: str


def statements_of(root: HtmlElement, things: Sequence[Thing]) -> list[Statement]:
    """All that the page states, the most trusted first for each field."""
    made = [*_from_article(things), *_from_meta(root), *_from_markup(root), *_from_sites(things)]
    kept = [one for one in (_cleaned(one) for one in made) if _is_value(one)]
    titles = [one.value for one in kept if one.field == "title"]
    return [*kept, *_from_titles(titles, [*titles, *_headings(root)])]


def metadata_of(statements: Sequence[Statement]) -> Metadata:
    """The first statement on each field; a company publishes where no site's name is stated."""
    ranked = sorted(statements, key=lambda one: one.field == "source" and is_company(one.value))
    first = {one.field: one.value for one in reversed(ranked)}
    return Metadata(
        title=first.get("title"),
        published=first.get("published"),
        source=first.get("source"),
        agency=first.get("agency"),
        author=first.get("author"),
        url=first.get("url"),
        language=first.get("language"),
    )


def _from_article(things: Sequence[Thing]) -> Iterator[Statement]:
    article = article_of(things)
    if article is None:
        return
    names = field_names("json_ld")
    for name in FIELDS:
        for key in names.get(name, ()):
            values = names_in(article.fields.get(key), things)
            if values:
                value = ", ".join(values) if name == "author" else values[0]
                yield Statement(name, value, f"JSON-LD {key}")


def _from_sites(things: Sequence[Thing]) -> Iterator[Statement]:
    sites = field_names("json_ld")["sites"]
    for thing in things:
        if any(name in sites for name in thing.types):
            for value in names_in(thing.fields.get("name"), ()):
                yield Statement("source", value, "JSON-LD site")


def _headings(root: HtmlElement) -> list[str]:
    texts = (" ".join(one.text_content().split()) for one in root.iter("h1", "h2"))
    return [text for text in texts if text.count(" ") >= HEADING_WORDS - 1]


def _from_titles(titles: Sequence[str], cores: Sequence[str]) -> Iterator[Statement]:
    """The site's name, where a title is a shorter one with a bar and a name at one of its ends."""
    for title in titles:
        for core in cores:
            behind = title[len(core) :].split() if title.startswith(f"{core} ") else []
            if 2 <= len(behind) <= SITE_WORDS + 1 and not behind[0].isalnum():
                yield Statement("source", " ".join(behind[1:]), "title")
            ahead = title[: -len(core)].rstrip() if title.endswith(f" {core}") else ""
            name = ahead.rstrip(_BARS)
            if name != ahead and name.count(" ") < SITE_WORDS:
                yield Statement("source", name, "title")


def _from_meta(root: HtmlElement) -> Iterator[Statement]:
    contents: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = meta.get("content", "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for key in meta.get(attribute, "").casefold().split():
                if content:
                    contents.setdefault(key, content)
    for name, keys in field_names("meta").items():
        for key in keys:
            if key in contents:
                yield Statement(name, contents[key], f"meta {key}")


def _from_markup(root: HtmlElement) -> Iterator[Statement]:
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").casefold().split():
            yield Statement("url", link.get("href", ""), "link canonical")
    yield from _from_microdata(root)
    yield from _from_bylines(root)
    for title in root.iter("title"):
        yield Statement("title", title.text_content(), "title")
        break
    for time in root.iter("time"):
        if _is_publication(time):
            yield Statement("published", time.get("datetime", ""), "time")
    yield Statement("language", root.get("lang") or root.get("xml:lang") or "", "html lang")


def _from_bylines(root: HtmlElement) -> Iterator[Statement]:
    """The writer's name by the ways that sites call its element; the first on the page."""
    names = field_names("byline")
    for element in root.iter("a", "span", "address", "div", "p", "li"):
        named = not phrases_of(element).isdisjoint(names["words"])
        if named or element.get("rel", "").casefold() in names["rels"]:
            text = str(element.text_content())
            if 0 < len(text) <= LONGEST and text.strip():
                yield Statement("author", text, "byline")
                return


def _from_microdata(root: HtmlElement) -> Iterator[Statement]:
    names = field_names("itemprop")
    for element in root.iter("*"):
        properties = (element.get("itemprop") or "").casefold().split()
        for name, keys in names.items() if properties else ():
            if any(key in properties for key in keys):
                yield Statement(name, _microdata(element), f"itemprop {properties[0]}")


def _microdata(element: HtmlElement) -> str:
    for attribute in ("content", "datetime"):
        if element.get(attribute):
            return str(element.get(attribute))
    return str(element.text_content())


def _is_publication(time: HtmlElement) -> bool:
    words = f"{time.get('class', '')} {time.get('itemprop', '')}".casefold()
    return time.get("pubdate") is not None or "publish" in words


def _cleaned(statement: Statement) -> Statement:
    text = html.unescape(html.unescape(statement.value[: 2 * LONGEST]))
    if "<" in text:
        text = _TAG.sub("", text)
    return Statement(statement.field, " ".join(text.split()), statement.origin)


def _is_value(statement: Statement) -> bool:
    if not statement.value or len(statement.value) > LONGEST:
        return False
    if statement.field == "published" and not has_digit(statement.value):
        return False
    is_address = _ADDRESS.match(statement.value) is not None
    return is_address == (statement.field in _ADDRESSES)
