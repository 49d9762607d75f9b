"""Which articles every engine must find, and in what order."""

from dataclasses import replace
from datetime import date

import pytest

from app.index.protocol import (
    Clause,
    Constant,
    Every,
    Filters,
    IndexRequest,
    Sort,
)
from app.index.terms import AnyTerm, PhraseTerms, TermField
from tests.index.conftest import MakeIndex, article, dated, ids, word


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


def test_the_best_are_the_page_of_the_result(make_index: MakeIndex) -> None:
    index = make_index([article(f"a{at}", "", "kata " * (at + 1)) for at in range(30)])
    for one_per_story in (False, True):
        request = IndexRequest(
            must=[word("kata")], offset=10, limit=15, one_per_story=one_per_story
        )
        assert index.best(request) == index.search(request).hits
    assert index.best(IndexRequest(must=[word("tiada")])) == ()
