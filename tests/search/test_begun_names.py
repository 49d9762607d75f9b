from app.search.begun_names import countries_begun, countries_near, sources_begun

SOURCES = {"kompas.com": ("KOMPAS.com", "Kompas.com"), "berita kompas": ("Berita Kompas",)}


def test_countries_with_most_articles_come_first() -> None:
    assert countries_begun("ko", "id", {"KR": 2, "CO": 5})[:2] == ["CO", "KR"]


def test_the_name_in_the_readers_language_comes_before_others() -> None:
    assert countries_begun("germ", "id", {"DE": 1, "KP": 5})[0] == "DE"
    assert countries_begun("peru", "id", {"MY": 9})[0] == "PE"


def test_few_letters_are_the_beginning_of_the_readers_names_only() -> None:
    assert "DE" not in countries_begun("ger", "id", {})
    assert "DE" in countries_begun("germ", "id", {})
    assert "DE" in countries_begun("ger", "id", {}, least=0)
    assert countries_begun("中国", "id", {})[0] == "CN"


def test_what_else_a_country_is_known_by_is_no_name_of_it() -> None:
    assert countries_begun("moskow", "id", {}) == ["RU"]
    assert countries_begun("moskow", "id", {}, by_name=True) == []
    assert countries_begun("russla", "id", {}, by_name=True) == ["RU"]


def test_a_misspelt_name_or_beginning_is_near() -> None:
    assert countries_near("kazahstan", "id", {}) == ["KZ"]
    assert countries_near("kazahs", "id", {}) == ["KZ"]
    assert countries_near("kzh", "id", {}) == []


def test_a_source_is_found_by_its_beginning_then_by_another_word() -> None:
    assert sources_begun("komp", SOURCES, 2) == ["KOMPAS.com", "Berita Kompas"]
    assert sources_begun("komp", SOURCES, 1) == ["KOMPAS.com"]
