"""A small run of the fuzzer, and what it would notice."""

import random
from pathlib import Path

import pytest

from app.ingest.report import InputReport, Outcome
from benchmarks.formats import text
from benchmarks.fuzz_reading import (
    MUTATIONS,
    FuzzRun,
    Mutation,
    check_reports,
    fuzz,
    main,
    write_mutated,
)


def test_hundreds_of_mutated_files_are_each_counted_once(tmp_path: Path) -> None:
    run = fuzz(tmp_path, 300, seed=20)
    assert run.failures == []
    assert run.files == 300
    assert run.outcomes[Outcome.ADDED] > 20
    assert run.outcomes[Outcome.FAILED] > 20


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        files = write_mutated(tmp_path / name, 30, seed=5)
        made.append([(file.name, file.read_bytes()) for file in files])
    assert made[0] == made[1]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.__name__)
def test_every_mutation_changes_what_it_is_given(mutation: Mutation) -> None:
    data = text(1).encode()
    rng = random.Random(3)
    assert any(mutation(data, rng) != data for _ in range(5))
    assert isinstance(mutation(b"", rng), bytes)


def test_inputs_counted_twice_or_not_at_all_are_noticed() -> None:
    twice = InputReport("/tmp/inputs/a.txt", Outcome.ADDED)  # noqa: S108
    nameless = InputReport("/tmp/inputs/b.txt", Outcome.FAILED)  # noqa: S108
    run = FuzzRun()
    files = [Path("/tmp/inputs") / name for name in ("a.txt", "b.txt", "c.txt")]  # noqa: S108
    check_reports(files, [twice, twice, nameless], run)
    said = "\n".join(run.failures)
    assert "a.txt was counted 2 times" in said
    assert "b.txt has no reason" in said
    assert "c.txt is missing" in said


def test_the_command_prints_the_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--files", "21", "--seed", "2"]) == 0
    assert "21 files" in capsys.readouterr().out
