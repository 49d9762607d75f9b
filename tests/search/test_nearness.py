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
        ("api n/3 air", '"api air"~3'),
        ("api /4 air", '"api air"~4'),
        ("api NEAR air", '"api air"~10'),
        ("API NEAR air", '"API air"~10'),
        ("api NEAR (air OR abu)", '"api air"~10 OR "api abu"~10'),
    ],
)
def test_a_sign_between_two_words_asks_for_both_near_each_other(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("(api OR asap) w/5 air", '"api air"~5 OR "asap air"~5'),
        ("api AROUND(4) (air|abu)", '"api air"~4 OR "api abu"~4'),
        (
            '(api OR "asap tebal") w/5 (air OR abu) laut',
            '"api air"~5 OR "api abu"~5 OR "asap tebal air"~5 OR "asap tebal abu"~5 laut',
        ),
        ("title:(api OR asap) w/5 air", 'title:"api air"~5 OR title:"asap air"~5'),
        ("-(api OR asap) w/5 air", '-("api air"~5 OR "asap air"~5)'),
        ("(api OR asap) w/5 air w/3 abu", '"api air abu"~5 OR "asap air abu"~5'),
        ("(api) w/5 (air)", '"api air"~5'),
    ],
)
def test_of_words_to_choose_from_each_is_near_the_other_side(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written


@pytest.mark.parametrize(
    "typed",
    ["(api AND asap) w/5 air", "(api OR -asap) w/5 air", "api w/5 title:(air)", ") w/5 air"],
)
def test_what_is_no_choice_of_words_is_near_nothing(typed: str) -> None:
    assert '"w/5"' in parse(typed).tree.written


def test_more_pairs_than_can_be_sought_are_not_joined() -> None:
    many = " OR ".join(f"kata{number}" for number in range(9))
    assert "~" not in parse(f"({many}) w/5 ({many})").tree.written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("api near air", "api near air"),
        ("api n air", "api n air"),
        ("API NEAR AIR", 'API "NEAR" AIR'),
        ("api N air", "api N air"),
        ("NEAR air", '"NEAR" air'),
        ("around the world", "around the world"),
        # Without a word on both sides it is a word itself, which what is dropped must not change.
        ("api w/5", 'api "w/5"'),
        ("api on:31 februari 2022 w/5 air", 'api "w/5" air'),
        ("api w/5 -air", 'api "w/5" -air'),
    ],
)
def test_a_sign_that_joins_nothing_is_a_word(typed: str, written: str) -> None:
    assert parse(typed).tree.written == written
