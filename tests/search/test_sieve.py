"""The sieve lets everything pass that is looked for."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.finding import meant_by
from app.search.highlight import Highlighters
from app.search.marker import Marker
from app.search.sieve import Sieve, sieves_of

ASKED = (
    "latihan", '"latihan militer"', "jumat", "2022", "kazahkstan", "lat*", "rusia iran", "yang",
    '"latihan bersama"~3', "militer OR negara",
)  # fmt: skip
NUMBERS = st.lists(st.integers(0, 10**6), min_size=1, max_size=40)
BLANKS = st.sampled_from([" ", "\n", "  ", "-", "’"])


@given(numbers=NUMBERS, blank=BLANKS, asked=st.sampled_from(ASKED), odd=st.text(max_size=9))
@settings(max_examples=150)
def test_texts_are_marked_as_without_it(
    archive: Archive, numbers: list[int], blank: str, asked: str, odd: str
) -> None:
    opened = archive._current()
    plan = meant_by(opened, asked, exact=False)
    stretches = stretches_of(archive)
    text = blank.join([stretches[number % len(stretches)] for number in numbers] + [odd])
    sieved = Highlighters.of(plan, sieves_of(plan, opened.index)).text
    assert sieved.matches(text) == Highlighters.of(plan).text.matches(text)


def test_a_phrase_does_not_go_on_in_the_next_text(archive: Archive) -> None:
    opened = archive._current()
    plan = meant_by(opened, '"latihan militer"', exact=False)
    find = Highlighters.of(plan, sieves_of(plan, opened.index)).text
    matched = [find.matches(text) for text in ("Ada latihan", "militer dan latihan militer")]
    assert [[(one.start, one.end) for one in each] for each in matched] == [[], [(12, 27)]]


@pytest.mark.parametrize("asked", ASKED)
def test_the_articles_are_marked_as_without_it(archive: Archive, asked: str) -> None:
    opened = archive._current()
    plan = meant_by(opened, asked, exact=False)
    sieved, plain = Highlighters.of(plan, sieves_of(plan, opened.index)), Highlighters.of(plan)
    found = 0
    for article in archive.library.every_article():
        marked = Marker(article, plain).article()
        assert Marker(article, sieved).article() == marked
        found += sum(len(one.ranges) for one in marked.in_order)
    assert found


@cache
def stretches_of(archive: Archive) -> list[str]:
    """What stands between blanks in the archive: all words of its index."""
    return sorted(
        {
            stretch
            for article in archive.library.every_article()
            for text in (article.title, *article.paragraphs)
            for stretch in text.split()
        }
    )


def test_what_has_none_of_the_words_is_left_out() -> None:
    sieve = Sieve(["latihan", "berlatih"])
    assert sieve.lets_pass("LATIHAN")
    assert sieve.lets_pass("perlatihannya")
    assert not sieve.lets_pass("latih")
    assert not sieve.lets_pass("")


def test_numbers_and_very_many_words_are_not_sieved() -> None:
    assert Sieve(["4000"]).lets_pass("4.000")
    assert Sieve([f"kata{'x' * number}y" for number in range(100)]).lets_pass("lain")
