"""Every number of a grid, against counting by hand and against the search that it leads to."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library.records import Article
from app.search.archive import Archive
from app.search.grids.shape import By, Grid, GridRequest
from app.search.periods import typed_period
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive
from tests.search.grids.conftest import SOURCES, WORDS, archive_in

COLUMNS = {
    By.COUNTRIES: ("MY", "RU", "KZ", "BR"),
    By.YEARS: ("2019", "2020", "2024"),
    By.MONTHS: ("2019-01", "2019-02", "2020-02", "2020-03", "2024-01"),
    By.SOURCES: ("harian satu", "Harian Satu Malam", "Kabar, Dua"),
}
TERMS = st.lists(
    st.sampled_from(
        [
            *WORDS, "pdi", "nelayam", "OR", "-ikan", '"dan panen"', "rusia", "title:desa",
            'source:"harian satu"', "source:harian", '-source:"kabar, dua"', "country:MY",
            "after:2019-03", "before:2020-03", "on:2020", "is:undated", "(source:kabar OR padi)",
        ]
    ),
    max_size=4,
).map(" ".join)  # fmt: skip
FILTERS = st.builds(
    SearchRequest,
    countries=st.sampled_from([(), (("MY",),), (("MY", "RU"),), (("MY",), ("KZ",))]),
    sources=st.sampled_from([(), ("Harian Satu",), ("harian satu", "Kabar, Dua")]),
    unsourced=st.booleans(),
    first=st.sampled_from([None, date(2019, 2, 10), date(2020, 1, 1)]),
    last=st.sampled_from([None, date(2020, 12, 31)]),
    undated=st.sampled_from([False, False, False, True]),
    exact=st.booleans(),
)


def counted(archive: Archive, request: GridRequest) -> Grid:
    """The grid, all of its steps taken."""
    counting = archive.counting(request)
    for _ in counting.steps():
        pass
    return counting.grid()


def beside(search: SearchRequest, by: By, value: str) -> SearchRequest:
    """The search with the filter of a column beside it."""
    if by is By.COUNTRIES:
        return replace(search, countries=(*search.countries, (value,)))
    if by is By.SOURCES:
        return replace(search, sources=(value,), unsourced=False)
    period = typed_period(value)
    assert period is not None
    first = max(filter(None, (search.first, period.first)))
    last = min(filter(None, (search.last, period.last)))
    return replace(search, first=first, last=last)


def found(archive: Archive, search: SearchRequest) -> list[Article]:
    """Every article that a search finds with all of its words."""
    listing = archive.listing(replace(search, all_copies=True))
    return [] if listing.relaxed else [one for batch in listing.batches() for one in batch]


def belongs(article: Article, by: By, value: str) -> bool:
    """Whether the article's record has to do with the column."""
    match by:
        case By.COUNTRIES:
            return value in {one.code for one in article.countries}
        case By.SOURCES:
            return (article.source or "").casefold() == value.casefold()
        case _:
            known = article.published or ""
            return bool(known) and (known.startswith(value) or value.startswith(known))


@given(term=TERMS, search=FILTERS, by=st.sampled_from(By))
@settings(max_examples=150)
def test_a_cell_is_what_its_search_finds_and_what_the_records_say(
    grid_archive: Archive, term: str, search: SearchRequest, by: By
) -> None:
    asked = GridRequest((term,), by, COLUMNS[by], search)
    grid = counted(grid_archive, asked)
    (row,) = grid.rows
    whole = found(grid_archive, replace(search, query=term))
    assert row.articles == len(whole)
    assert grid.articles == len(found(grid_archive, search))
    for column, cell in zip(grid.columns, row.cells, strict=True):
        period = typed_period(column.value) if by in (By.MONTHS, By.YEARS) else None
        outside = period and (
            (search.last and period.first > search.last)
            or (search.first and period.last < search.first)
        )
        by_hand = 0 if outside else sum(belongs(one, by, column.value) for one in whole)
        assert cell == by_hand, column
        if cell:
            link = beside(replace(search, query=row.text), by, column.value)
            assert grid_archive.search(link).articles == cell, column
        if column.articles:
            assert grid_archive.search(beside(search, by, column.value)).articles == column.articles


