"""What is found to a question though it says in other words what was asked."""

import pytest

from app.search.archive import Archive
from app.search.finding import find
from app.search.results import SearchRequest, Sort
from tests.search.conftest import MakeArchive

ASKED = "Mengapa gempa gunung merapi meletus desa"


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
    asked = SearchRequest(query="apa gasohol bahan bakar pasar zamrud")
    found = find(opened, opened.query(asked.query), asked)
    ids = {hit.id for hit in found.result.hits}
    told = {one.title for one in archive.library.listed(list(ids))}
    assert found.relaxed
    assert "Minyak baru" in told
    assert "Bahan baju" not in told


def test_what_is_no_question_needs_two_of_the_words(eruption: Archive) -> None:
    result = eruption.search(SearchRequest(query=ASKED.removeprefix("Mengapa ")))
    assert result.relaxed
    found = {hit.title.text for hit in result.hits}
    assert found == {"Gunung Merapi meletus", "Merapi meletus lagi"}
