"""What is written in one word or in two."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.analyzer import terms
from app.language.doubled import said_twice
from app.language.writing import written_otherwise


def others(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.surfaces) for one in written_otherwise(text, terms(text).surfaces)]


@pytest.mark.parametrize(
    ("text", "other", "surfaces"),
    [
        ("COVID-19", "covid19", ("covid19",)),
        ("covid19", "covid-19", ("covid", "19")),
        ("G20", "g-20", ("g", "20")),
        ("Su-35", "su35", ("su35",)),
        ("5G", "5-g", ("5", "g")),
        ("5-G", "5g", ("5g",)),
        ("B.J.", "bj", ("bj",)),
        ("BJ", "b.j", ("b", "j")),
        ("Müller", "mueller", ("mueller",)),
        ("G\u00fcndo\u011fan", "guendogan", ("guendogan",)),
        ("O\u0308zil", "oezil", ("oezil",)),
        ("kupu-kupu", "kupu2", ("kupu2",)),
        ("mobil-mobilan", "mobil2an", ("mobil2an",)),
        ("e-KTP", "ektp", ("ektp",)),
        ("ektp", "e-ktp", ("e", "ktp")),
        ("X-ray", "xray", ("xray",)),
        ("Wi-Fi", "wifi", ("wifi",)),
        ("2x45", "2 x 45", ("2", "x", "45")),
        ("Rp10.000", "Rp 10.000", ("rp", "10000")),
        ("anak2nya", "anak-anaknya", ("anak", "anaknya")),
    ],
)
def test_letters_and_figures_and_initials_are_written_in_two_ways(
    text: str, other: str, surfaces: tuple[str, ...]
) -> None:
    assert others(text) == [(other, surfaces)]


@pytest.mark.parametrize(
    "text",
    [
        "covid 19",
        "e ktp",
        "kabar.co",
        "ekonomi",
        "B. J.",
        "19",
        "2022-01",
        "17-an",
        "negara negara",
        "naik-naikkan",
        "di",
        "kota",
        "1.5",
        "",
        "2-1",
    ],
)
def test_words_of_their_own_and_numbers_are_not(text: str) -> None:
    assert others(text) == []


def test_a_figure_behind_a_word_may_say_that_it_stands_twice() -> None:
    assert others("kupu2") == [("kupu-kupu", ("kupu", "kupu")), ("kupu-2", ("kupu", "2"))]
    assert others("mp3") == [("mp-3", ("mp", "3"))]


@given(st.text(max_size=12))
def test_the_other_way_has_the_same_letters(text: str) -> None:
    typed = "".join(terms(text).surfaces)
    for _, surfaces in others(text):
        one = "".join(surfaces)
        twice = said_twice(one) or said_twice(typed)
        plain = "".join(terms(re.sub("([äöüÄÖÜ])", r"\1e", normalize("NFC", text))).surfaces)
        assert one in (typed, plain) or (twice and "".join(twice) in (one, typed))
