"""Runs the program as a user does: arguments in; output, errors and exit code out."""

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.cli import main
from tests.conftest import ROOT


@dataclass(frozen=True)
class Outcome:
    """What a command printed and how it ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


@pytest.fixture
def warta(
    library_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs `warta` with the arguments; the library is that of the embedded articles."""
    # As wide as where nobody looks, whatever terminal the tests are run in.
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*arguments: str | Path, stdin: str = "", **environment: str) -> Outcome:
        monkeypatch.setenv("WARTA_LIBRARY", str(library_dir))
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        piped = SimpleNamespace(buffer=io.BytesIO(stdin.encode("utf-8")))
        monkeypatch.setattr(sys, "stdin", piped)
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as error:
            code = int(error.code or 0)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run


def run_process(*arguments: str | Path) -> Outcome:
    """Runs `python -m app` with the arguments."""
    return _run(sys.executable, "-m", "app", *map(str, arguments))


def shell(command: str) -> Outcome:
    """Runs the command by a shell; it fails where any part of a pipe does."""
    return _run("bash", "-o", "pipefail", "-c", command)


def _run(*command: str) -> Outcome:
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=ROOT, timeout=120, check=False
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def mistake(result: Outcome) -> str:
    """The sentence that a user's mistake ended with; nothing else may have been printed."""
    assert result.returncode == 2, result
    assert result.stdout == ""
    (sentence,) = result.stderr.strip().splitlines()
    assert sentence.startswith("warta: ")
    return sentence
