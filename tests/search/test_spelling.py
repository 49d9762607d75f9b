from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.index.protocol import SearchIndex
from app.language.edits import allowed_edits
from app.search.parse import parse
from app.search.query import sought
from app.search.spelling import better_spelling, candidates, hundredfold_spelling, spellings
from app.search.variants import Widening, with_variants
from tests.index.conftest import article
from tests.search.conftest import index_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    directory: Path = tmp_path_factory.mktemp("index")
    common = [article(f"c{number}", "", "militer presiden hanya") for number in range(200)]
    some = [
        article(f"s{number}", "rumah sakit", "goreng kolesterol halnya") for number in range(20)
    ]
    rare = [
        article("r1", "", "oymash oimasha kazakhstan suharto gucci"),
        article("r2", "", "presidem 2022 bank tank rezky konate sakit rumah"),
        article("r3", "", "tofieq kertapura"),
    ]
    return index_of(directory, common + some + rare)


def meant(index: SearchIndex, typed: str) -> list[str]:
    return [one.text for one in spellings(index, typed)]


def test_the_nearest_words_are_meant(index: SearchIndex) -> None:
    assert meant(index, "militr") == ["militer"]
    assert meant(index, "kazahstan") == ["kazakhstan"]


def test_several_words_nearly_as_near_are_all_meant_the_likeliest_most(index: SearchIndex) -> None:
    one, other = spellings(index, "oymasha")
    assert (one.text, other.text) == ("oimasha", "oymash")
    assert one.weight == 1 > other.weight > 0


def test_a_much_rarer_word_is_not_meant_beside_a_frequent_one(index: SearchIndex) -> None:
    assert meant(index, "presidez") == ["presiden"]


def test_a_word_that_tells_nothing_is_not_meant_beside_one_that_does(index: SearchIndex) -> None:
    assert meant(index, "haonya") == ["halnya"]
    assert meant(index, "hanyya") == ["hanya"]


def test_a_nearer_word_is_meant_though_another_is_more_frequent(index: SearchIndex) -> None:
    # The keys of "k" and "m" are neighbours.
    assert meant(index, "presidek")[0] == "presidem"


def test_short_words_numbers_and_far_words_mean_nothing_else(index: SearchIndex) -> None:
    assert spellings(index, "tamk") == spellings(index, "uci") == ()
    assert spellings(index, "20222") == ()
    assert spellings(index, "gunung") == ()


def test_an_older_spelling_is_found_beyond_the_edits_of_short_words(index: SearchIndex) -> None:
    assert meant(index, "soeharto") == ["suharto"]
    assert meant(index, "goecci") == ["gucci"]


def test_a_word_of_four_letters_may_be_one_of_five_that_lost_one(index: SearchIndex) -> None:
    assert meant(index, "ucci") == meant(index, "guci") == ["gucci"]
    assert meant(index, "rezy") == ["rezky"]


def test_two_spellings_of_a_short_name_may_be_other_ones(index: SearchIndex) -> None:
    assert meant(index, "tofik") == ["tofieq"]


def test_vowels_may_be_left_out_of_a_word_that_has_hardly_any(index: SearchIndex) -> None:
    assert meant(index, "mltr") == []
    assert meant(index, "krtpura") == ["kertapura"]
    assert meant(index, "mlter") == ["militer"]
    assert meant(index, "prsiden") == meant(index, "prsidn") == ["presiden"]


def test_a_frequent_word_may_be_misspelt_before_a_clitic(index: SearchIndex) -> None:
    assert meant(index, "militrnya") == ["militer"]
    assert [one.text for one in candidates(index, "militrnya")] == ["militer"]
    # Of rare words no form is expected.
    assert meant(index, "konatnya") == []


def test_a_question_mark_stands_for_any_letter_or_none(index: SearchIndex) -> None:
    assert meant(index, "mil?ter") == meant(index, "mili?ter") == ["militer"]
    assert meant(index, "r?mah") == ["rumah"]


