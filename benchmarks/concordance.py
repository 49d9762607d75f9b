"""How long every mention takes: `python -m benchmarks.concordance LIBRARY [--runs N]`.

Of each kind of page the first run, in a process that has read nothing of it, and the median of the
others; in milliseconds of the processor's time, which other programs change little, and of the
clock. Words and countries are the archive's own: by how many articles have them.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from app.search.archive import Archive
from app.search.concordance.asked import ConcordanceRequest, Order, Position
from app.search.concordance.concordance import ConcordanceResult
from app.search.results import SearchRequest

# A word of about so many lines is sorted by the words beside it.
SORTED_LINES = 5_000
_LINES_AN_ARTICLE = 1.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page of lines, and what it is called in the table."""

    name: str
    request: ConcordanceRequest


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds of the processor and of the clock."""

    processor: float
    clock: float


def asking(query: str = "", **fields: object) -> ConcordanceRequest:
    """A concordance of all copies for a search text, in its own form."""
    search = SearchRequest(query=query, size=1, all_copies=True, exact=True)
    return ConcordanceRequest(search, **fields)  # type: ignore[arg-type]


def pages(archive: Archive) -> Iterator[Page]:
    """The pages that are measured."""
    often = word_in(archive, archive.count("") * 9 // 10)
    rare = word_in(archive, int(SORTED_LINES / _LINES_AN_ARTICLE))
    end = Position(archive.count(f'"{often}"'))
    country = archive.countries("en")[0]
    yield Page(f"“{often}”, first page", asking(often))
    yield Page(f"“{often}”, by source", asking(often, order=Order.SOURCE))
    yield Page(f"“{often}”, last page", asking(often, start=end, backwards=True))
    yield Page(f"{country.name}, first page", asking(named=(country.code,)))
    yield Page(f"“{rare}”, first page", asking(rare))
    yield Page(f"“{rare}”, by the words to the right", asking(rare, order=Order.RIGHT_1))


def word_in(archive: Archive, articles: int) -> str:
    """A word that about so many articles have."""
    words = [one for letter in "abdkmpst" for one in archive.index.terms_with_prefix(letter, 2_000)]
    letters = (one for one in words if one.text.isalpha() and len(one.text) > 3)
    return min(letters, key=lambda one: abs(one.articles - articles)).text


def timed(call: Callable[[], ConcordanceResult]) -> tuple[ConcordanceResult, Took]:
    """What `call` gives, and what it took."""
    began, work = perf_counter(), process_time()
    result = call()
    return result, Took((process_time() - work) * 1000, (perf_counter() - began) * 1000)


def row(archive: Archive, page: Page, runs: int) -> str:
    """A row of the table in docs/performance.md."""
    result, first = timed(lambda: archive.concordance(page.request).result())
    took = [timed(lambda: archive.concordance(page.request).result())[1] for _ in range(runs)]
    again = median(one.processor for one in took), median(one.clock for one in took)
    lines = "not counted" if result.total is None else f"{result.total:,}"
    return (
        f"| {page.name} | {result.articles:,} | {lines} | {first.processor:,.0f} "
        f"| {first.clock:,.0f} | {again[0]:,.0f} | {again[1]:,.0f} |"
    )


def main(arguments: Sequence[str]) -> None:
    """Prints a table, a row for each page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.concordance", description=__doc__)
    parser.add_argument("library", type=Path, metavar="LIBRARY")
    parser.add_argument("--runs", type=int, default=9, metavar="N")
    options = parser.parse_args(arguments)
    archive = Archive.open(options.library)
    archive.warm_up(["en"])
    print(
        "| page | articles | lines | first: processor, ms | clock | again: processor, ms | clock |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for page in pages(archive):
        print(row(archive, page, options.runs))


if __name__ == "__main__":
    main(sys.argv[1:])
