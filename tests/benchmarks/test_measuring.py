import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measuring import (
    WANTED_SAMPLES,
    CommandFailed,
    memory_of,
    percentile,
    process_tree,
    run_measured,
    size_on_disk,
    time_calls,
)

HAS_PROC = Path("/proc/self/smaps_rollup").exists()


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [([7.0], 50, 7.0), ([1.0, 2.0, 3.0, 4.0], 50, 2.0), ([1.0, 2.0, 3.0, 4.0], 99, 4.0)],
)
def test_a_percentile_is_the_value_of_the_nearest_rank(
    values: list[float], percent: int, expected: float
) -> None:
    assert percentile(values, percent) == expected


def test_calls_are_made_in_whole_rounds_until_there_are_samples_enough() -> None:
    made: list[str] = []
    latency = time_calls([lambda: made.append("a"), lambda: made.append("b")])
    assert latency.samples == WANTED_SAMPLES
    assert made.count("b") == WANTED_SAMPLES // 2
    assert 0 <= latency.p50 <= latency.p99


@pytest.mark.skipif(not HAS_PROC, reason="this system does not tell the memory of a process")
def test_the_memory_of_a_command_counts_its_children() -> None:
    child = "import time; kept = bytearray(30_000_000); time.sleep(0.6)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    run = run_measured([sys.executable, "-c", parent])
    assert run.peak_bytes > 30_000_000
    assert run.seconds > 0.6


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(CommandFailed, match="code 3"):
        run_measured([sys.executable, "-c", "raise SystemExit(3)"])


def test_a_process_that_has_ended_holds_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    assert memory_of(ended.pid) == 0
    assert process_tree(ended.pid) == {ended.pid}


def test_the_size_of_a_folder_is_that_of_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one").write_bytes(b"12345")
    (tmp_path / "deep" / "two").write_bytes(b"123")
    assert size_on_disk(tmp_path) == 8
    assert size_on_disk(tmp_path / "one") == 5
