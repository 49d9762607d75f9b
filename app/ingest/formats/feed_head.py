"""What a feed says at its head of all its items: whose it is, its language, its namespaces."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urljoin

from lxml import etree

from app.ingest.formats.feed_xml import XML, declarations, elements_in, name_of, parsed, words_in
from app.ingest.names.outlets import is_known_site, letters_of
from app.language.sources import host_of
from app.language.vocabulary import any_of, load

# Where one begins; RSS without its outermost element begins with the channel.
_ROOT = re.compile(r"<(?:[\w.-]{1,80}:)?(?:rss|RDF|feed|channel)(?=[\s>/])")
_ROOT_END = re.compile(
    r"</(?:[\w.-]{1,80}:)?(?:rss|RDF|feed|channel)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.S
)
_ATOM = "atom:"
# Fewer letters of a name stand in any address.
_TELLING_LETTERS = 3


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What counts for every item that does not say it itself; what is not said is empty.

    `site` is the name of who publishes the feed, `base` what addresses are relative to,
    `declared` the declarations of its namespaces, `people` the names of a site's authors by the
    names that they log in with.
    """

    site: str = ""
    language: str = ""
    author: str = ""
    base: str = ""
    declared: str = declarations({})
    people: Mapping[str, str] = field(default_factory=dict)


def begins_feed(text: str) -> bool:
    """Whether the head of a feed is in a text between items."""
    return _ROOT.search(text) is not None


def ends_feed(text: str) -> bool:
    """Whether a text behind the items ends the feed, as that of a whole file does."""
    return _ROOT_END.search(text.rstrip()) is not None


def read_head(text: str) -> FeedHead:
    """The head that stands in a text before the items."""
    begin = _ROOT.search(text)
    root = parsed(text[begin.start() :]) if begin else None
    if root is None:
        return FeedHead()
    channel = next((one for one in elements_in(root) if name_of(one) == "channel"), root)
    said = {name_of(one).removeprefix(_ATOM): one for one in reversed(list(elements_in(channel)))}
    address = _address(said, channel)
    base = channel.get(f"{XML}base") or root.get(f"{XML}base") or ""
    base = joined(address, base)
    title = _words(said, "title")
    return FeedHead(
        site=_words(said, "dc:publisher") or site_of(title, host_of(base)),
        language=_words(said, "language")
        or _words(said, "dc:language")
        or channel.get(f"{XML}lang")
        or root.get(f"{XML}lang")
        or "",
        author=_person(said.get("author")) or _words(said, "dc:creator"),
        base=base,
        declared=declarations(root.nsmap | channel.nsmap),
        people=dict(_people(channel)),
    )


def joined(base: str, address: str) -> str:
    """An address that may be relative, as an absolute one where that can be told."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def site_of(title: str, host: str) -> str:
    """The name of a site in the title of its feed, beside that of a section.

    It is the part that the site's address spells, or a known name; empty where there are
    several parts and nothing tells which.
    """
    parts = [plain for one in _words_between().split(title) if (plain := _bare(one))]
    address = letters_of(host)
    for part in parts:
        letters = letters_of(part)
        spelt = len(letters) >= _TELLING_LETTERS and letters in address
        if spelt or is_known_site(part):
            return part
    shared = [(_shared(part, address), part) for part in parts]
    most = max((count for count, _ in shared), default=0)
    if len(parts) == 1 or not host:
        return _bare(title)
    return next((part for count, part in shared if most and count == most), "")


def _shared(part: str, address: str) -> int:
    """How many letters of an address the words of a name have."""
    words = map(letters_of, part.split())
    return sum(len(one) for one in words if len(one) >= _TELLING_LETTERS and one in address)


def _bare(title: str) -> str:
    return _around().sub("", " ".join(title.split())).strip()


def _address(said: Mapping[str, etree._Element], channel: etree._Element) -> str:
    """The address of the site that a feed is of."""
    for one in elements_in(channel):
        if (
            name_of(one).removeprefix(_ATOM) == "link"
            and one.get("rel", "alternate") == "alternate"
        ):
            address = one.get("href") or words_in(one)
            if address.startswith(("http://", "https://")):
                return address
    return _words(said, "id") if _words(said, "id").startswith("http") else ""


def _words(said: Mapping[str, etree._Element], name: str) -> str:
    return " ".join(words_in(said[name]).split()) if name in said else ""


def _person(element: etree._Element | None) -> str:
    if element is None:
        return ""
    names = (one for one in elements_in(element) if name_of(one) == "atom:name")
    return next((words_in(one) for one in names), "")


def _people(channel: etree._Element) -> Iterator[tuple[str, str]]:
    for one in elements_in(channel):
        if name_of(one) == "wp:author":
            said = {name_of(part): words_in(part) for part in elements_in(one)}
            if said.get("wp:author_login") and said.get("wp:author_display_name"):
                yield said["wp:author_login"], said["wp:author_display_name"]


@cache
def _words_between() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(load('feeds')['title']['bars'])})\s+|:\s+")


@cache
def _around() -> re.Pattern[str]:
    words = any_of(load("feeds")["title"]["around"])
    return re.compile(rf"^(?:{words})\s+|\s+(?:{words})$", re.IGNORECASE)
