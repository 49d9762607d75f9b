from random import Random
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.search_quality.spellings import respelt, spellings_of


def every(name: str) -> set[str]:
    return {spelling for spellings in spellings_of(name).values() for spelling in spellings}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("soekarno", "sukarno"),
        ("sukarno", "soekarno"),
        ("khalid", "halid"),
        ("hasyim", "hashim"),
        ("tjahjono", "cahjono"),
        ("djoko", "joko"),
        ("tokayev", "toqayev"),
        ("tileuberdy", "tileuberdi"),
        ("yusuf", "yusuph"),
        ("nadzir", "nazir"),
    ],
)
def test_names_are_spelt_as_other_traditions_do(name: str, other: str) -> None:
    assert other in every(name)


@pytest.mark.parametrize(
    ("name", "other"),
    [("shevchenko", "shevchenqkho"), ("ireng", "yreng"), ("storei", "sytorei"), ("khan", "qhan")],
)
def test_what_nobody_would_write_is_not_made(name: str, other: str) -> None:
    assert other not in every(name)


@given(st.text(ascii_lowercase, min_size=1, max_size=12), st.integers(0, 1000))
def test_a_respelt_name_is_another_one_that_a_rule_made(name: str, seed: int) -> None:
    typed = respelt(name, Random(seed))
    assert typed in every(name) if every(name) else typed is None
    assert typed != name
