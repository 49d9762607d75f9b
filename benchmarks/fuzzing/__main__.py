"""`make fuzz`: every parser against whatever bytes there may be.

    python -m benchmarks.fuzzing --runs 1000000 [--seconds S] [TARGET …]
    python -m benchmarks.fuzzing --repeat FILE TARGET

Each target is run by Atheris (of the extra `fuzz`), which ends at its first finding. A finding is a
file; `--repeat` reads it again and shows the traceback. Ends with 1 where anything was found.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from benchmarks.fuzzing.running import Bounds, Outcome, fuzzed
from benchmarks.fuzzing.target import Target, tried
from benchmarks.fuzzing.targets import TARGETS


def main(typed: list[str]) -> int:
    """Runs the targets that are named, or all; prints how often each was run."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzzing", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--runs", type=int, default=1_000_000, help="of each target; 0 for ever")
    parser.add_argument("--seconds", type=int, default=0, help="for each target at most; 0 for any")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1, help="targets at the same time")
    parser.add_argument("--findings", type=Path, default=Path(".fuzzing"), metavar="DIR")
    parser.add_argument("--repeat", type=Path, metavar="FILE", help="one input for one target")
    arguments = parser.parse_args(typed)
    unknown = [one for one in arguments.targets if one not in TARGETS]
    if unknown:
        parser.error(f"no target is called {', '.join(unknown)}: there are {', '.join(TARGETS)}")
    chosen = [TARGETS[one] for one in arguments.targets or TARGETS]
    if arguments.repeat:
        tried(chosen[0], arguments.repeat.read_bytes())
        return 0
    if find_spec("atheris") is None:
        parser.error("Atheris is missing: `make fuzz` installs it")
    failed = sum(one.failed for one in _run(chosen, arguments))
    return 1 if failed else 0


def _run(chosen: list[Target], arguments: argparse.Namespace) -> Iterator[Outcome]:
    """Runs the targets, and prints a line for each as it is done."""
    bounds = Bounds(arguments.runs, arguments.seconds, arguments.seed)

    def run(target: Target) -> tuple[Outcome, float]:
        began = monotonic()
        return fuzzed(target, bounds, arguments.findings.resolve()), monotonic() - began

    with ThreadPoolExecutor(arguments.processes) as pool:
        for outcome, seconds in pool.map(run, chosen):
            verdict = outcome.told or "nothing found"
            print(f"{outcome.name:20} {outcome.executions:>11,} in {seconds:6.0f} s: {verdict}")
            if outcome.finding:
                print(f"{'':20} written to {outcome.finding}")
            sys.stdout.flush()
            yield outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
