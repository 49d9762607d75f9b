"""The XML of a feed's parts: parsed forgivingly, its names told by their namespaces.

A part is parsed by itself, with the namespaces that the feed declares at its head and none of
its other declarations, so that no entity of its own is ever resolved.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.entities import html5
from itertools import islice
from xml.sax.saxutils import quoteattr

from lxml import etree

from app.ingest.html.tree import check_tags

# The namespaces that feeds use, without what differs among their spellings, and the prefix of
# each here. Those without a prefix are RSS's own.
_SPACES = {
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/terms": "dcterms",
    "purl.org/rss/1.0/modules/content": "content",
    "www.w3.org/2005/atom": "atom",
    "purl.org/atom/ns": "atom",
    "search.yahoo.com/mrss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "wordpress.org/export": "wp",
    "wordpress.org/export/excerpt": "excerpt",
    "rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "purl.org/syndication/thread/1.0": "thr",
    "www.w3.org/2007/app": "app",
    "purl.org/atom/app": "app",
    "news.yandex.ru": "yandex",
    "schemas.google.com/blogger/2018": "blogger",
    "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "purl.org/rss/1.0": "",
    "my.netscape.com/rdf": "",
    "backend.userland.com/rss2": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "cyber.law.harvard.edu/rss": "",
}
_USUAL: dict[str | None, str] = {
    prefix: f"http://{space}/" for space, prefix in _SPACES.items() if prefix
}
XML = "{http://www.w3.org/XML/1998/namespace}"
_ENDS = re.compile(r"^https?://|[/#]+$")
_VERSIONED = ("wordpress.org/export", "my.netscape.com/rdf")
_VERSION = re.compile(r"/(?:simple/)?\d+\.\d+")
_PREFIX = re.compile(r"[A-Za-z_][\w.-]{0,80}")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_REFERENCE = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z]\w{1,30};)?")
_STRAY = re.compile(r"<(?![A-Za-z_/!?])")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The characters that mean something to a parser of XML stay written out.
_MEANT = frozenset("<>&\"'")
# Elements that hold a text, in which tags are often written as they are.
_TEXTS = re.compile(
    r"<((?:title|description|content:encoded|content|summary))((?:\s[^<>]*)?)(?<!/)>"
    r"((?:(?!</?\1[\s>]).)*)</\1\s*>",
    re.DOTALL,
)
# Each is declared around every item.
_MOST_SPACES = 100
_SAFE = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "remove_comments": True,
    "remove_pis": True,
    "huge_tree": True,
}


def parsed(text: str, declared: str = "") -> etree._Element | None:
    """The first element of a part of a feed with what is `declared` around it; None without any.

    What is not well-formed is read as far as it tells: a text with tags is that text. Raises
    UnreadableInput for a tag that no parser should see.
    """
    clean = _clean(text)
    check_tags(clean)
    around = f"<w{declared}>"
    try:
        root = _parse(f"{around}{clean}</w>", recover=False)
    except etree.XMLSyntaxError:
        told = _TEXTS.sub(_as_told, clean)
        try:
            root = _parse(f"{around}{told}</w>", recover=True)
        except etree.XMLSyntaxError:
            return None
    return next(elements_in(root), None) if root is not None else None


def declarations(spaces: Mapping[str | None, str]) -> str:
    """The declarations of namespaces by their prefixes; of prefixes without any, ours."""
    declared = ""
    for prefix, space in (_USUAL | dict(islice(spaces.items(), _MOST_SPACES))).items():
        if not prefix:
            declared += f" xmlns={quoteattr(space)}"
        elif _PREFIX.fullmatch(prefix) and space and not prefix.casefold().startswith("xml"):
            declared += f" xmlns:{prefix}={quoteattr(space)}"
    return declared


def elements_in(element: etree._Element) -> Iterator[etree._Element]:
    """The elements inside of one, without what is none: entities that nothing resolves."""
    return (one for one in element if isinstance(one.tag, str))


def name_of(element: etree._Element) -> str:
    """The name of an element with our prefix for its namespace: "dc:creator", "title"."""
    return _named(element.tag, element.prefix or "")


# A feed has a few dozen names, and each is asked for in every item.
@lru_cache(maxsize=1024)
def _named(tag: str, prefix: str) -> str:
    name = etree.QName(tag)
    prefix = _SPACES.get(_plain(name.namespace), prefix) if name.namespace else ""
    return f"{prefix}:{name.localname}" if prefix else str(name.localname)


def _plain(space: str) -> str:
    """A namespace without its scheme and end, and without the version where it has one."""
    plain = _ENDS.sub("", space.strip().casefold())
    return _VERSION.sub("", plain) if plain.startswith(_VERSIONED) else plain


def markup_in(element: etree._Element) -> str:
    """What stands inside of an element as HTML, its tags without prefixes."""
    for one in element.iterdescendants():
        if isinstance(one.tag, str):
            one.tag = etree.QName(one.tag).localname
    etree.cleanup_namespaces(element)
    inner = (
        etree.tostring(one, method="html", encoding="unicode", with_tail=True) for one in element
    )
    return f"{html.escape(element.text or '', quote=False)}{''.join(inner)}"


def words_in(element: etree._Element) -> str:
    """The text of an element and of all inside of it."""
    return "".join(element.itertext()).strip()


def _parse(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(recover=recover, encoding="utf-8", **_SAFE)
    return etree.fromstring(text.encode("utf-8"), parser)


def _clean(text: str) -> str:
    """The text with HTML's entities as characters and without what no XML has."""
    parts = _sections(_FORBIDDEN.sub("", text))
    return "".join(
        part if part.startswith(_CDATA) else _STRAY.sub("&lt;", _REFERENCE.sub(_resolved, part))
        for part in parts
    )


def _sections(text: str) -> Iterator[str]:
    """The text in parts: each CDATA section that is closed, and what is between them."""
    at = 0
    while (begin := text.find(_CDATA, at)) >= 0 and (end := text.find(_CDATA_END, begin)) >= 0:
        yield text[at:begin]
        at = end + len(_CDATA_END)
        yield text[begin:at]
    if at < len(text):
        # One that is never closed is none.
        yield text[at:].replace(_CDATA, "")


def _resolved(reference: re.Match[str]) -> str:
    said = reference[0]
    if said == "&" or (said[1] != "#" and said[1:] not in html5):
        return f"&amp;{said[1:]}"
    character = html.unescape(said)
    return said if not _MEANT.isdisjoint(character) else _FORBIDDEN.sub("", character)


def _as_told(element: re.Match[str]) -> str:
    """A text's element whose tags are text; what is so already stays as it is."""
    name, attributes, inner = element.groups()
    if "<" not in inner or "<![CDATA[" in inner or "]]>" in inner:
        return element[0]
    return f"<{name}{attributes}><![CDATA[{inner}]]></{name}>"
