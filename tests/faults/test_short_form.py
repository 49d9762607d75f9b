"""A short form of `make faults`: killed at some moments, damaged in some places."""

from pathlib import Path

import pytest

from benchmarks.faults.flipping import damage_indexes, damage_records
from benchmarks.faults.killing import kill_at_random
from benchmarks.faults.scenes import Stage
from benchmarks.faults.space import fill_disks

POINTS, SEED, ARTICLES = 8, 2, 60
SCENES = {"further ingest", "prune", "reindex"}
DAMAGES = 6


def test_a_run_that_is_killed_anywhere_loses_nothing_and_is_completed(tmp_path: Path) -> None:
    kills = kill_at_random(Stage(tmp_path, 1), POINTS, SEED, count=ARTICLES, names=SCENES)
    assert kills.failures == []
    assert kills.tried.total() == POINTS


def test_a_damaged_index_is_noticed_and_built_anew_under_a_server(tmp_path: Path) -> None:
    flips = damage_indexes(tmp_path, range(DAMAGES), 40)
    assert flips.failures == []
    assert flips.found["noticed by check, can be rebuilt"] > DAMAGES / 2


def test_damaged_records_end_every_command_with_a_sentence(tmp_path: Path) -> None:
    flips = damage_records(tmp_path, range(DAMAGES), 40)
    assert flips.failures == []
    assert flips.found["noticed by check"] + flips.found["cannot be opened"] > 0


def test_a_full_disk_is_a_sentence_and_what_was_kept_is_whole(tmp_path: Path) -> None:
    try:
        full = fill_disks(tmp_path, 1, count=ARTICLES)
    except PermissionError as error:
        pytest.skip(f"No small disk can be had here: {error}.")
    assert full.failures == []
    assert full.found["exit 2"] > 0
