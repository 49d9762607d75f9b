"""The articles to measure with: real ones where the corpus is here, invented ones otherwise."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import corpus as shared
from benchmarks.invented import Invention

CORPUS = shared.CORPUS / shared.NEWS
FILES_PER_FOLDER = 1000
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """An article before it becomes a file; `byline` is the line of source and date.

    Some real articles have no title: theirs is empty.
    """

    title: str
    byline: str
    paragraphs: tuple[str, ...]

    def as_file(self) -> str:
        """The text as a scraper would have left it."""
        return "\n\n".join(filter(None, (self.title, self.byline, *self.paragraphs))) + "\n"


def corpus_is_here() -> bool:
    """Whether the real articles can be read."""
    return CORPUS.exists()


def sample_articles(
    count: int, seed: int = 1, corpus: Path | None = None
) -> Iterator[SampleArticle]:
    """`count` articles, the same ones for the same `seed`; `corpus` is CORPUS unless given.

    The corpus comes first, in an order shuffled by `seed`. Where more is asked than it holds,
    its articles come again with their sentences in another order and one invented sentence
    more, so that no two are equal and the vocabulary goes on growing.
    """
    rng = random.Random(seed)
    invention = Invention(rng)
    corpus = corpus or CORPUS
    if not corpus.exists():
        yield from (_invented(invention) for _ in range(count))
        return
    real = [_of_row(row) for row in shared.rows(corpus)]
    rng.shuffle(real)
    yield from islice(real, count)
    yield from (_varied(real[i % len(real)], invention, rng) for i in range(len(real), count))


def write_articles(directory: Path, articles: Iterator[SampleArticle]) -> int:
    """Writes one file per article, in folders of a thousand; gives their bytes in all."""
    written = 0
    for number, article in enumerate(articles):
        path = directory / f"{number // FILES_PER_FOLDER:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        written += path.write_bytes(article.as_file().encode())
    return written


def _of_row(row: dict[str, Any]) -> SampleArticle:
    date = row.get("date_from_url") or row.get("date") or ""
    paragraphs = tuple(shared.paragraphs(row["text"]))
    return SampleArticle(row.get("title") or "", f"{row['source']} - {date}", paragraphs)


def _varied(article: SampleArticle, invention: Invention, rng: random.Random) -> SampleArticle:
    sentences = [part for text in article.paragraphs for part in _SENTENCE_END.split(text)]
    rng.shuffle(sentences)
    own = invention.sentence()
    groups = (" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    title = f"{article.title} {invention.word().capitalize()}"
    return SampleArticle(title, article.byline, (own, *groups))


def _invented(invention: Invention) -> SampleArticle:
    paragraphs = tuple(invention.paragraph() for _ in range(8))
    byline = f"{invention.source()} - {invention.date()}"
    return SampleArticle(invention.headline(), byline, paragraphs)
