from datetime import date
from pathlib import Path

import pytest

from app.index.writing import IndexDocument
from app.search.names import Names, names_of
from app.search.sources import near_sources, sources_of
from tests.index.conftest import article
from tests.search.conftest import index_of

NAMES = Names(
    sources={"kabar tepian": ("Kabar Tepian",), "muara.co": ("MUARA.co", "Muara.co")}, countries={}
)


def published(name: str, source: str | None, first: date | None, language: str) -> IndexDocument:
    return article(name, "", source=source, first_day=first, last_day=first, language=language)


def test_spellings_of_a_source_are_counted_together_under_the_most_frequent(
    tmp_path: Path,
) -> None:
    index = index_of(
        tmp_path,
        [
            published("a", "Muara.co", date(2021, 5, 6), "ms"),
            published("b", "MUARA.co", date(2020, 2, 3), "id"),
            published("c", "MUARA.co", date(2022, 2, 3), "id"),
            published("d", "Tepian", date(2020, 2, 3), "id"),
            published("e", None, None, "id"),
        ],
    )
    found = sources_of(index, names_of(index))
    first, second = found.sources
    assert (first.name, first.articles, first.languages) == ("MUARA.co", 3, ("id", "ms"))
    assert (first.first, first.last) == ("2020-02-03", "2022-02-03")
    assert (second.name, second.articles) == ("Tepian", 1)
    assert found.unsourced == 1


@pytest.mark.parametrize(
    ("day", "last", "told"),
    [
        (date(2021, 5, 6), date(2021, 5, 6), "2021-05-06"),
        (date(2021, 5, 1), date(2021, 5, 1), "2021-05-01"),
        (date(2021, 5, 1), date(2021, 5, 31), "2021-05"),
        (date(2021, 1, 1), date(2021, 1, 1), "2021-01-01"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (None, None, None),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(
    tmp_path: Path, day: date | None, last: date | None, told: str | None
) -> None:
    index = index_of(tmp_path, [article("a", "", source="Muara", first_day=day, last_day=last)])
    (found,) = sources_of(index, names_of(index)).sources
    assert (found.first, found.last) == (told, told)


def test_of_two_spellings_the_exact_date_of_a_day_is_told(tmp_path: Path) -> None:
    first, end = date(2021, 5, 1), date(2021, 5, 31)
    index = index_of(
        tmp_path,
        [
            article("a", "", source="Muara.co", first_day=first, last_day=end),
            article("b", "", source="MUARA.co", first_day=first, last_day=first),
        ],
    )
    (found,) = sources_of(index, names_of(index)).sources
    assert (found.first, found.last) == ("2021-05-01", "2021-05-01")


def test_near_an_unknown_name_are_those_that_begin_with_it_and_those_spelt_alike() -> None:
    assert near_sources(NAMES, "muara") == ("MUARA.co",)
    assert near_sources(NAMES, "kabar tepain") == ("Kabar Tepian",)
    assert near_sources(NAMES, "zqx") == ()
    assert near_sources(NAMES, "zqx" * 100_000) == ()
