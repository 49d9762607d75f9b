"""What is told of articles whose dates are known less well than what is asked for."""

from datetime import date

import pytest

from app.search.archive import Archive
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive

KEY = "dated-roughly"


@pytest.fixture
def rough(make_archive: MakeArchive) -> Archive:
    """Rice dated by the day, by the month and by the year alone."""
    return make_archive(
        {
            "day.txt": "Panen padi\n\nTanggal: 2022-03-04\n\nPadi dipanen warga desa.\n",
            "month.txt": "Tanam padi\n\nTanggal: 2022-03\n\nPadi ditanam warga kota.\n",
            "year.txt": "Harga padi\n\nTanggal: 2022\n\nPadi dijual warga pasar.\n",
            "none.txt": "Jenis padi\n\nPadi diteliti warga kampus.\n",
        }
    )


def told(archive: Archive, first: date | None, last: date | None) -> tuple[int, list[str]]:
    """How many articles there are, and how many of them are said to be dated less exactly."""
    result = archive.search(SearchRequest(query="padi", first=first, last=last))
    return result.articles, [one.value for one in result.notices if one.key == KEY]


def test_a_month_tells_how_many_are_dated_by_the_year_alone(rough: Archive) -> None:
    assert told(rough, date(2022, 3, 1), date(2022, 3, 31)) == (3, ["1"])
    assert told(rough, date(2022, 2, 1), None) == (3, ["1"])
    assert told(rough, None, date(2022, 3, 31)) == (3, ["1"])


def test_a_day_tells_how_many_are_dated_by_a_month_or_year(rough: Archive) -> None:
    assert told(rough, date(2022, 3, 4), date(2022, 3, 4)) == (3, ["2"])


def test_years_tell_nothing_of_the_kind_nor_does_what_asks_for_no_dates(rough: Archive) -> None:
    assert told(rough, date(2022, 1, 1), date(2022, 12, 31)) == (3, [])
    assert told(rough, date(2021, 1, 1), None) == (3, [])
    assert told(rough, None, None) == (4, [])
