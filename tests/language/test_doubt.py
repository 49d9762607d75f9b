import pytest

from app.language.countries import find_mentions


def codes(*paragraphs: str) -> list[str]:
    return [mention.code for mention in find_mentions("", None, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Penyerang itu, Chad Sumarno, mencetak gol.", []),
        ("Pasukan di Chad mundur.", ["TD"]),
        ("Presiden Chad Mahamat tiba.", ["TD"]),
        ("Menurut saksi, Oman Suherman kabur.", []),
        ("Kesultanan Oman dan Oman sendiri", ["OM", "OM"]),
        ("kapal Oman-Yaman berlayar", ["OM", "YE"]),
        ("The London Mayor spoke.", ["GB"]),
        ("novel karya Jack London", []),
    ],
)
def test_a_name_that_persons_bear_is_told_by_its_neighbours(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_once_a_persons_name_it_stays_one_in_the_article() -> None:
    assert codes("Pemain baru, Chad Sumarno, hadir.", "Lalu Chad mencetak gol.") == []


def test_a_doubtful_word_counts_where_the_country_is_named_otherwise() -> None:
    assert codes("Kata pejabat, Baku menutup kedutaannya.") == []
    assert codes("Azerbaijan marah. Kata pejabat, Baku menutup kedutaannya.") == ["AZ", "AZ"]


def test_five_is_not_the_capital_of_peru() -> None:
    assert codes("Lima orang tewas di Lima Puluh Kota.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menlu AS dan PM UK bertemu", ["US", "GB"]),
        ("Amerika Serikat (AS)", ["US", "US"]),
        ("RUSIA KECAM AS", ["RU", "US"]),
        ("RUSSIA AS A THREAT", ["RU"]),
        ("GIVE US A CHANCE", []),
        ("the U.S. and the US", ["US", "US"]),
        ("as roda dan let us go", []),
        ("pelaku berinisial AS ditangkap", []),
        ("Polisi menahan AS (35) dan RI (21)", []),
    ],
)
def test_acronyms_are_countries_unless_words_or_initials(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_initials_make_the_bare_acronym_doubtful_in_the_whole_article() -> None:
    assert codes("Polisi menahan AS (35).", "Menurut polisi, AS mengaku.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia belajar bahasa Inggris dan berbahasa Rusia.", []),
        ("English-speaking voters and Chinese language schools", []),
        ("She wrote it in Russian.", []),
        ("The English and the Russians met.", ["GB", "RU"]),
    ],
)
def test_a_language_is_no_country(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_georgia_is_a_state_where_the_article_is_about_one() -> None:
    assert codes("Pemilu di Georgia digelar.") == ["GE"]
    assert codes("Pemilu di Georgia digelar.", "Warga Atlanta antre.") == ["US"]
    assert codes("Pemilu di Georgia.", "Tbilisi dan kota kembarnya Atlanta.") == ["GE", "GE"]


def test_a_verb_of_malay_is_not_cuba() -> None:
    assert codes("Cuba lihat sendiri. Cuba fikir.") == []
    assert codes("Sekatan terhadap Cuba dan dasar Cuba") == ["CU", "CU"]


def test_in_a_text_without_capitals_wary_names_need_a_cue() -> None:
    assert codes("ktt digelar di kamboja") == ["KH"]
    assert codes("aroma kamboja dan rasa manila") == []
