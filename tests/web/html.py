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
        self.scripts: list[str] = []
        self.marks: list[tuple[str | None, str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._link: dict[str, str | None] | None = None
        self._link_text = ""
        self._in_script = False
        self._open_marks: list[tuple[str | None, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_script = tag == "script"
        if tag == "a":
            self._link, self._link_text = dict(attrs), ""
        if tag == "mark":
            self._open_marks.append((dict(attrs).get("class"), []))

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)
            return
        # Readers do not see them.
        data = data.replace("\u00ad", "")
        self.texts.append(data)
        self._link_text += data
        for _, words in self._open_marks:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False
        if tag == "mark":
            kind, words = self._open_marks.pop()
            self.marks.append((kind, "".join(words)))
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


def data_block(page: str) -> str:
    """What the page tells machines in the first script that holds anything."""
    return next(filter(str.strip, _read(page).scripts))


def marks(page: str, kind: str | None = None) -> list[str]:
    """The marked words of the page: those of a search, or of another kind."""
    return [words for one, words in _read(page).marks if one == kind]


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every opening tag of the page with its attributes."""
    return _read(page).tags
