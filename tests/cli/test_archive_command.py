import csv
import io
import json
from pathlib import Path

import pytest

from app.cli.columns import wide
from tests.cli.conftest import Run


def test_it_tells_what_the_api_tells(warta: Run) -> None:
    told = json.loads(warta("archive", "--json").stdout)
    counts = json.loads(warta("stats", "--json").stdout)
    assert told["articles"] == counts["articles"]
    assert told["undated"] == counts["undated"]
    assert told["unread"] == counts["failed"]
    assert told["archive_version"] == counts["version"]
    assert [one["name"] for one in told["fields"]][:2] == ["title", "published"]


def test_a_person_sees_sources_fields_and_faults(warta: Run) -> None:
    outcome = warta("archive")
    assert (outcome.returncode, outcome.stderr) == (0, "")
    for said in ("all sources", "known", "files could not be read", "last ingest"):
        assert said in outcome.stdout


@pytest.mark.parametrize("width", [30, 60])
def test_what_there_is_over_time_fits_a_narrow_terminal(
    warta: Run, tmp_path: Path, width: int
) -> None:
    lines = [
        json.dumps({"title": f"Harga beras {month}", "text": "Petani menjual beras.",
                    "source": "Suara Petani di Pulau Seberang", "date": f"{year}-{month:02}-01"})
        for year in range(2015, 2019)
        for month in range(1, 13)
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    library = tmp_path / "library"
    warta("ingest", tmp_path / "a.jsonl", "--library", library)
    told = warta("archive", "--library", library, COLUMNS=str(width)).stdout.splitlines()
    charts = [line for line in told if "█" in line]
    assert [line.split()[0] for line in charts] == ["all", "Suara"]
    assert all(wide(line) <= width for line in charts)
    assert charts[0].index("█") == charts[1].index("█")


def test_whole_lists_come_as_tables(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    library = tmp_path / "library"
    warta("ingest", tmp_path / "empty.txt", "--library", library)
    text = warta("archive", "--csv", "unread", "--library", library).stdout
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["reason"] for row in rows] == ["The file is empty."]
    assert warta("archive", "--csv", "sources").stdout.startswith('\ufeff"source","month"')


def test_mistakes_end_with_a_sentence(warta: Run) -> None:
    for arguments in (
        ("--year", "0"),
        ("--page", "0"),
        ("--csv", "all"),
        ("--year", "x"),
        ("--json", "--csv", "dates"),
    ):
        outcome = warta("archive", *arguments)
        assert outcome.returncode == 2
        assert outcome.stderr.startswith("warta: ")
        assert outcome.stderr.count("\n") == 1


def test_an_empty_library_has_an_answer(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    library = tmp_path / "library"
    warta("ingest", tmp_path / "nothing", "--library", library)
    assert warta("archive", "--library", library).returncode == 0
