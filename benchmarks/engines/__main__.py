"""Asks both engines the evaluation's searches and prints how alike they answer, as Markdown.

    python -m benchmarks.cluster -- python -m benchmarks.engines --each 30

Ends with 1 where anything that is counted differs, or the first ten overlap by less than 0.9.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean

from benchmarks.corpus import CORPUS
from benchmarks.engines.clustered import settings_there
from benchmarks.engines.sameness import Sameness, pairs, sameness
from benchmarks.measuring import kept_or_temporary
from benchmarks.search_quality.asked import Asked, Part
from benchmarks.search_quality.queries import draw
from benchmarks.search_quality.questions import questions
from benchmarks.search_quality.shelves import is_passage, news_shelf
from benchmarks.search_quality.texts import Text, Words

LEAST_OVERLAP = 0.9


def main(typed: list[str]) -> int:
    """Builds both indexes, asks, prints, and gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.engines", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--articles", type=int, default=3_000, help="default %(default)s")
    parser.add_argument("--each", type=int, default=20, help="searches of a kind (%(default)s)")
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR")
    parser.add_argument("--shards", type=int, default=3, help="default %(default)s")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="build the library here")
    options = parser.parse_args(typed)
    settings = settings_there(options.shards)
    with kept_or_temporary(options.keep) as directory:
        shelf = news_shelf(directory, options.articles, options.corpus)
        every = (*evaluation(shelf.texts), *questions(options.corpus, shelf.texts))
        asked = list(_some_of_each(every, options.each))
        found = list(sameness(pairs(shelf.library, asked, settings)))
    print(*table(found), sep="\n")
    overlap = fmean(one.overlap for one in found)
    return 0 if overlap >= LEAST_OVERLAP and all(one.is_whole for one in found) else 1


def evaluation(texts: Iterable[Text]) -> list[Asked]:
    """The evaluation's searches about the articles among `texts`."""
    known = list(texts)
    about = [text for text in known if not is_passage(text)]
    return [one for one in draw(Words(known), about) if one.part is Part.EVALUATION]


def table(found: Iterable[Sameness]) -> Iterator[str]:
    """The lines of the report."""
    yield "| searches | | same total | same stories | same facets | same timeline | first ten |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in found:
        counts = (one.searches, one.totals, one.stories, one.facets, one.timelines)
        yield f"| {one.kind} | {' | '.join(map(str, counts))} | {one.overlap:.3f} |"


def _some_of_each(asked: Iterable[Asked], most: int) -> Iterator[Asked]:
    seen: Counter[str] = Counter()
    for one in asked:
        seen[one.kind] += 1
        if seen[one.kind] <= most:
            yield one


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
