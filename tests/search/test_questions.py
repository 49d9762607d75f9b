"""What is read as a question, and what it finds."""

import pytest

from app.search.archive import Archive
from app.search.parse import parse
from app.search.questions import telling_question
from app.search.results import QUESTION, SearchNotice, SearchRequest, SearchResult
from tests.search.conftest import MakeArchive


def telling(text: str) -> list[str]:
    return [unit.text.strip("?") for unit in telling_question(parse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siapa yang memimpin rapat desa", ["memimpin", "rapat", "desa"]),
        ("Di manakah rapat desa", ["rapat", "desa"]),
        ("pada tahun berapa rapat desa?", ["rapat", "desa"]),
        ("rapat desa itu selesai?", ["rapat", "desa", "selesai"]),
        ("rapat desa itu selesai ? ", ["rapat", "desa", "selesai"]),
        ("in which village was the meeting", ["village", "meeting"]),
        ("apa", []),
    ],
)
def test_it_begins_by_asking_or_ends_with_the_mark(text: str, expected: list[str]) -> None:
    assert telling(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "rapat desa selesai",
        "rapat siapa yang selesai",
        "Ketua WHO memimpin rapat",
        "WHO memimpin rapat desa",
        'siapa "memimpin rapat" desa',
        "siapa memimpin rapat -desa",
        "siapa memimpin OR rapat desa",
        "siapa mem* rapat desa?",
        "title:siapa memimpin rapat desa?",
        "",
        "???",
    ],
)
def test_whoever_says_how_to_search_asks_no_question(text: str) -> None:
    assert telling(text) == []


@pytest.fixture
def village(make_archive: MakeArchive) -> Archive:
    return make_archive(
        {
            # It has every word by chance, and says nothing of what is asked.
            "chance.txt": "Kabar pagi\n\nSiapa pun boleh datang. Lurah Sukamaju memimpin doa; "
            "tentang rapat warga tak ada kabar.\n",
            "answer.txt": "Rapat warga Sukamaju\n\nRapat warga Sukamaju dipimpin Bu Ratna, "
            "seorang guru. Rapat warga Sukamaju membahas jembatan.\n",
            "one.txt": "Harga cabai\n\nPara warga membeli cabai di pasar pagi.\n",
            **{f"{n}.txt": f"Cuaca hari ke-{n}\n\nHujan turun {n} jam.\n" for n in range(9)},
        }
    )


def ask(archive: Archive, query: str, *, exact: bool = False) -> SearchResult:
    return archive.search(SearchRequest(query=query, exact=exact))


def titles(result: SearchResult) -> list[str]:
    return [hit.title.text for hit in result.hits]


def test_articles_with_some_of_its_words_are_found_though_one_has_all(village: Archive) -> None:
    result = ask(village, "Siapa memimpin rapat warga Sukamaju?")
    assert result.relaxed
    assert "Rapat warga Sukamaju" in titles(result)
    assert SearchNotice(QUESTION, "memimpin rapat warga Sukamaju") in result.notices
    assert not result.is_scattered


def test_all_of_its_words_are_asked_for_by_leaving_out_the_one_that_asks(village: Archive) -> None:
    result = ask(village, "memimpin rapat warga Sukamaju")
    assert not result.relaxed
    assert QUESTION not in [notice.key for notice in result.notices]


def test_exactly_what_was_typed_is_no_question(village: Archive) -> None:
    result = ask(village, "Siapa memimpin rapat warga Sukamaju?", exact=True)
    assert (titles(result), result.relaxed) == (["Kabar pagi"], False)


def test_of_few_words_all_are_sought_first(village: Archive) -> None:
    result = ask(village, "siapa memimpin rapat")
    assert (titles(result), result.relaxed) == (["Kabar pagi"], False)


def test_of_what_nothing_is_known_nothing_is_found_as_ever(village: Archive) -> None:
    result = ask(village, "Siapa xqzwvk vkqzxw wqxzkv?")
    assert (result.total, result.relaxed) == (0, False)
    assert result.nothing
