import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.copies.similarity import are_copies, likeness
from app.ingest.copies.wording import Wording, wording_of
from app.library.records import Article, ArticleText
from tests.ingest.copies.worlds import World, article, words

TEXT = words(random.Random(1), 100)
OTHER = words(random.Random(2), 100)


def wording(one: Article) -> Wording:
    return wording_of(ArticleText.of(one))


def copied(one: Article, other: Article) -> bool:
    return are_copies(wording(one), wording(other))


def test_the_same_text_under_two_headlines_is_a_copy() -> None:
    assert copied(article(TEXT, title="Satu"), article(TEXT, title="Dua"))


def test_texts_that_share_nothing_are_no_copies() -> None:
    found = likeness(wording(article(TEXT)), wording(article(OTHER)))
    assert (found.shared, found.shorter, found.longer, found.opening) == (0, 0, 0, 0)
    assert not copied(article(TEXT), article(OTHER))


def test_a_short_text_has_no_copies() -> None:
    assert copied(article(TEXT[:47], title="Satu"), article(TEXT[:47], title="Dua"))
    assert not copied(article(TEXT[:46], title="Satu"), article(TEXT[:46], title="Dua"))


def test_a_text_that_stands_below_other_news_is_no_copy() -> None:
    assert copied(article(TEXT), article([*TEXT, *OTHER[:40]]))
    assert not copied(article(TEXT), article([*OTHER[:40], *TEXT]))


def test_headlines_with_different_numbers_tell_texts_apart() -> None:
    assert not copied(article(TEXT, title="Unggul 1-0"), article(TEXT, title="Seri 1-1"))
    assert copied(article(TEXT, title="Unggul 1-0"), article(TEXT, title="Unggul 1-0 di menit 9"))
    assert copied(article(TEXT, title="Unggul 1-0"), article(TEXT, title="Unggul"))


@pytest.mark.parametrize(("changed", "same"), [(2, True), (3, False)])
def test_numbers_must_agree_but_for_two(changed: int, same: bool) -> None:
    numbers = ["11", "12", "13", "14"]
    others = [f"9{number}" for number in numbers[:changed]] + numbers[changed:]
    assert copied(article([*TEXT, *numbers]), article([*TEXT, *others])) is same


def test_within_one_source_numbers_must_agree_but_for_one() -> None:
    one, other = [*TEXT, "11", "12", "13"], [*TEXT, "91", "92", "13"]
    assert copied(article(one, source="A"), article(other, source="B"))
    assert not copied(article(one, source="A"), article(other, source="a"))


def test_within_one_source_a_much_longer_text_is_no_copy() -> None:
    longer = [*TEXT, *OTHER[:40]]
    assert copied(article(TEXT, source="A"), article(longer, source="B"))
    assert not copied(article(TEXT, source="A"), article(longer, source="A"))


@pytest.mark.parametrize(("days", "same"), [((1, 3), True), ((1, 4), False), ((1, None), False)])
def test_texts_far_apart_or_undated_must_be_nearly_the_same(
    days: tuple[int, int | None], same: bool
) -> None:
    shortened = TEXT[:60]
    assert copied(article(TEXT, days[0]), article(shortened, days[1])) is same
    assert copied(article(TEXT, days[0]), article([*TEXT[:98], "lain"], days[1]))


def test_the_date_of_the_article_itself_is_no_number_of_the_text() -> None:
    made = wording(article([*TEXT, "senin", "04", "3", "2024", "7"], 4))
    assert made.numbers == {"7"}


@given(st.integers(0, 2**32))
def test_the_order_of_two_texts_makes_no_difference(seed: int) -> None:
    one, other = map(wording, World(random.Random(seed)).articles(2))
    assert are_copies(one, other) == are_copies(other, one)
    assert likeness(one, other) == likeness(other, one)
