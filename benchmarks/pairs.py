"""How long two countries take: `python -m benchmarks.pairs LIBRARY [--countries N]`.

Asked is for every two of the countries that most articles mention, once (the first time an index is
asked, its typical words are sought) and again, and for the table of all of them, of the archive and
of searches. Counted is the processor's time, which other programs on the machine change little.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from statistics import quantiles
from time import process_time

from app.search.archive import Archive
from app.search.pairs import ordered_pair
from app.search.results import SearchRequest

# Words that many articles have, and a phrase.
_SEARCHES = ("presiden", "ekonomi dunia", '"perdana menteri"', "perang OR damai", "title:timnas")
_LOCALE = "en"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a row of the table in docs/performance.md for each kind of question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--countries", type=int, default=9, metavar="N")
    asked = parser.parse_args(arguments)
    archive = Archive.open(asked.library)
    archive.warm_up((_LOCALE,))
    codes = [one.code for one in archive.countries(_LOCALE)[: asked.countries]]
    pairs = [ordered_pair(*two) for two in combinations(codes, 2)]
    searches = [SearchRequest(query) for query in ("", *_SEARCHES)]
    print("| milliseconds of the processor, p50 / p95 / most | |\n| --- | ---: |")
    _told("two countries, asked first", [_timed(archive, two) for two in pairs])
    _told("two countries, asked again", [_timed(archive, two) for two in pairs])
    _told("sentences with both, a page", [_ms(lambda: archive.both(two, 2)) for two in pairs])  # noqa: B023
    _told("countries by countries", [_ms(lambda: archive.together(one)) for one in searches * 5])  # noqa: B023
    return 0


def _timed(archive: Archive, two: tuple[str, str]) -> float:
    return _ms(lambda: archive.pair(two, _LOCALE))


def _ms(ask: Callable[[], object]) -> float:
    began = process_time()
    ask()
    return (process_time() - began) * 1000


def _told(kind: str, times: list[float]) -> None:
    cuts = quantiles(times, n=20, method="inclusive")
    print(f"| {kind} | {cuts[9]:.0f} / {cuts[18]:.0f} / {max(times):.0f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
