import csv
import io
import json
from pathlib import Path

import pytest

from app.cli.columns import cut_after, cut_before, wide
from app.web.export.cells import BOM
from tests.cli.conftest import Run, mistake


def found(warta: Run, *arguments: str) -> dict[str, object]:
    """The page of lines as JSON."""
    read: dict[str, object] = json.loads(warta("mentions", *arguments, "--json").stdout)
    return read


@pytest.mark.parametrize(
    "asked",
    [
        ["latihan"],
        ["latihan", "--exact", "--sort", "r1"],
        ['"latihan militer"', "--sort", "l2"],
        ["--mention", "RU", "--sort", "word"],
        ["latihan", "--country", "kz", "--from", "2022", "--sort", "source"],
        ["kazahstan"],
        ["xqzxqz"],
    ],
)
def test_page_json_and_table_have_the_same_lines(warta: Run, asked: list[str]) -> None:
    page = found(warta, *asked, "--size", "100")
    table = warta("mentions", *asked, "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(table.removeprefix(BOM), newline="")))
    lines = page["lines"]
    assert isinstance(lines, list)
    assert page["total"] == len(rows)
    first = [(line["id"], line["left"], line["word"], line["right"]) for line in lines]
    assert first == [(row["id"], row["left"], row["word"], row["right"]) for row in rows][:100]
    if rows:
        articles = "1 article" if page["articles"] == 1 else f"{page['articles']} articles"
        plural = "mention" if page["total"] == 1 else "mentions"
        head = warta("mentions", *asked).stdout.splitlines()[0]
        assert f"{page['total']} {plural} in {articles}" in head


def test_words_stand_below_each_other_within_the_terminal(
    warta: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in (60, 100, 160):
        monkeypatch.setenv("COLUMNS", str(columns))
        words = [one["word"] for one in found(warta, "latihan")["lines"]]  # type: ignore[attr-defined]
        printed = warta("mentions", "latihan").stdout.split("\n\n")[1].splitlines()
        assert len(printed) == len(words)
        assert max(map(wide, printed)) <= columns
        places = [line.index(f" {word}") for line, word in zip(printed, words, strict=True)]
        column = max(set(places), key=places.count)
        for line, word in zip(printed, words, strict=True):
            assert line[column + 1 :].startswith(word)


def test_pages_follow_each_other(warta: Run) -> None:
    asked = ["latihan", "--sort", "r1", "--size", "5"]
    first, second = found(warta, *asked), found(warta, *asked, "--page", "2")
    both = found(warta, "latihan", "--sort", "r1", "--size", "10")
    assert [*first["lines"], *second["lines"]] == both["lines"]  # type: ignore[misc]


def test_mistakes_end_with_a_sentence(warta: Run, tmp_path: Path) -> None:
    assert "nothing to look for" in mistake(warta("mentions"))
    assert "--mention" in mistake(warta("mentions", "--mention", "XX"))
    assert "--sort" in mistake(warta("mentions", "latihan", "--sort", "best"))
    assert "--size" in mistake(warta("mentions", "latihan", "--size", "1000"))
    assert "no library" in mistake(warta("mentions", "x", "--library", tmp_path / "none"))


def test_columns_are_cut_by_what_letters_take() -> None:
    assert cut_after("padi", 6) == "padi  "
    assert cut_before("padi", 6) == "  padi"
    assert cut_after("panen raya", 6) == "panen…"
    assert cut_before("panen raya", 6) == "… raya"
    assert (wide("日本"), wide("é"), wide("e\u0301")) == (4, 1, 1)
    assert cut_after("日本語", 4) == "日… "
    assert cut_before("日本語", 4) == " …語"
