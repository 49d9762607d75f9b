"""Runs a command beside a real cluster of OpenSearch, which is gone when the command ends.

    python -m benchmarks.cluster --nodes 3 -- python -m pytest tests/index

The command learns by `benchmarks.cluster.beside` where the cluster is. Ends with what the command
ended with, and with 1 where the nodes don't come up: then the command is not run.
"""

import argparse
import os
import signal
import subprocess
import sys

from benchmarks.cluster.beside import told
from benchmarks.cluster.distribution import Unobtainable
from benchmarks.cluster.node import Place
from benchmarks.cluster.nodes import running


def main(typed: list[str]) -> int:
    """Starts the nodes, runs the command, stops the nodes, gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.cluster", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--nodes", type=int, default=3)
    parser.add_argument("command", nargs=argparse.REMAINDER, help="after --")
    arguments = parser.parse_args(typed)
    command = [part for part in arguments.command if part != "--"]
    # Whoever ends this program ends the nodes too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with running([Place()] * arguments.nodes) as cluster:
            print(f"OpenSearch is green at {cluster.urls}", file=sys.stderr, flush=True)
            return subprocess.run(command, env={**os.environ, **told(cluster)}).returncode
    except Unobtainable as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