@given(start=st.integers(0, 10_000), size=st.integers(1, 12))
@settings(max_examples=6)
def test_words_of_any_small_archive_are_counted_as_a_plain_scan_counts_them(
    tmp_path_factory: pytest.TempPathFactory, start: int, size: int
) -> None:
    archive = archive_in(tmp_path_factory.mktemp("small"), range(start, start + size))
    every = found(archive, SearchRequest())
    for by in By:
        search = SearchRequest(exact=True)
        grid = counted(archive, GridRequest(WORDS, by, COLUMNS[by], search))
        assert [row.term for row in grid.rows] == list(WORDS)
        for row in grid.rows:
            having = [one for one in every if row.term in " ".join((one.title, *one.paragraphs))]
            assert row.articles == len(having)
            assert row.cells == tuple(
                sum(belongs(one, by, column.value) for one in having) for column in grid.columns
            )


def test_a_row_tells_what_was_taken_for_what(grid_archive: Archive) -> None:
    grid = counted(
        grid_archive, GridRequest(("nelayam", "rusia"), By.COUNTRIES, (), SearchRequest())
    )
    misspelt, country = grid.rows
    assert [(one.typed, one.suggested) for one in misspelt.corrections] == [("nelayam", "nelayan")]
    assert [one.code for one in country.expansions] == ["RU"]
    exact = counted(grid_archive, replace(grid.request, search=SearchRequest(exact=True)))
    assert exact.rows[0].articles == 0
    assert not exact.rows[0].corrections


def test_words_that_no_article_has_together_are_not_counted_as_some_of_them(
    grid_archive: Archive,
) -> None:
    request = GridRequest(('padi "xqzxqz xq"',), By.COUNTRIES, ("MY",), SearchRequest())
    (row,) = counted(grid_archive, request).rows
    assert (row.articles, row.cells, row.scattered) == (0, (0,), True)
    assert grid_archive.search(SearchRequest(query=row.term)).relaxed


def test_without_columns_the_most_frequent_of_what_is_found_are_chosen(
    make_archive: MakeArchive,
) -> None:
    texts = {
        f"{number}.txt": f"Berita {number} tentang padi\n\nPetani {number} di {country} panen.\n"
        for number, country in enumerate(["Rusia", "Rusia", "Jepang", "Malaysia"])
    }
    texts |= {f"k{n}.txt": f"Kopi nomor {n}\n\nKopi {n} dari Brasil enak.\n" for n in range(5)}
    archive = make_archive(texts)
    grid = counted(archive, GridRequest(("padi",), By.COUNTRIES, (), SearchRequest()))
    assert [one.value for one in grid.columns] == ["RU", "JP", "MY"]
    assert grid.chosen
    nothing = counted(archive, GridRequest(("xqzxqz",), By.COUNTRIES, (), SearchRequest()))
    assert [one.value for one in nothing.columns][:2] == ["BR", "RU"]


@pytest.mark.parametrize("by", [By.YEARS, By.MONTHS, By.SOURCES])
def test_periods_are_chosen_as_a_run_and_sources_by_name(grid_archive: Archive, by: By) -> None:
    for terms in (WORDS, ("xqzxqz",)):
        grid = counted(grid_archive, GridRequest(terms, by, (), SearchRequest(exact=True)))
        values = [one.value for one in grid.columns]
        if by is By.YEARS:
            assert values == ["2019", "2020", "2021"]
        elif by is By.MONTHS:
            assert len(values) <= 12
            assert values == sorted(values)
        else:
            assert {value.casefold() for value in values} == {
                one.casefold() for one in SOURCES if one
            }


def test_after_its_time_the_rest_is_left_out_and_told(grid_archive: Archive) -> None:
    request = GridRequest(WORDS, By.COUNTRIES, (), SearchRequest(), seconds=0.0)
    grid = counted(grid_archive, request)
    assert grid.left_out == WORDS[len(grid.rows) :]
    assert 0 < len(grid.rows) < len(WORDS)
    assert not counted(grid_archive, replace(request, seconds=60.0)).left_out


def test_an_index_that_counts_fewer_sources_than_there_are_is_asked_for_each(
    grid_archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = GridRequest(WORDS, By.SOURCES, COLUMNS[By.SOURCES], SearchRequest())
    whole = counted(grid_archive, request)
    monkeypatch.setattr("app.index.tantivy_facets.FACET_VALUES", 1)
    assert counted(grid_archive, request) == whole


def test_it_can_be_given_up_between_two_terms(grid_archive: Archive) -> None:
    request = GridRequest(WORDS, By.COUNTRIES, COLUMNS[By.COUNTRIES], SearchRequest())
    counting = grid_archive.counting(request)
    steps = counting.steps()
    assert [next(steps), next(steps)] == [1, 2]
    assert (len(counting.grid().rows), counting.grid().left_out) == (2, WORDS[2:])
    assert list(steps)[-1] == len(WORDS)
    assert not counting.grid().left_out
