"""An item of a feed (RSS, RDF, Atom) as a record of fields, under the names that it gives them."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from app.ingest.formats.feed_head import FeedHead, joined
from app.ingest.formats.feed_xml import XML, elements_in, markup_in, name_of, words_in
from app.ingest.formats.markup import has_tags
from app.ingest.formats.values import without_entities

# The elements of a text, the fullest first.
_TEXTS = (
    "content:encoded",
    "content",
    "yandex:full-text",
    "fulltext",
    "body",
    "description",
    "summary",
    "excerpt:encoded",
    "media:description",
    "itunes:summary",
)
_TEASERS = ("description", "summary")
_AUTHORS = ("dc:creator", "author", "yandex:author", "itunes:author")
_DATES = (
    "published",
    "pubDate",
    "dcterms:issued",
    "issued",
    "dc:date",
    "dcterms:created",
    "created",
    # Atom asks every item for this one, and many say no other.
    "updated",
    "dcterms:modified",
    "modified",
)
_SOURCES = ("source", "dc:publisher", "dc:source")
_ADDRESSES = ("feedburner:origLink", "link", "atom:link", "guid", "id")
_CONSTRUCTS = frozenset({"title", "summary", "content", "rights", "subtitle"})
_MARKUP_TYPES = ("html", "xhtml", "text/html", "application/xhtml+xml")
# Values lie in one another no deeper (a picture in a group, its credit in it).
_DEEPEST = 4

Value = str | Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item: its element, and all that it says by the names of its parts."""

    element: etree._Element
    said: Mapping[str, Sequence[object]]

    def text(self, name: str) -> str:
        """The first text under a name; empty where there is none."""
        return next((one for one in self.said.get(name, ()) if isinstance(one, str)), "")


def read_item(element: etree._Element) -> FeedItem:
    """The item that an element is."""
    is_atom = name_of(element) == "atom:entry"
    said: dict[str, list[object]] = {}
    for part in elements_in(element):
        name = name_of(part).removeprefix("atom:") if is_atom else name_of(part)
        value = _text_construct(part) if name in _CONSTRUCTS else _value(part, name)
        if value:
            said.setdefault(name, []).append(value)
    return FeedItem(element, said)


def fields_of(item: FeedItem, head: FeedHead) -> dict[str, object]:
    """The fields of an item, those that articles have first.

    What it does not say itself is as the feed says it. All else that it says follows under
    its own names.
    """
    rest = {name: list(values) for name, values in item.said.items()}
    found: dict[str, object] = {
        "title": _taken(rest, ("title", "dc:title", "media:title")),
        "link": _link(item, head),
        "published": _taken(rest, _DATES),
        "author": _author(item, rest, head),
        "source": _source(item) or head.site,
        "language": item.element.get(f"{XML}lang") or item.text("dc:language") or head.language,
        "content": _content(rest),
    }
    fields = {name: value for name, value in found.items() if value}
    if rest.get("link") == [fields.get("link")]:
        del rest["link"]
    if "guid" in rest and not item.text("guid").startswith(("http://", "https://")):
        rest["id"] = rest.pop("guid")
    for name, values in rest.items():
        fields[f"{name} (2)" if name in fields else name] = values if values[1:] else values[0]
    return fields


def links_of(item: FeedItem, head: FeedHead) -> list[str]:
    """The absolute addresses that an item gives of its own page, the likeliest first."""
    base = joined(head.base, item.element.get(f"{XML}base") or "")
    parts = list(elements_in(item.element))
    about = item.element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or ""
    found = [one for name in _ADDRESSES for one in _addresses(parts, name, base)]
    return [one for one in [*found, about] if one.startswith(("http://", "https://"))]


def _link(item: FeedItem, head: FeedHead) -> str:
    return next(iter(links_of(item, head)), "")


def _addresses(parts: Sequence[etree._Element], name: str, base: str) -> Iterator[str]:
    for one in parts:
        if name_of(one) not in (name, f"atom:{name}") or one.get("rel", "alternate") != "alternate":
            continue
        address = without_entities("".join((one.get("href") or words_in(one)).split()))
        # A name is an address only where it is whole, and is not said to be none.
        is_name = name in ("guid", "id")
        if address and one.get("isPermaLink", "true").casefold() != "false":
            yield address if is_name else joined(base, address)


