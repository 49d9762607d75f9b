"""What is printed fits a terminal of eighty columns, and one of a hundred where nobody looks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.columns import shortened, wide
from app.cli.tables import columns, in_parts, paragraph, room
from tests.conftest import ROOT

HEADS = ("", *(f"N{number}" for number in range(30)))
ROWS = [("kereta api", *(f"{number * 111:,}" for number in range(30))), ("日本", *["·"] * 30)]


def test_columns_that_do_not_fit_stand_in_a_table_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tables = list(in_parts(HEADS, ROWS))
    assert len(tables) > 1
    assert all(wide(line) <= 80 for table in tables for line in table)
    assert [head for table in tables for head in table[0].split()] == list(HEADS[1:])
    assert all(table[1].startswith("kereta api") for table in tables)


def test_every_table_has_a_column_however_narrow_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "5")
    assert len(list(in_parts(HEADS, ROWS))) == 30
    assert paragraph("satu dua", indent=10) == ["satu dua"]


def test_what_fits_is_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    assert list(in_parts(HEADS, ROWS, kept=2)) == [list(columns(HEADS, ROWS))]


def test_a_table_of_no_columns_has_its_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert list(in_parts(("", "n"), [("kata", "1")], kept=2)) == [["      n", "kata  1"]]


def test_on_a_narrow_terminal_a_text_leaves_room_for_its_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    (table,) = in_parts(("", "articles", "N1"), [("kereta " * 9, "1,234", "5")], kept=2)
    assert all(wide(line) <= 40 for line in table)


def test_a_paragraph_is_moved_in_after_its_first_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    assert paragraph("  satu dua tiga empat", indent=4) == ["  satu dua", "    tiga", "    empat"]


def test_a_text_is_shortened_by_the_columns_it_takes() -> None:
    assert shortened("kereta", 6) == "kereta"
    assert shortened("kereta api", 6) == "keret…"
    assert wide(shortened("日" * 30, 8)) <= 8


def test_where_nobody_looks_lines_are_a_hundred_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    code = "from app.cli.tables import room; print(room())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True,
        env={name: value for name, value in os.environ.items() if name != "COLUMNS"},
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.stdout == "100\n"
    assert room() > 0


@pytest.mark.parametrize(
    "command",
    [
        ["compare", "latihan", "rusia", "kazakhstan", "iran", "perdana menteri iran", "--by=year"],
        ["comentions"], ["pair", "KZ", "RU"], ["archive"], ["mentions", "latihan"],
        ["grid", "TERMS", "--months"], ["grid", "TERMS"],
    ],
    ids=lambda command: " ".join(command[:2]),
)  # fmt: skip
def test_commands_fit_eighty_columns(library_dir: Path, tmp_path: Path, command: list[str]) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("latihan\nrusia OR kazakhstan OR iran OR tiongkok OR india OR pakistan\n")
    asked = [str(terms) if one == "TERMS" else one for one in command]
    done = subprocess.run(
        [sys.executable, "-m", "app", *asked, "--library", str(library_dir)],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=True,
        env={**os.environ, "COLUMNS": "80"},
    )  # fmt: skip
    assert done.stdout
    assert [line for line in done.stdout.splitlines() if wide(line) > 80] == []
