"""JSON-LD: what a page says of its article in schema.org's terms, however badly written.

Sites print it with raw line breaks in strings, comments, CDATA marks, commas before brackets;
see https://schema.org/NewsArticle for the fields.
"""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from app.ingest.html.vocabulary import field_names

# Objects are looked at down to this count; pages have a dozen.
MOST_OBJECTS = 500
# Where an object stands that is of the page itself; others are its parts and lists.
_OUTER = ("@graph", "mainentity", "mainentityofpage", "haspart")

# What sites wrap a script in, to hide it from browsers and parsers of other ages.
_OPENERS = ("<!--", "<![CDATA[", "//", "/*", "*/", ";")
_CLOSERS = ("-->", "]]>", "//", "/*", "*/", ";")
_LINE_COMMENT = re.compile(r"^[ \t]*//[^\n]*$", re.MULTILINE)
_LOOSE_COMMA = re.compile(r",(?=\s*[}\]])")
# The last resort for what no parser takes: the flat fields, by their names.
_FLAT = re.compile(
    r'"(?P<key>@type|headline|datePublished|dateCreated|articleBody|inLanguage)"'
    r'\s*:\s*"(?P<value>(?:[^"\\]|\\.){1,200000})"'
)


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of JSON-LD: its fields by their names in lower case."""

    fields: dict[str, object] = field(default_factory=dict)

    @property
    def types(self) -> tuple[str, ...]:
        """What it is, in lower case."""
        value = self.fields.get("@type")
        given = value if isinstance(value, list) else [value]
        return tuple(one.casefold().rpartition("/")[2] for one in given if isinstance(one, str))


def things_of(root: HtmlElement) -> list[Thing]:
    """The objects that the page's scripts hold, the outermost first."""
    queue: deque[object] = deque()
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").casefold() and script.text:
            queue.append(_loaded(script.text))
    found: list[Thing] = []
    while queue and len(found) < MOST_OBJECTS:
        value = queue.popleft()
        if isinstance(value, list):
            queue.extend(value[:MOST_OBJECTS])
        elif isinstance(value, dict):
            thing = Thing({str(key).casefold(): inner for key, inner in value.items()})
            found.append(thing)
            queue.extend(thing.fields[key] for key in _OUTER if key in thing.fields)
    return found


def article_of(things: Iterable[Thing]) -> Thing | None:
    """The object that is the article: of the best type, the first of several."""
    ranks = {name: rank for rank, name in enumerate(field_names("json_ld")["articles"])}
    ranked = [
        (min(ranks[name] for name in thing.types if name in ranks), thing)
        for thing in things
        if any(name in ranks for name in thing.types)
    ]
    return min(ranked, key=lambda one: one[0])[1] if ranked else None


def names_in(value: object, things: Iterable[Thing]) -> tuple[str, ...]:
    """The texts or names in a field's value: a text, an object, a reference, or several."""
    given = value if isinstance(value, list) else [value]
    named = {
        key: thing
        for thing in things
        if "name" in thing.fields and isinstance(key := thing.fields.get("@id"), str)
    }
    return tuple(dict.fromkeys(_names(given, named)))


def _names(given: list[object], named: dict[str, Thing]) -> Iterator[str]:
    for one in given:
        if isinstance(one, dict):
            reference = one.get("@id")
            known = named.get(reference) if isinstance(reference, str) else None
            one = one.get("name") or (known.fields["name"] if known else None) or reference
        if isinstance(one, list):
            one = one[0] if one else None
        if isinstance(one, str) and one.strip():
            yield one


def _loaded(text: str) -> object:
    """The value that a script's text holds; its flat fields where it is no JSON."""
    bare = _unwrapped(text)
    for mend in (str, _mended):
        try:
            return json.loads(mend(bare), strict=False)
        except (ValueError, RecursionError):
            continue
    flat: dict[str, object] = {}
    for match in _FLAT.finditer(bare):
        flat.setdefault(match["key"], _unescaped(match["value"]))
    return flat


def _unwrapped(text: str) -> str:
    text = text.strip()
    while opener := next((one for one in _OPENERS if text.startswith(one)), None):
        text = text[len(opener) :].lstrip()
    while closer := next((one for one in _CLOSERS if text.endswith(one)), None):
        text = text[: -len(closer)].rstrip()
    return text


def _mended(text: str) -> str:
    """The text without comments and without commas before brackets."""
    parts, position = [], 0
    while (start := text.find("/*", position)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        parts.append(text[position:start])
        position = end + 2
    uncommented = "".join((*parts, text[position:]))
    return _LOOSE_COMMA.sub("", _LINE_COMMENT.sub("", uncommented))


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value
