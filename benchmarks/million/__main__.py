"""How a million articles are taken in: what it takes, and where the time goes.

    python -m benchmarks.million [--articles N] [--corpus DIR] [--keep DIR] [--profile]

Articles are recombined from those of the corpus (`--corpus`, or WARTA_CORPUS; invented ones where
there is none), so that lengths, words and copies are those of news. Prints Markdown; progress goes
to standard error.
"""

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import CORPUS
from benchmarks.measuring import kept_or_temporary
from benchmarks.million import report
from benchmarks.million.phases import measure_phases
from benchmarks.million.runs import measure_runs
from benchmarks.million.shelves import write_shelves

ARTICLES = 1_000_000
_PHASE_ARTICLES = 2_000
_PROFILED_FUNCTIONS = 60
_BY_DEFAULT = os.cpu_count() or 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    asked = _parser().parse_args(arguments)
    with kept_or_temporary(asked.keep) as directory:
        if not asked.phases_only:
            runs = measure_runs(directory, asked.corpus, asked.articles, asked.workers, _say)
            for part in (report.heading, report.runs_table, report.goals_table, report.sizes_table):
                print(part(runs), end="\n\n", flush=True)
        _say("phase by phase")
        with tempfile.TemporaryDirectory() as place:
            count = 2 * _PHASE_ARTICLES
            [folder] = write_shelves(Path(place), asked.corpus, (count,))
            _phases(folder, profiled=asked.profile)
    return 0


def _phases(folder: Path, *, profiled: bool) -> None:
    profile = cProfile.Profile()
    if profiled:
        phases = profile.runcall(measure_phases, folder, _PHASE_ARTICLES)
    else:
        phases = measure_phases(folder, _PHASE_ARTICLES)
    print(report.phases_table(phases))
    if profiled:
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(_PROFILED_FUNCTIONS)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.million",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N")
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR")
    parser.add_argument("--workers", type=int, default=_BY_DEFAULT, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="build here and keep it")
    parser.add_argument("--phases-only", action="store_true", help="no ingests, only phases")
    parser.add_argument("--profile", action="store_true", help="print where the phases' time goes")
    return parser


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
