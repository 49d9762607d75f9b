from app.search.sources import SourceCount
from app.web.views.sources import SOURCES_A_PAGE, SourceOrder, sorted_sources, source_rows


def source(name: str, articles: int, first: str | None, last: str | None) -> SourceCount:
    return SourceCount(name, articles, first, last, ("id",), None)


FOUND = (
    source("Tepian", 5, "2020-01-02", "2021"),
    source("muara", 9, None, None),
    source("Arus", 2, "2019-05", "2023-04-05"),
)


def names(order: SourceOrder) -> list[str]:
    return [one.name for one in sorted_sources(FOUND, order)]


def test_the_list_has_four_orders_and_the_undated_last() -> None:
    assert names(SourceOrder.ARTICLES) == ["muara", "Tepian", "Arus"]
    assert names(SourceOrder.NAME) == ["Arus", "muara", "Tepian"]
    assert names(SourceOrder.NEWEST) == ["Arus", "Tepian", "muara"]
    assert names(SourceOrder.FIRST) == ["Arus", "Tepian", "muara"]


def test_an_unknown_order_is_that_by_articles() -> None:
    assert SourceOrder.read("newest") is SourceOrder.NEWEST
    assert SourceOrder.read("beauty") is SourceOrder.ARTICLES


def test_bars_are_as_long_beside_the_most_frequent_source_of_all_pages() -> None:
    many = [source(f"s{number:04}", 1000 - number, None, None) for number in range(250)]
    pages = [source_rows(many, 2000, page, "en") for page in (1, 2, 3)]
    assert [len(rows) for rows in pages] == [SOURCES_A_PAGE, SOURCES_A_PAGE, 50]
    assert (pages[0][0].share, pages[0][0].steps) == ("50%", 20)
    assert pages[2][-1].steps < 20
