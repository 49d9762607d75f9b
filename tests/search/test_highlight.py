"""Which words are marked: whole words, by the analyzer's terms, and each knows as what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.analyzer import tokens
from app.search.archive import Archive
from app.search.highlight import Highlighter, merged
from app.search.kinds import MatchKind, Meaning
from app.search.marked import Marked, Range
from app.search.results import SearchRequest
from tests.search.conftest import MakeArchive
from tests.search.marking_help import looking_for, marks, match


def marked(highlighter: Highlighter, text: str) -> list[str]:
    return marks(Marked(text, merged(highlighter.matches(text))))


def phrase(*words: str, slop: int = 0) -> Highlighter:
    highlighter = Highlighter()
    highlighter.add(words, Meaning(0, " ".join(words), MatchKind.PHRASE), slop)
    return highlighter


def test_a_phrase_is_marked_whole_and_only_in_its_order() -> None:
    text = "Khusus pasukan: PASUKAN, khusus!"
    assert marked(phrase("pasukan", "khusus"), text) == ["PASUKAN, khusus"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("beras impor mahal", ["beras", "impor"]),
        ("beras yang baru saja diimpor, impor", ["beras", "impor"]),
        ("impor beras", ["impor", "beras"]),
        ("beras satu dua tiga empat lima enam impor", []),
        ("beras saja", []),
    ],
)
def test_words_near_each_other_are_marked_as_far_apart_as_they_may_be(
    text: str, found: list[str]
) -> None:
    assert marked(phrase("beras", "impor", slop=5), text) == found


def test_overlapping_matches_become_one_range() -> None:
    matches = [match(0, 5), match(3, 8, 1), match(8, 9)]
    assert merged(matches) == (Range(0, 8), Range(8, 9))


def test_a_word_that_means_two_parts_is_a_match_of_both_the_nearest_first() -> None:
    highlighter = looking_for("latihan")
    highlighter.add_forms("latih", Meaning(1, "berlatih", MatchKind.FORM))
    (found,) = highlighter.matches("Latihan!")
    assert [one.part for one in found.meanings] == [0, 1]
    assert found.best.kind is MatchKind.EXACT


# The first text loads the dictionaries.
@given(st.text(alphabet="ap i\t\n\u00a0,.-'’x\u0301É1,0", max_size=120))
def test_marks_are_the_words_that_the_analyzer_finds(text: str) -> None:
    highlighter = looking_for("api", "a", "x", "1", "e")
    found = [(one.start, one.end) for one in highlighter.matches(text)]
    sought = {"api", "a", "x", "1", "e"}
    assert found == [(one.start, one.end) for one in tokens(text) if one.surface in sought]


QUERIES = [
    "latihan militer", "berlatih", "kazahstan rusia", '"pasukan khusus"', '"latihan bersama"~5',
    "milit*", "siapa presiden negara itu", "title:latihan rusia", "amerika serikat",
]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_marks_in_real_articles_are_whole_words_apart_and_the_same_in_passages(
    archive: Archive, query: str
) -> None:
    result = archive.search(SearchRequest(query=query))
    assert result.hits
    for hit in result.hits:
        article = archive.library.article(hit.id)
        assert article is not None
        whole = archive.mark(article, query)
        texts = (whole.title, whole.author, whole.dateline, *whole.paragraphs, *whole.captions)
        for text in texts:
            starts = {one.start for one in tokens(text.text)}
            ends = {one.end for one in tokens(text.text)}
            at = 0
            for one in text.ranges:
                assert at <= one.start < one.end
                assert one.start in starts
                assert one.end in ends
                at = one.end
        for shown in hit.snippets:
            assert any(_is_part(shown, text) for text in texts), shown


def _is_part(shown: Marked, text: Marked) -> bool:
    """Whether the passage is a part of the text, with the same words marked."""
    before = 2 if shown.text.startswith("… ") and "… " not in text.text else 0
    after = shown.text.endswith("…") and not text.text.endswith("…")
    plain = shown.text[before : len(shown.text) - after]
    at = text.text.find(plain)
    inside = {
        Range(one.start - at + before, one.end - at + before)
        for one in text.ranges
        if at <= one.start and one.end <= at + len(plain)
    }
    return at >= 0 and inside == set(shown.ranges)


def test_a_word_for_titles_is_not_marked_in_texts(make_archive: MakeArchive) -> None:
    text = "Panen raya\n\nKalimat pertama tentang cuaca dan panen. Kalimat kedua tentang beras."
    (hit,) = make_archive({"a.txt": text}).search(SearchRequest(query="title:panen beras")).hits
    assert marks(hit.title) == ["Panen"]
    assert [word for one in hit.snippets for word in marks(one)] == ["beras"]


def test_only_what_was_typed_is_marked_where_the_search_was_exact(archive: Archive) -> None:
    hit = archive.search(SearchRequest(query="latihan", exact=True)).hits[0]
    article = archive.library.article(hit.id)
    assert article is not None
    texts = archive.mark(article, "latihan", exact=True).paragraphs
    assert {word.lower() for text in texts for word in marks(text)} == {"latihan"}


def test_words_that_begin_as_typed_are_marked(archive: Archive) -> None:
    hit = archive.search(SearchRequest(query="milit*")).hits[0]
    words = {word.lower() for one in (hit.title, *hit.snippets) for word in marks(one)}
    assert words
    assert all(word.startswith("milit") for word in words)
