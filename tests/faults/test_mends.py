"""What broke first, each by itself: a change broken off, half a library, things left behind."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.errors import IndexUnavailable, LibraryMissing
from app.index.opening import index_revision, open_writer
from app.ingest.checking import problems
from app.ingest.pipeline import repair
from app.library.backup import back_up
from app.library.places import database_path, index_path
from app.library.reading import LibraryReader
from benchmarks.faults.archive import leftovers, state_of
from tests.conftest import ARTICLES, ROOT, ingest_all
from tests.databases import change

# Writes to the records until the change is half in the file, and dies.
DIES = """
import os, signal, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA cache_size = 2")
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE article SET title = 'lost', paragraphs = '[]'")
c.execute("UPDATE original SET data = zeroblob(9000)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def library(library_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library_dir, tmp_path / "library"))


def break_off(library: Path) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(database_path(library))], check=False)
    assert (library / "articles.db-journal").stat().st_size > 0


def test_readers_see_what_was_before_a_change_that_was_broken_off(library: Path) -> None:
    before, reader = state_of(library), LibraryReader(library)
    break_off(library)
    assert "lost" not in {one.title for one in reader.every_article()}
    assert state_of(library) == before
    assert problems(library) == ()


@pytest.mark.parametrize("statement", ["CREATE TABLE meta (id INTEGER)", ""])
def test_half_a_library_that_a_first_ingest_left_is_none(tmp_path: Path, statement: str) -> None:
    """Tables are made all at once, so that a kill leaves an empty file or an old journal."""
    library = tmp_path / "library"
    library.mkdir()
    database_path(library).touch()
    if statement:
        code = (
            "import os, signal, sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
            f"c.execute('BEGIN'); c.execute('{statement}'); os.kill(os.getpid(), signal.SIGKILL)"
        )
        subprocess.run([sys.executable, "-c", code, str(database_path(library))], check=False)
    with pytest.raises(LibraryMissing):
        LibraryReader(library)
    ingest_all(ARTICLES, library=library)
    assert problems(library) == ()


def test_what_killed_writers_left_is_cleared_by_the_next(library: Path) -> None:
    shutil.copytree(index_path(library), library / "index.old")
    shutil.copytree(index_path(library), library / "index.new")
    shutil.copy(database_path(library), library / "articles.db.version-2")
    ingest_all(ARTICLES, library=library)
    assert leftovers(library) == []


@pytest.mark.parametrize("ending", ["new", "old"])
def test_a_swap_of_indexes_that_was_broken_off_is_ended(library: Path, ending: str) -> None:
    before = state_of(library)
    index_path(library).rename(library / f"index.{ending}")
    ingest_all(ARTICLES, library=library)
    assert state_of(library) == before
    assert leftovers(library) == []


def test_the_index_stays_whole_until_another_is(library: Path) -> None:
    revision = index_revision(index_path(library))
    writer = open_writer(index_path(library), anew=False)
    writer.remove(state_of(library).indexed)
    assert index_revision(index_path(library)) == revision
    writer.close()
    assert leftovers(library) == []
    assert problems(library) == ()


def test_a_damaged_index_is_not_continued_but_built_anew(library: Path, tmp_path: Path) -> None:
    (file,) = (index_path(library) / "articles").glob("*.store")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.unlink()
    file.write_bytes(bytes(data))
    with pytest.raises(IndexUnavailable):
        open_writer(index_path(library), anew=False)
    (tmp_path / "a.txt").write_text("Banjir di pesisir\n\nNelayan mengungsi, kata petugas.\n")
    ingest_all(tmp_path / "a.txt", library=library)
    assert problems(library) == ()


def test_a_letter_that_changed_in_an_article_is_found(library: Path) -> None:
    change(library, "UPDATE article SET title = title || '.' WHERE rowid = 1")
    (problem,) = problems(library)
    assert "not what was written" in problem.sentence


def test_drafts_of_killed_backups_go_and_those_under_way_stay(
    library: Path, tmp_path: Path
) -> None:
    code = (
        "import sys, time; from pathlib import Path; from app.library import backup\n"
        "with backup._draft_folder(Path(sys.argv[1])): print(flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    back_up(library, tmp_path / "first")
    assert len(list(tmp_path.glob(".warta-draft-*"))) == 1
    process.kill()
    process.wait()
    process.stdout.close()
    back_up(library, tmp_path / "second")
    assert not list(tmp_path.glob(".warta-draft-*"))


def test_processes_that_read_end_with_the_one_that_was_killed(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys, time\n"
        "from app.ingest.pool import Manner\n"
        "from app.ingest.processes import reading_here\n"
        "from tests.conftest import limits\n"
        "if __name__ == '__main__':\n"
        "    with reading_here(Manner(limits()), 2) as pool:\n"
        "        ids = {pool._processes.submit(os.getpid).result() for _ in range(9)}\n"
        "        print(*ids, flush=True); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    (tmp_path / "parent.py").write_text(code)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "parent.py")],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    left = {int(one) for one in done.stdout.split()}
    assert left
    deadline = time.monotonic() + 60
    while (left := {one for one in left if _lives(one)}) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not left


def _lives(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def test_repairing_where_nothing_is_wrong_changes_nothing(library: Path) -> None:
    before = state_of(library)
    repair(library)
    assert state_of(library) == before
    with sqlite3.connect(database_path(library)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
