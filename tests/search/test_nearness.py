"""Signs of other archives that say how near two words must be."""

import pytest

from app.search.parse import parse


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("api w/5 air", '"api air"~5'),
        ("api NEAR/3 air abu", '"api air"~3 abu'),
        ("api ADJ2 air", '"api air"~2'),
        ("api AROUND(4) air", '"api air"~4'),
        ("api w/s air", '"api air"~20'),
        ('"api unggun" w/5 air', '"api unggun air"~5'),
        ("title:api w/5 air", 'title:"api air"~5'),
        ("api w/2 air w/5 abu", '"api air abu"~5'),
    ],
)
def test_a_sign_between_two_words_asks_for_both_near_each_other(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("api near air", "api near air"),
        ("around the world", "around the world"),
        # Without a word on both sides it is a word itself, which what is dropped must not change.
        ("api w/5", 'api "w/5"'),
        ("api on:31 februari 2022 w/5 air", 'api "w/5" air'),
        ("api w/5 -air", 'api "w/5" -air'),
    ],
)
def test_a_sign_that_joins_nothing_is_a_word(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written
