"""The file of synonyms is sound, and gives what means the same."""

from collections import Counter

import pytest

from app.language.naming import named_country
from app.language.synonyms import groups, synonyms_of, synonyms_of_phrase


def texts(surface: str, lemma: str | None = None) -> set[str]:
    return {one.text for one in synonyms_of(surface, lemma or surface)}


def phrase_texts(surfaces: tuple[str, ...]) -> set[str]:
    return {one.text for one in synonyms_of_phrase(surfaces)}


def test_each_word_or_phrase_is_in_one_group_alone() -> None:
    counts = Counter(one.surfaces for group in groups() for one in group)
    assert [terms for terms, count in counts.items() if count > 1] == []


def test_members_are_written_as_people_type_them() -> None:
    every = [one.text for group in groups() for one in group]
    assert [text for text in every if text != " ".join(text.lower().split())] == []


def test_a_group_says_more_than_one_thing_and_names_no_country() -> None:
    assert all(len(group) > 1 for group in groups())
    assert [one.text for group in groups() for one in group if named_country(one.text)] == []


def test_a_word_and_its_forms_have_the_synonyms_of_the_word() -> None:
    assert {"gempa bumi", "lindu", "earthquake"} <= texts("gempa")
    assert texts("gempanya", "gempa") == texts("gempa")
    assert texts("bunga") == set()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("thn", "tahun"), ("hape", "ponsel"), ("umroh", "umrah"), ("mentri", "menteri")],
)
def test_a_word_as_chats_and_many_write_it_means_the_word(typed: str, meant: str) -> None:
    assert meant in texts(typed)


def test_a_derived_word_counts_as_it_stands() -> None:
    (police,) = (one for one in synonyms_of("polri", "polri") if one.text == "kepolisian")
    assert not police.has_forms
    assert "kepolisian" not in texts("kepolisian", "polisi")


def test_a_phrase_has_synonyms_as_a_whole() -> None:
    found = {one.text for one in synonyms_of_phrase(("gempa", "bumi"))}
    assert {"gempa", "lindu"} <= found
    assert synonyms_of_phrase(("gempa", "besar")) == ()


@pytest.mark.parametrize(
    ("searched", "other"),
    [
        (("hamil",), "mengandung"),
        (("pengungsi",), "pelarian"),
        (("perusahaan",), "syarikat"),
        (("tki",), "pmi"),
        (("badai",), "taufan"),
        (("kemarau",), "drought"),
        (("parlemen",), "dpr"),
        (("ikn",), "ibu kota negara"),
        (("angkatan", "laut"), "tni al"),
        (("hari", "kemerdekaan"), "hut ri"),
    ],
)
def test_what_news_mostly_means_otherwise_is_no_synonym(
    searched: tuple[str, ...], other: str
) -> None:
    found = texts(*searched) if len(searched) == 1 else phrase_texts(searched)
    assert other not in found
