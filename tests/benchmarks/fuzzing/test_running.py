"""What is made of Atheris' words, and what the command refuses."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from benchmarks.fuzzing.__main__ import main
from benchmarks.fuzzing.running import Bounds, Outcome, command_of, outcome_of
from benchmarks.fuzzing.target import Target

TARGET = Target("words", lambda _: None, (b"satu dua",))


def ended(code: int, said: str) -> Outcome:
    """The outcome of a run that ended so."""
    return outcome_of(TARGET, CompletedProcess([], code, stdout=said, stderr=""))


def test_a_run_that_ends_well_tells_its_executions() -> None:
    said = "Done 20000 runs in 3 second(s)\nstat::number_of_executed_units: 20001"
    outcome = ended(0, said)
    assert (outcome.executions, outcome.failed) == (20_001, False)


def test_a_finding_is_told_with_its_file() -> None:
    said = "ValueError: no\nTest unit written to /x/words-crash-1\nDone 7 runs in 0 second(s)"
    outcome = ended(77, said)
    assert (outcome.executions, outcome.finding) == (7, Path("/x/words-crash-1"))
    assert "ValueError: no" in outcome.told


@pytest.mark.parametrize("code", [0, 1])
def test_a_run_that_tried_nothing_has_failed(code: int) -> None:
    assert ended(code, "").failed


def test_the_words_of_the_seeds_are_given_as_a_dictionary(tmp_path: Path) -> None:
    (tmp_path / "findings").mkdir()
    command = command_of(TARGET, Bounds(runs=5), tmp_path, tmp_path / "findings")
    assert "-runs=5" in command
    assert (tmp_path / "words").read_text() == '"\\x64\\x75\\x61"\n"\\x73\\x61\\x74\\x75"\n'
    assert (tmp_path / "seeds" / "0").read_bytes() == b"satu dua"


def test_a_target_that_there_is_not_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["nobody"])
    assert "no target is called nobody" in capsys.readouterr().err


def test_a_finding_is_read_again_by_name(tmp_path: Path) -> None:
    (tmp_path / "found").write_bytes(b"2022")
    assert main(["--repeat", str(tmp_path / "found"), "periods"]) == 0
