"""What a terminal is given of articles and file names neither steers it nor hides."""

from pathlib import Path

import pytest

from app.cli.visible import visible
from app.web.export.cells import BOM
from tests.cli.conftest import Run
from tests.conftest import ingest_all
from tests.hostile import ESC, HIDDEN, TURN, WORD, harmful, write_hostile


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile(folder / "articles")
    ingest_all(folder / "articles", library=folder / "library")
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("search", WORD),
        ("search", WORD, "--json"),
        ("stats",),
        ("check",),
        ("export",),
        ("mentions", WORD),
        ("mentions", "--mention", "RU"),
        ("compare", WORD, f"{ESC}[31m{TURN}x"),
        ("pair", "ID", "RU"),
        ("comentions",),
        ("archive",),
        ("archive", "--csv", "unread"),
        ("grid", "TERMS", "--sources"),
    ],
)
def test_what_is_told_of_hostile_articles_is_plain(
    warta: Run, hostile: Path, command: tuple[str, ...]
) -> None:
    terms = hostile / "terms.txt"
    terms.write_text(f"{WORD}\n{ESC}[31m{TURN}{WORD}\nharga {HIDDEN}beras\n", "utf-8")
    asked = [terms if one == "TERMS" else one for one in command]
    result = warta(*asked, "--library", hostile / "library")
    assert result.returncode == 0, result.stderr
    assert harmful((result.stdout + result.stderr).removeprefix(BOM)) == set()


@pytest.mark.parametrize("name", ["a.txt", f"b{ESC}[31m{TURN}.jsonl"], ids=["text", "record"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_inspect_shows_of_hostile_files_is_plain(
    warta: Run, hostile: Path, name: str, form: tuple[str, ...]
) -> None:
    result = warta("inspect", hostile / "articles" / name, *form)
    assert result.returncode == 0
    assert harmful(result.stdout + result.stderr) == set()


def test_a_table_for_spreadsheets_has_nothing_but_its_mark_in_front(
    warta: Run, hostile: Path
) -> None:
    result = warta("export", "--format", "csv", "--text", "--library", hostile / "library")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("\ufeff")
    assert harmful(result.stdout[1:]) == set()


def test_a_hostile_file_name_is_told_plainly(warta: Run, hostile: Path, tmp_path: Path) -> None:
    result = warta("ingest", hostile / "articles", "--library", tmp_path / "library")
    assert "The file is empty" in result.stderr
    assert harmful(result.stderr) == set()


def test_a_mistake_that_repeats_hostile_words_is_told_plainly(warta: Run) -> None:
    result = warta("inspect", f"no{ESC}[31m{TURN}where")
    assert result.returncode == 2
    assert harmful(result.stderr) == set()


def test_names_of_places_are_told_plainly(warta: Run, hostile: Path, tmp_path: Path) -> None:
    library, backup = tmp_path / f"p{ESC}[31m{TURN}", tmp_path / f"b{ESC}[2J"
    for command in (
        ("ingest", hostile / "articles", "--library", library),
        ("ingest", "--reindex", "--library", library),
        ("check", "--library", library),
        ("backup", backup, "--library", library),
        ("restore", backup, "--library", tmp_path / f"r{TURN}"),
    ):
        result = warta(*command)
        assert result.returncode == 0, result.stderr
        assert harmful(result.stdout + result.stderr) == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"a{ESC}[31mb", "a[31mb"),
        (f"a{TURN}b", "ab"),
        ("a\tb\r\nc", "a b  c"),
        ("a\x9bb", "ab"),
        ("“Harga” – é 漢字 🙂", "“Harga” – é 漢字 🙂"),
    ],
)
def test_what_is_visible_stays(text: str, shown: str) -> None:
    assert visible(text) == shown
