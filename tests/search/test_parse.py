import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.index.protocol import Filters
from app.search.grammar import MAX_DEPTH
from app.search.parse import MAX_CHARACTERS, MAX_FILTERS, MAX_SLOP, MAX_UNITS, parse
from app.search.query import units_of
from tests.search.parsed import notices, only_unit, parts, shape


def test_words_are_parts_that_must_match() -> None:
    assert parts("latihan militer") == ["latihan", "militer"]


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060", "\u200e"])
def test_a_mark_that_nobody_sees_parts_no_word(mark: str) -> None:
    query = parse(f"{mark}ban{mark}jir -kor{mark}ea uta{mark}ra country:K{mark}Z")
    assert query == parse("banjir -korea utara country:KZ")


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»", "”“"])
def test_quotes_of_any_shape_bind(quotes: str) -> None:
    assert parts(f"{quotes[0]}pasukan khusus{quotes[1]} laut") == ['"pasukan khusus"', "laut"]


def test_a_quote_without_its_partner_is_ignored() -> None:
    assert parts('"pasukan khusus" "laut -iran') == ['"pasukan khusus"', "laut"]
    assert [part.written for part in parse('"laut -iran').excluded] == ["iran"]


def test_a_minus_before_a_word_or_phrase_excludes_it() -> None:
    query = parse('laut -iran -"pasukan khusus"')
    assert [part.written for part in query.excluded] == ["iran", '"pasukan khusus"']


@pytest.mark.parametrize("text", ["covid-19", "Asia-Pasifik", "laut - iran", "laut – iran"])
def test_other_dashes_exclude_nothing(text: str) -> None:
    assert parse(text).excluded == ()


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


@pytest.mark.parametrize("text", ["laut !iran", 'laut !"iran"', "laut !(iran)", "laut ANDNOT iran"])
def test_what_excludes_in_other_search_boxes_excludes(text: str) -> None:
    assert parts(text) == ["laut"]
    assert [part.written.strip('"') for part in parse(text).excluded] == ["iran"]


@pytest.mark.parametrize("text", ["Awas! banjir", "Awas !Banjir", "Awas ! banjir", "awas!banjir"])
def test_the_mark_of_a_sentence_excludes_nothing(text: str) -> None:
    assert parse(text).excluded == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("laut^2 iran", "laut iran"),
        ('"laut merah"^2.5 iran', '"laut merah" iran'),
        ("(laut OR danau)^3 iran", "laut OR danau iran"),
        ("title:laut^2", "title:laut"),
        ("country:sudan^2", "country:sudan"),
        ("(laut OR danau)^2 w/5 iran", '"laut iran"~5 OR "danau iran"~5'),
    ],
)
def test_how_much_a_word_counts_is_not_asked_and_told(text: str, written: str) -> None:
    query = parse(text)
    assert query.tree.written == written
    assert [one.key for one in query.notices] == ["weight-ignored"]


@pytest.mark.parametrize("text", ["km^2", "10^6", "laut ^2"])
def test_a_power_is_no_weight(text: str) -> None:
    assert parse(text).notices == ()


@pytest.mark.parametrize("text", ["g?mpa", "colo?r", "title:g?reng", "Zelensk?y"])
def test_a_question_mark_in_a_word_stands_for_a_letter(text: str) -> None:
    assert only_unit(text).terms.surfaces == [text.removeprefix("title:").lower()]


@pytest.mark.parametrize("text", ["sahabat?tidak", "air?api", '"g?mpa"', "latihan?", "a?1"])
def test_a_question_mark_between_words_ends_a_sentence(text: str) -> None:
    assert all("?" not in word for word in only_unit(text).terms.surfaces)


def test_or_in_small_letters_is_a_word() -> None:
    assert parts("api or air") == ["api", "or", "air"]


def test_a_filter_can_be_excluded() -> None:
    assert parse("-country:KZ -source:X").filters == Filters(
        excluded_countries=("KZ",), excluded_sources=("X",)
    )


def test_title_words_are_sought_in_titles() -> None:
    unit = only_unit("judul:latihan")
    assert (unit.in_title, unit.text) == (True, "latihan")


