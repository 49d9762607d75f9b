"""Words that have synonyms together have them wherever in a search they stand."""

import pytest

from app.search.archive import Archive
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    return make_archive(
        {
            "lindu.txt": "Kabar satu\n\nLindu mengguncang kota itu sejak pagi, kata warga pasar.\n",
            "gempa.txt": "Kabar dua\n\nGempa bumi terasa di kota itu sejak pagi, kata warga.\n",
            "badak.txt": "Kabar tiga\n\nBadak terlihat di kota itu sejak pagi, kata warga.\n",
            "padi.txt": "Kabar empat\n\nPadi dipanen di desa itu sejak pagi, kata petani.\n",
        }
    )


@pytest.mark.parametrize("query", ["covid-19", "covid19", "Covid19 warga"])
def test_a_name_with_a_figure_is_found_as_one_word_and_as_two(
    make_archive: MakeArchive, query: str
) -> None:
    archive = make_archive(
        {
            "one.txt": "Kabar satu\n\nKasus covid19 turun di kota itu, kata warga pasar.\n",
            "two.txt": "Kabar dua\n\nKasus COVID-19 turun di kota itu, kata warga lain.\n",
            "none.txt": "Kabar tiga\n\nHujan turun sejak pagi; 19 warga pulang, kata lurah.\n",
        }
    )
    result = archive.search(SearchRequest(query=query, all_copies=True))
    assert (result.total, result.relaxed) == (2, False)
    assert all(hit.snippet for hit in result.hits)
    exact = archive.search(SearchRequest(query=query, exact=True, all_copies=True))
    assert exact.total == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gempa bumi", 2),
        ("(gempa bumi)", 2),
        ("(gempa bumi) OR badak", 3),
        ("badak OR (gempa bumi kota)", 3),
        ("kota ((gempa bumi) OR padi)", 2),
        ("kota -(gempa bumi)", 1),
        ("kota -((gempa bumi) OR padi)", 1),
        ("kota (warga -(gempa bumi))", 1),
        # Each word as it was typed.
        ('("gempa" "bumi") OR badak', 2),
    ],
)
def test_what_means_the_same_counts_in_brackets_and_choices_too(
    archive: Archive, query: str, found: int
) -> None:
    result = archive.search(SearchRequest(query=query, all_copies=True))
    assert (result.total, result.relaxed) == (found, False)
