"""Runs the measurement of suggestions: `python -m benchmarks.suggestions`."""

import signal
import sys

from benchmarks.suggestions.cli import main

# Where the reader of a pipe has seen enough (`| head`), the program ends without complaint.
if hasattr(signal, "SIGPIPE"):
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
main(sys.argv[1:])
