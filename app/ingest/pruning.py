"""Giving up what came from files that are gone, where that is asked for."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.errors import FolderEmpty
from app.ingest.discover import discover, is_folder, name_of
from app.ingest.presence import has_vanished
from app.library.inputs import KeptInput
from app.library.writing import LibraryWriter


def vanished(writer: LibraryWriter, folders: Iterable[str]) -> Iterator[Sequence[KeptInput]]:
    """The inputs of the library that lay in the folders and whose files are gone, in batches.

    Each batch may be given up before the next one is asked for.
    """
    has_vanished.cache_clear()
    for folder in map(name_of, _roots(folders)):
        kept = writer.under(folder)
        while kept:
            gone = [one for one in kept if has_vanished(one.disk)]
            if gone:
                yield gone
            kept = writer.under(folder, after=kept[-1].path)


def refuse_empty(writer: LibraryWriter, folders: Iterable[str], but: Iterable[Path]) -> None:
    """Raises FolderEmpty for a folder without inputs of which the library has articles.

    It may be a disk that is not mounted: nobody means to give up a whole archive by that. Hidden
    files and those of `but`, which are no inputs, may stand where it belongs all the same.
    """
    for folder in _roots(folders):
        if not any(discover([folder], but)) and writer.under(name_of(folder), most=1):
            raise FolderEmpty(
                f"There is nothing to read in {folder}, though the library has articles from "
                "there: if they are to be given up, ingest a folder above it with --prune."
            )


def _roots(paths: Iterable[str]) -> list[str]:
    return [os.path.realpath(path) for path in paths if is_folder(path)]
