"""By what two machines tell whether they read alike."""

import shutil
import subprocess
import sys
from pathlib import Path

from app.ingest.cluster.release import differences, release
from tests.conftest import ROOT

SAY = "from app.ingest.cluster.release import release; print(*release(), sep='\\n')"


def said_of(folder: Path) -> tuple[str, ...]:
    """The release of the Warta that lies in a folder."""
    done = subprocess.run([sys.executable, "-c", SAY], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return tuple(done.stdout.splitlines())


def test_a_copy_of_warta_elsewhere_is_the_same_until_a_byte_differs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "app", tmp_path / "app")
    assert said_of(tmp_path) == release()
    words = tmp_path / "app" / "language" / "data" / "months.toml"
    words.write_text(words.read_text("utf-8") + "\n# another\n", "utf-8")
    theirs = said_of(tmp_path)
    assert theirs != release()
    told = differences(theirs, release())
    assert told.count("language data") == 2
    assert "Python" not in told


def test_what_one_lacks_altogether_is_told_as_well() -> None:
    assert differences(("Warta 1",), ("Warta 1", "ftfy 6")) == "less there, ftfy 6 here"
