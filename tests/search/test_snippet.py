from hypothesis import given
from hypothesis import strategies as st

from app.search.highlight import Highlighter, Match, merged
from app.search.results import Marked, Range
from app.search.snippet import LENGTH, snippet

FILLER = "Kalimat panjang tanpa arti yang hanya mengisi tempat. " * 12


def marks(marked: Marked) -> list[str]:
    return [marked.text[one.start : one.end] for one in marked.ranges]


def test_the_passage_with_most_words_of_the_query_is_shown() -> None:
    highlighter = Highlighter(surfaces={"api": 0, "air": 1})
    shown = snippet(["Hanya api. Api lagi, api terus.", "Ada api dan air."], highlighter)
    assert shown.text == "Ada api dan air."
    assert marks(shown) == ["api", "air"]


def test_a_long_passage_is_cut_around_its_words() -> None:
    highlighter = Highlighter(surfaces={"api": 0})
    shown = snippet([f"{FILLER}Di sini ada api. {FILLER}"], highlighter)
    assert marks(shown) == ["api"]
    assert shown.text.startswith("… ")
    assert shown.text.endswith("…")
    assert len(shown.text) <= LENGTH + 4


def test_without_a_match_the_first_words_are_shown() -> None:
    assert snippet(["Awal.", "Akhir."], Highlighter(surfaces={"api": 0})) == Marked("Awal.")
    assert snippet([], Highlighter()) == Marked("")


def test_a_phrase_is_marked_whole_and_only_in_its_order() -> None:
    highlighter = Highlighter(phrases=[(["pasukan", "khusus"], 0)])
    marked = highlighter.mark("Khusus pasukan: PASUKAN, khusus!")
    assert marks(marked) == ["PASUKAN, khusus"]


def test_overlapping_matches_become_one_range() -> None:
    matches = [Match(0, 5, 0), Match(3, 8, 1), Match(8, 9, 0)]
    assert merged(matches) == (Range(0, 8), Range(8, 9))


@given(st.lists(st.text(alphabet="api ru.\n", max_size=900), max_size=4))
def test_marks_lie_within_any_snippet_and_on_the_words(passages: list[str]) -> None:
    shown = snippet(passages, Highlighter(surfaces={"api": 0, "air": 1}))
    assert all(any(word.startswith(mark) for word in ("api", "air")) for mark in marks(shown))


def test_a_place_that_names_a_country_counts_as_a_word_of_the_query() -> None:
    highlighter = Highlighter(surfaces={"beras": 0}, countries={"CN": 1})
    named = [(), (Match(11, 14, 1),)]
    shown = snippet(["Hanya beras.", "Pemerintah RRT menjual beras."], highlighter, named)
    assert marks(shown) == ["RRT", "beras"]
