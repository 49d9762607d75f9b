"""What becomes of a library when something goes wrong: see `python -m benchmarks.faults --help`."""
