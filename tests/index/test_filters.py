"""What every engine leaves of an archive by countries, sources, dates, agencies and authors."""

from datetime import date

from app.index.protocol import (
    NO_VALUE,
    CountedApart,
    FacetField,
    Filters,
    Flag,
    IndexRequest,
)
from tests.index.conftest import MakeIndex, article, dated, ids


def test_all_countries_must_be_mentioned_and_any_source_will_do(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article("a", "", "x", countries=["KZ", "RU"], source="S"),
            article("b", "", "x", countries=["KZ"], source="T"),
            article("c", "", "x", countries=["RU"], source="U"),
        ]
    )
    both = Filters(countries=(("KZ",), ("RU",)))
    either = Filters(sources=("S", "T"))
    assert ids(index.search(IndexRequest(filters=both))) == ["a"]
    one_of_two = Filters(countries=(("KZ", "RU"),))
    assert sorted(ids(index.search(IndexRequest(filters=one_of_two)))) == ["a", "b", "c"]
    assert sorted(ids(index.search(IndexRequest(filters=either)))) == ["a", "b"]
    without = Filters(excluded_countries=("KZ",))
    assert ids(index.search(IndexRequest(filters=without))) == ["c"]


def test_any_country_of_sources_will_do_and_others_are_counted_beside_it(
    make_index: MakeIndex,
) -> None:
    index = make_index(
        [
            article("a", "kata", published_in="ID", source="S"),
            article("b", "kata", published_in="MY", countries=["ID"]),
            article("c", "kata", published_in="US"),
            article("d", "kata", countries=["ID"]),
        ]
    )
    others = CountedApart(FacetField.PUBLISHED_IN, Filters())
    found = index.search(IndexRequest(filters=Filters(published_in=("ID", "MY")), apart=[others]))
    assert sorted(ids(found)) == ["a", "b"]
    counted = found.facets[FacetField.PUBLISHED_IN]
    assert [(one.value, one.count) for one in counted] == [("ID", 1), ("MY", 1), ("US", 1)]
    assert [one.value for one in found.facets[FacetField.COUNTRY]] == ["ID"]
    without = index.search(IndexRequest(filters=Filters(excluded_published_in=("ID", "US"))))
    assert sorted(ids(without)) == ["b", "d"]


def test_a_half_known_date_fits_where_it_may_lie(make_index: MakeIndex) -> None:
    index = make_index(
        [
            dated("day", date(2022, 1, 11)),
            dated("month", date(2022, 1, 1), date(2022, 1, 31)),
            dated("later", date(2023, 5, 1)),
            article("undated", "kata"),
        ]
    )
    january = Filters(first=date(2022, 1, 20), last=date(2022, 2, 28))
    assert ids(index.search(IndexRequest(filters=january))) == ["month"]
    since = Filters(first=date(2022, 1, 1))
    assert sorted(ids(index.search(IndexRequest(filters=since)))) == ["day", "later", "month"]


def test_articles_without_a_source_can_be_asked_for_and_are_counted(
    make_index: MakeIndex,
) -> None:
    index = make_index([article("a", "kata", source="S"), article("b", "kata")])
    found = index.search(IndexRequest(filters=Filters(sources=(NO_VALUE,))))
    assert ids(found) == ids(index.search(IndexRequest(filters=Filters(flags=(Flag.UNSOURCED,)))))
    assert ids(found) == ["b"]
    both = index.search(IndexRequest(filters=Filters(sources=("S", NO_VALUE))))
    assert [(one.value, one.count) for one in both.facets[FacetField.SOURCE]] == [
        (NO_VALUE, 1),
        ("S", 1),
    ]


def test_agencies_and_authors_are_found_by_words_that_follow_each_other(
    make_index: MakeIndex,
) -> None:
    index = make_index(
        [
            article("a", "x", agency=["antara"], author=["siti", "nur", "aini"]),
            article("b", "x", agency=["kantor", "berita", "antara"], author=["nur", "siti"]),
            article("c", "antara siti nur"),
        ]
    )

    def found(**filters: object) -> set[str]:
        asked = Filters(**filters)  # type: ignore[arg-type]
        return set(ids(index.search(IndexRequest(filters=asked))))

    assert found(agencies=(("antara",),)) == {"a", "b"}
    assert found(authors=(("siti", "nur"),)) == {"a"}
    assert found(authors=(("aini",), ("nur", "siti"))) == {"a", "b"}
    assert found(agencies=(("antara",),), excluded_authors=(("aini",),)) == {"b"}
    assert found(excluded_agencies=(("antara",),)) == {"c"}


def test_articles_without_a_date_can_be_asked_for_and_left_out(make_index: MakeIndex) -> None:
    index = make_index([dated("day", date(2022, 1, 11)), article("undated", "kata")])
    undated = Filters(flags=(Flag.UNDATED,))
    assert ids(index.search(IndexRequest(filters=undated))) == ["undated"]
    others = Filters(excluded_flags=(Flag.UNDATED,))
    assert ids(index.search(IndexRequest(filters=others))) == ["day"]
