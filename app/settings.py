"""Typed settings, read from the environment once, at the entry points."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_LIBRARY = Path("data/library")
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
# An article of a million words is 8 MB; past this it is not a news article but a mistake.
DEFAULT_MAX_FILE_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True)
class Settings:
    """What an operator may choose.

    `library` is the library's directory, `max_file_bytes` the largest input that is read.
    """

    library: Path = DEFAULT_LIBRARY
    max_file_bytes: int = DEFAULT_MAX_FILE_BYTES

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Settings of WARTA_LIBRARY and WARTA_MAX_FILE_BYTES; ValueError for a bad number."""
        library = Path(environ.get("WARTA_LIBRARY") or DEFAULT_LIBRARY)
        typed = environ.get("WARTA_MAX_FILE_BYTES") or str(DEFAULT_MAX_FILE_BYTES)
        if not (typed.isascii() and typed.isdigit() and int(typed)):
            raise ValueError(
                f"WARTA_MAX_FILE_BYTES is {typed!r}: give a whole number of bytes above 0."
            )
        return cls(library=library, max_file_bytes=int(typed))
