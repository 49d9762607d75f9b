"""Which Java the nodes of OpenSearch run on, and what is said where there is none."""

import subprocess
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "scripts" / "find-java"


def pretend(home: Path, version: str) -> Path:
    """The home of a program that says of itself what a Java of that version does."""
    (home / "bin").mkdir(parents=True)
    java = home / "bin" / "java"
    java.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2026-01-20' >&2\n", "utf-8")
    java.chmod(0o755)
    return home


def find(oldest: int, home: Path, path: str = "/usr/bin:/bin") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path, "JAVA_HOME": str(home)}
    return subprocess.run(
        [str(SCRIPT), str(oldest)], capture_output=True, text=True, env=environment
    )


def test_the_newest_is_taken_wherever_it_is(tmp_path: Path) -> None:
    old, new = pretend(tmp_path / "old", "9990.0.1"), pretend(tmp_path / "new", "9999.0.1")
    for home, path in ((new, old), (old, new)):
        found = find(21, home, f"{path}/bin:/usr/bin:/bin")
        assert (found.returncode, found.stdout.strip()) == (0, str(new.resolve()))


def test_a_program_that_is_linked_to_stands_for_its_own_home(tmp_path: Path) -> None:
    home = pretend(tmp_path / "java", "9999")
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "java").symlink_to(home / "bin" / "java")
    found = find(21, tmp_path / "nowhere", f"{tmp_path}/links:/usr/bin:/bin")
    assert found.stdout.strip() == str(home.resolve())


def test_none_that_is_new_enough_is_told_in_one_line(tmp_path: Path) -> None:
    found = find(10_000, pretend(tmp_path / "java", "1.8.0_482"))
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.startswith("Java 10000 or newer is needed, and there is none: looked in ")
    assert found.stderr.count("\n") == 1
