"""The note beside an index: which make it is of and which records it mirrors."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from app.errors import IndexUnavailable

_NAME = "note.json"


@dataclass(frozen=True, slots=True)
class IndexNote:
    """`engine` and `version` name the make of the index, `revision` that of the records."""

    engine: str
    version: str
    revision: int


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
