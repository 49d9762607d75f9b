"""Counting by hand: the texts of an archive read from one end to the other, without its index."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.library.records import Article, TitleOrigin
from app.search.archive import Archive
from app.search.concordance.asked import ConcordanceRequest
from app.search.concordance.lines import Line
from app.search.results import SearchRequest


@dataclass(frozen=True)
class Place:
    """Characters of a text of an article."""

    article: str
    field: str
    number: int
    start: int
    end: int


def place_of(line: Line) -> Place:
    """Where the words of a line stand."""
    one = line.occurrence
    return Place(line.article.id, one.passage.field.value, one.passage.number, one.start, one.end)


def texts_of(article: Article) -> Iterator[tuple[str, int, str]]:
    """All texts of an article; a title made of the lede is not read twice."""
    if article.title_origin is not TitleOrigin.LEDE:
        yield "title", 0, article.title
    yield "author", 0, article.author or ""
    yield "dateline", 0, article.dateline or ""
    yield from (("paragraph", number, text) for number, text in enumerate(article.paragraphs))
    yield from (("caption", number, text) for number, text in enumerate(article.captions))


def scanned(archive: Archive, pattern: str) -> set[Place]:
    """Every place in the archive's texts that fits, letters compared without case and accents."""
    sought = re.compile(pattern, re.IGNORECASE)
    return {
        Place(article.id, field, number, found.start(), found.end())
        for article in archive.library.every_article()
        for field, number, text in texts_of(article)
        for found in sought.finditer(_plain(text))
    }


def word(*forms: str) -> str:
    """A pattern of any of the words, whole."""
    return rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])"


def phrase(*words: str) -> str:
    """A pattern of the words after each other, with signs and blanks between them."""
    return word(r"[\W_]+".join(words))


def all_lines(archive: Archive, request: ConcordanceRequest) -> list[Line]:
    """Every line at once."""
    return list(archive.concordance(request).lines())


def paged(archive: Archive, request: ConcordanceRequest) -> list[Line]:
    """Every line, as the pages that lead to each other have them."""
    lines: list[Line] = []
    asked = request
    while True:
        result = archive.concordance(asked).result()
        lines += result.page.lines
        if result.page.next is None:
            return lines
        if result.total is None:
            asked = replace(asked, start=result.page.next)
        else:
            asked = replace(asked, page=result.number + 1)


def asking(query: str = "", **fields: object) -> ConcordanceRequest:
    """A concordance of all copies for a search text."""
    search = SearchRequest(query=query, all_copies=True)
    return ConcordanceRequest(search, **fields)  # type: ignore[arg-type]


def places(lines: Iterable[Line]) -> list[Place]:
    """Where the words of the lines stand, in their order."""
    return [place_of(line) for line in lines]


def _plain(text: str) -> str:
    """`text` without accents, each letter in its place."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text)
