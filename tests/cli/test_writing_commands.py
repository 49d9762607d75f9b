import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.library.opening import writing_alone
from app.library.places import database_path, index_path
from tests.cli.conftest import Run, mistake, run_process, shell
from tests.cli.test_serve_command import free_port
from tests.conftest import ARTICLES
from tests.databases import change
from tests.rights import without_rights


@pytest.fixture
def copied(library_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(library_dir, tmp_path / "copied"))


def test_ingest_reports_each_input(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(sorted(ARTICLES.iterdir())[0], tmp_path / "in" / "a.txt")
    shutil.copy(sorted(ARTICLES.iterdir())[0], tmp_path / "in" / "b.txt")
    (tmp_path / "in" / "empty.txt").touch()
    report = tmp_path / "report.jsonl"
    result = warta("ingest", tmp_path / "in", "--library", tmp_path / "lib", "--report", report)
    lines = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    assert {Path(line["file"]).name: line["outcome"] for line in lines} == {
        "a.txt": "added",
        "b.txt": "duplicate",
        "empty.txt": "failed",
    }
    assert all(line["reason"] for line in lines if line["outcome"] != "added")
    assert result.returncode == 0
    assert "3 inputs: 1 added, 1 duplicate, 1 failed" in result.stdout
    assert "empty.txt" in result.stderr


def test_strict_ingest_ends_with_3_if_any_failed(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    arguments = ["ingest", tmp_path / "empty.txt", "--library", tmp_path / "lib"]
    assert warta(*arguments).returncode == 0
    assert warta(*arguments, "--strict").returncode == 3


def test_ingest_reads_standard_input_each_time_anew(warta: Run, tmp_path: Path) -> None:
    for name in ("utara", "selatan"):
        text = f"Banjir di pesisir {name}\n\nNelayan {name} mengungsi, kata petugas.\n"
        warta("ingest", "-", "--library", tmp_path / "lib", stdin=text)
    kept = json.loads(warta("stats", "--library", tmp_path / "lib", "--json").stdout)
    assert kept["articles"] == 2


def test_pruning_gives_up_what_is_gone_and_refuses_an_empty_folder(
    warta: Run, tmp_path: Path
) -> None:
    folder, rest = tmp_path / "in", ["--library", tmp_path / "lib"]
    folder.mkdir()
    for name in ("utara", "selatan"):
        text = f"Banjir di pesisir {name}\n\nNelayan {name} mengungsi, kata petugas.\n"
        (folder / f"{name}.txt").write_text(text, "utf-8")
    warta("ingest", folder, *rest)
    (folder / "utara.txt").unlink()
    assert "1 removed" in warta("ingest", folder, "--prune", *rest).stdout
    (folder / "selatan.txt").unlink()
    assert "--prune" in mistake(warta("ingest", folder, "--prune", *rest))


def test_an_index_is_built_anew_of_the_records_alone(warta: Run, copied: Path) -> None:
    note = (index_path(copied) / "note.json").stat().st_ino
    result = warta("ingest", "--reindex", "--library", copied)
    assert "built anew" in result.stdout
    assert (index_path(copied) / "note.json").stat().st_ino != note
    assert warta("check", "--library", copied).returncode == 0


def test_a_library_of_an_earlier_version_is_brought_up_by_repairing(
    warta: Run, copied: Path
) -> None:
    change(copied, "UPDATE meta SET schema_version = 2")
    assert "check --repair" in mistake(warta("stats", "--library", copied))
    assert warta("check", "--library", copied).returncode == 4
    assert warta("check", "--repair", "--library", copied).returncode == 0
    assert warta("stats", "--library", copied).returncode == 0


def test_nothing_to_ingest_is_a_mistake(warta: Run, tmp_path: Path) -> None:
    assert "--reindex" in mistake(warta("ingest", "--library", tmp_path / "lib"))
    nowhere = warta("ingest", "--reindex", "--library", tmp_path / "lib")
    assert "no library" in mistake(nowhere)


def test_an_empty_folder_is_said_and_makes_an_empty_library(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = warta("ingest", tmp_path / "in", "--library", tmp_path / "lib")
    assert result.returncode == 0
    assert "no files" in result.stderr
    assert warta("check", "--library", tmp_path / "lib").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["nothing.txt"], "nothing.txt"),
        ([str(ARTICLES), "--workers", "0"], "--workers"),
        ([str(ARTICLES), "--workers", "9" * 20], "--workers"),
    ],
)
def test_ingest_says_what_is_wrong_before_it_begins(
    warta: Run, tmp_path: Path, arguments: list[str], word: str
) -> None:
    assert word in mistake(warta("ingest", *arguments, "--library", tmp_path / "lib"))
    assert not (tmp_path / "lib").exists()


