"""Runs the score: `python -m benchmarks.reading`."""

import sys

from benchmarks.reading.cli import main

sys.exit(main(sys.argv[1:]))
