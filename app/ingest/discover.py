"""Finding the files to read."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast

STANDARD_INPUT = "-"
# What is piped in is held in memory up to this size, on disk beyond it.
_IN_MEMORY = 16 * 1024 * 1024
_PIECE = 1024 * 1024
# What a byte that is no text is written as, where a name has it by itself.
_LIKE_A_BYTE = re.compile(rb"\\(?=x[0-9a-f]{2})")
_OUTSIDE = "It is a symbolic link that leads out of the folder."


@dataclass(frozen=True, slots=True)
class Found:
    """An input: `file` is its name as given, `path` its absolute one.

    `place` is where to read it, `held` the bytes themselves where they came from standard
    input. `reason` says why it cannot be read, where that is known beforehand.
    """

    file: str
    path: str
    place: Path
    size: int = 0
    modified_ns: int = 0
    reason: str | None = None
    held: IO[bytes] | None = None

    def opened(self) -> BinaryIO:
        """The bytes from their beginning, to be closed after use; raises OSError."""
        if self.held is None:
            return self.place.open("rb")
        self.held.seek(0)
        return cast(BinaryIO, self.held)


def discover(paths: Iterable[str], but: Iterable[Path] = ()) -> Iterator[Found]:
    """Every input under `paths`, each once: folders recursively and sorted, `-` for standard input.

    Hidden files and folders inside a folder are passed over, and so are those of `but` (the
    library may stand in the folder that is read); symbolic links that lead out of the folder
    are reported, not followed.
    """
    seen: set[str] = set()
    own = frozenset(os.path.realpath(path) for path in but)
    for path in paths:
        for found in _under(path, own):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def is_folder(path: str) -> bool:
    """Whether there is a folder at `path`; what may not be looked at is none."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def _under(path: str, own: frozenset[str]) -> Iterator[Found]:
    if path == STANDARD_INPUT:
        yield _standard_input()
    elif is_folder(path):
        yield from _in_folder(Path(path), own)
    else:
        yield replace(_file(Path(path)), file=name_of(path))


def _standard_input() -> Found:
    digest = sha256()
    # It goes when the input that holds it does.
    held = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
    while piece := sys.stdin.buffer.read(_PIECE):
        digest.update(piece)
        held.write(piece)
    # Each text that is piped in is an input of its own, not a new version of the last one.
    name = f"{STANDARD_INPUT}{digest.hexdigest()}"
    return Found(STANDARD_INPUT, name, Path(STANDARD_INPUT), size=held.tell(), held=held)


def _in_folder(folder: Path, own: frozenset[str]) -> Iterator[Found]:
    root = folder.resolve()
    refused: list[Found] = []

    def note(error: OSError) -> None:
        refused.append(_refused(Path(error.filename), sentence(error)))

    for place, folders, files in os.walk(folder, onerror=note):
        real = os.path.realpath(place)
        folders[:] = sorted(name for name in folders if _is_input(real, name, own))
        names = sorted(name for name in files if _is_input(real, name, own))
        links = [name for name in folders if _is_link(Path(place) / name)]
        for link in (Path(place) / name for name in links):
            if reason := _unfollowed(root, link):
                yield _refused(link, reason)
        yield from _files(root, Path(place), real, names)
        yield from refused
        refused.clear()
    yield from refused


def _is_input(place: str, name: str, own: frozenset[str]) -> bool:
    return not name.startswith(".") and f"{place}{os.sep}{name}" not in own


def _files(root: Path, place: Path, real: str, names: list[str]) -> Iterator[Found]:
    """The files `names` of the folder `place`, whose path without links is `real`."""
    for name in names:
        file = place / name
        if not _is_link(file):
            yield _file(file, f"{real}{os.sep}{name}")
        elif reason := _unfollowed(root, file):
            yield _refused(file, reason)
        else:
            yield _file(file)


def _is_link(path: Path) -> bool:
    """Whether that is a symbolic link, as far as it may be looked at."""
    return os.path.islink(path)  # noqa: PTH114 - Path's own raises where it may not


def _unfollowed(root: Path, link: Path) -> str | None:
    """Why a link is not followed; None for one that leads to another place in the folder."""
    try:
        # Unlike Path.resolve, realpath has an answer for links in a circle too.
        real = os.path.realpath(link)
    except OSError as error:
        # The system keeps to itself where it leads, or it is gone since it was listed.
        return sentence(error)
    return None if Path(real).is_relative_to(root) else _OUTSIDE


def _file(file: Path, real: str | None = None) -> Found:
    """The input `file`, whose path without links is `real` if that is known."""
    try:
        state = file.stat()
        real = real or os.path.realpath(file)
    except (OSError, ValueError) as error:
        return _refused(file, sentence(error))
    if not S_ISREG(state.st_mode):
        return _refused(file, "It is not a regular file.")
    return Found(name_of(file), name_of(real), file, state.st_size, state.st_mtime_ns)


def _refused(file: Path, reason: str) -> Found:
    return Found(name_of(file), name_of(file.absolute()), file, reason=reason)


def name_of(file: Path | str) -> str:
    """The name of a file as text; the bytes of a name need not be UTF-8, records must be.

    No two files have the same: where a name has what stands for a byte, its backslash is one.
    """
    return _LIKE_A_BYTE.sub(rb"\\x5c", os.fsencode(file)).decode("utf-8", "backslashreplace")


def sentence(error: OSError | ValueError) -> str:
    """Why a file cannot be read, in a sentence."""
    if isinstance(error, FileNotFoundError):
        return "There is no such file."
    if isinstance(error, PermissionError):
        return "It may not be read: its permissions do not allow it."
    return f"It cannot be read: {getattr(error, 'strerror', None) or error}."
