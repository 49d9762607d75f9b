import pytest

from app.language.countries import country_codes
from app.search.grids.columns import column_typed, typed_columns
from app.search.grids.shape import MOST_COLUMNS, By
from app.search.names import Names

NAMES = Names(
    sources={
        "kompas.com": ("KOMPAS.com", "kompas.com"),
        "kompas tv": ("Kompas TV",),
        "kabar, dua": ("Kabar, Dua",),
    },
    countries={"ID": 5, "RU": 2},
)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        (["KZ,RU"], ("KZ", "RU")),
        (["Kazakhstan, Amerika Serikat ; russia", "ru"], ("KZ", "US", "RU")),
        (["Россия\nAllemagne"], ("RU", "DE")),
        (["AS"], ("US",)),
        ([" , ;", ""], ()),
    ],
)
def test_countries_are_read_by_code_and_by_name(typed: list[str], codes: tuple[str, ...]) -> None:
    found = typed_columns(By.COUNTRIES, typed, NAMES)
    assert (found.values, found.unknown) == (codes, ())


@pytest.mark.parametrize(
    ("by", "typed", "values"),
    [
        (By.YEARS, ["2024, 2021..2022"], ("2021", "2022", "2024")),
        (By.YEARS, ["2022-03"], ("2022",)),
        (By.MONTHS, ["2022-11..2023-01"], ("2022-11", "2022-12", "2023-01")),
        (By.MONTHS, ["januari 2022; maret 2022"], ("2022-01", "2022-03")),
        (By.MONTHS, ["2022"], tuple(f"2022-{month:02}" for month in range(1, 13))),
    ],
)
def test_periods_are_read_as_in_a_search_and_put_in_order(
    by: By, typed: list[str], values: tuple[str, ...]
) -> None:
    assert typed_columns(by, typed, NAMES).values == values


def test_a_source_is_named_in_full_or_by_how_its_name_begins() -> None:
    read = typed_columns(By.SOURCES, ["Kabar, Dua", "kompas", "KOMPAS.COM"], NAMES)
    assert read.values == ("Kabar, Dua", "KOMPAS.com", "Kompas TV")


@pytest.mark.parametrize("by", list(By))
def test_what_is_unknown_is_told_once(by: By) -> None:
    read = typed_columns(by, ["xqzxqz, xqzxqz", "9999-99"], NAMES)
    assert (read.values, read.unknown) == ((), ("xqzxqz", "9999-99"))


@pytest.mark.parametrize("by", [By.YEARS, By.MONTHS])
def test_there_are_no_more_columns_than_a_page_has_room_for(by: By) -> None:
    read = typed_columns(by, ["1000..9999"] * 3, NAMES)
    assert len(read.values) == MOST_COLUMNS
    assert read.beyond
    assert not typed_columns(by, ["2022"], NAMES).beyond


def test_what_is_typed_for_a_country_means_that_country() -> None:
    for code in country_codes():
        typed = column_typed(By.COUNTRIES, code)
        assert typed_columns(By.COUNTRIES, [typed], NAMES).values == (code,), typed
