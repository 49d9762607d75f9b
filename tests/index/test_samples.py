"""Samples of the Tantivy index, by which is estimated what would take long to count."""

import pytest

from app.index.derived import MOST_SAMPLES, samples_of
from app.index.protocol import IndexRequest
from tests.index.conftest import MakeIndex, article, word


@pytest.fixture(scope="module")
def engine() -> str:
    """Only this engine keeps samples."""
    return "tantivy"


def test_each_sample_has_about_half_of_the_one_before() -> None:
    of_each = [samples_of(f"article {number}") for number in range(4_000)]
    for sample in range(1, 5):
        part = sum(sample in one for one in of_each) / len(of_each)
        assert part == pytest.approx(0.5**sample, rel=0.2)
    assert all(list(one) == list(range(1, len(one) + 1)) for one in of_each)
    assert max(len(one) for one in of_each) <= MOST_SAMPLES


def test_an_estimate_is_near_the_count(make_index: MakeIndex) -> None:
    bodies = (f"kata {'genap' if at % 2 == 0 else 'ganjil'}" for at in range(2_000))
    index = make_index([article(f"a{at}", "", body) for at, body in enumerate(bodies)])
    request = IndexRequest(must=[word("kata")])
    (estimate,) = index.estimates(request, [word("genap")], [2])
    assert estimate == pytest.approx(1_000, rel=0.2)


def test_of_a_small_archive_all_articles_are_in_the_sample(make_index: MakeIndex) -> None:
    bodies = ("api air", "api", "air")
    index = make_index([article(f"a{at}", "", body) for at, body in enumerate(bodies)])
    fire, water = (index.sampled(IndexRequest(must=[word(one)])) for one in ("api", "air"))
    assert (fire.bit_count(), water.bit_count(), (fire & water).bit_count()) == (2, 2, 1)
    assert index.sampled(IndexRequest(must=[word("abu")])) == 0
