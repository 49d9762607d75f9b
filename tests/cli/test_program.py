import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.program import COMMANDS
from tests.cli.conftest import Run, mistake, run_process, shell
from tests.conftest import ARTICLES, ROOT

# Longer than any system lets a name be.
LONG = "x" * 5_000


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_every_command_has_help(warta: Run, command: str) -> None:
    result = warta(*command.split(), "--help")
    assert result.returncode == 0
    assert result.stdout.startswith("usage: warta")


def test_no_engine_is_loaded_before_one_is_needed() -> None:
    """A server listens, and help is given, before that."""
    code = (
        "import sys; import app.cli.program, app.cli.serve, app.index.opening; "
        "print([name for name in sys.modules if name.startswith(('tantivy', 'opensearchpy'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_a_setting_that_is_no_number_is_one_sentence(warta: Run) -> None:
    result = warta("stats", WARTA_MAX_FILE_BYTES="viel")
    assert "WARTA_MAX_FILE_BYTES" in mistake(result)


@pytest.mark.parametrize(
    "arguments", [[], ["serv"], ["search"], ["search", "-iran"], ["ingest", "x", "--speed"]]
)
def test_a_command_that_is_no_command_is_one_sentence(warta: Run, arguments: list[str]) -> None:
    assert "--help" in mistake(warta(*arguments))


def test_the_module_is_the_program(library_dir: Path) -> None:
    result = run_process("search", "kazahstan", "--library", library_dir)
    assert (result.returncode, result.stderr) == (0, "")
    assert "*Kazakhstan*" in result.stdout


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    done = shell(f"{sys.executable} -m app inspect {next(ARTICLES.iterdir())} --json | true")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("typed", ["--help", "search --help", "--version"])
def test_help_that_cannot_be_written_is_one_sentence(typed: str) -> None:
    done = shell(f"{sys.executable} -m app {typed} > /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "make room" in done.stderr


def test_help_that_nobody_reads_to_its_end_is_no_fault() -> None:
    done = shell(f"({sys.executable} -m app search --help; echo $? >&2) | true")
    assert done.stderr == "0\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "beras", "--page", LONG],
        ["search", "beras", "--page", "9" * 5_000],
        ["archive", "--csv", LONG],
        ["pair", LONG, "ID"],
        ["stats", "--library", LONG],
        ["grid", LONG],
        [LONG],
    ],
)
def test_a_sentence_repeats_no_more_than_can_be_read(warta: Run, arguments: list[str]) -> None:
    assert len(mistake(warta(*arguments))) < 1_000


def test_what_is_not_known_of_a_command_names_its_own_help(warta: Run) -> None:
    assert "`warta search --help`" in mistake(warta("search", "beras", "--speed"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "--library", ""],
        ["ingest", "berita", "--library", ""],
        ["ingest", "berita", "--report", ""],
        ["backup", ""],
        ["restore", ""],
        ["grid", ""],
    ],
)
def test_a_place_without_a_name_is_not_the_working_directory(
    warta: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """A variable of the shell that is not set gives such an argument."""
    (tmp_path / "berita").mkdir()
    monkeypatch.chdir(tmp_path)
    sentence = mistake(warta(*arguments))
    assert "name a" in sentence
    assert list(tmp_path.iterdir()) == [tmp_path / "berita"]


@pytest.mark.parametrize(
    "typed",
    ["stats --library {library}", "export --library {library}", "inspect -", "search --help"],
)
@pytest.mark.parametrize("closed", [">&-", "<&-", ">&- <&- 2>&-"])
def test_streams_that_are_closed_are_no_fault(library_dir: Path, typed: str, closed: str) -> None:
    program = f"{sys.executable} -m app {typed.format(library=library_dir)}"
    done = shell(f"{program} {closed}")
    # In what is closed, or empty as it is here, there is no article.
    assert done.returncode == (2 if typed == "inspect -" else 0)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "--library", LONG],
        ["check", "--library", LONG],
        ["backup", LONG],
        ["restore", LONG],
        ["inspect", LONG],
        ["ingest", LONG],
    ],
)
def test_a_name_that_the_system_takes_for_none_is_one_sentence(
    warta: Run, arguments: list[str]
) -> None:
    result = warta(*arguments)
    assert result.returncode in {2, 4}
    assert len((result.stdout + result.stderr).splitlines()) == 1


def test_what_is_started_has_the_null_device_for_streams_that_are_closed() -> None:
    """Else one of its connections may get the number of standard error."""
    ask = (
        "import os, sys; null = os.stat(os.devnull).st_rdev; "
        "sys.exit(any(os.fstat(number).st_rdev != null for number in range(3)))"
    )
    code = (
        "import subprocess, sys; from app.cli.streams import open_closed; open_closed(); "
        f"sys.exit(subprocess.call([sys.executable, '-c', {ask!r}]))"
    )
    assert shell(f"{sys.executable} -c {shlex.quote(code)} <&- >&- 2>&-").returncode == 0


@pytest.mark.parametrize(
    "typed", ["inspect berita.txt", "ingest . --library pustaka", "ingest berita.txt"]
)
def test_a_working_directory_that_is_gone_is_one_sentence(typed: str, tmp_path: Path) -> None:
    gone = tmp_path / "hilang"
    gone.mkdir()
    command = f'cd "{gone}" && rmdir "{gone}" && exec {shlex.quote(sys.executable)} -m app {typed}'
    done = subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 2
    assert done.stderr.startswith("warta: ")
    assert done.stderr.count("\n") == 1
