"""How fast articles are read: `python -m benchmarks.reading_speed [--corpus DIR] [--profile]`.

From bytes to the article with its countries, plain text, in one process. Counted is the time
that the processor spends on it, which other programs on the machine change little.
"""

import argparse
import cProfile
import pstats
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.articles import sample_articles
from benchmarks.corpus import CORPUS, NEWS
from benchmarks.measuring import processor_seconds
from benchmarks.reading.reader import read_bytes

ARTICLES = 2000
# The best of some rounds is the one that was disturbed least.
ROUNDS = 3
PROFILED_FUNCTIONS = 40


def main(arguments: Sequence[str]) -> None:
    """Prints the rate, and with `--profile` the functions that take most of the time."""
    options = _parser().parse_args(arguments)
    corpus = options.corpus / NEWS
    files = [one.as_file().encode() for one in sample_articles(options.articles, corpus=corpus)]
    origin = "real" if corpus.exists() else "invented (there is no corpus)"
    _read_all(files[:100])  # vocabularies are loaded on first use
    seconds = min(processor_seconds(lambda: _read_all(files)) for _ in range(ROUNDS))
    kilobytes = sum(map(len, files)) / len(files) / 1000
    print(
        f"{len(files) / seconds:,.0f} articles a second and core: {len(files):,} {origin} articles "
        f"of {kilobytes:.1f} kB on average, best of {ROUNDS} rounds"
    )
    if options.profile:
        _print_profile(files)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading_speed", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR")
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N")
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    return parser


def _read_all(files: Sequence[bytes]) -> None:
    for data in files:
        read_bytes("article.txt", data)


def _print_profile(files: Sequence[bytes]) -> None:
    profile = cProfile.Profile()
    profile.runcall(_read_all, files)
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(PROFILED_FUNCTIONS)


if __name__ == "__main__":
    main(sys.argv[1:])
