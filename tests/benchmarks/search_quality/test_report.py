from datetime import date
from pathlib import Path

import pytest

from benchmarks.search_quality.asked import Asked, Kind, Part
from benchmarks.search_quality.measured import Measured, Wish
from benchmarks.search_quality.report import misses, tables
from benchmarks.search_quality.scoring import Outcome
from benchmarks.search_quality.search_page import search_page, speed_page
from benchmarks.search_quality.sides.side import Answer


def outcome(kind: Kind, shown: str, right: str, part: Part = Part.EVALUATION) -> Outcome:
    asked = Asked(kind, part, f"{kind.name} typed", frozenset(right), "was meant")
    return Outcome(asked, Answer(tuple(shown), len(shown)), 2.0)


@pytest.fixture
def measured() -> Measured:
    outcomes = [
        outcome(Kind.TYPO, "ba", "a"),
        outcome(Kind.TYPO, "b", "a"),
        outcome(Kind.NONSENSE, "b", ""),
        outcome(Kind.TRUE_WORD, "a", "a"),
        outcome(Kind.QUESTION, "a", "a"),
        outcome(Kind.QUESTION, "b", "a", Part.DEVELOPMENT),
    ]
    wish = Wish(2, Part.EVALUATION, ("warta",), Path())
    titles = {"a": "Satu", "b": "Dua"}
    return Measured(wish, 2, titles, {"warta": outcomes}, {"warta": outcomes[-2:]})


def rows(measured: Measured, heading: str) -> dict[str, tuple[str, ...]]:
    found = next(table for table in tables(measured) if heading in table.heading)
    return {row[0]: tuple(row[1:]) for row in found.rows}


def test_kinds_have_their_three_figures(measured: Measured) -> None:
    found = rows(measured, "Found")
    assert found["one typo"] == ("2", "0.000 0.500 0.250")
    assert found["two typos"] == ("0", "–")
    assert "nonsense" not in found


def test_what_should_not_be_shown_is_told_apart(measured: Measured) -> None:
    found = rows(measured, "wrong")
    assert found == {"a rare true word": ("1", "0.000"), "nonsense": ("1", "1.000")}


def test_questions_are_told_for_the_part_and_for_all(measured: Measured) -> None:
    found = rows(measured, "Questions")
    assert found["passages alone, evaluation"] == ("1", "1.000 1.000 1.000")
    assert found["passages among the news, all"] == ("2", "0.500 0.500 0.500")


def test_latency_is_told_by_kind(measured: Measured) -> None:
    found = rows(measured, "Milliseconds")
    assert found["all but questions"] == ("4", "2.0 / 2.0")
    assert found["a phrase of the text"] == ("0", "–")


def test_misses_are_what_was_not_found_and_what_should_not_have_been(measured: Measured) -> None:
    assert list(misses(measured)) == [
        "warta: one typo: TYPO typed (meant: was meant): 1 found; first: Dua",
        "warta: nonsense: NONSENSE typed (meant: was meant): 1 found; first: Dua",
    ]


def test_the_page_has_the_tables_and_what_they_mean(measured: Measured) -> None:
    page = search_page(measured, tables(measured), date(2026, 1, 2))
    assert "Measured on 2026-01-02 over 2 news articles" in page
    assert "| one typo" in page
    assert page.index("## What is asked") > page.index("| one typo")


def test_the_page_on_speed_has_the_milliseconds_alone(measured: Measured) -> None:
    page = speed_page(measured, [*tables(measured)][-1], date(2026, 1, 2))
    assert "--articles 2 --side" in page
    assert page.count("### ") == 1
    assert "### Milliseconds" in page
