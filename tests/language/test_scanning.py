import pytest

from app.language.countries import find_mentions


def codes(text: str) -> list[str]:
    return [mention.code for mention in find_mentions("", None, [text])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Papua Nugini bukan Papua.", ["PG"]),
        ("Sudan Selatan berbatasan dengan Sudan.", ["SS", "SD"]),
        ("Guinea Bissau, Guinea Khatulistiwa dan Guinea.", ["GW", "GQ", "GN"]),
        ("Republik Dominika dan Republik Kongo", ["DO", "CG"]),
        ("Samoa Amerika lalu Samoa", ["AS", "WS"]),
        ("Irlandia Utara dan Irlandia", ["GB", "IE"]),
        ("People's Republic of China and the Republic of China", ["CN", "TW"]),
        ("Amerika Latin, Amerika Selatan, Latin America", []),
        ("Republik Demokratik Kongo", ["CD"]),
    ],
)
def test_the_longest_name_at_a_place_wins(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text", ["Nigeriana", "Romania2", "kubah emas", "diasporaIran", "Indonesianist", "xIran"]
)
def test_a_name_inside_another_word_is_no_mention(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rusianya", ["RU"]),
        ("Indonesialah juaranya", ["ID"]),
        ("Russia's and Rusia’s", ["RU", "RU"]),
        ("Indonesia-Malaysia", ["ID", "MY"]),
        ("Rusia–Ukraina", ["RU", "UA"]),
        ("anti-China", ["CN"]),
        ("Sino-Soviet", ["RU"]),
        ('(Iran), "Irak"; Kuwait/Qatar', ["IR", "IQ", "KW", "QA"]),
    ],
)
def test_clitics_possessives_and_hyphens_leave_a_name_whole(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://contoh.test/rusia-dan-iran",
        "www.indonesia.travel/rusia",
        "surat ke humas@rusia.com",
        "kata @malaysia dan @iran_resmi",
        "laman indonesia.go.id",
    ],
)
def test_addresses_and_handles_name_no_country(text: str) -> None:
    assert codes(text) == []


def test_hashtags_and_a_missing_blank_after_a_full_stop_do_name_one() -> None:
    assert codes("#Rusia ke Iran.Presiden pulang") == ["RU", "IR"]


def test_names_count_in_small_letters_and_in_capitals() -> None:
    assert codes("rusia menyerang ukraina") == ["RU", "UA"]
    assert codes("RUSIA SERANG UKRAINA") == ["RU", "UA"]


@pytest.mark.parametrize(
    "text", ["cat itu niger", "kisah cad", "mari as roda", "let us go", "polish it. The end"]
)
def test_words_that_need_their_capitals_do_not_count_without(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kapal di Laut China Selatan", []),
        ("wilayah Laut China Selatan", []),
        ("the South China Sea and the Indian Ocean", []),
        ("Angkatan Laut Filipina", ["PH"]),
        ("gempa di timur laut Jepang", ["JP"]),
        ("pada masa Hindia Belanda", []),
        ("harga bahan baku dan baku tembak", []),
        ("Bahan Baku Naik", []),
        ("kurs dolar AS dan dolar Singapura, US$6.000", []),
        ("dikutip dari CNN Indonesia", []),
        ("Bank Indonesia dan Kedutaan Besar Rusia", ["ID", "RU"]),
        ("kunci inggris dan bunga kamboja", []),
        ("Real Madrid melawan AS Roma", []),
        ("New Mexico and New England", []),
    ],
)
def test_phrases_that_only_contain_a_name_swallow_it(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
