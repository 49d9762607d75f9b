"""The files of a Tantivy index: read where nothing may be written, and when they are damaged."""

import json
import os
from collections.abc import Iterator
from contextlib import ContextDecorator, contextmanager
from pathlib import Path
from shutil import copy2
from tempfile import mkdtemp

from app.errors import IndexUnavailable

# mkdtemp makes a directory of our own there.
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 # nosec B108
_PANIC = "PanicException"
_ENGINE_ERRORS = (ValueError, OSError)


def links_to(directory: Path, names: tuple[str, ...]) -> Path | None:
    """A directory of links to the files of one that may not be written; None where it may.

    Tantivy takes a lock even to read, and its lock is a file beside the others.
    """
    if all(os.access(directory / name, os.W_OK) for name in names):
        return None
    return make_links(directory, names)


def make_links(directory: Path, names: tuple[str, ...]) -> Path:
    """A new directory in which the folders `names` hold links to the files of `directory`."""
    links = _scratch()
    for name in names:
        linked = links / name
        linked.mkdir()
        for file in (directory / name).resolve().iterdir():
            if not file.name.endswith(".lock"):
                (linked / file.name).symlink_to(file)
    return links


def _scratch() -> Path:
    """A new directory for a few small files; containers often have only shared memory for that."""
    for place in (None, SHARED_MEMORY):
        try:
            return Path(mkdtemp(prefix="warta-index-", dir=place))
        except OSError:
            continue
    raise IndexUnavailable(
        "The index engine keeps its locks in files, and nothing may be written anywhere: "
        "mount a small tmpfs at /tmp, or name a directory with TMPDIR."
    )


class readable(ContextDecorator):  # noqa: N801 - used as the functions of contextlib are
    """Turns what the engine says of damaged files into what to do about them.

    A class, since a generator takes three times as long, and a page asks for a hundred terms.
    """

    def __enter__(self) -> None:
        """Begins."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Raises IndexUnavailable for what the engine says.

        Where the engine (Rust) panics on damaged bytes, its binding raises a class of its own that
        stands outside Exception and cannot be imported.
        """
        if isinstance(error, _ENGINE_ERRORS) or type(error).__name__ == _PANIC:
            raise unreadable() from error


def share_files(source: Path, target: Path) -> None:
    """Makes a folder `target` with the files of `source`, as further names of the same bytes.

    The engine writes none of them anew, it puts others in their place. Where there are no such
    names (some file systems of networks), the bytes are copied.
    """
    target.mkdir(parents=True)
    for file in source.iterdir():
        if file.name.endswith(".lock"):
            continue
        try:
            os.link(file, target / file.name)
        except OSError:
            copy2(file, target / file.name)


def segments_in(place: Path) -> frozenset[str]:
    """The segments of the Tantivy index in `place`, by the names that they never share."""
    listed = json.loads((place / "meta.json").read_text("utf-8"))["segments"]
    return frozenset(one["segment_id"] for one in listed)


@contextmanager
def writable() -> Iterator[None]:
    """Turns what the engine says of a disk that takes nothing more into what to do about it.

    Raises IndexUnavailable then.
    """
    try:
        yield
    except _ENGINE_ERRORS as error:
        raise _unwritten(error) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise _unwritten(error) from error


def _unwritten(error: BaseException) -> IndexUnavailable:
    if isinstance(error, UnicodeEncodeError):
        # Of the directory: no text of an article has half a character.
        return IndexUnavailable(
            "The index cannot stand in a directory whose name is not UTF-8: the records are kept; "
            "give the library another name, then `warta check --repair` builds it from them."
        )
    why = str(error).partition("\n")[0]
    return IndexUnavailable(
        f"The index could not be written ({why}): the records are kept; make room, then "
        "`warta check --repair` builds it from them."
    )


def unreadable() -> IndexUnavailable:
    """The error that says that the index must be rebuilt."""
    return IndexUnavailable(
        "The index is damaged: `warta check --repair` rebuilds it from the records."
    )
