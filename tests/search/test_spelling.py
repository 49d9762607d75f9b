from pathlib import Path

import pytest

from app.index.protocol import SearchIndex
from app.search.spelling import better_spelling, spellings
from tests.index.conftest import article
from tests.search.conftest import index_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    directory: Path = tmp_path_factory.mktemp("index")
    common = [article(f"c{number}", "", "militer presiden") for number in range(40)]
    rare = [
        article("r1", "", "oymash oimasha kazakhstan"),
        article("r2", "", "presidem 2022 bank tank"),
    ]
    return index_of(directory, common + rare)


def test_the_nearest_words_are_meant(index: SearchIndex) -> None:
    assert [one.text for one in spellings(index, "militr")] == ["militer"]
    assert [one.text for one in spellings(index, "kazahstan")] == ["kazakhstan"]


def test_several_words_equally_near_are_all_meant(index: SearchIndex) -> None:
    assert [one.text for one in spellings(index, "oymasha")] == ["oimasha", "oymash"]


def test_a_much_rarer_word_is_not_meant_beside_a_frequent_one(index: SearchIndex) -> None:
    assert [one.text for one in spellings(index, "presidek")] == ["presiden"]


def test_short_words_numbers_and_far_words_mean_nothing_else(index: SearchIndex) -> None:
    assert spellings(index, "tamk") == ()
    assert spellings(index, "20222") == ()
    assert spellings(index, "gunung") == ()


def test_a_rare_misspelling_of_the_archive_itself_gets_a_better_one(index: SearchIndex) -> None:
    better = better_spelling(index, "presidem")
    assert better is not None
    assert better.text == "presiden"


def test_a_frequent_word_never_gets_a_better_one(index: SearchIndex) -> None:
    assert better_spelling(index, "militer") is None
