import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.language.unseen import seen
from app.search.archive import Archive
from app.search.labels import country_label
from app.search.names import Names
from app.search.parse import parse
from app.search.query import Query, units_of
from app.search.results import SearchRequest, Suggestion
from app.search.typed import typed_of
from tests.search.conftest import MakeArchive


def kinds(archive: Archive, text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in archive.suggest(text, "en")]


def words(archive: Archive, text: str) -> list[str]:
    return [text for kind, text in kinds(archive, text) if kind == "word"]


@pytest.fixture
def news(make_archive: MakeArchive) -> Archive:
    """Four articles on two subjects, in which "mil…" is a soldier's or a footballer's word."""
    return make_archive(
        {
            "1.txt": "Latihan militer dimulai\nPrajurit memulai latihan militer di Kazakhstan.",
            "2.txt": "Latihan militer usai\nPrajurit pulang dari latihan militer di Korea Selatan.",
            "3.txt": "Milan menang lagi\nKlub Milan menang di Italia.\nMilan dan Milan lagi.",
            "4.txt": "Milan kalah\nKlub Milan kalah di Italia.",
            "5.txt": "Milan seri\nKlub Milan seri di Italia.",
        }
    )


def test_a_country_is_offered_by_the_beginning_of_any_of_its_names(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kaza")
    assert ("country", "Germany") in kinds(archive, "jerm")
    assert ("country", "Russia") in kinds(archive, "росс")
    assert ("country", "Germany") in kinds(archive, "Deutschl")


def test_a_country_is_offered_by_one_letter_of_its_second_word(news: Archive) -> None:
    assert kinds(news, "korea s")[0] == ("country", "South Korea")
    assert ("country", "latihan South Korea") in kinds(news, "latihan korea s")
    assert [kind for kind, _ in kinds(news, "latihan k")] == ["article", "article"]


def test_a_misspelt_country_is_offered(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kazahstan")


def test_countries_are_named_in_the_readers_language(archive: Archive) -> None:
    assert "Jerman" in [one.text for one in archive.suggest("jerm", "id")]


def test_the_last_word_is_completed_to_words_of_the_archive(archive: Archive) -> None:
    assert ("word", "latihan militer") in kinds(archive, "latihan mili")


def test_invisible_marks_in_a_word_count_for_nothing(archive: Archive) -> None:
    assert ("word", "latihan militer") in kinds(archive, "\u200blatihan mi\u200bli\ufeff")


def test_a_finished_word_is_not_completed(archive: Archive) -> None:
    assert words(archive, "latihan ") == []


def test_sources_are_offered_by_their_beginning(archive: Archive) -> None:
    (source,) = [one for one in archive.suggest("jakartag", "en") if one.kind == "source"]
    assert source.target == source.text
    assert source.text.lower().startswith("jakartag")


def test_articles_with_the_words_are_offered(archive: Archive) -> None:
    assert "article" in [kind for kind, _ in kinds(archive, "latihan militer")]


def test_one_letter_and_signs_offer_nothing(archive: Archive) -> None:
    assert kinds(archive, "k") == kinds(archive, '"-:') == kinds(archive, "") == []


def test_no_more_are_offered_than_asked_for(archive: Archive) -> None:
    assert len(archive.suggest("ka", "en", limit=3)) <= 3


def test_a_country_is_offered_from_a_misspelt_beginning(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kazahs")


def test_a_misspelt_word_is_offered_mended(archive: Archive) -> None:
    assert "latihan militer" in words(archive, "latihan militr ")
    assert "latihan militer" in words(archive, "latihan militr")


def test_a_word_before_the_last_is_mended_as_well(archive: Archive) -> None:
    assert "latihan militer" in words(archive, "latihn mil")


def test_the_name_of_a_field_stays_where_a_word_before_it_is_mended(archive: Archive) -> None:
    assert kinds(archive, "latihn country:kaz")[0][1] == "latihan country:Kazakhstan"
    assert kinds(archive, "latihn -country:kaz")[0][1] == "latihan -country:Kazakhstan"


def test_without_words_around_the_most_frequent_comes_first(news: Archive) -> None:
    assert words(news, "mil") == ["milan", "militer"]


def test_a_later_word_is_one_that_occurs_with_those_before(news: Archive) -> None:
    assert words(news, "latihan mil") == ["latihan militer"]
    assert words(news, "prajurit OR mil") == ["prajurit OR milan", "prajurit OR militer"]


def test_a_capital_amid_words_is_not_put_in_words_for_its_country(abroad: Archive) -> None:
    assert countries_offered(abroad, "menteri pyongya", "id") == []
    assert countries_offered(abroad, "menteri korea ut", "id")


def test_a_phrase_is_completed_to_a_phrase_of_the_archive(news: Archive) -> None:
    assert words(news, '"latihan mil') == ['"latihan militer"']
    assert words(news, '"prajurit mil') == []


def test_an_exclusion_is_completed_to_what_leaves_something(news: Archive) -> None:
    assert words(news, "latihan -memul") == ["latihan -memulai"]
    assert words(news, "latihan -mil") == []


def test_a_country_amid_other_words_completes_the_search(news: Archive) -> None:
    (found,) = [one for one in news.suggest("latihan korea sel", "id") if one.kind == "country"]
    assert (found.text, found.query) == ("latihan Korea Selatan", "latihan Korea Selatan")
    assert [kind for kind, _ in kinds(news, "milan korea sel")] == []


def test_fields_are_completed_to_values_that_find_something(news: Archive) -> None:
    assert kinds(news, "negara:kor") == [("country", 'negara:"South Korea"')]
    assert kinds(news, "latihan country:") == [
        ("country", 'latihan country:"South Korea"'),
        ("country", "latihan country:Kazakhstan"),
    ]
    assert kinds(news, 'latihan country:"south k') == [("country", 'latihan country:"South Korea"')]
    assert kinds(news, "milan country:kaz") == []
    assert words(news, "is:") == ["is:undated", "is:unsourced"]
    assert words(news, "language:ind") == ["language:indonesian"]


@pytest.fixture
def dated(make_archive: MakeArchive) -> Archive:
    """An article of each of three years, all of one country."""
    line = "Jakarta, {year}-03-01\n\nMenteri berbicara di Jakarta, Indonesia."
    years = (2019, 2021, 2024)
    return make_archive(
        {f"{year}.txt": f"Menteri bicara {year}\n{line.format(year=year)}" for year in years}
    )


def test_a_year_is_offered_where_something_is_before_or_after_it(dated: Archive) -> None:
    assert words(dated, "before:") == ["before:2024", "before:2021"]
    assert words(dated, "after:2021 before:20") == ["after:2021 before:2024"]
    assert words(dated, "after:2024 before:20") == []
    assert words(dated, "until:") == ["until:2024", "until:2021", "until:2019"]


def test_what_all_articles_have_is_not_offered_to_be_excluded(dated: Archive) -> None:
    assert words(dated, "after:2021 -until:") == ["after:2021 -until:2021"]
    assert words(dated, "menteri -after:") == ["menteri -after:2024", "menteri -after:2021"]
    assert kinds(dated, "menteri -country:indo") == []
    assert words(dated, "menteri -language:") == []
    assert words(dated, "menteri -is:un") == []


@pytest.mark.parametrize("text", ["after:", "before:20", "-on:", "-is:", "has:", "-negara:"])
def test_what_completes_a_field_finds_something(dated: Archive, text: str) -> None:
    for one in dated.suggest(text, "en"):
        assert dated.search(SearchRequest(one.query or "")).total


def test_what_follows_a_field_is_not_completed_to_words(archive: Archive) -> None:
    assert words(archive, "country:ka") == []


def test_a_title_is_completed_to_words_of_titles(news: Archive) -> None:
    assert words(news, "judul:dim") == ["judul:dimulai"]
    assert words(news, "judul:praj") == []


# Countries with a name of two words in one of the languages at least.
_TWO_WORDS = {
    "KP": "Korea Utara",
    "US": "Amerika Serikat",
    "NZ": "Selandia Baru",
    "LK": "Sri Lanka",
}


@pytest.fixture
def abroad(make_archive: MakeArchive) -> Archive:
    """An article on each of those countries, and one on Russia and each."""
    return make_archive(
        {
            f"{code}{number}.txt": f"Menteri ke {name}\n\nMenteri tiba di {name}{other}.\n"
            for code, name in _TWO_WORDS.items()
            for number, other in enumerate(["", " dari Rusia"])
        }
    )


def beginnings(name: str) -> list[str]:
    """What is typed of a name from the second letter of its second word to the last but one."""
    second = name.index(" ") + 1
    return [name[:length].lower() for length in range(second + 2, len(name))]


def countries_offered(archive: Archive, text: str, locale: str) -> list[Suggestion]:
    return [one for one in archive.suggest(text, locale) if one.kind == "country"]


def countries_asked(query: Query) -> set[str]:
    """The codes of the countries that the filters of a query ask for or exclude."""
    found = query.filters
    groups = (*found.countries, *found.about, found.published_in, found.excluded_countries)
    return {code for group in groups for code in group}


@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize(
    "before",
    [
        *("country:", "negara:", "about:", "-negara:", "menteri country:", "(negara:"),
        *("country:RU,", 'country:"RU",', "country: ", "mentri negara:"),
    ],
)
def test_a_country_of_two_words_after_a_field_is_a_value_of_it(
    abroad: Archive, before: str, locale: str
) -> None:
    others = {"RU"} if "RU" in before else set()
    for code in _TWO_WORDS:
        label = country_label(code, locale)
        for name in beginnings(label) if " " in label else []:
            offered = countries_offered(abroad, f"{before}{name}", locale)
            assert code in [one.target for one in offered]
            for one in offered:
                asked = parse(one.query or "")
                assert countries_asked(asked) == {one.target} | others
                assert not [unit for unit, _ in units_of(asked.tree) if unit.country]


@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize(
    "before",
    [
        *(
            "title:",
            "judul:",
            "source:",
            "author:",
            "agency:",
            "language:",
            "on:",
            "is:",
            "catatan:",
        ),
        *("=", "title:=", "menteri/", "bahasa "),
    ],
)
def test_where_no_country_can_stand_none_is_offered(
    abroad: Archive, before: str, locale: str
) -> None:
    for code in _TWO_WORDS:
        for name in beginnings(f"{country_label(code, locale)}  "):
            assert countries_offered(abroad, f"{before}{name.strip()}", locale) == []


@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize(
    "before", ["menteri ", "menteri -", "rusia OR ", "menteri (", "country:RU "]
)
def test_a_country_amid_words_is_read_as_that_country(
    abroad: Archive, before: str, locale: str
) -> None:
    for code in _TWO_WORDS:
        label = country_label(code, locale)
        for name in beginnings(label) if " " in label else []:
            offered = countries_offered(abroad, f"{before}{name}", locale)
            assert code in [one.target for one in offered]
            for one in offered:
                named = [unit.country for unit, _ in units_of(parse(one.query or "").tree)]
                assert one.target in named


def test_a_list_of_countries_goes_on_after_quotes_or_within_them(abroad: Archive) -> None:
    for before in ('country:"RU",', 'country:RU,"', 'country:"RU","', 'country:"RU,'):
        (found,) = countries_offered(abroad, f"{before}sri la", "en")
        assert countries_asked(parse(found.query or "")) == {"RU", "LK"}


_SIGNS = ['"', "-", "(", ")", "OR ", "|", ",", "*", "~5", " ", "=", "“"]
_FIELDS = ["country:", "sumber:", "is:", "language:", "title:", "author:", "after:"]
_WORDS = ["latihan ", "militer ", "kaz", "mil", "ko", "rusia ", "korea s", "20"]
_PIECES = st.sampled_from([*_SIGNS, *_FIELDS, *_WORDS])
_TEXTS = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=8).map("".join))


@example(text="IS:,")
@given(text=_TEXTS)
def test_any_text_gets_suggestions_that_can_be_searched(archive: Archive, text: str) -> None:
    found = archive.suggest(text, "id")
    assert len(found) <= 8
    for one in found:
        assert one.kind in ("word", "country", "source", "article")
        if one.query is not None:
            assert one.query == one.text
            assert parse(one.query).tree.parts


@given(text=_TEXTS)
def test_what_was_typed_before_the_word_stays(archive: Archive, text: str) -> None:
    begun = seen(text).lstrip()
    typed = typed_of(begun, Names({}, {}))
    mended = {one.suggested for one in archive.search(SearchRequest(text)).corrections}
    for one in archive.suggest(text, "id"):
        if typed and one.query is not None and one.kind == "word" and not mended:
            assert one.query.startswith(typed.before)
