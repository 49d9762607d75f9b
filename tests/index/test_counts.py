"""What every engine counts: facets, dates, and totals with further conditions."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.index.opening import open_index, open_writer
from app.index.protocol import (
    NO_VALUE,
    Clause,
    CountedApart,
    FacetField,
    Filters,
    IndexRequest,
)
from app.index.terms import PhraseTerms, TermField
from tests.index.conftest import MakeIndex, article, dated, word


def test_facets_count_the_whole_result(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article(f"{number}", "", "api", countries=["KZ"], source="S" if number % 3 else "T")
            for number in range(30)
        ]
    )
    facets = index.search(IndexRequest(must=[word("api")], limit=5)).facets
    assert [(one.value, one.count) for one in facets[FacetField.COUNTRY]] == [("KZ", 30)]
    assert [(one.value, one.count) for one in facets[FacetField.SOURCE]] == [("S", 20), ("T", 10)]


def test_other_sources_are_counted_beside_a_chosen_one(make_index: MakeIndex) -> None:
    index = make_index(
        [article("a", "", "x", source="S", language="id"), article("b", "", "x", source="T")]
    )
    others = CountedApart(FacetField.SOURCE, Filters())
    facets = index.search(IndexRequest(filters=Filters(sources=("S",)), apart=[others])).facets
    assert {one.value for one in facets[FacetField.SOURCE]} == {"S", "T"}
    assert [one.value for one in facets[FacetField.LANGUAGE]] == ["id"]


def test_a_year_is_counted_only_where_it_is_known(make_index: MakeIndex) -> None:
    index = make_index([dated("a", date(2022, 1, 1), date(2022, 12, 31)), article("b", "kata")])
    years = index.search(IndexRequest()).facets[FacetField.YEAR]
    assert [(one.value, one.count) for one in years] == [(NO_VALUE, 1), ("2022", 1)]


def test_dates_are_counted_as_far_as_they_are_known_where_that_is_asked_for(
    make_index: MakeIndex,
) -> None:
    index = make_index(
        [
            dated("year", date(2022, 1, 1), date(2022, 12, 31)),
            dated("month", date(2022, 2, 1), date(2022, 2, 28)),
            dated("day", date(2022, 2, 3)),
            dated("other", date(2023, 2, 3)),
        ]
    )
    within = Filters(first=date(2022, 1, 1), last=date(2022, 12, 31))
    apart = [CountedApart(facet, within) for facet in (FacetField.MONTH, FacetField.DAY)]
    facets = index.search(IndexRequest(filters=within, apart=apart)).facets
    counts = [
        [(one.value, one.count) for one in facets[facet]]
        for facet in (FacetField.YEAR, FacetField.MONTH, FacetField.DAY)
    ]
    assert counts == [[("2022", 3)], [("2022-02", 2)], [("2022-02-03", 1)]]
    assert FacetField.MONTH not in index.search(IndexRequest()).facets


def test_totals_with_each_of_several_further_conditions(make_index: MakeIndex) -> None:
    index = make_index(
        [article("a", "", "api air"), article("b", "", "api"), article("c", "", "air")]
    )
    request = IndexRequest(must=[word("api")])
    assert index.counts(request, [word("api"), word("air"), word("abu")]) == [2, 1, 0]
    assert index.counts(IndexRequest(), [word("air")]) == [2]
    assert index.counts(request, []) == []


def test_totals_with_many_conditions_are_those_of_each_by_itself(make_index: MakeIndex) -> None:
    numbers = range(1, 61)
    bodies = (" ".join(f"n{one}" for one in numbers if number % one == 0) for number in range(200))
    index = make_index([article(f"a{at}", "", f"kata {body}") for at, body in enumerate(bodies)])
    request = IndexRequest(must=[word("kata"), word("n3")], must_not=[word("n7")])
    phrase = Clause([PhraseTerms(TermField.BODY, ["n1", "n2"], 2.0)])
    clauses = [*(word(f"n{one}") for one in numbers), phrase]
    each = [index.count(replace(request, must=[*request.must, one])) for one in clauses]
    assert index.counts(request, clauses) == each
    assert len(set(each)) > 10


def test_the_total_of_everything_leaves_out_what_was_removed(
    make_index: MakeIndex, tmp_path: Path
) -> None:
    make_index([article("a", "", "api"), article("b", "", "api")])
    writer = open_writer(tmp_path, anew=False)
    writer.remove(["a"])
    writer.commit(2)
    writer.close()
    assert open_index(tmp_path).count(IndexRequest()) == 1
    assert open_index(tmp_path).search(IndexRequest()).total == 1


def test_a_result_is_counted_by_dates_itself_whatever_is_counted_apart(
    make_index: MakeIndex,
) -> None:
    index = make_index([dated("a", date(2022, 1, 4)), dated("b", date(2023, 2, 5))])
    found = index.search(
        IndexRequest(
            filters=Filters(first=date(2023, 1, 1)),
            apart=[CountedApart(FacetField.YEAR, Filters())],
            calendar=[FacetField.YEAR, FacetField.DAY],
        )
    )
    assert {one.value for one in found.facets[FacetField.YEAR]} == {"2022", "2023"}
    assert {facet: [one.value for one in counts] for facet, counts in found.calendar.items()} == {
        FacetField.YEAR: ["2023"],
        FacetField.DAY: ["2023-02-05"],
    }


def test_a_request_is_counted_by_what_is_asked_for_alone(make_index: MakeIndex) -> None:
    index = make_index(
        [article("a", "", "api", language="id"), article("b", "", "air", language="en")]
    )
    counted = index.counted_by(IndexRequest(must=[word("api")]), [FacetField.LANGUAGE])
    assert {
        facet: [(one.value, one.count) for one in counts] for facet, counts in counted.items()
    } == {FacetField.LANGUAGE: [("id", 1)]}


def test_estimates_that_halve_nothing_are_exact(make_index: MakeIndex) -> None:
    bodies = ("api air", "api", "air")
    index = make_index([article(f"a{at}", "", body) for at, body in enumerate(bodies)])
    request = IndexRequest(must=[word("api")])
    assert index.estimates(request, [word("api"), word("air"), word("abu")], [0, 0, 0]) == [2, 1, 0]
