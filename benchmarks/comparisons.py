"""How fast comparisons over time are: `python -m benchmarks.comparisons LIBRARY [--seed N]`.

Five searches at a time, drawn by a fixed seed from the words of headlines and the countries of the
archive: frequent words, any words, countries, and a word with a filter common to all. Each is asked
in rounds, in one process and without a network. `processor` is the time of the processor by itself.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.language.analyzer import tokens
from app.search.archive import Archive
from app.search.examples import newest_articles
from app.search.grains import Grain
from app.search.results import SearchRequest
from benchmarks.measuring import Latency, processor_seconds, time_calls

SEARCHES = 5
COMPARISONS = 20
_LEAST_LETTERS = 5
_LOCALE = "en"


def comparisons(archive: Archive, seed: int) -> dict[str, list[tuple[str, ...]]]:
    """Twenty times five searches of each kind."""
    chance = random.Random(seed)
    ids = newest_articles(archive.index)
    titles = archive.library.titles(ids).values()
    words = sorted({one.surface for title in titles for one in tokens(title)})
    words = [word for word in words if len(word) >= _LEAST_LETTERS and word.isalpha()]
    frequent = sorted(words, key=lambda word: -archive.count(word))[: SEARCHES * 4]
    countries = [f"country:{one.code}" for one in archive.countries(_LOCALE)[: SEARCHES * 6]]
    kinds = {"frequent words": frequent, "any words": words, "countries": countries}
    return {
        kind: [tuple(chance.sample(of, min(SEARCHES, len(of)))) for _ in range(COMPARISONS)]
        for kind, of in kinds.items()
    }


def measured(
    archive: Archive,
    several: Sequence[tuple[str, ...]],
    grain: Grain | None,
    request: SearchRequest,
) -> Latency:
    """The latency of counting what the searches find."""
    return time_calls([partial(archive.compare, one, request, grain) for one in several])


def worked(archive: Archive, several: Sequence[tuple[str, ...]]) -> float:
    """The milliseconds of the processor for one comparison, which other programs hardly change."""

    def each() -> None:
        for one in several:
            archive.compare(one, SearchRequest())

    return processor_seconds(each) * 1000 / len(several)


def main(arguments: Sequence[str]) -> None:
    """Prints a table, a row for each kind of searches."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.comparisons", description=__doc__)
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--seed", type=int, default=7, metavar="N")
    options = parser.parse_args(arguments)
    archive = Archive.open(options.library)
    archive.warm_up([_LOCALE])
    print("| milliseconds, p50 / p99 | processor | by itself | by day | by month | with a filter |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    language = SearchRequest(languages=archive.languages()[:1])
    for kind, several in comparisons(archive, options.seed).items():
        cells = [
            measured(archive, several, grain, request)
            for grain, request in (
                (None, SearchRequest()),
                (Grain.DAY, SearchRequest()),
                (Grain.MONTH, SearchRequest()),
                (None, language),
            )
        ]
        shown = " | ".join(f"{one.p50:.1f} / {one.p99:.1f}" for one in cells)
        print(f"| five {kind} | {worked(archive, several):.1f} | {shown} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
