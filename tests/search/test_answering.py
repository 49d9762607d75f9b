"""What is found to a question though it says in other words what was asked."""

from dataclasses import replace

import pytest

from app.search.archive import Archive
from app.search.rereading import NEAR_SHOWN
from app.search.results import SearchRequest, Sort, words_of_question
from tests.search.conftest import MakeArchive

ASKED = "Mengapa gempa gunung merapi meletus desa"


def titles(archive: Archive, **more: object) -> list[str]:
    result = archive.search(SearchRequest(query=ASKED, **more))  # type: ignore[arg-type]
    assert result.relaxed
    return [hit.title.text for hit in result.hits]


def test_what_says_it_in_the_words_of_the_best_finds_ranks_above_chance(eruption: Archive) -> None:
    found = titles(eruption)
    assert set(found[:2]) == {"Gunung Merapi meletus", "Merapi meletus lagi"}
    # Each has one of the words that were asked.
    assert found[2:] == ["Warga mengungsi", "Panen raya"]


def test_what_is_found_is_the_same_in_every_order_and_on_every_page(eruption: Archive) -> None:
    found = titles(eruption)
    assert set(titles(eruption, sort=Sort.NEWEST)) == set(found)
    assert [titles(eruption, size=1, page=page) for page in (1, 2, 3, 4)] == [
        [one] for one in found
    ]


def test_what_is_no_question_needs_two_of_the_words(eruption: Archive) -> None:
    result = eruption.search(SearchRequest(query=ASKED.removeprefix("Mengapa ")))
    assert result.relaxed
    found = {hit.title.text for hit in result.hits}
    assert found == {"Gunung Merapi meletus", "Merapi meletus lagi"}


def test_choosing_a_facets_value_gives_as_many_as_it_counts(make_archive: MakeArchive) -> None:
    regions = ("Malaysia", "Jepang")
    archive = make_archive(
        {
            f"{n}.txt": f"Panen ke-{n}\n\nPetani desa di {regions[n % 2]} memanen padi."
            f"{' Gempa menggoyang gunung.' if n % 3 else ''}"
            f"{' Awan panas dan lahar turun.' if n % 5 else ''} Hari {n}.\n"
            for n in range(30)
        }
    )
    asked = SearchRequest(query="Mengapa gempa menggoyang gunung petani zamrud?")
    whole = archive.search(asked)
    assert words_of_question(whole.notices)
    for value in whole.facets.country:
        chosen = archive.search(replace(asked, countries=((value.value,),)))
        assert chosen.articles == value.count


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_very_small_archive_answers_too(make_archive: MakeArchive, count: int) -> None:
    archive = make_archive(
        {
            f"{n}.txt": f"Kabar {word}\n\n{word} memimpin rapat desa Sukamaju membahas jembatan.\n"
            for n, word in enumerate(("pagi", "siang", "malam")[:count])
        }
    )
    assert archive.search(SearchRequest(query="Siapa memimpin rapat desa Sukamaju?")).total == count


def test_a_slip_in_a_question_is_read_as_in_any_search(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "stage.txt": "Nonton konser di stage utama\n\nPenonton datang sejak pagi.\n",
            "stag.txt": "Kabar rusa\n\nSeekor stag lari dari hutan.\n",
            **{f"{n}.txt": f"Konser ke-{n}\n\nBanyak nonton konser {n}.\n" for n in range(9)},
        }
    )
    result = archive.search(SearchRequest(query="apa nonton konser stag"))
    assert result.hits[0].title.text == "Nonton konser di stage utama"
    assert NEAR_SHOWN in [notice.key for notice in result.notices]


def test_the_article_marks_what_the_result_does(eruption: Archive) -> None:
    result = eruption.search(SearchRequest(query=ASKED))
    for hit in result.hits:
        article = eruption.library.article(hit.id)
        assert article
        marked = eruption.mark(article, ASKED)
        assert marked.title.ranges == hit.title.ranges
    assert not any("Mengapa" in hit.lacking for hit in result.hits)
