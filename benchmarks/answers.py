"""How long a library takes to answer, in process: `python -m benchmarks.answers LIBRARY`.

Whole searches as the pages ask them (20 hits with passages, exact total, facets, timeline), drawn
from the library's own articles as those of `benchmarks.search_quality`; the commonest words; deep
pages; what is suggested while they are typed. Each is asked once; the system's caches are warm.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from random import Random

from app.library.reading import LibraryReader
from app.search.archive import Archive
from app.search.results import SearchRequest
from benchmarks.measuring import own_peak_memory, percentile
from benchmarks.report import MEGABYTE, table
from benchmarks.search_quality.asked import Asked, Part
from benchmarks.search_quality.queries import draw
from benchmarks.search_quality.texts import Text, Words, text_of
from benchmarks.suggestions.keystrokes import keystrokes

SEED = 1
DRAWN_FROM = 4_000
LOCALE = "id"
SHOWN = 8
PAGE = 20
DEEP_HIT = 10_000
COMMONEST = 100
KEYSTROKES = 5_000
HEAD = ("", "asked", "p50, ms", "p99, ms", "most, ms", "of the processor: p50", "p99")


@dataclass(frozen=True, slots=True)
class Taken:
    """The milliseconds that calls took: by the clock, and of the processor; sorted."""

    clock: tuple[float, ...]
    processor: tuple[float, ...]

    def row(self, name: str) -> tuple[str, ...]:
        """A row of the table."""
        figures = (
            percentile(self.clock, 50),
            percentile(self.clock, 99),
            self.clock[-1],
            percentile(self.processor, 50),
            percentile(self.processor, 99),
        )
        return (name, f"{len(self.clock):,}", *(f"{figure:,.1f}" for figure in figures))


def timed(calls: Sequence[Callable[[], object]]) -> Taken:
    """What each of `calls` takes, made once in order."""
    clock, processor = [], []
    for call in calls:
        began, of_processor = time.perf_counter(), time.process_time()
        call()
        clock.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - of_processor) * 1000)
    return Taken(tuple(sorted(clock)), tuple(sorted(processor)))


def measured(archive: Archive, texts: Sequence[Text], seed: int = SEED) -> Iterator[Sequence[str]]:
    """The rows of the table, for queries drawn from `texts`."""
    words = Words(texts)
    asked = [one for one in draw(words, texts) if one.part is Part.EVALUATION]
    Random(seed).shuffle(asked)
    kinds = list(dict.fromkeys(one.kind for one in asked))
    yield timed(_searches(archive, asked)).row("searches of all kinds")
    for kind in sorted(kinds):
        yield timed(_searches(archive, [one for one in asked if one.kind is kind])).row(kind)
    common = sorted(words, key=lambda word: (-words.count(word), word))[:COMMONEST]
    yield timed([_search(archive, word) for word in common]).row("the commonest words, alone")
    pairs = [f"{one} {other}" for one, other in pairwise(common)]
    yield timed([_search(archive, pair) for pair in pairs]).row("two of the commonest words")
    deep = DEEP_HIT // PAGE
    yield timed([_search(archive, word, deep) for word in common]).row(f"their page {deep}")
    typed = list(dict.fromkeys(one.text for one in keystrokes(asked)))
    Random(seed).shuffle(typed)
    yield timed([_suggest(archive, text) for text in typed[:KEYSTROKES]]).row("suggestions")


def _searches(archive: Archive, asked: Sequence[Asked]) -> list[Callable[[], object]]:
    return [_search(archive, one.text) for one in asked]


def _search(archive: Archive, query: str, page: int = 1) -> Callable[[], object]:
    request = SearchRequest(query=query, size=PAGE, page=page, locale=LOCALE)
    return lambda: archive.search(request)


def _suggest(archive: Archive, text: str) -> Callable[[], object]:
    return lambda: archive.suggest(text, LOCALE, SHOWN)


def main(arguments: Sequence[str]) -> int:
    """Prints what was measured."""
    options = _parser().parse_args(arguments)
    reader = LibraryReader(options.library)
    count = reader.counts().articles
    step = max(1, count // DRAWN_FROM)
    texts = [text_of(one) for one in islice(reader.every_article(), 0, None, step)]
    archive = Archive.open(options.library)
    archive.warm_up([LOCALE])
    # What is held by now would else be looked through again and again while asking.
    gc.collect()
    gc.freeze()
    print(f"{count:,} articles", file=sys.stderr, flush=True)
    print(table(HEAD, list(measured(archive, texts))))
    peak = f"{own_peak_memory() / MEGABYTE:,.0f} MB at most"
    print(f"\nMemory of the process, queries and mapped index with it: {peak}.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.answers", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
