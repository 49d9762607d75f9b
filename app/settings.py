"""Typed settings, read from the environment once, at the entry points."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

DEFAULT_LIBRARY = Path("data/library")
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
_MIB = 1024 * 1024


@dataclass(frozen=True)
class Settings:
    """What an operator may choose; the environment's WARTA_LIBRARY for `library`, and so on.

    `library` is the library's directory. With `development` (any text but 0) the site has the page
    of its own design. The numbers bound what is read; `ingest.limits`
    says what each is for.
    """

    library: Path = DEFAULT_LIBRARY
    development: bool = False
    # An article of a million words is 8 MB; past this it is not a news article but a mistake.
    max_file_bytes: int = 16 * _MIB
    # What must be unpacked whole lies on disk, its tables partly in memory.
    max_member_bytes: int = 1024 * _MIB
    max_unpacked_bytes: int = 1024 * 1024 * _MIB
    # News packs to a tenth, a crawl full of repeats to a fiftieth; bombs to a thousandth.
    max_ratio: int = 200
    max_members: int = 1_000_000
    max_nesting: int = 5
    max_cells: int = 50_000_000

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Settings of the WARTA_… variables; ValueError for a bad number."""
        library = Path(environ.get("WARTA_LIBRARY") or DEFAULT_LIBRARY)
        numbers = {
            field.name: _number(environ, f"WARTA_{field.name.upper()}", field.default)
            for field in fields(cls)
            if field.name not in {"library", "development"}
        }
        development = environ.get("WARTA_DEVELOPMENT", "0") not in {"", "0"}
        return cls(library=library, development=development, **numbers)


def _number(environ: Mapping[str, str], name: str, default: object) -> int:
    typed = environ.get(name) or str(default)
    if not (typed.isascii() and typed.isdigit() and int(typed)):
        unit = "bytes above 0" if name.endswith("_BYTES") else "1 or more"
        raise ValueError(f"{name} is {typed!r}: give a whole number of {unit}.")
    return int(typed)
