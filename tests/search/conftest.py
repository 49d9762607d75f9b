"""Archives made for tests of searching."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.index.opening import open_index, open_writer
from app.index.protocol import SearchIndex
from app.index.writing import IndexDocument
from app.search.archive import Archive
from tests.conftest import ingest_all

MakeArchive = Callable[[dict[str, str]], Archive]


def index_of(directory: Path, documents: Sequence[IndexDocument]) -> SearchIndex:
    """An index of the documents in `directory`."""
    writer = open_writer(directory, anew=True)
    writer.put(documents)
    writer.commit(1)
    writer.close()
    return open_index(directory)


@pytest.fixture
def make_archive(tmp_path: Path) -> MakeArchive:
    """Ingests texts, given by the name of their file, and opens the library."""

    def make(texts: dict[str, str]) -> Archive:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, "utf-8")
        ingest_all(folder, library=tmp_path / "library")
        return Archive.open(tmp_path / "library")

    return make


@pytest.fixture
def eruption(make_archive: MakeArchive) -> Archive:
    """Two articles about an eruption, one that says it in other words, and others."""
    return make_archive(
        {
            "one.txt": "Gunung Merapi meletus\n\nGunung Merapi meletus. Awan panas dan lahar "
            "turun, kata vulkanolog.\n",
            "two.txt": "Merapi meletus lagi\n\nGunung Merapi meletus. Awan panas dan lahar "
            "mengalir; vulkanolog bersiaga.\n",
            # Only one of the words that were asked, but two that the finds share.
            "other.txt": "Warga mengungsi\n\nLahar mengalir ke desa mereka, kata seorang "
            "vulkanolog kepada wartawan.\n",
            # Only that one word.
            "alone.txt": "Panen raya\n\nPadi menguning di desa mereka, kata seorang "
            "penyuluh kepada wartawan.\n",
            **{f"{n}.txt": f"Cuaca hari ke-{n}\n\nHujan turun {n} jam.\n" for n in range(20)},
        }
    )
