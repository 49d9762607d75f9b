"""Ends of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.sentences import (
    Sentences,
    ends_sentence,
    ends_with_stop,
    first_sentence,
    sentence_ends,
)

TEXTS = st.text(st.sampled_from("aB .!?…”“\n")) | st.text()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Satu kalimat. Lalu dua.", "Satu kalimat."),
        ("“Ya.” Lalu ia pergi.", "“Ya.”"),
        ("Dr. Sari dan Prof. Budi hadir. Selesai.", "Dr. Sari dan Prof. Budi hadir."),
        ("Harga Rp. 5.000 naik 1.5 persen. Selesai.", "Harga Rp. 5.000 naik 1.5 persen."),
        ("Joko W. Susilo menang. Selesai.", "Joko W. Susilo menang."),
        ("tanpa titik", "tanpa titik"),
    ],
)
def test_the_first_sentence_ends_at_its_own_stop(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_an_end_may_stand_before_quotes_and_brackets() -> None:
    assert ends_sentence("kata dia.”")
    assert ends_sentence("benarkah?")
    assert not ends_sentence("dan kemudian")


def test_a_headlines_mark_is_no_stop() -> None:
    assert ends_with_stop("Selesai.")
    assert not ends_with_stop("Selesai!")
    assert not ends_with_stop("Lalu...")


def test_counting_ends_stops_at_the_bound() -> None:
    assert sentence_ends("Satu. Dua. Tiga. Empat.", 2) == 2


def around(text: str, words: str) -> str:
    start = text.index(words)
    begin, end = Sentences(text).around(start, start + len(words))
    return text[begin:end]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Satu. Dua kata. Tiga.", "kata", "Dua kata."),
        ("Satu. Dua kata. Tiga.", "Satu", "Satu."),
        ("Satu. Dua kata. Tiga", "Tiga", "Tiga"),
        ("Satu. Dua kata. Tiga.", "Dua kata. Tiga", "Dua kata. Tiga."),
        ("Kata dia. “Rusia pergi.” Lalu sepi.", "Rusia", "“Rusia pergi.”"),
        ("Tadi sepi. Dr. Sari dari Iran hadir.  Selesai.", "Iran", "Dr. Sari dari Iran hadir."),
        ("Tidak ada titik di Iran", "Iran", "Tidak ada titik di Iran"),
        ("Apa?  Iran! Ya.", "Iran", "Iran!"),
    ],
)
def test_the_sentence_around_words_is_whole_and_no_more(
    text: str, words: str, sentence: str
) -> None:
    assert around(text, words) == sentence


def test_a_place_without_width_is_in_the_sentence_that_begins_there() -> None:
    assert Sentences("Satu. Dua.").around(6, 6) == (6, 10)
    assert Sentences("").around(0, 0) == (0, 0)


@given(TEXTS, st.data())
def test_the_sentence_holds_the_words_and_ends_where_sentences_end(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, finish = Sentences(text).around(start, end)
    assert 0 <= begin <= start
    assert end <= finish <= len(text)
    assert begin == start or not text[begin].isspace()
    assert finish == end or not text[finish - 1].isspace()
    assert not text[:begin].strip() or ends_sentence(text[:begin].rstrip())
    assert not text[finish:].strip() or finish == end or ends_sentence(text[:finish])


@given(TEXTS, st.data())
def test_every_place_in_a_sentence_has_that_same_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    begin, finish = Sentences(text).around(start, min(start + 1, len(text)))
    if finish > begin and not text[start].isspace():
        for at in range(begin, finish):
            assert Sentences(text).around(at, at + 1) == (begin, finish)
