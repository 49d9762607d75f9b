import json

import pytest

from app.cli.sparklines import sparkline
from tests.cli.conftest import Run, mistake


def test_searches_stand_beside_each_other_by_year(warta: Run) -> None:
    lines = warta("compare", "latihan", "rusia", "--by", "year").stdout.splitlines()
    found = [
        json.loads(warta("search", one, "--json").stdout)["articles"]
        for one in ("latihan", "rusia")
    ]
    assert lines[0].startswith(f"1  latihan: {found[0]} article")
    assert any(line.startswith(f"2  rusia: {found[1]} article") for line in lines)
    head = next(line for line in lines if line.startswith("year"))
    assert head.split() == ["year", "1", "latihan", "2", "rusia", "all"]
    rows = lines[lines.index(head) + 1 :]
    assert all(row[:4].isdigit() for row in rows)
    assert len({len(row.removesuffix("  gap")) for row in rows}) == 1


def test_shares_are_in_per_cent(warta: Run) -> None:
    assert "%" in warta("compare", "latihan", "--share", "--by", "decade").stdout


def test_a_misspelt_word_and_a_country_are_told(warta: Run) -> None:
    said = warta("compare", "kazahstan", "rusia").stdout
    assert "kazahstan: also searched for kazakhstan" in said
    assert "rusia counts as Russia by all its names" in said


def test_periods_that_would_be_too_many_are_told(warta: Run) -> None:
    said = warta("compare", "latihan", "rusia", "--by", "day").stdout
    assert "there would be too many periods of a day" in said


def test_where_nothing_is_found_that_is_said(warta: Run) -> None:
    assert "None of these searches finds an article" in warta("compare", "xqzxqz").stdout


@pytest.mark.parametrize(
    "asked",
    [
        ["a", "b", "c", "d", "e", "f"],
        [""],
        [],
        ["a", "--by", "week"],
        ["a", "--from", "soon"],
        ["a", "--json", "--csv"],
    ],
)
def test_mistakes_end_with_one_sentence(warta: Run, asked: list[str]) -> None:
    assert mistake(warta("compare", *asked))


def test_that_there_is_nothing_to_compare_is_said_in_words(warta: Run) -> None:
    assert "one search or more" in mistake(warta("compare", "", ""))


def test_a_sparkline_has_a_block_for_each_number() -> None:
    assert sparkline([0, 1, 4, 8], 8, 72) == "·▂▅█"
    assert sparkline([], 1, 72) == ""


@pytest.mark.parametrize("widest", [-3, 0, 1, 37, 72])
def test_a_long_sparkline_fits_a_terminal_and_keeps_its_peak(widest: int) -> None:
    counts = [0] * 500
    counts[321] = 9
    line = sparkline(counts, 9, widest)
    assert len(line) <= max(1, widest)
    assert line.count("█") == 1
