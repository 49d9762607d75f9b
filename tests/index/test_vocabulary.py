from app.index.protocol import TermField
from tests.index.conftest import MakeIndex, article


def test_near_words_are_found_with_their_frequency(make_index: MakeIndex) -> None:
    index = make_index(
        [article("a", "militer", "militan"), article("b", "", "militer"), article("c", "", "laut")]
    )
    near = {one.text: one.articles for one in index.near_terms("militr", 1)}
    assert near == {"militer": 1}
    assert {one.text for one in index.near_terms("militr", 2)} == {"militer", "militan"}


def test_a_swap_of_neighbours_is_one_edit(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "rusia")])
    assert [one.text for one in index.near_terms("ruisa", 1)] == ["rusia"]


def test_prefixes_give_the_most_frequent_words_first(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kapal kapten"), article("b", "", "kapal")])
    assert [one.text for one in index.terms_with_prefix("kap", 5)] == ["kapal", "kapten"]


def test_the_break_between_passages_is_no_word(make_index: MakeIndex) -> None:
    index = make_index([article("a", "satu", "dua", "tiga")])
    assert index.term_count() == 3
    assert {one.text for one in index.terms_with_prefix("", 10)} == {"dua", "tiga"}


def test_frequencies_are_articles_not_occurrences(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api api api")])
    assert index.frequency(TermField.BODY, "api") == 1
    assert index.frequency(TermField.TITLE, "api") == 0


def test_prefixes_are_looked_up_in_the_field_that_is_named(make_index: MakeIndex) -> None:
    index = make_index([article("a", "kapur", "kapal")])
    assert [one.text for one in index.terms_with_prefix("kap", 5, TermField.TITLE)] == ["kapur"]


def test_words_that_begin_nearly_so_are_near_what_is_only_begun(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kazakhstan kapal")])
    assert index.near_terms("kazahs", 1) == []
    assert [one.text for one in index.near_terms("kazahs", 1, begun=True)] == ["kazakhstan"]


def test_the_words_of_authors_and_agencies_can_be_looked_up(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kata", author=("budi",), agency=("antara",))])
    assert [one.text for one in index.terms_with_prefix("bu", 5, TermField.AUTHOR)] == ["budi"]
    assert [one.text for one in index.terms_with_prefix("an", 5, TermField.AGENCY)] == ["antara"]
