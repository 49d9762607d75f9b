"""What the words around a date say of it."""

import pytest

from app.ingest.dates.tense import Tense, is_commemorated, tense_of
from app.language.dates import find_dates


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Jembatan dibuka hari ini, Senin (6/2/2023).", Tense.TODAY),
        ("“Kami akan datang,” kata wali kota itu, Senin (6/2/2023).", Tense.SPOKEN),
        ("Jembatan dibuka pada Senin (6/2/2023).", Tense.PLAIN),
        ("Jembatan runtuh pada Senin (6/2/2023) lalu.", Tense.BYGONE),
        ("Jembatan akan dibuka pada Senin (6/2/2023).", Tense.AHEAD),
        ("Jembatan dibuka pada Senin (6/2/2023) mendatang.", Tense.AHEAD),
        ("The bridge will open on Monday, February 6, 2023.", Tense.AHEAD),
        ("Jembatan akan dibuka. Gubernur datang pada Senin (6/2/2023).", Tense.PLAIN),
    ],
)
def test_the_tense_of_a_day(sentence: str, tense: Tense) -> None:
    (found,) = find_dates(sentence)
    assert tense_of(sentence, found.start, found.end) is tense


def test_a_text_that_looks_back_says_so() -> None:
    assert is_commemorated("Warga mengenang bencana itu.")
    assert not is_commemorated("Warga membangun jembatan itu.")
