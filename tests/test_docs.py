"""The documentation tells the truth: its commands run, its addresses answer, its links lead."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import httpx
import pytest

from app.search.weights import ALL_WORDS, AS_TYPED, NEAR, SOME_WORDS, Weights
from tests.serving import serving

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
HOST = "http://127.0.0.1:8000"


def commands_of(program: str) -> list[list[str]]:
    """The arguments of every line of the README's shell blocks that calls `program`."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = (shlex.split(line, comments=True) for block in blocks for line in block.splitlines())
    return [line[1:] for line in lines if line[:1] == [program]]


def run_warta(*arguments: str, library: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WARTA_LIBRARY": str(library)}
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the paths of the README exist, away from the checkout."""
    directory = tmp_path_factory.mktemp("readme")
    (directory / "data").mkdir()
    (directory / "data" / "articles").symlink_to(ROOT / "data" / "articles")
    (directory / "article.txt").write_text("Panen padi selesai\n\nPetani memanen padi, Senin.\n")
    (directory / "terms.txt").write_text("panen padi\nbanjir\n")
    (directory / "table.csv").write_text("kop,naskah\nPanen padi,Petani memanen padi di lembah.\n")
    return directory


def test_every_warta_command_of_the_readme_runs_in_the_order_given(workplace: Path) -> None:
    commands = commands_of("warta")
    assert {command[0] for command in commands} >= {"ingest", "inspect", "search", "stats"}
    for arguments in commands:
        done = run_warta(*arguments, library=workplace / "library", cwd=workplace)
        assert (done.returncode, done.stderr) == (0, ""), arguments


def test_the_readme_names_every_command_that_help_lists(workplace: Path) -> None:
    listed = run_warta("--help", library=workplace, cwd=workplace).stdout
    names = re.findall(r"^ {4}([a-z]+) ", listed, re.MULTILINE)
    assert len(names) >= 6
    assert [name for name in names if f"warta {name}" not in README] == []


def test_every_make_target_of_the_readme_and_of_help_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = {command[0] for command in commands_of("make")}
    named |= set(re.findall(r"make ([a-z]+)", re.sub(r"^#.*", "", makefile, flags=re.MULTILINE)))
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert named >= {"serve", "test"}
    assert named <= targets


def test_every_address_of_the_readme_answers(library_dir: Path) -> None:
    paths = re.findall(rf"^{HOST}(/\S*)$", README, re.MULTILINE)
    assert len(paths) >= 4
    with serving(library_dir) as url, httpx.Client(base_url=url, trust_env=False) as client:
        assert [path for path in paths if client.get(path).status_code != 200] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_the_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_the_directories_that_the_readme_names_exist() -> None:
    table = README.partition("## Where things are")[2]
    named = re.findall(r"`([a-z]+(?:/[a-z]+)*)/`", table)
    made_when_used = {"data/library"}
    assert [name for name in named if not (ROOT / name).is_dir()] in ([], sorted(made_when_used))


def test_the_ranking_in_the_docs_is_that_of_the_code() -> None:
    text = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| (?:× )?([\d.]+) \| (?:× )?([\d.]+) \|", text, re.MULTILINE)
    told = {name: (float(every), float(some)) for name, every, some in rows}
    named = {
        "as typed, in the text": "typed",
        "in the headline": "headline",
        "a country in the headline, by any name": "naming_headline",
        "another form": "form",
        "another name of the country": "other_name",
        "a synonym": "synonym",
        "a correction": "spelling",
        "a form of a correction": "spelling_form",
        "a word begun (`lati*`)": "begun",
    }
    assert set(named.values()) == {field.name for field in fields(Weights)}
    for name, field in named.items():
        assert told[name] == (getattr(ALL_WORDS, field), getattr(SOME_WORDS, field)), name
    assert f"add\n{NEAR} of what the pair" in text
    assert f"as they were typed, {AS_TYPED} of what they count" in text


def test_every_module_of_search_stands_once_in_the_code_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text.partition("| modules of `search` |")[2].partition("\n\n")[0]
    cells = (row.partition("|")[2].partition("|")[0] for row in table.splitlines()[2:])
    # What stands in brackets is within a package, not beside it.
    named = [name for cell in cells for name in re.findall(r"`(\w+)`", re.sub(r"\(.*\)", "", cell))]
    search = ROOT / "app" / "search"
    modules = {file.stem for file in search.iterdir() if not file.name.startswith("__")}
    assert sorted(named) == sorted(modules)
