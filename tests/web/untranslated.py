"""What a page says that is neither in a catalog nor in the archive.

The catalog of the reader's language is replaced by one in which every text stands between ⟦ and
⟧, so that what a page says outside of them is seen not to be translated. Names, texts and dates
of the archive are found again in what was read, and in the names that CLDR gives.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from lxml import html

from app.web.locales import CATALOGS

LOCALE = "id"
OPEN, CLOSE = "⟦", "⟧"
CATALOG = f"{LOCALE}/LC_MESSAGES/messages.po"
# Attributes that are read out or shown.
SAID = {"title", "alt", "placeholder", "content", "aria-label", "aria-description"}
# Texts of machines, of another language by their own word, and what is not shown.
SILENT = ("script", "style", "code", "kbd", "template")
# Names, which are the same in every language, and the zones of Indonesia.
NAMES = (
    "Warta",
    "API",
    "JSON",
    "OpenAPI",
    "GET",
    "SHA",
    "Bahasa Indonesia",
    "ID",
    "WIB",
    "WITA",
    "WIT",
    "BibTeX",
    "RIS",
    "CSL-JSON",
    "APA",
    "Chicago",
    "Atom",
)
# What stands between the parts of a title, and of a line of facts.
_JOINT = re.compile(r"\s[–·]\s|,\s(?=[A-Z]\w+\s*(?:,|$))")
SAID_TAGS = {"description", "og:title", "og:description", None}
_LETTERS = re.compile(r"[^\W\d_]+")


def pseudo_catalogs(directory: Path) -> Path:
    """Writes a catalog of every text between ⟦ and ⟧ into `directory`; gives the directory."""
    with (CATALOGS / CATALOG).open("rb") as file:
        catalog = read_po(file, locale=LOCALE)
    for message in catalog:
        if message.id:
            message.string = _wrapped(message.id, catalog)
    path = directory / CATALOG
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalog)
    return directory


def _wrapped(text: object, catalog: Catalog) -> str | tuple[str, ...]:
    if isinstance(text, tuple):
        return tuple(f"{OPEN}{text[-1]}{CLOSE}" for _ in range(catalog.num_plurals))
    return f"{OPEN}{text}{CLOSE}"


class Known:
    """What may be said without a translation: the archive's own words, and names of CLDR."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = f" {' '.join(map(letters, chain(texts, NAMES, cldr_names())))} "

    def has(self, text: str) -> bool:
        """Whether `text` stands among them; where it breaks off with an ellipsis, its beginning."""
        said = letters(text)
        return f" {said}" in self._text if text.endswith("…") else f" {said} " in self._text


def letters(text: str) -> str:
    """The words of `text` in small letters, whole, with one blank between."""
    return " ".join(_LETTERS.findall(text.replace("\u00ad", "").casefold()))


def cldr_names() -> Iterator[str]:
    """Countries, languages, months and days as Indonesian names them."""
    locale = Locale.parse(LOCALE)
    yield from locale.territories.values()
    yield from locale.languages.values()
    for names in (locale.months, locale.days):
        for widths in names.values():
            for width in widths.values():
                yield from width.values()


def untranslated(page: str, known: Known) -> list[str]:
    """What `page` says, in its texts and in attributes, that is not translated nor `known`."""
    tree = html.document_fromstring(page)
    said = chain(_outside(_texts(tree)), *map(_outside, ([one] for one in _attributes(tree))))
    parts = chain.from_iterable(map(_JOINT.split, said))
    return [part for part in parts if len(letters(part)) > 1 and not known.has(part)]


def _texts(element: html.HtmlElement) -> Iterator[str]:
    if _is_silent(element):
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _attributes(element: html.HtmlElement) -> Iterator[str]:
    if _is_silent(element):
        return
    for name, value in element.items():
        if name in SAID:
            yield value
        elif name.startswith("data-") and value.startswith("{"):
            yield from map(str, json.loads(value).values())
        elif name.startswith("data-") and re.search(r"[A-Z ]", value):
            yield value
    for child in element:
        yield from _attributes(child)


def _is_silent(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return True
    # What reference managers read of a list (COinS).
    if element.get("class") == "Z3988":
        return True
    # The page's own tags for machines: the width of the screen, who may index it, its address.
    if element.tag == "meta" and (element.get("name") or element.get("property")) not in SAID_TAGS:
        return True
    return bool(element.get("lang", LOCALE) != LOCALE)


def _outside(texts: Iterable[str]) -> Iterator[str]:
    """The parts of `texts`, which follow each other, that no pair of marks encloses."""
    depth = 0
    for text in texts:
        outside = ""
        for part in re.split(f"([{OPEN}{CLOSE}])", text):
            depth += {OPEN: 1, CLOSE: -1}.get(part, 0)
            if part in (OPEN, CLOSE):
                yield outside.strip()
                outside = ""
            elif not depth:
                outside += part
        yield outside.strip()
