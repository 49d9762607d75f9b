"""Titles made of ledes."""

from hypothesis import given
from hypothesis import strategies as st

from app.ingest.text.lede import LONGEST_TITLE, lede_title


def test_a_short_sentence_is_taken_without_its_stop() -> None:
    sentence = "Pemerintah meresmikan jembatan baru di tepi sungai."
    assert lede_title(f"{sentence} Warga senang.") == sentence[:-1]


def test_a_long_sentence_is_cut_between_words_and_says_so() -> None:
    title = lede_title("Pemerintah meresmikan jembatan yang " * 8)
    assert title.endswith(("jembatan…", "Pemerintah…"))
    assert len(title) <= LONGEST_TITLE


def test_an_abbreviation_does_not_end_the_sentence() -> None:
    assert lede_title("Menteri Kesehatan dr. Sari Dewi membuka rumah sakit baru. Lalu pulang.") == (
        "Menteri Kesehatan dr. Sari Dewi membuka rumah sakit baru"
    )


def test_a_very_short_sentence_takes_the_next_along() -> None:
    assert lede_title("Catat! Harga beras turun pekan depan. Ini alasannya.") == (
        "Catat! Harga beras turun pekan depan"
    )


@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_any_lede_gives_a_title_of_bounded_length(text: str) -> None:
    title = lede_title(" ".join(text.split()))
    assert len(title) <= LONGEST_TITLE
