"""The corpus' saved pages: as HTML and as their whole text, read by us and by others."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.reading.comparing import spelled, word_score
from benchmarks.reading.reader import Outcome, read_bytes
from benchmarks.reading.rivals import PageReader, PageReading, by_newspaper, by_trafilatura

# The pages are of Jakarta and so are their labels' times, which name no offset.
WIB = timezone(timedelta(hours=7))
HTML, TEXT = "pages_html", "pages_text"
RIVALS: dict[str, PageReader] = {"trafilatura": by_trafilatura, "newspaper4k": by_newspaper}


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page, its whole text, and what is right of it."""

    html: Path
    text: Path
    url: str
    title: str
    published: str
    source: str
    content: str


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page as one reader read it: which fields are right, and the content's F1."""

    page: Page
    reading: PageReading
    title: bool
    day: bool
    minute: bool
    source: bool
    content: float


@dataclass(frozen=True, slots=True)
class ReaderScore:
    """All pages as one reader read them."""

    name: str
    pages: tuple[PageScore, ...]

    def figures(self) -> dict[str, float]:
        """The share of pages with each field right, and the mean F1 of the content."""
        fields = ("title", "day", "minute", "source", "content")
        return {name: fmean(float(getattr(one, name)) for one in self.pages) for name in fields}


def load_pages(corpus: Path) -> tuple[Page, ...]:
    """The pages of the corpus; none where it is not there."""
    gold = corpus / "pages" / "gold.json"
    if not gold.exists():
        return ()
    rows: list[dict[str, Any]] = json.loads(gold.read_text(encoding="utf-8"))
    return tuple(
        Page(
            html=gold.parent / row["file"],
            text=gold.parent / row["text"],
            url=row["url"],
            title=row["title"],
            published=row["date"],
            source=row["source"],
            content=row["content"],
        )
        for row in rows
    )


def score_ours(pages: Sequence[Page]) -> tuple[ReaderScore, ReaderScore]:
    """Our own scores: of the pages as HTML, and of their whole texts."""
    html = tuple(score_page(page, _read(page.html)) for page in pages)
    text = tuple(score_page(page, _read(page.text)) for page in pages)
    return ReaderScore(HTML, html), ReaderScore(TEXT, text)


def score_rivals(pages: Sequence[Page]) -> tuple[ReaderScore, ...]:
    """The scores of the others, on the same HTML; they are told the page's address as well."""
    return tuple(
        ReaderScore(
            name,
            tuple(score_page(page, reader(page.html.read_bytes(), page.url)) for page in pages),
        )
        for name, reader in RIVALS.items()
    )


def score_page(page: Page, reading: PageReading) -> PageScore:
    """Holds a reading against what is right of the page."""
    published = _local(reading.published)
    return PageScore(
        page=page,
        reading=reading,
        title=spelled(reading.title or "") == spelled(page.title),
        day=published[:10] == page.published[:10],
        minute=published[:16] == page.published[:16],
        source=names_outlet(reading.source, page.source),
        content=word_score(reading.text, page.content).f1,
    )


def names_outlet(found: str | None, outlet: str) -> bool:
    """Whether a name or host holds the outlet's: "kabar.example" and "Kabar News" do "Kabar"."""
    return outlet.casefold() in (found or "").casefold()


def _read(path: Path) -> PageReading:
    return of_outcome(read_bytes(path.name, path.read_bytes()))


def of_outcome(outcome: Outcome) -> PageReading:
    """Our own reading in the form in which readers are compared."""
    article = outcome.article
    if article is None:
        return PageReading(None, None, None, "")
    return PageReading(article.title, article.published, article.source, outcome.text)


def _local(published: str | None) -> str:
    """A time with an offset as Jakarta's clocks show it; anything else as it stands."""
    if published is None or "T" not in published:
        return published or ""
    moment = datetime.fromisoformat(published)
    return (moment.astimezone(WIB) if moment.tzinfo else moment).isoformat()
