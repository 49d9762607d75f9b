"""What bounds reading, so that no file can take all memory, disk or time."""

from dataclasses import dataclass
from datetime import datetime

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds, each with the setting that raises it, and the moment nothing can be later than.

    `max_bytes` is for one article: a file, a member of an archive, a line, a row
    (WARTA_MAX_FILE_BYTES). `max_member_bytes` is for an archive or workbook that must be
    unpacked whole before it can be read (WARTA_MAX_MEMBER_BYTES), `max_unpacked_bytes` for
    all that one file unpacks to (WARTA_MAX_UNPACKED_BYTES). `max_ratio` is how many bytes
    may come out of one packed byte (WARTA_MAX_RATIO), `max_members` how many members an
    archive may have (WARTA_MAX_MEMBERS), `max_nesting` how many packings may lie in one
    another (WARTA_MAX_NESTING), `max_cells` how many cells a workbook may have
    (WARTA_MAX_CELLS).
    """

    max_bytes: int
    now: datetime
    max_member_bytes: int = 1024 * _MIB
    max_unpacked_bytes: int = 1024 * 1024 * _MIB
    max_ratio: int = 200
    max_members: int = 1_000_000
    max_nesting: int = 5
    max_cells: int = 50_000_000
