"""Whether a file that was read once is still there."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1024)
def has_vanished(disk: str) -> bool:
    """Whether the file at the path `disk` is certainly gone.

    A name with a backslash may stand for bytes that are not UTF-8, and standard input for no
    file at all: of those nothing is known. Nor is anything of what may not be looked at.
    """
    if "\\" in disk or not Path(disk).is_absolute():
        return False
    try:
        Path(disk).stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
