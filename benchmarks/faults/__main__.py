"""`make faults`: what a library goes through without losing an article.

    python -m benchmarks.faults --points 200 --damages 300 --sizes 12 --seed 1

Kills every command that writes at random moments of all that it does, fills disks (which needs
the right to mount), and damages files of the index and of the records. All by invented articles,
and repeatable by the seed, as far as moments can be. Ends with 1 where anything was lost.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from benchmarks.faults.flipping import damage_indexes, damage_records
from benchmarks.faults.killing import kill_at_random
from benchmarks.faults.scenes import Stage
from benchmarks.faults.space import fill_disks

# Several batches, and chunks for more than one process.
ARTICLES = 1_300
# Enough of every file of an index, and quick to be built anew.
DAMAGED_ARTICLES = 150

Trial = Callable[[Path], tuple[Counter[str], list[str]]]


def main(typed: list[str]) -> int:
    """Runs the trials, prints what came of them, and gives 1 where anything was wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.faults", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--points", type=int, default=200, help="moments to kill at")
    parser.add_argument("--damages", type=int, default=300, help="of the index, and of the records")
    parser.add_argument("--sizes", type=int, default=12, help="of disks, for every command")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("kills", "disks", "index", "records"))
    arguments = parser.parse_args(typed)
    failed = 0
    for name, trial in _trials(arguments).items():
        if arguments.only in (None, name):
            failed += _run(name, trial)
    return 1 if failed else 0


def _trials(arguments: argparse.Namespace) -> dict[str, Trial]:
    seeds = range(arguments.seed, arguments.seed + arguments.damages)

    def kills(folder: Path) -> tuple[Counter[str], list[str]]:
        done = kill_at_random(Stage(folder, 2), arguments.points, arguments.seed, count=ARTICLES)
        return done.tried + done.found, done.failures

    def disks(folder: Path) -> tuple[Counter[str], list[str]]:
        try:
            done = fill_disks(folder, arguments.sizes, count=ARTICLES)
        except PermissionError as error:
            return Counter({f"left out, no file system may be mounted: {error}": 1}), []
        return done.found, done.failures

    def index(folder: Path) -> tuple[Counter[str], list[str]]:
        done = damage_indexes(folder, seeds, DAMAGED_ARTICLES)
        return done.found, done.failures

    def records(folder: Path) -> tuple[Counter[str], list[str]]:
        done = damage_records(folder, seeds, DAMAGED_ARTICLES)
        return done.found, done.failures

    return {"kills": kills, "disks": disks, "index": index, "records": records}


def _run(name: str, trial: Trial) -> int:
    began = monotonic()
    with tempfile.TemporaryDirectory(prefix="warta-faults-") as folder:
        found, failures = trial(Path(folder))
    print(f"{name} ({monotonic() - began:.0f} s)")
    for told, count in sorted(found.items()):
        print(f"  {count:5}  {told}")
    print("\n".join(failures) or "  Nothing was lost, and all was told in a sentence.", flush=True)
    return len(failures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