def test_an_unknown_field_is_a_word_like_any_other() -> None:
    assert only_unit("rasio:tinggi").terms.surfaces == ["rasio", "tinggi"]


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


@pytest.mark.parametrize("text", ["=latihan", '"latihan"', "title:=latihan"])
def test_a_word_in_quotes_or_after_a_sign_of_equality_has_no_other_forms(text: str) -> None:
    unit = only_unit(text)
    assert (unit.text, unit.quoted, unit.has_forms) == ("latihan", True, False)


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
    ("text", "written"),
    [
        ("kasus Covid -19 naik", "kasus Covid 19 naik"),
        ("suhu -5 derajat", "suhu 5 derajat"),
        ("covid -2019", "covid -2019"),
        ("covid -19x", "covid -19x"),
        # Who says it in a word means it.
        ("covid NOT 19", "covid NOT 19"),
        ("-(19)", "NOT 19"),
    ],
)
def test_a_minus_before_a_figure_leaves_nothing_out(text: str, written: str) -> None:
    assert parse(text).tree.written == written


def test_an_operator_after_a_sign_of_equality_is_a_word() -> None:
    assert parts("api =OR air") == ["api", '"OR"', "air"]


def test_a_phrase_may_say_how_near_its_words_are() -> None:
    unit = only_unit('"latihan bersama"~5')
    assert (unit.terms.surfaces, unit.slop) == (["latihan", "bersama"], 5)
    assert only_unit('"latihan"~5').slop == 0


def test_a_nearness_that_is_none_is_bounded_and_told() -> None:
    assert only_unit('"latihan bersama"~99999999').slop == MAX_SLOP
    assert notices('"latihan bersama"~99999999') == ["nearness-limited"]


@pytest.mark.parametrize("text", ["lati*", "lati**", "lati*,", "title:lati*"])
def test_a_star_after_three_letters_stands_for_any_ending(text: str) -> None:
    unit = only_unit(text)
    assert (unit.prefix, unit.surface) == (True, "lati")
    assert notices(text) == []


@pytest.mark.parametrize("text", ["la*", "*latihan", "la*han", '"lati*"', "asia-pasi*", "中*"])
def test_any_other_star_is_ignored_and_told(text: str) -> None:
    assert not only_unit(text).prefix
    assert notices(text) == ["star-ignored"]


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("banjir,longsor;gempa", ["banjir", "longsor", "gempa"]),
        ("banjir، longsor", ["banjir", "longsor"]),
        ("gempa 5,7 SR", ["gempa", "5,7", "SR"]),
        ('"banjir,longsor"', ['"banjir,longsor"']),
        ("judul:banjir,longsor", ["title:banjir,longsor"]),
    ],
)
def test_words_with_a_comma_between_are_each_a_word(text: str, words: list[str]) -> None:
    assert [word.strip("،") for word in parts(text)] == words


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('"banjir', "quotes-unpaired"),
        ("banjir NOT", "not-ignored"),
        ("(banjir NOT) gempa", "not-ignored"),
        ("banjir~2", "nearness-ignored"),
        ('"banjir"~3', "nearness-ignored"),
        ("inurl:banjir", "unknown-field"),
    ],
)
def test_signs_that_mean_nothing_where_they_stand_are_told(text: str, key: str) -> None:
    assert notices(text) == [key]


@pytest.mark.parametrize("text", ["banjir ~ gempa", "https://a.example/b", "10:30", "ayat 5:3"])
def test_signs_of_a_text_are_no_mistakes(text: str) -> None:
    assert notices(text) == []


def test_a_nearness_after_a_word_leaves_the_word() -> None:
    assert only_unit("banjir~2").terms.surfaces == ["banjir"]
    assert only_unit("rusia~1").country == "RU"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("banjir ＯＲ gempa", "banjir OR gempa"),
        ("（banjir）", "banjir"),
        ("banjir || gempa", "banjir OR gempa"),
        ("banjir −gempa", "banjir -gempa"),
        ("ban\u00adjir", "banjir"),
    ],
)
def test_signs_in_another_shape_mean_the_same(text: str, meant: str) -> None:
    query = parse(text)
    assert (query.tree.written, query.notices) == (meant, ())
