"""How pages name their parts: `app/language/data/pages.toml`, as typed values."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lxml.html import HtmlElement

from app.ingest.document import Mark
from app.language.vocabulary import load

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTING = re.compile(r"[\s_-]+")
# Generated class names ("sc-1x2y3z") are endless on some pages; the first ones tell.
_LONGEST_NAME = 300


@dataclass(frozen=True)
class Regions:
    """The marks of parts of pages, by tag, by role and by words of class and id."""

    tags: dict[str, Mark]
    roles: dict[str, Mark]
    words: dict[str, Mark]
    plain: frozenset[str]


@dataclass(frozen=True)
class Unseen:
    """The tags and class words of what is not seen."""

    tags: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class ContentNames:
    """What the element that holds an article's text is called."""

    itemprops: frozenset[str]
    words: frozenset[str]


def phrases_of(element: HtmlElement) -> frozenset[str]:
    """The words of an element's class and id in lower case, alone and by twos and threes."""
    names = (element.get("class"), element.get("id"))
    return _phrases(*names) if any(names) else frozenset()


@cache
def regions() -> Regions:
    """The parts of pages that are not the article's text."""
    data = load("pages")
    made = Regions({}, {}, {}, frozenset(data["plain"]["words"]))
    for region in data["region"]:
        mark = Mark(region["mark"])
        made.tags.update(dict.fromkeys(region.get("tags", ()), mark))
        made.roles.update(dict.fromkeys(region.get("roles", ()), mark))
        made.words.update(dict.fromkeys(region["words"], mark))
    return made


@cache
def unseen() -> Unseen:
    """What is in a page's markup but not on the page."""
    data = load("pages")["unseen"]
    return Unseen(frozenset(data["tags"]), frozenset(data["words"]))


def is_credit(element: HtmlElement) -> bool:
    """Whether an element is called the writer's or the date's, and not a picture's."""
    phrases = phrases_of(element)
    names, pictures = _credit_words()
    return not names.isdisjoint(phrases) and pictures.isdisjoint(phrases)


@cache
def _credit_words() -> tuple[frozenset[str], frozenset[str]]:
    """How a line of byline or date is called, and how what belongs to a picture is."""
    data = load("pages")["byline"]
    return frozenset(data["holders"]), frozenset(data["pictures"])


@cache
def blocks() -> frozenset[str]:
    """The elements that stand on lines of their own."""
    return frozenset(load("pages")["blocks"]["tags"])


@cache
def content_names() -> ContentNames:
    """How sites call what holds the article's text."""
    data = load("pages")["content"]
    return ContentNames(frozenset(data["itemprops"]), frozenset(data["words"]))


@cache
def field_names(table: str) -> dict[str, tuple[str, ...]]:
    """The names of each field in a table of the data file: `meta`, `itemprop`, `json_ld`."""
    return {field: tuple(names) for field, names in load("pages")[table].items()}


@lru_cache(maxsize=4096)
def _phrases(*names: str | None) -> frozenset[str]:
    found: set[str] = set()
    for name in filter(None, names):
        for token in name[:_LONGEST_NAME].split():
            words = [one for one in _PARTING.split(_CAMEL.sub("-", token).casefold()) if one]
            for size in (1, 2, 3):
                found.update(" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    return frozenset(found)
