"""What a machine does of the writing of an index for another one, which ingests.

It goes by its own environment: addresses, passwords and certificates don't travel.
"""

import os
from functools import cache

from app.errors import IndexUnavailable
from app.index.engine import Engine
from app.index.opening import chosen
from app.settings import Settings


def run(errand: bytes) -> bytes:
    """Runs an errand that a writer of the same engine gave, and gives what it is to be told.

    It may be run again. Raises EngineMissing, and IndexUnavailable where it cannot be run here.
    """
    return _engine().run(errand)


def whereabouts() -> str:
    """Where this machine writes an index, as `opening.whereabouts` tells it; raises as `run`."""
    where = _engine().whereabouts()
    if where is None:
        raise IndexUnavailable("WARTA_INDEX is not opensearch there, as it is here.")
    return where


@cache
def _engine() -> Engine:
    try:
        return chosen(Settings.from_environment(os.environ))
    except ValueError as error:
        raise IndexUnavailable(str(error)) from error
