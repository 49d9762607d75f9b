from pathlib import Path

import pytest

from app.index.opening import open_index, open_writer
from app.index.terms import TermField
from app.index.writing import IndexDocument
from tests.index.conftest import MakeIndex, article


def with_lemmas(name: str, **lemmas: str) -> IndexDocument:
    """A document of words with the lemmas that are given."""
    words, bases = [*lemmas], [*lemmas.values()]
    return IndexDocument(id=name, title=[], title_lemmas=[], body=[words], body_lemmas=[bases])


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


def test_forms_of_a_lemma_are_given_most_frequent_first(make_index: MakeIndex) -> None:
    index = make_index(
        [
            with_lemmas("a", latihan="latih", pelatih="latih", kapal="kapal"),
            with_lemmas("b", pelatih="latih"),
        ]
    )
    assert [(one.text, one.articles) for one in index.forms_of("latih", 5)] == [
        ("pelatih", 2),
        ("latihan", 1),
    ]
    assert [one.text for one in index.forms_of("latih", 1)] == ["pelatih"]
    assert index.forms_of("xyz", 5) == []


def test_an_index_that_is_continued_still_knows_the_lemmas(tmp_path: Path) -> None:
    for name, word in (("a", "latihan"), ("b", "pelatih")):
        writer = open_writer(tmp_path, anew=name == "a")
        writer.put([with_lemmas(name, **{word: "latih"})])
        writer.commit(1)
        writer.close()
    forms = open_index(tmp_path).forms_of("latih", 5)
    assert {one.text for one in forms} == {"latihan", "pelatih"}


# With a tenth segment the engine merges some, and the words are counted otherwise.
@pytest.mark.parametrize("more", [0, 8])
def test_an_index_that_is_continued_has_the_words_of_one_made_at_once(
    more: int, tmp_path: Path
) -> None:
    batches = [
        [with_lemmas("a", latihan="latih", bola="bola"), with_lemmas("b", pelatih="latih")],
        [with_lemmas("c", latihan="latih", kapal="kapal")],
        [with_lemmas("d", bola="bola", kapur="kapur")],
        *([with_lemmas(f"more{number}", kapal="kapal")] for number in range(more)),
    ]
    for number, batch in enumerate(batches):
        writer = open_writer(tmp_path / "continued", anew=number == 0)
        writer.put(batch)
        writer.commit(number)
        writer.close()
    writer = open_writer(tmp_path / "at once", anew=True)
    writer.put(document for batch in batches for document in batch)
    writer.commit(1)
    writer.close()
    continued, at_once = open_index(tmp_path / "continued"), open_index(tmp_path / "at once")
    assert continued.term_count() == at_once.term_count()
    for lemma in ("latih", "kapal", "bola"):
        assert continued.forms_of(lemma, 5) == at_once.forms_of(lemma, 5)
    assert continued.near_terms("kapul", 1) == at_once.near_terms("kapul", 1)


def test_words_that_begin_nearly_so_are_near_what_is_only_begun(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kazakhstan kapal")])
    assert index.near_terms("kazahs", 1) == []
    assert [one.text for one in index.near_terms("kazahs", 1, begun=True)] == ["kazakhstan"]


def test_the_words_of_authors_and_agencies_can_be_looked_up(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kata", author=("budi",), agency=("antara",))])
    assert [one.text for one in index.terms_with_prefix("bu", 5, TermField.AUTHOR)] == ["budi"]
    assert [one.text for one in index.terms_with_prefix("an", 5, TermField.AGENCY)] == ["antara"]
