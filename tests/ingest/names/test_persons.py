"""People in bylines, and what stands beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.names.persons import are_people, may_be_people, read_persons
from app.ingest.text.pieces import Piece, Role
from tests.ingest.reading_help import texts


@pytest.mark.parametrize(
    ("text", "authors", "sources"),
    [
        ("Sari Dewi, Kabar Kota", ["Sari Dewi"], ["Kabar Kota"]),
        ("Sari Dewi dan Budi Santoso", ["Sari Dewi", "Budi Santoso"], []),
        ("Sari Dewi & Budi Santoso", ["Sari Dewi", "Budi Santoso"], []),
        ("Sari Dewi, S.H., M.H.", ["Sari Dewi, S.H., M.H."], []),
        ("Sari Dewi in Utrecht", ["Sari Dewi"], []),
        ("Sari Dewi [Tolitoli]", ["Sari Dewi"], []),
        ("Sari Dewi sari@kabar.example", ["Sari Dewi"], []),
        ("Sari Dewi Tim Redaksi", ["Sari Dewi"], []),
        ("Kabar Kota Staff", [], ["Kabar Kota"]),
        ("SARI DEWI, Kabar Kota staff writer", ["SARI DEWI"], ["Kabar Kota"]),
        ("sari dewi", ["sari dewi"], []),
        ("Tim Redaksi", [], []),
        ("5 ribu orang", [], []),
    ],
)
def test_a_labelled_byline_is_taken_apart(
    text: str, authors: list[str], sources: list[str]
) -> None:
    made = read_persons(Piece(1, text), text, Role.AUTHOR, True)
    assert texts(made, Role.AUTHOR) == authors
    assert texts(made, Role.SOURCE) == sources


@pytest.mark.parametrize(
    "text", ["Sari Dewi, Budi Santoso", "Harga Naik, Warga Menjerit", "Jakarta - Kabar Kota"]
)
def test_without_a_label_something_must_say_that_it_is_a_byline(text: str) -> None:
    assert read_persons(Piece(1, text), text, Role.AUTHOR, False) == []


@pytest.mark.parametrize("text", ["Sari Dewi", "Budi Santoso, Rina Wijaya", "Wan Asrul Hadi"])
def test_full_names_are_people(text: str) -> None:
    assert are_people(text)


@pytest.mark.parametrize(
    "text", ["Kronologi Kejadian", "Berita Utama", "Jawa Barat", "Presiden Budi", "Sari"]
)
def test_phrases_places_and_offices_are_not(text: str) -> None:
    assert not are_people(text)


def test_a_name_may_share_words_with_the_dictionary() -> None:
    assert may_be_people("Intan Harjono")
    assert not may_be_people("Tentang Kami")
    assert not may_be_people("Antara/Sari Dewi")


@given(st.text(max_size=60), st.booleans())
def test_any_text_is_taken_apart_without_losing_a_word(text: str, labelled: bool) -> None:
    are_people(text)
    may_be_people(text)
    made = read_persons(Piece(1, text), text, Role.AUTHOR, labelled)
    kept = "".join(letter for piece in made for letter in piece.text if letter.isalnum())
    assert not made or kept == "".join(letter for letter in text if letter.isalnum())


def test_a_name_said_twice_around_its_opener_is_one() -> None:
    text = "Sari DewibySari Dewi"
    assert texts(read_persons(Piece(1, text), text, Role.AUTHOR, True), Role.AUTHOR) == [
        "Sari Dewi"
    ]
