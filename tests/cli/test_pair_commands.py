import csv
import io
import json

import pytest

from app.cli.tables import columns
from app.web.export.cells import BOM
from tests.cli.conftest import Run, mistake


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.removeprefix(BOM), newline="")))


def test_a_pair_is_named_by_codes_or_names_in_any_order(warta: Run) -> None:
    told = json.loads(warta("pair", "RU", "KZ", "--json").stdout)
    assert told == json.loads(warta("pair", "kazakhstan", "Rusia", "--json").stdout)
    assert [one["code"] for one in told["countries"]] == ["KZ", "RU"]
    found = warta("search", "", "--country", "KZ", "--country", "RU", "--json")
    assert told["articles"] == json.loads(found.stdout)["articles"]


def test_it_says_how_many_and_quotes_sentences(warta: Run) -> None:
    told = json.loads(warta("pair", "RU", "KZ", "--json").stdout)
    lines = warta("pair", "RU", "KZ").stdout.splitlines()
    assert lines[0].startswith(f"Kazakhstan and Russia: {told['articles']} article")
    assert any(told["newest"][0] in line for line in lines)


def test_typical_words_are_a_table(warta: Run) -> None:
    told = json.loads(warta("pair", "RU", "KZ", "--json").stdout)
    table = warta("pair", "RU", "KZ", "--csv").stdout
    assert table.startswith(f'{BOM}"first","second","word"')
    assert [row["word"] for row in rows(table)] == [one["text"] for one in told["words"]]


def test_mistakes_in_a_pair_are_told(warta: Run) -> None:
    assert "“nowhere” is no country" in mistake(warta("pair", "nowhere", "ID"))
    assert "one country" in mistake(warta("pair", "ID", "Indonesia"))


def test_co_mentions_are_those_of_a_search(warta: Run) -> None:
    told = json.loads(warta("comentions", "latihan", "--json").stdout)
    assert told["pairs"]
    for one in told["pairs"]:
        asked = ("latihan", "--country", one["first"], "--country", one["second"], "--json")
        assert json.loads(warta("search", *asked).stdout)["articles"] == one["articles"]
    table = rows(warta("comentions", "latihan", "--csv").stdout)
    assert [int(row["both_articles"]) for row in table] == [
        one["articles"] for one in told["pairs"]
    ]
    assert {row["query"] for row in table} == {"latihan"}


@pytest.mark.parametrize("measure", ["articles", "share"])
def test_they_are_printed_as_countries_by_countries(warta: Run, measure: str) -> None:
    lines = warta("comentions", "--measure", measure).stdout.splitlines()
    codes = lines[2].split()
    table = lines[3 : 3 + len(codes)]
    assert [line.split()[0] for line in table] == codes
    assert lines[3 + len(codes) + 1].startswith(f"{codes[0]} ")
    for number, line in enumerate(table):
        assert line.split()[-len(codes) :][number] == "–"


def test_nothing_found_is_no_table(warta: Run) -> None:
    assert warta("comentions", "xqzxqz", "--exact").stdout == "0 articles, 0 countries\n"


def test_columns_stand_under_each_other_whatever_the_script() -> None:
    lines = list(columns(("word", "articles"), [("kereta", "7"), ("日本", "1,234"), ("é", "12")]))
    assert lines == ["word    articles", "kereta         7", "日本       1,234", "é             12"]
    assert len(next(columns(("x" * 90, "n"), [("y" * 90, "1")]))) >= 90
