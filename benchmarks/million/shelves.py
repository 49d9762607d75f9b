"""The files that are read: JSON lines, some ten thousand articles in each."""

import json
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from app.ingest.batches import batches
from benchmarks.corpus import NEWS, rows
from benchmarks.invented import Invention
from benchmarks.million.recombined import Row, recombined

# As many as the corpus has, so that as much is drawn from.
_INVENTED = 24_000
_PER_FILE = 25_000


def real_rows(corpus: Path) -> Iterator[Row]:
    """The articles to draw from: those of the corpus, else invented ones."""
    file = corpus / NEWS
    if file.exists():
        yield from rows(file)
        return
    invention = Invention(random.Random(1))
    for _ in range(_INVENTED):
        yield {
            "title": invention.headline(),
            "date": invention.date(),
            "source": invention.source(),
            "text": "\n".join(invention.paragraph() for _ in range(8)),
        }


def write_shelves(
    directory: Path, corpus: Path, counts: Iterable[int], seed: int = 1
) -> list[Path]:
    """Folders with as many articles each as `counts` says, none of which is in another folder."""
    counts = list(counts)
    articles = recombined(real_rows(corpus), sum(counts), seed)
    folders = []
    for number, count in enumerate(counts):
        folder = directory / f"articles-{number}"
        folder.mkdir(parents=True)
        _write(folder, islice(articles, count))
        folders.append(folder)
    return folders


def _write(folder: Path, articles: Iterator[Row]) -> None:
    for number, batch in enumerate(batches(articles, _PER_FILE)):
        with (folder / f"{number:04}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in batch)
