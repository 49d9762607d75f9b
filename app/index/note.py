"""The note beside an index: which make it is of and which records it mirrors."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from zlib import crc32

from app.errors import IndexUnavailable

_NAME = "note.json"
# The engine's list of its segments, the one file that has another content with each commit.
_REPLACED = {"meta.json"}
_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class IndexNote:
    """`engine` and `version` name the make of the index, `revision` that of the records.

    `files` has the CRC-32 and the size in bytes of every file, by its path in the directory.
    """

    engine: str
    version: str
    revision: int
    files: dict[str, tuple[int, int]] = field(default_factory=dict)


def note_path(directory: Path) -> Path:
    """Where the note of the index in `directory` stands."""
    return directory / _NAME


def read_note(directory: Path) -> IndexNote:
    """The note of the index in `directory`; IndexUnavailable where there is none to read."""
    try:
        return IndexNote(**json.loads(note_path(directory).read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise IndexUnavailable(
            f"The index in {directory} is missing or damaged: "
            "`warta check --repair` rebuilds it from the records."
        ) from error


def write_note(directory: Path, note: IndexNote) -> None:
    """Writes the note in one step, so that a reader sees the old one or the new one."""
    draft = note_path(directory).with_suffix(".draft")
    draft.write_text(json.dumps(asdict(note)), "utf-8")
    draft.replace(note_path(directory))


def files_of(directory: Path, earlier: IndexNote) -> dict[str, tuple[int, int]]:
    """CRC-32 and size of every file of the index in `directory`.

    Left out are the note itself and what begins with a dot: the engine's locks and lists. The
    engine never changes a file of a segment: those that `earlier` has are as they were then.
    """
    found = {
        str(file.relative_to(directory)): file
        for file in sorted(directory.glob("*/*"))
        if file.is_file() and not file.name.startswith(".")
    }
    return {
        name: earlier.files[name]
        if name in earlier.files and file.name not in _REPLACED
        else (_checksum(file), file.stat().st_size)
        for name, file in found.items()
    }


def has_its_files(directory: Path, note: IndexNote) -> bool:
    """Whether every file is there in its length: cheap, and enough to open the index."""
    for name, (_, size) in note.files.items():
        try:
            if (directory / name).stat().st_size != size:
                return False
        except OSError:
            return False
    return True


def is_intact(directory: Path, note: IndexNote) -> bool:
    """Whether every file has the bytes that were written."""
    return has_its_files(directory, note) and all(
        _checksum(directory / name) == checksum for name, (checksum, _) in note.files.items()
    )


def _checksum(file: Path) -> int:
    checksum = 0
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            checksum = crc32(block, checksum)
    return checksum
