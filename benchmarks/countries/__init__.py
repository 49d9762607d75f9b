"""Scores the finding of countries: `python -m benchmarks.countries`."""
