"""What is read as a question, and what it finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.parse import parse
from app.search.query import Unit
from app.search.questions import question_of
from app.search.results import (
    QUESTION,
    SearchNotice,
    SearchResult,
    words_of_question,
)
from tests.search.asking import ask
from tests.search.conftest import MakeArchive

ODD = [
    "siapa", "WHO", "apa?", "OR", "-rapat", "desa", "Amerika", "Serikat", "source:x?", "(", ")",
    "berapakah", "mana", '"', "title:", "di", "AND", "?", "NOT", "rap*", "2022", "AS", "is", "~2",
    "’",
]  # fmt: skip


def statement(text: str) -> str:
    """The search for all that a question asks; "" where it is none."""
    question = question_of(parse(text))
    return words_of_question(question.notices) if question else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siapa yang memimpin rapat desa", "memimpin rapat desa"),
        ("Siapa, menurut kamu, memimpin rapat desa", "memimpin rapat desa"),
        ("Di manakah rapat desa selesai", "rapat desa selesai"),
        ("pada tahun berapa rapat desa selesai?", "rapat desa selesai"),
        ("Di desa manakah, rapat warga selesai", "desa rapat warga selesai"),
        ("rapat warga desa dipimpin siapa", "rapat warga desa dipimpin"),
        ("Lurah Sukamaju memimpin rapat di desa mana", "Lurah Sukamaju memimpin rapat desa"),
        ("rapat desa itu selesai?", "rapat desa selesai"),
        ("rapat desa itu selesai ?!) ", "rapat desa selesai"),
        ("rapat desa itu selesai?\u200b", "rapat desa selesai"),
        ("in which village was the meeting held", "village meeting held"),
        ("siapa memimpin rapat desa source:antara", "memimpin rapat desa source:antara"),
        ("siapa rapat desa selesai source:antara?", "rapat desa selesai source:antara?"),
    ],
)
def test_it_asks_at_its_beginning_or_end_or_by_words_that_do_so_wherever_they_stand(
    text: str, expected: str
) -> None:
    assert statement(text).replace('"', "") == expected


@pytest.mark.parametrize(
    "text",
    [
        "rapat desa selesai",
        "rapat siapa yang selesai di desa",
        "Ketua WHO memimpin rapat desa",
        "WHO memimpin rapat desa",
        'siapa "memimpin rapat" desa selesai',
        "siapa memimpin rapat selesai -desa",
        "siapa memimpin OR rapat desa selesai",
        "siapa mem* rapat desa selesai?",
        "title:siapa memimpin rapat desa?",
        "Bila rupiah melemah ekspor naik",
        "Man is killed in the hotel fire",
        "is serang kota mosul irak",
        "Siapa Memimpin Rapat Desa Selesai",
        "Rapat Desa Manakah Yang Selesai",
        "rapat desa selesai apa-apa",
        "rapat desa manakah",
        "siapa rapat desa",
        "desa desa desa?",
        "apa",
        "",
        "???",
    ],
)
def test_whoever_says_how_to_search_or_little_asks_no_question(text: str) -> None:
    assert statement(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Siapa presiden amerika atau serikat buruh?",
        "Kapan AS Korea hari Selatan?",
        "Rp kuda desa OR?",
        "Siapa yang di WHO PBB NATO ASEAN",
        "Siapa presiden Amerika Serikat sekarang ini?",
    ],
)
def test_its_words_are_written_so_that_they_are_read_as_the_same_and_ask_nothing(text: str) -> None:
    question = question_of(parse(text))
    assert question
    again = parse(statement(text))
    assert question_of(again) is None
    sought = [[part.terms, part.country] for part in question.parts if isinstance(part, Unit)]
    assert [[part.terms, part.country] for part in again.parts if isinstance(part, Unit)] == sought


@given(st.lists(st.sampled_from(ODD), max_size=9).map(" ".join))
def test_whatever_is_typed_its_statement_asks_nothing(text: str) -> None:
    told = statement(text)
    assert statement(told) == ""


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


@pytest.mark.parametrize("text", ["siapa memimpin rapat", "Siapa yang memimpin rapat?"])
def test_of_few_words_all_are_sought_but_those_that_ask(village: Archive, text: str) -> None:
    result = ask(village, text)
    assert sorted(titles(result)) == ["Kabar pagi", "Rapat warga Sukamaju"]
    assert not result.relaxed
    assert SearchNotice("asking-left-out", "memimpin rapat") in result.notices
    article = village.library.article(result.hits[0].id)
    assert article
    marked = [
        passage.text[one.start : one.end].lower()
        for passage in village.mark(article, text).paragraphs
        for one in passage.ranges
    ]
    assert "rapat" in marked
    assert "siapa" not in marked


def test_what_asks_word_for_word_stands_first(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "answer.txt": "Kabar desa, desa, desa\n\nKabar desa hari ini, kabar desa esok hari.\n",
            "programme.txt": "Acara pagi\n\nBu Ratna memandu acara Apa Kabar Desa, katanya.\n",
        }
    )
    assert titles(ask(archive, "apa kabar desa")) == ["Acara pagi", "Kabar desa, desa, desa"]
    assert titles(ask(archive, "siapa kabar desa"))[0] == "Kabar desa, desa, desa"


def test_what_does_not_ask_is_sought_as_it_stands(village: Archive) -> None:
    for text in ("memimpin rapat?", "siapa", '"siapa" memimpin rapat', "Siapa Memimpin Rapat"):
        assert "asking-left-out" not in [one.key for one in ask(village, text).notices], text
    assert titles(ask(village, "siapa memimpin rapat", exact=True)) == ["Kabar pagi"]


def test_of_what_nothing_is_known_nothing_is_found_as_ever(village: Archive) -> None:
    result = ask(village, "Siapa xqzwvk vkqzxw wqxzkv?")
    assert (result.total, result.relaxed) == (0, False)
    assert result.nothing
