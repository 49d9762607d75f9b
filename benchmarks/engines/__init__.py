"""Whether both engines answer alike: `python -m benchmarks.engines --help`."""
