"""Just enough of an HTML reader for tests of pages."""

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True)
class Link:
    """A link: where to, what it says, and its `rel` words."""

    href: str
    text: str
    rel: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.texts: list[str] = []
        self.marks: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._link: dict[str, str | None] | None = None
        self._link_text = ""
        self._in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "a":
            self._link, self._link_text = dict(attrs), ""
        self._in_mark = self._in_mark or tag == "mark"

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        self._link_text += data
        if self._in_mark:
            self.marks.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._in_mark = False
        if tag == "a" and self._link is not None:
            rel = tuple((self._link.get("rel") or "").split())
            text = " ".join(self._link_text.split())
            self.links.append(Link(self._link.get("href") or "", text, rel))
            self._link = None


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    return reader


def links(page: str) -> list[Link]:
    """All links of the page, in order."""
    return _read(page).links


def link_to(page: str, text: str) -> Link:
    """The first link that says `text`, among other words or alone."""
    return next(link for link in links(page) if text in link.text)


def text_of(page: str) -> str:
    """All that the page says, its blanks made single."""
    return " ".join("".join(_read(page).texts).split())


def marks(page: str) -> list[str]:
    """The marked words of the page."""
    return _read(page).marks


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every opening tag of the page with its attributes."""
    return _read(page).tags
