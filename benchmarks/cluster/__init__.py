"""A real OpenSearch on this machine, as long as a command runs: `python -m benchmarks.cluster`."""
