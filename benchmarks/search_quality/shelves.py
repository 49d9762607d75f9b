"""The libraries that are searched: made by `warta ingest` itself of one file of JSON lines."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.articles import sample_articles
from benchmarks.corpus import NEWS, rows
from benchmarks.measuring import run_measured
from benchmarks.million.recombined import recombined
from benchmarks.search_quality.questions import ADDRESS, passages
from benchmarks.search_quality.sides.side import Shelf
from benchmarks.search_quality.texts import Text, read_texts

_SEED = 1


def news_shelf(directory: Path, count: int, corpus: Path) -> Shelf:
    """`count` articles of the corpus (invented ones where it isn't there) and its passages."""
    return _shelf(directory / "news", (*_articles(count, corpus), *passages(corpus)))


def passages_shelf(directory: Path, corpus: Path) -> Shelf:
    """The passages alone."""
    return _shelf(directory / "passages", passages(corpus))


def is_passage(text: Text) -> bool:
    """Whether a text answers questions, and is no article of the news."""
    return text.key.startswith(ADDRESS)


def _shelf(directory: Path, articles: Iterable[dict[str, Any]]) -> Shelf:
    """What is in `directory` is taken as it is, as far as `warta ingest` finds it unchanged."""
    directory.mkdir(parents=True, exist_ok=True)
    file, library = directory / "articles.jsonl", directory / "library"
    lines = (json.dumps(row, ensure_ascii=False) for row in articles)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    run_measured(
        [sys.executable, "-m", "app", "ingest", str(file), "--library", str(library)],
    )
    return Shelf(library, read_texts(library), directory)


def _articles(count: int, corpus: Path) -> Iterator[dict[str, Any]]:
    """The corpus' own rows in an order shuffled by seed; beyond them, others put together from
    them, of which as few are copies as of real ones."""
    path = corpus / NEWS
    if not path.exists():
        yield from _invented(count, path)
        return
    real = list(rows(path))
    Random(_SEED).shuffle(real)
    yield from real[:count]
    yield from recombined(real, max(0, count - len(real)), _SEED)


def _invented(count: int, corpus: Path) -> Iterator[dict[str, Any]]:
    for number, article in enumerate(sample_articles(count, _SEED, corpus)):
        yield {
            "title": article.title,
            "text": "\n\n".join(article.paragraphs),
            "source": article.byline.partition(" - ")[0],
            "url": f"https://more.example/{number}",
        }
