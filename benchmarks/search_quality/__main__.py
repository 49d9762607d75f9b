"""Runs the score: `python -m benchmarks.search_quality`."""

import signal
import sys

from benchmarks.search_quality.cli import main

# Where the reader of a pipe has seen enough (`| head`), the program ends without complaint.
if hasattr(signal, "SIGPIPE"):
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
main(sys.argv[1:])
