"""Every parser against whatever bytes there may be: see `python -m benchmarks.fuzzing --help`."""
