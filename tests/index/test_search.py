"""What every engine must answer, whatever it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.index.opening import open_index, open_writer
from app.index.protocol import (
    NO_VALUE,
    Clause,
    Constant,
    CountedApart,
    Every,
    FacetField,
    Filters,
    Flag,
    IndexRequest,
    IndexResult,
    Sort,
)
from app.index.terms import AnyTerm, PhraseTerms, TermField
from tests.index.conftest import MakeIndex, article, dated, word


def ids(result: IndexResult) -> list[str]:
    return [hit.id for hit in result.hits]


def test_all_words_must_match(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api air"), article("b", "", "api")])
    assert ids(index.search(IndexRequest(must=[word("api"), word("air")]))) == ["a"]


def test_some_words_are_enough_where_a_minimum_is_named(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api air"), article("b", "", "api"), article("c", "")])
    found = index.search(IndexRequest(must=[word("api"), word("air")], minimum=1))
    assert ids(found) == ["a", "b"]


def test_what_some_words_find_is_ranked_and_counted_with_facets_and_without(
    make_index: MakeIndex,
) -> None:
    texts = ("api air", "api", "air api api", "tanah", "air tanah")
    index = make_index([article(f"a{at}", "", text) for at, text in enumerate(texts)])
    whole = IndexRequest(must=[word("api"), word("air"), word("tanah")], minimum=2)
    counted, plain = index.search(whole), index.search(replace(whole, facets=False))
    assert (plain.total, plain.hits) == (counted.total, counted.hits)
    assert plain.total == index.count(whole) == 3
    second = replace(whole, facets=False, offset=1, limit=1)
    assert index.search(second).hits == plain.hits[1:2]
    assert index.search(replace(second, offset=3)).hits == ()


def test_exclusions_take_out(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api air"), article("b", "", "api")])
    found = index.search(IndexRequest(must=[word("api")], must_not=[word("air")]))
    assert ids(found) == ["b"]


def test_only_exclusions_leave_all_others(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api"), article("b", "", "air")])
    assert ids(index.search(IndexRequest(must_not=[word("air")]))) == ["a"]


def test_a_phrase_needs_its_order_and_its_passage(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article("a", "", "kata pasukan khusus kata"),
            article("b", "", "khusus pasukan"),
            article("c", "", "kata pasukan", "khusus kata"),
        ]
    )
    phrase = Clause([PhraseTerms(TermField.BODY, ["pasukan", "khusus"], 1.0)])
    assert ids(index.search(IndexRequest(must=[phrase]))) == ["a"]


def test_a_clause_without_alternatives_matches_nothing(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api")])
    assert index.search(IndexRequest(must=[Clause([])])).total == 0


def test_totals_and_paging_reach_every_article_once(make_index: MakeIndex) -> None:
    index = make_index([article(f"{number:03}", "", "api") for number in range(105)])
    pages = [
        index.search(IndexRequest(must=[word("api")], offset=offset, limit=20))
        for offset in range(0, 140, 20)
    ]
    assert {page.total for page in pages} == {105}
    found = [name for page in pages for name in ids(page)]
    assert sorted(found) == [f"{number:03}" for number in range(105)]


def test_a_country_is_found_by_being_named(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article("title", "", "x", title_named=["CN"], body_named=["CN", "US"]),
            article("body", "", "x", body_named=["US", "CN", "CN"]),
            article("none", "CN", "CN", countries=["CN"]),
        ]
    )
    in_body = IndexRequest(must=[word("CN", TermField.BODY_NAMED)])
    assert ids(index.search(in_body)) == ["body", "title"]
    assert ids(index.search(IndexRequest(must=[word("CN", TermField.TITLE_NAMED)]))) == ["title"]


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


@pytest.mark.parametrize(
    ("sort", "expected"),
    [(Sort.NEWEST, ["new", "old", "undated"]), (Sort.OLDEST, ["old", "new", "undated"])],
)
def test_undated_articles_come_last_in_both_orders(
    make_index: MakeIndex, sort: Sort, expected: list[str]
) -> None:
    index = make_index(
        [article("undated", "kata"), dated("old", date(1950, 1, 1)), dated("new", date(2020, 1, 1))]
    )
    assert ids(index.search(IndexRequest(sort=sort))) == expected


def test_articles_of_one_moment_have_one_order(make_index: MakeIndex) -> None:
    documents = [dated(f"{number}", date(2020, 1, 1)) for number in range(50)]
    forward = ids(make_index(documents).search(IndexRequest(sort=Sort.NEWEST, limit=50)))
    backward = ids(make_index(documents[::-1]).search(IndexRequest(sort=Sort.NEWEST, limit=50)))
    assert forward == backward


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


def test_title_words_are_a_field_of_their_own(make_index: MakeIndex) -> None:
    index = make_index([article("a", "api", "air"), article("b", "air", "api")])
    found = index.search(IndexRequest(must=[word("api", TermField.TITLE)]))
    assert ids(found) == ["a"]


def test_terms_of_a_phrase_may_stand_as_far_apart_as_its_slop(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article("next", "", "api air"),
            article("near", "", "api kata kata air"),
            article("far", "", "api kata kata kata air"),
            article("swapped", "", "air api"),
            article("passages", "", "api kata", "kata air"),
        ]
    )

    def near(slop: int) -> set[str]:
        phrase = Clause([PhraseTerms(TermField.BODY, ["api", "air"], 1.0, slop)])
        return set(ids(index.search(IndexRequest(must=[phrase]))))

    assert near(0) == near(1) == {"next"}
    assert near(2) == {"next", "near", "swapped"}
    assert near(3) == {"next", "near", "swapped", "far", "passages"}


def test_any_of_many_terms_will_do_and_all_count_alike(make_index: MakeIndex) -> None:
    index = make_index(
        [article("a", "", "api kata"), article("b", "", "air"), article("c", "", "kata")]
    )
    either = Clause([AnyTerm(TermField.BODY, ["api", "air", "angin"], 0.5)])
    found = index.search(IndexRequest(must=[either]))
    assert {hit.id: hit.score for hit in found.hits} == {"a": 0.5, "b": 0.5}
    assert index.count(IndexRequest(must=[Clause([AnyTerm(TermField.BODY, [], 1.0)])])) == 0


def test_what_scores_by_a_constant_does_so_however_often_and_however_rare(
    make_index: MakeIndex,
) -> None:
    index = make_index(
        [article("a", "", "api api api"), article("b", "", "api kata"), article("c", "", "kata")]
    )
    api = Clause([Constant(word("api"), 3.0)])
    found = index.search(IndexRequest(must=[api]))
    assert {hit.id: hit.score for hit in found.hits} == {"a": 3.0, "b": 3.0}
    both = index.search(IndexRequest(must=[Clause([Constant(word("kata"), 2.0)])], bonus=[api]))
    assert [(hit.id, hit.score) for hit in both.hits] == [("b", 5.0), ("c", 2.0)]
    nothing = Clause([Constant(Clause([]), 3.0)])
    assert index.count(IndexRequest(must=[nothing])) == 0


def test_conditions_can_be_nested_in_alternatives(make_index: MakeIndex) -> None:
    index = make_index(
        [
            article("a", "", "api air"),
            article("b", "", "api"),
            article("c", "", "tanah"),
            article("d", "", "angin", source="S"),
        ]
    )
    api = Every(must=[word("api")], must_not=[word("air")])
    either = Clause([api, *word("tanah").alternatives, Filters(sources=("S",))])
    assert set(ids(index.search(IndexRequest(must=[either])))) == {"b", "c", "d"}
    assert set(ids(index.search(IndexRequest(must_not=[either])))) == {"a"}
    all_but = Clause([Every(must_not=[word("api")])])
    assert set(ids(index.search(IndexRequest(must=[all_but])))) == {"c", "d"}


def test_conditions_hold_whatever_the_minimum_and_score_nothing(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api kata"), article("b", "", "api air")])
    words = [word("api"), word("air"), word("angin")]
    asked = IndexRequest(must=words, minimum=1, conditions=[word("kata")])
    found = index.search(asked)
    assert ids(found) == ["a"]
    assert found.hits[0].score == index.search(IndexRequest(must=[word("api")])).hits[-1].score


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


def test_the_best_are_the_page_of_the_result(make_index: MakeIndex) -> None:
    index = make_index([article(f"a{at}", "", "kata " * (at + 1)) for at in range(30)])
    for one_per_story in (False, True):
        request = IndexRequest(
            must=[word("kata")], offset=10, limit=15, one_per_story=one_per_story
        )
        assert index.best(request) == index.search(request).hits
    assert index.best(IndexRequest(must=[word("tiada")])) == ()


def test_estimates_that_halve_nothing_are_exact(make_index: MakeIndex) -> None:
    bodies = ("api air", "api", "air")
    index = make_index([article(f"a{at}", "", body) for at, body in enumerate(bodies)])
    request = IndexRequest(must=[word("api")])
    assert index.estimates(request, [word("api"), word("air"), word("abu")], [0, 0, 0]) == [2, 1, 0]
