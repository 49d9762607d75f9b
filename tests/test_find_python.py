"""Which Python `make` takes, and what it says where none will do."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "scripts" / "find-python"


def pretend(path: Path, version: str, *, recent: bool, venv: bool) -> str:
    """A program that answers the script's questions as a Python of that kind would."""
    path.write_text(
        "#!/bin/sh\n"
        'case "$2" in\n'
        f"    *print*) echo {version} ;;\n"
        f"    *exit*) exit {0 if recent else 1} ;;\n"
        f"    *ensurepip*) exit {0 if venv else 1} ;;\n"
        "esac\n",
        encoding="utf-8",
    )
    path.chmod(0o755)
    return str(path)


def find(*candidates: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(SCRIPT), *candidates], capture_output=True, text=True)


def test_the_python_of_these_tests_will_do() -> None:
    found = find(sys.executable)
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_the_first_that_will_do_is_taken(tmp_path: Path) -> None:
    old = pretend(tmp_path / "old", "3.9", recent=False, venv=True)
    bare = pretend(tmp_path / "bare", "3.12", recent=True, venv=False)
    good = pretend(tmp_path / "good", "3.12", recent=True, venv=True)
    assert find("not-there", old, bare, good).stdout.strip() == good


def test_a_python_without_venv_is_told_with_the_package_to_install(tmp_path: Path) -> None:
    bare = pretend(tmp_path / "bare", "3.12", recent=True, venv=False)
    found = find(bare)
    assert found.returncode == 1
    assert f"{bare} (3.12)" in found.stderr
    assert "apt-get install python3-venv" in found.stderr


def test_a_python_that_is_too_old_is_told_with_its_version(tmp_path: Path) -> None:
    old = pretend(tmp_path / "old", "3.9", recent=False, venv=True)
    found = find(old)
    assert found.returncode == 1
    assert f"needs Python 3.11 or newer, but found only: {old} (3.9)" in found.stderr


def test_no_python_at_all_is_told_in_one_line() -> None:
    found = find("not-there")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.count("\n") == 1
    assert "found none of: not-there" in found.stderr
