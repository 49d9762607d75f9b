"""Articles that say in other words what was asked."""

import pytest

from app.index.terms import WeightedTerm
from app.search.archive import Archive
from app.search.feedback import feedback
from app.search.finding import find
from app.search.plan import plan
from app.search.results import SearchRequest, Sort
from app.search.variants import Widening
from app.search.weights import FEEDBACK
from tests.search.conftest import MakeArchive

ASKED = "gempa gunung merapi meletus desa"


@pytest.fixture
def eruption(make_archive: MakeArchive) -> Archive:
    return make_archive(
        {
            "one.txt": "Gunung Merapi meletus\n\nGunung Merapi meletus. Awan panas dan lahar "
            "turun, kata vulkanolog.\n",
            "two.txt": "Merapi meletus lagi\n\nGunung Merapi meletus. Awan panas dan lahar "
            "mengalir; vulkanolog bersiaga.\n",
            # Only one of the words that were asked, but two that the finds share.
            "other.txt": "Warga mengungsi\n\nLahar mengalir ke desa mereka, kata seorang "
            "vulkanolog kepada wartawan.\n",
            # Only that one word.
            "alone.txt": "Panen raya\n\nPara petani di desa itu bergembira.\n",
            **{f"{n}.txt": f"Cuaca hari ke-{n}\n\nHujan turun {n} jam.\n" for n in range(20)},
        }
    )


def words(archive: Archive, query: str) -> dict[str, float]:
    """The words that the best finds of `query` share, and what each is worth."""
    opened = archive._current()
    meant = plan(opened.query(query), opened.index, Widening.UNKNOWN)
    clauses = feedback(opened, meant.relaxed(SearchRequest(), 1), meant.telling)
    terms = [one for clause in clauses for one in clause.alternatives]
    assert all(isinstance(one, WeightedTerm) for one in terms)
    return {one.text: one.boost for one in terms if isinstance(one, WeightedTerm)}


def test_the_most_telling_words_of_the_best_finds_count_a_part(eruption: Archive) -> None:
    found = words(eruption, "gunung merapi meletus")
    assert {"lahar", "vulkanolog", "awan"} <= set(found)
    assert next(iter(found.values())) == max(found.values()) == FEEDBACK
    assert all(0 < one <= FEEDBACK for one in found.values())


def test_what_was_asked_is_not_among_them_in_any_form(eruption: Archive) -> None:
    found = words(eruption, "gunung merapi meletus alir")
    assert not {"gunung", "merapi", "meletus", "mengalir"} & set(found)


def test_function_words_and_numbers_are_not_among_them(eruption: Archive) -> None:
    assert not {"dan", "kata", "12"} & set(words(eruption, "gunung merapi meletus"))


def test_where_nothing_is_found_there_are_none(eruption: Archive) -> None:
    assert words(eruption, "zamrud") == {}


def titles(archive: Archive, **more: object) -> list[str]:
    result = archive.search(SearchRequest(query=ASKED, **more))  # type: ignore[arg-type]
    assert result.relaxed
    return [hit.title.text for hit in result.hits]


def test_an_article_with_one_word_is_found_beside_what_the_best_finds_say(
    eruption: Archive,
) -> None:
    found = titles(eruption)
    assert set(found[:2]) == {"Gunung Merapi meletus", "Merapi meletus lagi"}
    assert found[2:] == ["Warga mengungsi"]


def test_what_is_found_is_the_same_in_every_order_and_on_every_page(eruption: Archive) -> None:
    found = titles(eruption)
    assert set(titles(eruption, sort=Sort.NEWEST)) == set(found)
    assert [titles(eruption, size=1, page=page) for page in (1, 2, 3)] == [[one] for one in found]


def test_a_word_that_says_much_is_enough_alone(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "rare.txt": "Minyak baru\n\nPara peneliti membuat gasohol.\n",
            "three.txt": "Harga bahan\n\nBahan bakar mahal di pasar.\n",
            "often.txt": "Bahan baju\n\nPara penjahit memesan baju.\n",
            **{f"{n}.txt": f"Bahan {n}\n\nHarga bakar pasar {n}.\n" for n in range(20)},
        }
    )
    opened = archive._current()
    asked = SearchRequest(query="gasohol bahan bakar pasar zamrud")
    found = find(opened, opened.query(asked.query), asked)
    ids = {hit.id for hit in found.result.hits}
    told = {one.title for one in archive.library.listed(list(ids))}
    assert found.relaxed
    assert "Minyak baru" in told
    assert "Bahan baju" not in told
