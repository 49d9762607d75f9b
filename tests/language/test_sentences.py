"""Ends of sentences."""

import pytest

from app.language.sentences import ends_sentence, ends_with_stop, first_sentence, sentence_ends


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
