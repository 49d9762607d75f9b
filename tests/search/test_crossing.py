from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from app.search.archive import Archive
from app.search.crossing import NOTICE, is_told
from app.search.dated_counts import DatedCounts
from app.search.grains import Grain, number_of
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive

JANUARY = number_of(Grain.MONTH, date(2020, 1, 1))
WEEKLY = (3, 10, 17, 24)


def is_told_of(counts: Sequence[int], first: int, last: int) -> bool:
    months = {JANUARY + at: count for at, count in enumerate(counts) if count}
    run = range(JANUARY + first, JANUARY + last + 1)
    return is_told(DatedCounts({Grain.MONTH: months}), Grain.MONTH, run)


def test_months_without_any_are_told_where_others_have_many() -> None:
    assert is_told_of([10, 12, 9, 0, 11, 10, 12], 3, 3)
    assert is_told_of([2, 2, 2, 0, 0, 2, 2, 2], 3, 4)


@pytest.mark.parametrize(
    ("counts", "first", "last"),
    [
        ([1, 1, 1, 0, 1, 1, 1], 3, 3),
        ([1, 0, 0, 0, 0, 10, 9, 11, 0, 2], 1, 4),
        ([1, *[0] * 40, 10, 9, 11], 1, 40),
        ([10, 9, 11, 4, 10, 12, 9], 3, 3),
        ([1, 0, 0, 1, 0, 0, 0, 1, 0, 1], 4, 6),
    ],
    ids=["chance", "few-before", "a-stray-long-before", "no-tenth", "sparse"],
)
def test_what_chance_may_leave_is_not_told(counts: list[int], first: int, last: int) -> None:
    assert not is_told_of(counts, first, last)


@pytest.fixture
def monthly(make_archive: MakeArchive) -> Archive:
    """Rice every week of 2022 but in May and June; coffee in two Januaries; nothing of tea."""
    texts = {}
    for month in (1, 2, 3, 4, 7, 8, 9, 10, 11, 12):
        for day in WEEKLY:
            texts[f"{month}-{day}.txt"] = (
                f"Panen padi ke-{month}-{day} selesai\n\n{day}/{month}/2022\n\n"
                f"Petani desa {month} memanen padi {day} hari dan menjualnya di pasar.\n"
            )
    texts["kopi.txt"] = "Kopi dipetik lagi\n\n5/1/2022\n\nPetani memetik kopi di kebun itu.\n"
    texts["lagi.txt"] = "Kopi dijual lagi\n\n9/1/2022\n\nPedagang menjual kopi dari kebun itu.\n"
    return make_archive(texts)


def told(archive: Archive, **asked: object) -> list[str]:
    notices = archive.search(SearchRequest(**asked)).notices  # type: ignore[arg-type]
    return [one.value for one in notices if one.key == NOTICE]


def test_a_search_whose_articles_lie_on_both_sides_crosses_the_gap(monthly: Archive) -> None:
    assert told(monthly, query="padi") == ["2022-05–2022-06"]


def test_a_search_whose_articles_lie_on_one_side_does_not(monthly: Archive) -> None:
    assert told(monthly, query="kopi") == []
    assert told(monthly, query="padi before:2022-05") == []


def test_dates_that_were_asked_for_cross_it_whatever_they_find(monthly: Archive) -> None:
    asked = {"first": date(2022, 5, 1), "last": date(2022, 5, 31)}
    assert told(monthly, query="padi", **asked) == ["2022-05–2022-06"]
    assert told(monthly, query="kopi after:2022-03") != []
    assert told(monthly, query="teh") == []


def test_an_archive_of_a_few_articles_has_no_gap_to_tell(make_archive: MakeArchive) -> None:
    few = make_archive(
        {
            f"{year}.txt": f"Panen padi {year}\n\n4/2/{year}\n\nPetani memanen padi di desa.\n"
            for year in (2019, 2021, 2024)
        }
    )
    assert told(few, query="padi") == []


def test_the_embedded_articles_have_no_gap_to_tell(library_dir: Path) -> None:
    assert told(Archive.open(library_dir)) == []
