"""What narrows a search: fields and their values, however they are written."""

import pytest

from app.index.protocol import Filters
from app.search.parse import MAX_FILTERS, parse
from tests.search.parsed import notices, only_unit, parts


@pytest.mark.parametrize("text", ["title: latihan", "country: KZ latihan", "Country:"])
def test_a_blank_after_a_fields_colon_is_forgiven(text: str) -> None:
    assert "country" not in parts(text)
    assert "title" not in parts(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Pakar Negara: Tahun 2019 Bencana", "Pakar Negara Tahun 2019 Bencana"),
        # A word that a dictionary has is no misspelling of Mali.
        ("Ibu Negara: Kali Kotor Sekali", "Ibu Negara Kali Kotor Sekali"),
        ("Akhir Tahun: Dari: Bahasa: banjir", "Akhir Tahun Dari Bahasa banjir"),
    ],
)
def test_a_colon_of_a_headline_narrows_by_nothing(text: str, written: str) -> None:
    query = parse(text)
    assert (query.tree.written, query.notices, query.offers) == (written, (), ())


@pytest.mark.parametrize("text", ["language:id", "bahasa:Indonesia", "language:indonesian"])
def test_a_language_narrows_by_code_or_name(text: str) -> None:
    assert parse(text).filters == Filters(languages=("id",))


def test_an_unknown_language_is_told() -> None:
    assert notices("language:qqq") == ["unknown-language"]


def test_a_filter_can_be_excluded() -> None:
    assert parse("-country:KZ -source:X").filters == Filters(
        excluded_countries=("KZ",), excluded_sources=("X",)
    )


def test_title_words_are_sought_in_titles() -> None:
    unit = only_unit("judul:latihan")
    assert (unit.in_title, unit.text) == (True, "latihan")


def test_an_unknown_field_is_a_word_like_any_other() -> None:
    assert only_unit("rasio:tinggi").terms.surfaces == ["rasio", "tinggi"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("title=latihan", "title:latihan"),
        ('judul="latihan militer"', 'judul:"latihan militer"'),
        ('country=KZ,"korea utara"', 'country:KZ,"korea utara"'),
        ("-negara=KZ", "-negara:KZ"),
        ("date=2021..2022", "date:2021..2022"),
    ],
)
def test_a_sign_of_equality_is_a_colon_behind_the_name_of_a_field(text: str, plain: str) -> None:
    assert parse(text).filters == parse(plain).filters
    assert parts(text) == parts(plain)


@pytest.mark.parametrize("text", ["a=b", "title=", "x=latihan", "title==latihan"])
def test_any_other_sign_of_equality_is_part_of_a_word(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    "value",
    [
        *("country:TR", "country:korea utara", "country:RU,korea utara", 'negara:"TR"'),
        *("on:2019", "sejak:januari 2019", "is:undated", "has:copies", "language:id"),
        *("published_in:MY", "about:TR", "2019..2021"),
    ],
)
@pytest.mark.parametrize("mark", ["?", "??", "？", "؟"])
def test_a_question_mark_after_a_filter_belongs_to_it_not(value: str, mark: str) -> None:
    query = parse(f"banjir {value}{mark}")
    assert query.filters == parse(value).filters != Filters()
    assert (parts(query.text), query.notices) == (["banjir"], ())


def test_a_question_mark_after_an_unknown_value_is_not_told_with_it() -> None:
    query = parse("banjir country:kazahstan?")
    assert [(one.key, one.value) for one in query.notices] == [("unknown-country", "kazahstan")]
    assert [one.query for one in query.offers] == ["banjir country:KZ"]
    assert notices("banjir country:?") == ["unknown-country"]


def test_agencies_and_authors_narrow_by_words_of_their_names() -> None:
    assert parse('agency:ANTARA penulis:"Siti Nur" -author:budi').filters == Filters(
        agencies=(("antara",),), authors=(("siti", "nur"),), excluded_authors=(("budi",),)
    )


def test_very_many_filters_are_bounded_and_told() -> None:
    query = parse("source:a " * 100)
    assert len(query.tree.parts) == MAX_FILTERS
    assert [one.key for one in query.notices] == ["filters-limited"]
