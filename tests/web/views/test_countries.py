from app.search.results import CountryCount
from app.search.years import Years
from app.web.charts.world import MapSize
from app.web.charts.worldmap import Place, world_map
from app.web.views.countries import Column, CountryRow, Order, country_rows

COUNTRIES = (
    CountryCount("ID", "Indonesia", 4_999),
    CountryCount("CI", "Côte d’Ivoire", 30),
    CountryCount("CL", "Chile", 1),
)
YEARS = {"ID": Years(1983, 2025), "CL": Years(2019, 2019)}
MAP = world_map((Place(one.code, one.name, one.articles, "") for one in COUNTRIES), MapSize.LARGE)


def rows(locale: str = "en") -> tuple[CountryRow, ...]:
    return country_rows(COUNTRIES, YEARS, 5_000, MAP, locale)


def codes(order: Order) -> list[str]:
    return [row.code for row in order.ordered(rows())]


def test_a_row_has_the_share_the_years_and_the_colour_of_its_country() -> None:
    indonesia, ivory_coast, chile = rows("id")
    assert (indonesia.share, indonesia.years, indonesia.level) == ("100%", Years(1983, 2025), 5)
    assert (ivory_coast.share, ivory_coast.years) == ("0,6%", None)
    assert (chile.share, chile.level) == ("< 0,1%", 1)

    assert codes(Order()) == ["CL", "CI", "ID"]
    assert codes(Order(reverse=True)) == ["ID", "CI", "CL"]


def test_numbers_begin_with_what_is_asked_for_most() -> None:
    assert codes(Order(Column.COUNT)) == ["ID", "CI", "CL"]
    assert codes(Order(Column.COUNT, reverse=True)) == ["CL", "CI", "ID"]


def test_what_is_unknown_comes_last_either_way() -> None:
    assert codes(Order(Column.FIRST)) == ["ID", "CL", "CI"]
    assert codes(Order(Column.FIRST, reverse=True)) == ["CL", "ID", "CI"]
    assert codes(Order(Column.LATEST)) == ["ID", "CL", "CI"]


def test_an_order_is_read_from_an_address() -> None:
    assert Order.read({}) == Order.read({"by": "nonsense", "reverse": "yes"}) == Order()
    assert Order.read({"by": "count", "reverse": "1"}) == Order(Column.COUNT, reverse=True)
