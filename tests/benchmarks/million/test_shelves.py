"""The files of the benchmark: each article in one of them, read by Warta as one."""

import json
from pathlib import Path

import pytest

from benchmarks.million import shelves
from benchmarks.million.phases import measure_phases
from benchmarks.million.shelves import write_shelves


@pytest.fixture(autouse=True)
def few_to_draw_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "_INVENTED", 40)


def test_each_folder_has_articles_of_its_own(tmp_path: Path) -> None:
    folders = write_shelves(tmp_path, tmp_path / "absent", (30, 5))
    lines = [
        [
            json.loads(line)["url"]
            for file in folder.iterdir()
            for line in file.read_text(encoding="utf-8").splitlines()
        ]
        for folder in folders
    ]
    assert [len(one) for one in lines] == [30, 5]
    assert set(lines[0]).isdisjoint(lines[1])


def test_every_phase_is_measured_for_the_articles_asked_for(tmp_path: Path) -> None:
    [folder] = write_shelves(tmp_path, tmp_path / "absent", (20,))
    phases = measure_phases(folder, 10)
    assert phases.articles == 10
    assert {"read", "countries", "records", "index: commit"} < phases.seconds.keys()
    assert all(seconds >= 0 for seconds in phases.seconds.values())
