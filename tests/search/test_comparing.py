from hypothesis import given
from hypothesis import strategies as st

from app.search.comparing import (
    MOST_SENTENCES,
    MOST_WORDS,
    Comparison,
    Likeness,
    compare,
    compare_words,
)
from app.search.marked import Marked

FIRST = "Petani di desa itu memanen padi pada hari Senin."
SECOND = "Hasilnya dijual ke kota."
THIRD = "Kepala desa menyebut panen tahun ini lebih baik."

words = st.lists(st.sampled_from(["padi", "desa", "Panen", "kota.", "itu,", "“ya”"]), max_size=12)
texts = st.lists(words.map(" ".join), max_size=6)


def kinds(comparison: Comparison) -> list[str]:
    return [row.likeness.value for row in comparison.rows]


def marked(text: Marked | None) -> list[str]:
    return [text.text[one.start : one.end] for one in text.ranges] if text else []


def test_a_text_is_the_same_as_itself_however_its_paragraphs_are_parted() -> None:
    assert kinds(compare([f"{FIRST} {SECOND}"], [FIRST, SECOND])) == ["same", "same"]


def test_capitals_quotes_and_stops_are_no_difference() -> None:
    row = compare_words('"Panen Jum\'at" – kata dia.', "“PANEN JUM’AT”, - kata dia")
    assert row.likeness is Likeness.SAME


def test_a_sentence_that_one_text_alone_has_stands_alone() -> None:
    found = compare([FIRST, SECOND], [FIRST, THIRD, SECOND])
    assert kinds(found) == ["same", "right", "same"]
    assert found.rows[1].left is None
    assert found.count(Likeness.SAME) == 2


def test_words_that_a_reworded_sentence_does_not_share_are_marked() -> None:
    other = FIRST.replace("Senin", "Selasa").replace("desa itu", "sebuah desa")
    (row,) = compare([FIRST], [other]).rows
    assert row.likeness is Likeness.CHANGED
    assert marked(row.left) == ["itu", "Senin"]
    assert marked(row.right) == ["sebuah", "Selasa"]


def test_sentences_about_something_else_are_no_rewording() -> None:
    assert kinds(compare([FIRST], [THIRD])) == ["left", "right"]


def test_each_sentence_goes_with_the_one_most_like_it() -> None:
    near = FIRST.replace("Senin", "Selasa")
    far = "Petani di desa itu memanen jagung dan ubi pada hari Minggu siang."
    found = compare([FIRST], [far, near])
    assert kinds(found) == ["right", "changed"]


def test_a_sentence_that_stands_elsewhere_is_told() -> None:
    found = compare([FIRST, SECOND, THIRD], [THIRD, FIRST, SECOND])
    alone = [row for row in found.rows if row.likeness is not Likeness.SAME]
    assert [row.moved for row in alone] == [True, True]
    assert not compare([FIRST], [THIRD]).rows[0].moved


def test_the_work_is_bounded_and_the_bound_is_told() -> None:
    long = [f"Kalimat {number} ada di sini." for number in range(MOST_SENTENCES + 1)]
    found = compare(long, long[:3])
    assert found.cut
    assert len(found.rows) == MOST_SENTENCES
    assert not compare(long[:-1], long[:3]).cut


def test_a_sentence_without_end_is_compared_in_parts() -> None:
    endless = " ".join(f"kata{number}" for number in range(MOST_WORDS * 2 + 1))
    assert kinds(compare([endless], [endless])) == ["same"] * 3


def test_what_has_no_words_is_no_sentence() -> None:
    assert kinds(compare([FIRST, "***", ", ."], [FIRST])) == ["same"]


def test_nothing_compares_with_nothing() -> None:
    assert compare([], []) == Comparison(())
    assert compare_words("", "").likeness is Likeness.SAME


@given(texts, texts)
def test_every_sentence_of_both_stands_once_and_in_order(left: list[str], right: list[str]) -> None:
    found = compare(left, right)
    for side, text in (("left", left), ("right", right)):
        shown = [getattr(row, side) for row in found.rows]
        joined = " ".join(one.text for one in shown if one)
        assert joined.split() == " ".join(text).split()


@given(texts, texts)
def test_what_is_marked_are_words_that_stand_there(left: list[str], right: list[str]) -> None:
    for row in compare(left, right).rows:
        for side in filter(None, (row.left, row.right)):
            assert all(0 <= one.start < one.end <= len(side.text) for one in side.ranges)
            assert all(word == word.strip() for word in marked(side))
        if row.likeness is not Likeness.CHANGED:
            assert not marked(row.left) + marked(row.right)


@given(texts)
def test_a_text_is_always_the_same_as_itself(text: list[str]) -> None:
    assert set(kinds(compare(text, text))) <= {"same"}
