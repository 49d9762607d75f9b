from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.index.protocol import Filters
from app.search.parse import MAX_CHARACTERS, MAX_UNITS, parse


def parts(text: str) -> list[str]:
    return [part.text for part in parse(text).parts]


def notices(text: str) -> list[str]:
    return [notice.key for notice in parse(text).notices]


def test_words_are_parts_that_must_match() -> None:
    assert parts("latihan militer") == ["latihan", "militer"]


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»", "”“"])
def test_quotes_of_any_shape_bind(quotes: str) -> None:
    assert parts(f"{quotes[0]}pasukan khusus{quotes[1]} laut") == ['"pasukan khusus"', "laut"]


def test_a_quote_without_its_partner_is_ignored() -> None:
    assert parts('"pasukan khusus" "laut -iran') == ['"pasukan khusus"', "laut"]
    assert [part.text for part in parse('"laut -iran').excluded] == ["iran"]


def test_a_minus_before_a_word_or_phrase_excludes_it() -> None:
    query = parse('laut -iran -"pasukan khusus"')
    assert [part.text for part in query.excluded] == ["iran", '"pasukan khusus"']


@pytest.mark.parametrize("text", ["covid-19", "Asia-Pasifik", "laut - iran", "laut – iran"])
def test_other_dashes_exclude_nothing(text: str) -> None:
    assert parse(text).excluded == ()


@pytest.mark.parametrize("either", ["OR", "ATAU"])
def test_or_in_capitals_joins_its_neighbours(either: str) -> None:
    assert parts(f"api {either} air laut") == ["api OR air", "laut"]


@pytest.mark.parametrize("text", ["OR api", "api OR", "OR api OR"])
def test_or_without_two_neighbours_is_nothing(text: str) -> None:
    assert parts(text) == ["api"]


def test_or_before_a_filter_or_an_exclusion_is_told_to_be_ignored() -> None:
    assert [(one.key, one.value) for one in parse("country:ID OR country:US").notices] == [
        ("or-ignored", "country:US")
    ]
    assert notices("api OR -air") == ["or-ignored"]


def test_and_in_capitals_is_no_word() -> None:
    assert parts("api AND air DAN laut") == ["api", "air", "laut"]


@pytest.mark.parametrize("without", ["NOT", "BUKAN"])
def test_not_in_capitals_excludes_what_follows(without: str) -> None:
    query = parse(f'api {without} "laut merah"')
    assert [part.text for part in query.excluded] == ['"laut merah"']


@pytest.mark.parametrize("text", ["title: latihan", "country: KZ latihan", "Country:"])
def test_a_blank_after_a_fields_colon_is_forgiven(text: str) -> None:
    assert "country" not in parts(text)
    assert "title" not in parts(text)


@pytest.mark.parametrize("text", ["language:id", "bahasa:Indonesia", "language:indonesian"])
def test_a_language_narrows_by_code_or_name(text: str) -> None:
    assert parse(text).filters == Filters(languages=("id",))


def test_an_unknown_language_is_told() -> None:
    assert notices("language:qqq") == ["unknown-language"]


def test_or_in_small_letters_is_a_word() -> None:
    assert parts("api or air") == ["api", "or", "air"]


@pytest.mark.parametrize(
    "text", ["country:KZ", "country:kz", "negara:Kazakhstan", 'country:"kazakhstan"', "Country:KAZ"]
)
def test_a_country_narrows_by_code_or_name(text: str) -> None:
    assert parse(text).filters == Filters(countries=("KZ",))


@pytest.mark.parametrize(
    "text", ["published_in:MY", "terbit_di:malaysia", 'Published_In:"Malaysia"', "terbit_di: my"]
)
def test_the_country_of_a_source_narrows_by_code_or_name(text: str) -> None:
    assert parse(text).filters == Filters(published_in=("MY",))


def test_several_countries_of_sources_widen_and_can_be_excluded() -> None:
    assert parse("published_in:my terbit_di:id").filters == Filters(published_in=("MY", "ID"))
    query = parse("-published_in:us NOT terbit_di:inggris")
    assert query.filters == Filters(excluded_published_in=("US", "GB"))


def test_a_misspelt_country_of_a_source_is_offered() -> None:
    query = parse("panen terbit_di:malasia")
    assert query.filters == Filters()
    assert [one.key for one in query.notices] == ["unknown-published_in"]
    assert [(one.suggested, one.query) for one in query.offers] == [
        ("Malaysia", "panen terbit_di:MY")
    ]


def test_a_filter_can_be_excluded() -> None:
    assert parse("-country:KZ -source:X").filters == Filters(
        excluded_countries=("KZ",), excluded_sources=("X",)
    )


def test_a_misspelt_country_is_set_aside_and_offered() -> None:
    query = parse("latihan country:kazahstan laut")
    assert query.filters == Filters()
    assert [(notice.key, notice.value) for notice in query.notices] == [
        ("unknown-country", "kazahstan")
    ]
    assert [(one.suggested, one.query) for one in query.offers] == [
        ("Kazakhstan", "latihan country:KZ laut")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("after:2022-02", date(2022, 2, 1), None),
        ("sejak:2022-02-05", date(2022, 2, 5), None),
        ("before:2023", None, date(2022, 12, 31)),
        ("sampai:2023-02", None, date(2023, 2, 28)),
    ],
)
def test_dates_narrow_as_their_word_says(text: str, first: date | None, last: date | None) -> None:
    filters = parse(text).filters
    assert (filters.first, filters.last) == (first, last)


def test_dates_that_leave_no_day_are_told() -> None:
    assert notices("banjir after:2022 before:2020") == ["dates-exclude-all"]


@pytest.mark.parametrize("text", ["after:kemarin", "before:2022-13", "after:2022-02-30"])
def test_what_is_no_date_is_set_aside(text: str) -> None:
    assert parse(text).filters == Filters()
    assert notices(text)[0].startswith("unknown-")


def test_title_words_are_sought_in_titles() -> None:
    (part,) = parse("judul:latihan").parts
    assert part.units[0].in_title
    assert part.units[0].text == "latihan"


def test_an_unknown_field_is_a_word_like_any_other() -> None:
    (part,) = parse("rasio:tinggi").parts
    assert part.units[0].terms.surfaces == ["rasio", "tinggi"]


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_box_asks_for_everything_without_a_word(text: str) -> None:
    query = parse(text)
    assert (query.parts, query.excluded, query.notices) == ((), (), ())


@pytest.mark.parametrize("text", ['"', "-", ":*", "🙂", '"" - :', "\0\x07", "OR"])
def test_signs_alone_leave_nothing_to_search_and_say_so(text: str) -> None:
    assert parts(text) == []
    assert notices(text) == ["nothing-to-search"]


def test_only_exclusions_are_told() -> None:
    assert notices("-iran") == ["negatives-only"]


def test_very_many_words_are_bounded_and_told() -> None:
    text = " ".join(f"kata{number}" for number in range(100))
    assert len(parts(text)) == MAX_UNITS
    assert notices(text) == ["terms-limited"]


def test_very_long_texts_are_bounded_and_told() -> None:
    assert "query-too-long" in notices("a" * (MAX_CHARACTERS + 1))


@given(st.text())
def test_any_text_has_a_meaning(text: str) -> None:
    query = parse(text)
    for part in (*query.parts, *query.excluded):
        for unit in part.units:
            assert unit.terms.surfaces
            assert 0 <= unit.start <= unit.end <= len(text)


@given(st.text(alphabet="ab-\":() ORAKZ0'“”country\n"))
def test_signs_in_any_order_have_a_meaning(text: str) -> None:
    parse(text)