def test_a_report_that_cannot_be_written_is_one_sentence(warta: Run, tmp_path: Path) -> None:
    result = warta(
        "ingest", ARTICLES, "--library", tmp_path / "lib", "--report", tmp_path / "no" / "r"
    )
    assert "report" in mistake(result)
    long = warta("ingest", ARTICLES, "--library", tmp_path / "lib", "--report", "r" * 300)
    assert "report" in mistake(long)


def test_a_report_where_nobody_may_look_is_one_sentence(tmp_path: Path) -> None:
    (closed := tmp_path / "closed").mkdir(mode=0)
    typed = ["ingest", str(ARTICLES), "--library", str(tmp_path / "lib")]
    done = without_rights("-m", "app", *typed, "--report", str(closed / "r"))
    closed.chmod(0o700)
    assert done.returncode == 2
    (sentence,) = done.stderr.splitlines()
    assert "cannot be written" in sentence


def test_a_report_is_not_written_over_what_is_to_be_read(warta: Run, tmp_path: Path) -> None:
    folder, rest = tmp_path / "in", ["--library", tmp_path / "lib"]
    folder.mkdir()
    article = Path(shutil.copy(sorted(ARTICLES.iterdir())[0], folder / "a.txt"))
    text = article.read_bytes()
    for read in (article, folder):
        assert "a.txt" in mistake(warta("ingest", read, *rest, "--report", article))
    assert article.read_bytes() == text
    link = tmp_path / "link.jsonl"
    link.symlink_to(article)
    assert "link.jsonl" in mistake(warta("ingest", folder, *rest, "--report", link))


def test_a_report_may_be_written_over_an_earlier_one(warta: Run, tmp_path: Path) -> None:
    shutil.copy(sorted(ARTICLES.iterdir())[0], tmp_path / "a.txt")
    (tmp_path / "report.jsonl").touch()
    arguments = ["ingest", tmp_path, "--library", tmp_path / "lib"]
    for outcome in ("added", "unchanged"):
        assert warta(*arguments, "--report", tmp_path / "report.jsonl").returncode == 0
        (line,) = (tmp_path / "report.jsonl").read_text("utf-8").splitlines()
        assert json.loads(line)["outcome"] == outcome


def test_a_report_is_not_written_over_the_library(warta: Run, copied: Path) -> None:
    before = database_path(copied).read_bytes()
    typed = ["ingest", ARTICLES, "--library", copied, "--report"]
    for own in (database_path(copied), index_path(copied) / "note.json"):
        assert "library" in mistake(warta(*typed, own))
    assert database_path(copied).read_bytes() == before
    assert warta(*typed, copied / "report.jsonl").returncode == 0
    assert warta("check", "--library", copied).returncode == 0


