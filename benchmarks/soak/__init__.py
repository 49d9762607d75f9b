"""`python -m benchmarks.soak`: hours of use in minutes, with an ingest beside it all the time."""
