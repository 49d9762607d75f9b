"""`warta ingest --cluster`, as far as no cluster is needed for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.program import main
from tests.conftest import ARTICLES, ROOT

# As where `warta[cluster]` is not installed.
WITHOUT_DASK = """
import sys
sys.modules["distributed"] = None
from app.cli import main
sys.exit(main(sys.argv[1:]))
"""
# Says which of it an ingest on this machine loaded.
LOADED = """
import sys
from app.cli import main
code = main(sys.argv[1:])
print(sorted({"dask", "distributed", "tornado"} & set(sys.modules)))
sys.exit(code)
"""


def python(code: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_without_dask_it_says_what_to_install_and_writes_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library"
    done = python(
        WITHOUT_DASK, "ingest", ARTICLES, "--library", library, "--cluster", "127.0.0.1:9"
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "warta: --cluster needs Dask, which is not installed: "
        "`pip install warta[cluster]` does so.\n"
    )
    assert not library.exists()


def test_nothing_of_dask_is_loaded_by_an_ingest_on_this_machine(tmp_path: Path) -> None:
    article = next(iter(sorted(ARTICLES.iterdir())))
    done = python(LOADED, "ingest", article, "--library", tmp_path / "library")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--cluster", "host", "--workers", "2"], "not allowed with argument"),
        (["--cluster", "http://host"], "is no address of a Dask scheduler"),
        (["--cluster", "tls://host"], "WARTA_CLUSTER_CA"),
    ],
)
def test_a_mistake_ends_with_a_sentence(
    typed: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "library"
    assert main(["ingest", str(ARTICLES), "--library", str(library), *typed]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1
    assert not library.exists()


def test_certificates_are_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WARTA_CLUSTER_CA", str(tmp_path / "ca.pem"))
    monkeypatch.setenv("WARTA_CLUSTER_CERT", str(tmp_path / "cert.pem"))
    assert main(["ingest", str(ARTICLES), "--cluster", "host"]) == 2
    assert "WARTA_CLUSTER_CA is" in capsys.readouterr().err