@pytest.mark.parametrize("errors", ["2>/dev/full", "2>&1 | true", "2>&-"])
def test_an_ingest_goes_on_where_nobody_hears_of_its_faults(
    warta: Run, tmp_path: Path, errors: str
) -> None:
    (tmp_path / "in").mkdir()
    # More of them than a pipe holds.
    for number in range(1_500):
        (tmp_path / "in" / f"{number:03}-{'x' * 60}.txt").touch()
    shutil.copy(sorted(ARTICLES.iterdir())[0], tmp_path / "in" / "z.txt")
    program = f"{sys.executable} -m app ingest {tmp_path / 'in'} --library {tmp_path / 'lib'}"
    assert shell(f"{program} {errors}").returncode == 0
    assert warta("check", "--library", tmp_path / "lib").returncode == 0
    stats = json.loads(warta("stats", "--library", tmp_path / "lib", "--json").stdout)
    assert stats["articles"] == 1


def test_a_report_that_nobody_reads_any_more_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(1_500):
        (tmp_path / "in" / f"{number:03}-{'x' * 60}.txt").touch()
    program = f"{sys.executable} -m app ingest {tmp_path / 'in'} --library {tmp_path / 'lib'}"
    done = shell(f"{program} --report /dev/stdout 2>/dev/null | true")
    assert done.returncode == 2


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are told by /proc")
def test_an_ingest_that_is_interrupted_says_nothing_of_its_processes(tmp_path: Path) -> None:
    """A terminal sends Ctrl-C to them as well, most of them while they start."""
    (tmp_path / "in").mkdir()
    text = sorted(ARTICLES.iterdir())[0].read_text("utf-8")
    for number in range(1_500):
        (tmp_path / "in" / f"{number}.txt").write_text(f"{text}\nNomor {number}.\n", "utf-8")
    typed = ["ingest", str(tmp_path / "in"), "--library", str(tmp_path / "lib"), "--workers", "2"]
    with subprocess.Popen(
        [sys.executable, "-m", "app", *typed],
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What a shell runs in the background ignores Ctrl-C, and so would this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
        # What keeps count of their semaphores, and the two.
        while running.poll() is None and len(children.read_text().split()) < 3:
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        try:
            told = running.communicate(timeout=60)[1]
        finally:
            running.kill()
    assert (running.returncode, told) == (130, b"")


def test_a_library_being_written_is_one_sentence(warta: Run, tmp_path: Path) -> None:
    with writing_alone(tmp_path / "lib"):
        sentence = mistake(warta("ingest", ARTICLES, "--library", tmp_path / "lib"))
    assert "wait" in sentence


@pytest.mark.parametrize("workers", ["1", "2"])
def test_serving_a_library_whose_first_ingest_is_under_way_says_so(
    tmp_path: Path, workers: str
) -> None:
    command = ("serve", "--library", tmp_path / "lib", "--port", str(free_port()))
    with writing_alone(tmp_path / "lib"):
        sentence = mistake(run_process(*command, "--workers", workers))
    assert "another process" in sentence


def test_a_library_that_cannot_be_made_is_one_sentence(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sentence = mistake(warta("ingest", ARTICLES, "--library", tmp_path / "file" / "lib"))
    assert "--library" in sentence


def test_check_finds_a_sound_library_sound(warta: Run) -> None:
    result = warta("check")
    assert result.returncode == 0
    assert "is sound" in result.stdout


def test_check_repairs_the_index(warta: Run, copied: Path) -> None:
    shutil.rmtree(index_path(copied))
    broken = warta("check", "--library", copied)
    assert broken.returncode == 4
    assert "--repair" in broken.stdout
    assert "--repair" in mistake(warta("search", "iran", "--library", copied))
    assert warta("check", "--library", copied, "--repair").returncode == 0
    assert warta("search", "iran", "--library", copied).returncode == 0


def test_check_tells_a_damaged_database(warta: Run, copied: Path) -> None:
    database_path(copied).write_bytes(b"no database" * 1000)
    result = warta("check", "--library", copied)
    assert result.returncode == 4
    assert "damaged" in result.stdout
    assert "damaged" in mistake(warta("stats", "--library", copied))
    assert "damaged" in mistake(warta("ingest", ARTICLES, "--library", copied))
