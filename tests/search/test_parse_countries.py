"""How countries are read in a search text."""

import pytest

from app.index.protocol import Filters
from app.search.parse import parse
from app.search.query import units_of
from tests.search.parsed import notices, only_unit, parts, shape


def test_countries_in_other_letters_are_countries() -> None:
    query = parse("Южная Корея 中国 -Россия")
    assert [unit.country for unit, _ in units_of(query.tree)] == ["KR", "CN", "RU"]
    assert only_unit('"Россия"').country is None


@pytest.mark.parametrize("text", ["country: kazahstan", 'country: "kali"', "negara:kali"])
def test_what_is_meant_as_a_country_is_told(text: str) -> None:
    assert "unknown-country" in notices(text)


@pytest.mark.parametrize(
    "text", ["country:KZ", "country:kz", "negara:Kazakhstan", 'country:"kazakhstan"', "Country:KAZ"]
)
def test_a_country_narrows_by_code_or_name(text: str) -> None:
    assert parse(text).filters == Filters(countries=(("KZ",),))


@pytest.mark.parametrize(
    "text",
    [
        "country:china,russia",
        'country:"china, russia"',
        'country:china,"russia"',
        'country:"china",russia',
        'negara:"Tiongkok","Rusia"',
        "country:CN，RU",
        "country:china,,russia,",
        "country:china,russia,RRT",
        "country:china OR negara:rusia",
    ],
)
def test_either_of_several_countries_will_do(text: str) -> None:
    query = parse(text)
    assert (query.filters, query.parts) == (Filters(countries=(("CN", "RU"),)), ())


def test_two_countries_named_apart_must_both_be_mentioned() -> None:
    query = parse("country:china,us latihan negara:rusia")
    assert query.filters == Filters(countries=(("CN", "US"), ("RU",)))
    assert parts(query.text) == ["latihan"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('country:"korea utara"', "KP"),
        ("country:KP", "KP"),
        ("country:us", "US"),
        ("country:Rusland", "RU"),
        ("country:Россия", "RU"),
        ("country:中国", "CN"),
        ("country:Türkei", "TR"),
    ],
)
def test_a_country_goes_by_its_name_in_many_languages(text: str, code: str) -> None:
    assert parse(text).filters == Filters(countries=((code,),))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("negara:amerika serikat", ("US",)),
        ("country:korea  utara", ("KP",)),
        ("about:sudan selatan", ("SS",)),
        ("country:china,korea utara,arab saudi,RU", ("CN", "KP", "SA", "RU")),
        ("country:korea utara,kazahstan", ("KP",)),
        ("country:corea del norte", ("KP",)),
    ],
)
def test_the_words_of_a_countrys_name_need_no_quotes(text: str, codes: tuple[str, ...]) -> None:
    query = parse(f"{text} banjir")
    assert [*query.filters.countries, *query.filters.about] == [codes]
    assert parts(query.text) == ["banjir"]


def test_the_words_of_an_excluded_countrys_name_need_no_quotes() -> None:
    query = parse("latihan -negara:amerika serikat")
    assert query.filters == Filters(excluded_countries=("US",))
    assert query.tree.written == "latihan -negara:amerika serikat"


@pytest.mark.parametrize(
    "text",
    [
        "country:US banjir",
        "country:US, rusia",
        "country:US - banjir",
        'country:"US" virgin islands',
    ],
)
def test_words_that_are_no_name_with_the_first_stay_words(text: str) -> None:
    assert parse(text).filters == Filters(countries=(("US",),))
    assert parts(text)


@pytest.mark.parametrize("sign", [",", ";", "/", "+", "、"])
def test_any_sign_that_parts_a_list_parts_countries(sign: str) -> None:
    query = parse(f'country:us{sign}rusia{sign}"timor leste" banjir')
    assert query.filters == Filters(countries=(("US", "RU", "TL"),))
    assert query.notices == ()


