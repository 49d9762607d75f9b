"""Libraries made to measure: stories found, time and bytes an article."""

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.ingest.batches import batches
from app.ingest.copies.settling import StoryKeeper
from app.ingest.copies.signature import BANDS, bands_of
from app.ingest.copies.wording import wording_of
from app.library.inputs import ReadInput
from app.library.places import database_path
from app.library.reading import LibraryReader
from app.library.records import Article, ArticleText, DatePrecision, TitleOrigin
from app.library.sketches import Bands
from app.library.writing import LibraryWriter
from benchmarks.measuring import processor_seconds

BATCH = 500


@dataclass(frozen=True, slots=True)
class Shelved:
    """A library that was filled: its articles and stories, processor seconds, bytes it takes.

    `sizes` counts stories by the number of their copies.
    """

    articles: int
    sizes: "Counter[int]"
    signing: float
    settling: float
    bytes: int


def shelve(texts: Iterable[ArticleText], directory: Path, *, signed: bool = True) -> Shelved:
    """Writes the articles into a new library in `directory`, and settles their stories."""
    writer = LibraryWriter(directory)
    keeper = StoryKeeper(writer.stories)
    signing = settling = 0.0
    articles = 0
    for batch in batches(texts, BATCH):
        began = time.process_time()
        bands = [bands_of(wording_of(text)) if signed else () for text in batch]
        signing += time.process_time() - began
        writer.write([_input(*pair) for pair in zip(batch, bands, strict=True)])
        settling += processor_seconds(keeper.keep_up)
        articles += len(batch)
    settling += processor_seconds(keeper.finish)
    return Shelved(articles, _sizes(directory), signing, settling, _bytes(directory))


def invented_bands(count: int) -> Iterable[Sequence[tuple[str, Bands]]]:
    """Batches of ids with bands that no two articles share."""
    rng = random.Random(1)
    for first in range(0, count, BATCH):
        names = (f"{rng.getrandbits(80):020x}" for _ in range(min(BATCH, count - first)))
        yield [(name, tuple(rng.getrandbits(32) - 2**31 for _ in range(BANDS))) for name in names]


def shelve_bands(count: int, directory: Path) -> Shelved:
    """Settles `count` articles that have bands and no texts, in a new library."""
    writer = LibraryWriter(directory)
    keeper = StoryKeeper(writer.stories)
    settling = 0.0
    for batch in invented_bands(count):
        writer.stories.note(dict(batch))
        settling += processor_seconds(keeper.keep_up)
    settling += processor_seconds(keeper.finish)
    return Shelved(count, Counter(), 0.0, settling, _bytes(directory))


def _input(text: ArticleText, bands: Bands) -> ReadInput:
    article = Article(
        id=text.id,
        title=text.title,
        title_origin=TitleOrigin.HEADLINE,
        file=text.id,
        sha256=text.id,
        published=text.published,
        published_precision=DatePrecision.DAY if text.published else None,
        source=text.source,
        paragraphs=text.paragraphs,
    )
    return ReadInput(text.id, text.id, 0, 0, text.id, article, bands=bands)


def _sizes(directory: Path) -> "Counter[int]":
    library = LibraryReader(directory)
    leading = [one for one in library.every_article() if one.story == one.id]
    return Counter(len(one.duplicates) + 1 for one in leading)


def _bytes(directory: Path) -> int:
    """The bytes of the database that are in use."""
    with closing(sqlite3.connect(database_path(directory))) as connection:
        pages, free, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
    return int((pages - free) * size)
