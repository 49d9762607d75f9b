import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading.comparing import (
    WordDifference,
    WordScore,
    dated,
    named,
    spelled,
    word_differences,
    word_score,
)


def test_quotes_blanks_and_composition_make_no_difference_but_case_does() -> None:
    assert spelled("“Cafe\u0301”  di\u00a0Awan") == spelled('"Café" di Awan')
    assert spelled("\u200eJembatan\u200b") == "Jembatan"
    assert spelled("Jembatan") != spelled("JEMBATAN")


def test_names_of_outlets_are_equal_in_any_case_and_without_www() -> None:
    assert named("WWW.Kabar.example") == named("kabar.example")
    assert named("Kabar") != named("Kabar Bukit")


@pytest.mark.parametrize(
    ("published", "precision", "expected"),
    [
        (None, None, None),
        ("2022-01-11", "day", "2022-01-11 (day)"),
        ("2022-01", "month", "2022-01 (month)"),
        ("2022-01-11T05:20+07:00", "minute", "2022-01-11T05:20:00+07:00 (minute)"),
        ("2022-01-11T05:20:59", "minute", "2022-01-11T05:20:00 (minute)"),
    ],
)
def test_dates_are_told_with_their_precision_and_without_seconds(
    published: str | None, precision: str | None, expected: str | None
) -> None:
    assert dated(published, precision) == expected


def test_words_are_counted_as_often_as_they_stand() -> None:
    assert word_score("satu dua dua", "Dua satu, dua.") == WordScore(1.0, 1.0)
    assert word_score("satu satu", "satu dua tiga empat") == WordScore(0.5, 0.25)
    assert word_score("satu", "dua").f1 == 0.0


def test_finding_nothing_where_nothing_is_right_is_right() -> None:
    assert word_score("", "").f1 == 1.0
    assert word_score("", "dua") == WordScore(1.0, 0.0)
    assert word_score("satu", "") == WordScore(0.0, 1.0)


def test_f1_is_the_harmonic_mean() -> None:
    assert WordScore(0.5, 1.0).f1 == pytest.approx(2 / 3)


@given(st.text("ab ."), st.text("ab ."))
def test_scores_are_shares_and_both_ways_mirror_each_other(first: str, second: str) -> None:
    there, back = word_score(first, second), word_score(second, first)
    assert 0 <= there.f1 <= 1
    assert (there.precision, there.recall) == (back.recall, back.precision)


def test_differences_tell_what_is_missing_and_what_is_too_much_and_after_which_words() -> None:
    right = "warga bukit awan meresmikan jembatan itu"
    assert word_differences("iklan warga bukit awan jembatan itu", right) == [
        WordDifference(after="", missing="", extra="iklan"),
        WordDifference(after="warga bukit awan", missing="meresmikan", extra=""),
    ]
    assert word_differences(right, right) == []