def test_first_letters_may_be_missing_or_swapped(index: SearchIndex) -> None:
    assert meant(index, "iliter") == meant(index, "imliter") == ["militer"]
    assert meant(index, "eezky") == ["rezky"]


def test_wrong_first_letters_are_forgiven_where_nothing_nearer_is_found(index: SearchIndex) -> None:
    assert meant(index, "eonate") == ["konate"]
    # One edit from "presidem" too, but that is nearer.
    assert meant(index, "zresiden") == ["presiden"]
    assert meant(index, "zonati") == []


def test_a_word_that_lost_letters_may_be_a_long_one(index: SearchIndex) -> None:
    assert meant(index, "kolterol") == ["kolesterol"]
    assert meant(index, "mliter") == ["militer"]
    assert meant(index, "miler") == []


def test_two_words_run_together_are_both_meant(index: SearchIndex) -> None:
    (both,) = spellings(index, "rumahsakit")
    assert (both.words, both.text, both.articles) == (("rumah", "sakit"), "rumah sakit", 20)


def test_words_that_never_follow_each_other_are_not_taken_for_one(index: SearchIndex) -> None:
    assert meant(index, "militergoreng") == []


def test_a_rare_misspelling_of_the_archive_itself_gets_a_better_one(index: SearchIndex) -> None:
    better = better_spelling(index, "presidem")
    assert better is not None
    assert better.text == "presiden"


def test_a_word_in_a_hundred_times_as_many_articles_may_be_offered(index: SearchIndex) -> None:
    offered = hundredfold_spelling(index, "presidem")
    assert offered is not None
    assert offered.text == "presiden"
    assert hundredfold_spelling(index, "konate") is None
    assert hundredfold_spelling(index, "goreng") is None
    assert hundredfold_spelling(index, "kazahstan") is None


def test_a_frequent_word_never_gets_a_better_one(index: SearchIndex) -> None:
    assert better_spelling(index, "militer") is None


def test_a_word_that_the_archive_lacks_has_any_near_word_for_a_better_one(
    index: SearchIndex,
) -> None:
    better = better_spelling(index, "konatee")
    assert better is not None
    assert better.text == "konate"


def test_all_that_a_word_may_mean_are_candidates_the_likeliest_first(index: SearchIndex) -> None:
    assert [one.text for one in candidates(index, "presidel")] == ["presiden", "presidem"]
    assert [one.text for one in candidates(index, "kolterol")] == ["kolesterol"]


@given(typed=st.text("aeikmnorstuz", min_size=1, max_size=12))
def test_no_spelling_costs_more_than_the_edits_allowed(index: SearchIndex, typed: str) -> None:
    for one in spellings(index, typed):
        allowed = max(allowed_edits(typed), allowed_edits(one.text))
        assert len(typed) >= 4
        wrongly_begun = typed[0] != one.text[0]
        assert 0 < one.cost <= allowed + wrongly_begun
        assert 0 < one.weight <= 1


def test_a_frequent_word_with_a_clitic_that_the_archive_lacks_is_no_slip(
    index: SearchIndex,
) -> None:
    def taken(typed: str) -> tuple[str, ...]:
        (unit,) = sought(parse(typed).tree)
        return tuple(one.text for one in with_variants(unit, index, Widening.UNKNOWN).spellings)

    assert taken("gorengnya") == taken("kolesterolnya") == taken("kolesterolkah") == ()
    assert taken("kolesterl") == ("kolesterol",)


def test_a_word_in_cyrillic_letters_is_looked_for_in_latin_ones(index: SearchIndex) -> None:
    assert meant(index, "суxарто") == []
    assert meant(index, "кажахстан") == meant(index, "kazhakhstan") == ["kazakhstan"]
    # Whatever is near the same word.
    assert meant(index, "танк") == ["tank"]
