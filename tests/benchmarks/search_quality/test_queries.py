from benchmarks.search_quality.asked import Kind, Part
from benchmarks.search_quality.queries import EACH, draw, part_of
from benchmarks.search_quality.texts import Words
from tests.benchmarks.search_quality.samples import many, text

TEXTS = many()
WORDS = Words(TEXTS)
DRAWN = draw(WORDS, TEXTS)


def test_the_same_articles_and_seed_give_the_same_queries() -> None:
    assert draw(Words(TEXTS), list(reversed(TEXTS))) == DRAWN
    assert draw(WORDS, TEXTS, seed=6) != DRAWN


def test_no_article_serves_both_parts() -> None:
    by_id = {one.id: one for one in TEXTS}
    items = [one for one in DRAWN if one.kind is Kind.HEADLINE]
    assert {one.part for one in items} == set(Part)
    for one in items:
        assert {part_of(by_id[id_].key) for id_ in one.relevant} == {one.part}


def test_about_a_third_is_for_development() -> None:
    parts = [part_of(str(number)) for number in range(3000)]
    assert 0.30 < parts.count(Part.DEVELOPMENT) / len(parts) < 0.37


def test_no_kind_has_more_queries_than_wanted_and_none_twice() -> None:
    for part, most in EACH.items():
        made = [one for one in DRAWN if one.kind is Kind.NONSENSE and one.part is part]
        assert len(made) == most
    typed = [(one.kind, one.text) for one in DRAWN if one.kind is not Kind.NONSENSE]
    assert len(set(typed)) == len(typed)


def test_nothing_should_be_found_for_nonsense_and_something_for_the_rest() -> None:
    for one in DRAWN:
        assert bool(one.relevant) == (one.kind is not Kind.NONSENSE)


def test_a_copy_of_an_article_is_right_as_well() -> None:
    twins = [text(f"{one.key}/twin", one.title, *one.passages) for one in TEXTS]
    drawn = draw(Words([*TEXTS, *twins]), TEXTS)
    for one in drawn:
        if one.kind is Kind.HEADLINE:
            key = next(id_ for id_ in one.relevant if "twin" not in id_)
            assert one.relevant >= {key, f"{key}/twin"}
