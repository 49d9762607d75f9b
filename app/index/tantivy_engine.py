"""Tantivy, the engine inside of the program: its indexes are directories."""

from pathlib import Path
from shutil import rmtree
from time import sleep

from app.errors import IndexUnavailable
from app.index.hands import Hands
from app.index.note import is_intact, note_path, read_note
from app.index.protocol import SearchIndex
from app.index.tantivy_reader import TantivyIndex
from app.index.tantivy_writer import TantivyWriter
from app.index.writing import IndexWriter

# How often, and with which pauses, an index is looked at that is being replaced: a moment.
_LOOKS, _LOOK_SECONDS = 5, 0.01


class TantivyEngine:
    """The `Engine` of directories."""

    is_remote = False

    def open(self, directory: Path) -> SearchIndex:
        """The index in `directory` as it is now; IndexUnavailable where it can't be used.

        A writer may just be putting another in its place: then it is looked at again.
        """
        for _ in range(_LOOKS):
            before = self.stamp(directory)
            try:
                index = TantivyIndex(directory)
            except IndexUnavailable:
                if self.stamp(directory) == before and not _is_between(directory):
                    raise
            else:
                if self.stamp(directory) == before:
                    return index
            sleep(_LOOK_SECONDS)
        return TantivyIndex(directory)

    def writer(
        self,
        directory: Path,
        *,
        anew: bool,
        hands: Hands | None = None,  # noqa: ARG002
    ) -> IndexWriter:
        """A writer that continues the index in `directory`, or begins it `anew`."""
        return TantivyWriter(directory, anew=anew)

    def whereabouts(self) -> None:
        """No other machine can write it."""

    def run(self, errand: bytes) -> bytes:  # noqa: ARG002
        """IndexUnavailable: nothing is written here for others."""
        raise IndexUnavailable("WARTA_INDEX is not opensearch there, as it is here.")

    def revision(self, directory: Path) -> int | None:
        """The revision of the records that the index mirrors; None where it must be rebuilt."""
        try:
            return self.open(directory).revision
        except IndexUnavailable:
            return None

    def records(self) -> None:
        """None: they are in the library alone."""

    def is_damaged(self, directory: Path) -> bool:
        """Whether any file of the index has other bytes than were written; reads all of them."""
        return not is_intact(directory, read_note(directory))

    def finish_swap(self, directory: Path) -> None:
        """Ends what a writer that was broken off had begun, for the only writer there is now.

        Where it was putting an index in the place of the one in `directory`, a whole one of the
        two comes there; the rest goes.
        """
        new, old = (directory.with_name(f"{directory.name}.{ending}") for ending in ("new", "old"))
        for one in (new, old):
            if not directory.exists() and self.revision(one) is not None:
                one.rename(directory)
        for one in (new, old):
            rmtree(one, ignore_errors=True)

    def stamp(self, directory: Path) -> tuple[int, int] | None:
        """Something that changes with every commit, cheap to ask for; None where nothing is."""
        try:
            state = note_path(directory).stat()
        except OSError:
            return None
        return state.st_mtime_ns, state.st_ino


def _is_between(directory: Path) -> bool:
    """Whether the earlier index has been put aside, and the new one not yet in its place."""
    return not directory.exists() and directory.with_name(f"{directory.name}.old").exists()
