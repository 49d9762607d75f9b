"""How often Python looks for garbage that refers to itself, while an ingest runs."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Python looks after every 700 objects that were made and not yet freed, and an ingest holds
# thousands of articles that are no garbage: looking took two thirds of the time in which the
# writer takes them from the workers. What does refer to itself (some 10 objects a statement of
# SQL) is a few megabytes by then.
_OBJECTS = 50_000


def collect_seldom() -> None:
    """Has this process look for such garbage seldom, for good."""
    gc.set_threshold(_OBJECTS)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Has this process look for such garbage seldom for a while."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