def _author(item: FeedItem, rest: dict[str, list[object]], head: FeedHead) -> object:
    """The names of an item's writers; they are no longer in the rest."""
    for name in _AUTHORS:
        people = [_named(one) for one in rest.get(name, ())]
        known = [head.people.get(one, one) for one in people if one]
        if known:
            del rest[name]
            return known if known[1:] else known[0]
    inner = (one for one in item.said.get("source", ()) if isinstance(one, Mapping))
    return next((name for one in inner if (name := _named(one.get("author")))), head.author)


def _source(item: FeedItem) -> str:
    for name in _SOURCES:
        for one in item.said.get(name, ()):
            title = one.get("title") if isinstance(one, Mapping) else one
            if isinstance(title, str) and title and not title.startswith(("http://", "https://")):
                return title
    return ""


def _named(person: object) -> str:
    """The name of a person: a text, or what its part says that is called so."""
    name = person.get("name") if isinstance(person, Mapping) else person
    return name if isinstance(name, str) else ""


def _content(rest: dict[str, list[object]]) -> str:
    """The text of an item; a teaser only where no other element says as much."""
    told = [(name, one) for name in _TEXTS for one in rest.get(name, ()) if isinstance(one, str)]
    texts = [(name, one) for name, one in told if _length(one)]
    if not texts:
        return ""
    name, text = texts[0]
    for other, one in texts[1:]:
        if other in _TEASERS and _length(one) > _length(text):
            name, text = other, one
    return _without(rest, name, text)


def _length(text: str) -> int:
    """How many letters of a text are shown."""
    if "<" not in text:
        return len(text)
    return sum(len(part.partition(">")[2]) for part in f">{text}".split("<"))


def _taken(rest: dict[str, list[object]], names: Sequence[str]) -> str:
    """The first text under the first of the names that has any; it is no longer in the rest."""
    for name in names:
        text = next((one for one in rest.get(name, ()) if isinstance(one, str)), None)
        if text is not None:
            return _without(rest, name, text)
    return ""


def _without(rest: dict[str, list[object]], name: str, text: str) -> str:
    """The text, which is taken out of the rest."""
    rest[name].remove(text)
    if not rest[name]:
        del rest[name]
    return text


def _text_construct(element: etree._Element) -> Value:
    """The text of an element that says of what type it is, as HTML where it has tags."""
    kind = (element.get("type") or "").casefold().strip()
    if element.get("src"):
        return _attributes(element)
    if len(element):
        return _inner(element, kind)
    text = words_in(element)
    is_markup = kind.startswith(_MARKUP_TYPES) or element.get("mode") == "escaped" or not kind
    is_text = kind in ("", "text") or kind.startswith("text/")
    if is_markup:
        return text
    if not is_text:
        return {"type": kind, "data": text} if text else ""
    # What looks like markup here is none.
    looks = has_tags(text) or without_entities(text) != text
    return html.escape(text, quote=False) if looks else text


def _inner(element: etree._Element, kind: str) -> str:
    """The markup in an element; of XHTML what is in the one that Atom asks for around it."""
    inner = list(elements_in(element))
    if kind == "xhtml" and len(inner) == 1:
        return markup_in(inner[0]).strip()
    return markup_in(element).strip()


def _value(element: etree._Element, name: str, depth: int = _DEEPEST) -> Value:
    """What an element says: its text, its markup, its parts by their names, its attributes."""
    if name in _TEXTS and len(element):
        return markup_in(element).strip()
    parts = list(elements_in(element))
    if not parts or depth == 0:
        text = words_in(element)
        return text or _attributes(element)
    found: dict[str, list[object]] = {key: [one] for key, one in _attributes(element).items()}
    for part in parts:
        value = _value(part, name_of(part), depth - 1)
        if value:
            found.setdefault(name_of(part).removeprefix("atom:"), []).append(value)
    return {key: values if values[1:] else values[0] for key, values in found.items()}


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(etree.QName(key).localname): str(one) for key, one in element.attrib.items()}
