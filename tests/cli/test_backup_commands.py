"""Backup and restore as a user does them, while an ingest runs as well."""

import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from app.errors import WartaError
from app.library.opening import is_being_written
from app.library.reading import LibraryReader
from tests.cli.conftest import Run, mistake
from tests.conftest import ROOT
from tests.web.conftest import write_articles

MANY = 3_000


def ingest_beside(folder: Path, library: Path) -> subprocess.Popen[str]:
    """An ingest of `folder` in a process of its own, once it has written something."""
    command = [sys.executable, "-m", "app", "ingest", str(folder), "--library", str(library)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    while process.poll() is None and not _articles(library):
        sleep(0.01)
    return process


def _articles(library: Path) -> int:
    try:
        return LibraryReader(library).counts().articles
    except WartaError:
        return 0


def test_a_library_comes_back_sound_and_searchable(warta: Run, tmp_path: Path) -> None:
    wrote = warta("backup", tmp_path / "news")
    assert (wrote.returncode, wrote.stderr) == (0, "")
    assert "sound" in wrote.stdout
    back = warta("restore", tmp_path / "news", "--library", tmp_path / "library")
    assert back.returncode == 0, back.stderr
    assert warta("check", "--library", tmp_path / "library").returncode == 0
    assert warta("search", "--json", "--library", tmp_path / "library", "").stdout


def test_backups_during_an_ingest_are_sound_and_the_ingest_ends_well(
    warta: Run, tmp_path: Path
) -> None:
    write_articles(tmp_path / "articles", MANY)
    library, taken = tmp_path / "library", tmp_path / "taken"
    taken.mkdir()
    ingest = ingest_beside(tmp_path / "articles", library)
    during: list[Path] = []
    while ingest.poll() is None and len(during) < 3:
        file = taken / f"{len(list(taken.iterdir()))}"
        busy = is_being_written(library)
        assert warta("backup", file, "--library", library).returncode == 0
        during += [file] if busy and is_being_written(library) else []
    _, errors = ingest.communicate()
    assert (ingest.returncode, errors) == (0, "")
    assert during, "no backup was made while the ingest ran"
    assert warta("check", "--library", library).returncode == 0
    for file in during:
        restored = tmp_path / f"from-{file.name}"
        assert warta("restore", file, "--library", restored).returncode == 0
        assert warta("check", "--library", restored).returncode == 0
        assert 0 < LibraryReader(restored).counts().articles <= MANY


def test_a_file_that_exists_is_one_sentence(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "news").touch()
    assert "exists" in mistake(warta("backup", tmp_path / "news"))


@pytest.mark.parametrize("text", [b"", b"no database", b"SQLite format 3\0" + bytes(5_000)])
def test_what_is_no_backup_leaves_no_library_behind(
    warta: Run, tmp_path: Path, text: bytes
) -> None:
    (tmp_path / "news").write_bytes(text)
    assert mistake(warta("restore", tmp_path / "news", "--library", tmp_path / "new"))
    assert list(tmp_path.iterdir()) == [tmp_path / "news"]


def test_a_directory_that_was_there_stays(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "news").write_text("no database", "ascii")
    (tmp_path / "old").mkdir()
    assert mistake(warta("restore", tmp_path / "news", "--library", tmp_path / "old"))
    assert (tmp_path / "old").is_dir()
