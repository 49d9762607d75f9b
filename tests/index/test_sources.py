"""What every engine must tell of the sources, and of what articles are about."""

from datetime import date

from app.index.protocol import NO_VALUE, FacetCount, Filters, IndexRequest
from tests.index.conftest import MakeIndex, article


def test_each_source_has_its_days_languages_and_countries(make_index: MakeIndex) -> None:
    days = (date(2020, 5, 1), date(2023, 2, 3))
    index = make_index(
        [
            article("a", "", source="Tepian", language="id", published_in="ID", first_day=days[0],
                    last_day=days[0]),
            article("b", "", source="Tepian", language="id", first_day=days[1], last_day=days[1]),
            article("c", "", source="Tepian", language="ms"),
            article("d", "", source="Muara"),
            article("e", ""),
            article("f", ""),
        ]
    )  # fmt: skip
    first, second, third = index.sources()
    assert (first.name, first.articles, first.first, first.last) == ("Tepian", 3, *days)
    assert first.languages == (FacetCount("id", 2), FacetCount("ms", 1))
    assert first.published_in == (FacetCount("ID", 1),)
    assert (second.name, second.articles) == (NO_VALUE, 2)
    assert (third.name, third.first, third.last, third.languages) == ("Muara", None, None, ())


def test_a_day_is_exact_where_an_article_is_surely_of_it(make_index: MakeIndex) -> None:
    month, day, later = date(2020, 5, 1), date(2020, 5, 31), date(2020, 6, 1)
    index = make_index(
        [
            article("a", "", source="Tepian", first_day=month, last_day=day),
            article("b", "", source="Tepian", first_day=later, last_day=later),
            article("c", "", source="Muara", first_day=month, last_day=month),
            article("d", "", source="Muara", first_day=later, last_day=date(2020, 6, 30)),
        ]
    )
    exact = {one.name: (one.first_exact, one.last_exact) for one in index.sources()}
    assert exact == {"Tepian": (False, True), "Muara": (True, False)}


def test_an_empty_index_has_no_sources(make_index: MakeIndex) -> None:
    assert make_index([]).sources() == []


def test_of_every_group_one_country_must_be_what_the_article_is_about(
    make_index: MakeIndex,
) -> None:
    index = make_index(
        [
            article("a", "", countries=["KZ", "RU"], about=["KZ"]),
            article("b", "", countries=["KZ", "RU"], about=["RU", "KZ"]),
            article("c", "", countries=["KZ"]),
        ]
    )

    def found(*groups: tuple[str, ...], excluded: tuple[str, ...] = ()) -> set[str]:
        filters = Filters(about=groups, excluded_about=excluded)
        return {hit.id for hit in index.search(IndexRequest(filters=filters)).hits}

    assert found(("KZ",)) == {"a", "b"}
    assert found(("KZ",), ("RU",)) == {"b"}
    assert found(("RU", "TV")) == {"b"}
    assert found(excluded=("RU",)) == {"a", "c"}
