"""Words, quotes, operators and brackets: how a search text is read, and its bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.grammar import MAX_DEPTH
from app.search.parse import MAX_CHARACTERS, MAX_UNITS, parse
from app.search.query import units_of
from tests.search.parsed import notices, parts, shape


def test_words_are_parts_that_must_match() -> None:
    assert parts("latihan militer") == ["latihan", "militer"]


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»", "”“"])
def test_quotes_of_any_shape_bind(quotes: str) -> None:
    assert parts(f"{quotes[0]}pasukan khusus{quotes[1]} laut") == ['"pasukan khusus"', "laut"]


def test_a_quote_without_its_partner_is_ignored() -> None:
    assert parts('"pasukan khusus" "laut -iran') == ['"pasukan khusus"', "laut"]
    assert [part.written for part in parse('"laut -iran').excluded] == ["iran"]


def test_a_minus_before_a_word_or_phrase_excludes_it() -> None:
    query = parse('laut -iran -"pasukan khusus"')
    assert [part.written for part in query.excluded] == ["iran", '"pasukan khusus"']


@pytest.mark.parametrize("either", ["OR", "ATAU", "|"])
def test_or_in_capitals_joins_its_neighbours(either: str) -> None:
    assert parts(f"api {either} air laut") == ["api OR air", "laut"]


@pytest.mark.parametrize("text", ["OR api", "api OR", "OR api OR"])
def test_or_without_two_neighbours_is_nothing(text: str) -> None:
    assert parts(text) == ["api"]


@pytest.mark.parametrize("text", ["OR api", "api OR", "api OR country:"])
def test_an_or_that_is_ignored_is_told(text: str) -> None:
    assert notices(text) == ["or-ignored"]


def test_and_in_capitals_is_no_word() -> None:
    assert parts("api AND air DAN laut") == ["api", "air", "laut"]


@pytest.mark.parametrize("without", ["NOT", "BUKAN", "TANPA"])
def test_not_in_capitals_excludes_what_follows(without: str) -> None:
    query = parse(f'api {without} "laut merah"')
    assert [part.written for part in query.excluded] == ['"laut merah"']


@pytest.mark.parametrize("text", ["laut !iran", 'laut !"iran"', "laut !(iran)", "laut ANDNOT iran"])
def test_what_excludes_in_other_search_boxes_excludes(text: str) -> None:
    assert parts(text) == ["laut"]
    assert [part.written.strip('"') for part in parse(text).excluded] == ["iran"]


def test_or_in_small_letters_is_a_word() -> None:
    assert parts("api or air") == ["api", "or", "air"]


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_box_asks_for_everything_without_a_word(text: str) -> None:
    query = parse(text)
    assert (query.parts, query.excluded, query.notices) == ((), (), ())


def test_only_exclusions_are_told() -> None:
    assert notices("-iran") == ["negatives-only"]
    assert notices("-iran -country:KZ") == ["negatives-only"]
    assert notices("-iran country:KZ") == notices("-iran 2021..2022") == []


def test_very_many_words_are_bounded_and_told() -> None:
    text = " ".join(f"kata{number}" for number in range(100))
    assert len(parts(text)) == MAX_UNITS
    assert notices(text) == ["terms-limited"]


def test_very_long_texts_are_bounded_and_told() -> None:
    assert "query-too-long" in notices("a" * (MAX_CHARACTERS + 1))


@given(st.text())
def test_any_text_has_a_meaning(text: str) -> None:
    query = parse(text)
    for unit, _ in units_of(query.tree):
        assert unit.terms.surfaces
        assert 0 <= unit.start <= unit.end <= len(text)


@given(st.text(alphabet="ab-\":() ORAKZ0'“”country\n|=*~.5"))
def test_signs_in_any_order_have_a_meaning(text: str) -> None:
    parse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(api air) laut", ["and", "api", "air", "laut"]),
        ("(api air) OR laut", ["and", ["or", ["and", "api", "air"], "laut"]]),
        ("api (air|laut)", ["and", "api", ["or", "air", "laut"]]),
        ("-(api air)", ["and", ["-", ["and", "api", "air"]]]),
        ("NOT (api OR air) laut", ["and", ["-", ["or", "api", "air"]], "laut"]),
        ("-(-api)", ["and", "api"]),
        ("api OR -air", ["and", ["or", "api", ["-", "air"]]]),
        ("api OR country:US", ["and", ["or", "api", "country:US"]]),
        ("(api country:US) | (air -after:2022)", [
            "and",
            ["or", ["and", "api", "country:US"], ["and", "air", ["-", "after:2022"]]],
        ]),
        ("title:(api OR air)", ["and", ["or", "title:api", "title:air"]]),
        ("country:(KZ OR RU)", ["and", "(country:KZ OR country:RU)"]),
        ("((((api))))", ["and", "api"]),
        ("kata(lain)", ["and", "kata", "lain"]),
        ("()", ["and"]),
    ],
)  # fmt: skip
def test_brackets_bind_what_stands_in_them(text: str, expected: object) -> None:
    assert shape(parse(text).tree) == expected


@pytest.mark.parametrize("text", ["(api air", "api air)", "((api) air", "api) air"])
def test_a_bracket_without_its_partner_is_ignored_and_told(text: str) -> None:
    assert parts(text) == ["api", "air"]
    assert notices(text) == ["brackets-unpaired"]


@pytest.mark.parametrize("text", ["(" * 480 + "api" + ")" * 480, "(-" * 300 + "api" + ")" * 300])
def test_brackets_within_too_many_others_are_ignored_and_told(text: str) -> None:
    assert notices(text) == ["brackets-limited"]
    assert [unit.text for unit, _ in units_of(parse(text).tree)] == ["api"]


def test_as_many_brackets_as_anybody_needs_are_read() -> None:
    assert notices("(" * MAX_DEPTH + "api" + ")" * MAX_DEPTH) == []


SIGNS = [
    *("api", "air", "(", ")", "-(", "OR", "AND", "NOT", "|", "country:KZ", "on:2022", "lati*"),
    *(
        "bahasa",
        "inggris",
        "tahun:",
        "2019",
        "negara:",
        "kali",
        "Россия",
        "kupu2",
        "AS-Iran",
        "-iran-irak",
    ),
    *("https://a.example/banjir-di-kota", "-https://a.example/banjir-di-kota"),
]


@given(st.lists(st.sampled_from(SIGNS), max_size=12))
def test_what_is_written_means_the_same_when_it_is_read_again(pieces: list[str]) -> None:
    tree = parse(" ".join(pieces)).tree
    assert shape(parse(tree.written).tree) == shape(tree)