@pytest.mark.parametrize("text", ["air india", "taman jepang bunga", "air Iran-Irak"])
def test_a_word_in_small_letters_begins_no_firms_name(text: str) -> None:
    assert any(unit.country for unit, _ in units_of(parse(text).tree))


@pytest.mark.parametrize("text", ["Air India", "TAMAN JEPANG", "bahasa inggris", "pt india"])
def test_a_countrys_name_in_that_of_a_firm_or_language_is_none(text: str) -> None:
    assert not any(unit.country for unit, _ in units_of(parse(text).tree))


def test_every_country_of_an_excluded_list_is_excluded() -> None:
    assert parse("-country:us,uk").filters == Filters(excluded_countries=("US", "GB"))
    assert parse("NOT country:us -country:rusia").filters == Filters(
        excluded_countries=("US", "RU")
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("country:china,kazahstan,us", "country:china,KZ,us"),
        ('country:"china, kazahstan"', 'country:"china, KZ"'),
        ('country:"kazahstan",china', "country:KZ,china"),
        ("“latihan country:china,kazahstan", "“latihan country:china,KZ"),
    ],
)
def test_of_several_countries_the_known_ones_count_and_the_misspelt_is_offered(
    text: str, offered: str
) -> None:
    query = parse(text)
    assert query.filters.countries[0][0] == "CN"
    assert ("unknown-country", "kazahstan") in [(one.key, one.value) for one in query.notices]
    assert [one.query for one in query.offers] == [offered]


@pytest.mark.parametrize(
    "text",
    [
        "country:",
        "country:,,,",
        'country:""',
        'country:"',
        "country: ,",
        'country:"," OR country:,',
    ],
)
def test_a_country_left_empty_narrows_nothing(text: str) -> None:
    query = parse(text)
    assert (query.parts, query.filters, notices(text)) == ((), Filters(), ["nothing-to-search"])


def test_a_minus_within_a_list_is_no_country() -> None:
    query = parse("country:china,-us")
    assert query.filters == Filters(countries=(("CN",),))
    assert [(one.key, one.value) for one in query.notices] == [("unknown-country", "-us")]


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
    ("text", "codes"),
    [
        ("perang AS-Iran", [None, "US", "IR"]),
        ("Rusia–Ukraina", ["RU", "UA"]),
        ("indonesia/malaysia/singapura", ["ID", "MY", "SG"]),
        ("Россия-Китай", ["RU", "CN"]),
        ("AS-Korea Utara", ["US", "KP"]),
        ("damai Korea Utara – Korea Selatan", [None, "KP", "KR"]),
        ("Korea Utara-Korea Selatan-AS", ["KP", "KR", "US"]),
        ("bahasa Inggris-Indonesia", [None, None]),
        ("Timor-Leste", ["TL"]),
        ("korea-utara", ["KP"]),
        ("as-iran", [None]),
        ("anti-Cina", [None]),
        ('"Rusia-Ukraina"', [None]),
        ("title:Rusia-Ukraina", [None]),
    ],
)
def test_countries_with_a_dash_between_are_each_a_country(
    text: str, codes: list[str | None]
) -> None:
    assert [unit.country for unit, _ in units_of(parse(text).tree)] == codes


def test_commas_of_a_list_of_countries_stay() -> None:
    assert parse("api country: kenya,korea utara").filters == Filters(countries=(("KE", "KP"),))


def test_countries_with_a_dash_between_are_left_out_together() -> None:
    assert parse("api -Rusia-Ukraina").tree.written == 'api -"Rusia Ukraina"'


def test_a_word_that_is_left_out_tells_nothing_of_the_next() -> None:
    assert [unit.country for unit, _ in units_of(parse("NOT bahasa inggris").tree)] == [None, "GB"]
    assert shape(parse("NOT bahasa inggris").tree) == shape(parse("-bahasa inggris").tree)
    assert all(unit.country is None for unit, _ in units_of(parse("bahasa inggris").tree))
