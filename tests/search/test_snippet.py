"""Which passages stand under a hit: those that together show most of the query's words."""

from hypothesis import given
from hypothesis import strategies as st

from app.search.marked import Marked
from app.search.snippet import LENGTH, MOST_PASSAGES, Passages, passages_of
from tests.search.marking_help import looking_for, marks, match

FILLER = "Kalimat panjang tanpa arti yang hanya mengisi tempat. " * 12


def passages(texts: list[str], *words: str) -> Passages:
    highlighter = looking_for(*words)
    return passages_of(texts, [highlighter.matches(text) for text in texts])


def test_the_passage_with_most_words_of_the_query_is_shown() -> None:
    shown = passages(["Hanya api. Api lagi, api terus.", "Ada api dan air."], "api", "air")
    assert [one.text for one in shown.shown] == ["Ada api dan air."]
    assert marks(shown.shown[0]) == ["api", "air"]


def test_a_long_passage_is_cut_at_sentences_without_ellipses() -> None:
    (shown,) = passages([f"{FILLER}Di sini ada api. {FILLER}"], "api").shown
    assert marks(shown) == ["api"]
    assert "…" not in shown.text
    assert shown.text.endswith(".")
    assert shown.text[0].isupper()
    assert len(shown.text) <= LENGTH


def test_a_sentence_that_is_too_long_is_cut_at_words_and_says_so() -> None:
    (shown,) = passages(["kata " * 100 + "api" + " kata" * 100], "api").shown
    assert shown.text.startswith("… kata ")
    assert shown.text.endswith(" kata…")
    assert marks(shown) == ["api"]


def test_other_passages_add_words_in_the_order_of_the_text() -> None:
    texts = [f"Satu air. {FILLER}", f"Ada api dan abu. {FILLER}", f"Lagi api. {FILLER}"]
    shown = passages(texts, "api", "abu", "air")
    assert [marks(one) for one in shown.shown] == [["air"], ["api", "abu"]]
    assert shown.best == 1


def test_without_a_match_the_first_words_are_shown() -> None:
    assert passages(["Awal.", "Akhir."], "api").shown == (Marked("Awal."),)
    assert passages([], "api").shown == ()


def test_a_place_that_names_a_country_counts_as_a_word_of_the_query() -> None:
    texts = ["Hanya beras.", "Pemerintah RRT menjual beras."]
    beras = looking_for("beras")
    matched = [beras.matches(texts[0]), beras.matches(texts[1], [match(11, 14, 1)])]
    (shown,) = passages_of(texts, matched).shown
    assert marks(shown) == ["RRT", "beras"]


@given(st.lists(st.text(alphabet="api ru.\nA", max_size=900), max_size=4))
def test_passages_are_parts_of_any_text_with_whole_words_marked(texts: list[str]) -> None:
    shown = passages(texts, "api", "air").shown
    assert len(shown) <= MOST_PASSAGES
    for one in shown:
        assert any(one.text.removeprefix("… ").removesuffix("…") in text for text in texts)
        assert set(map(str.lower, marks(one))) <= {"api", "air"}
