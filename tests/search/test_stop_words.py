"""Words that tell nothing, and names that only look like them."""

import pytest

from app.search.parse import parse
from app.search.query import Unit, sought
from app.search.stop_words import is_stop_word


def telling(text: str) -> list[str]:
    """The words of a search that say what is sought."""
    query = parse(text)
    units: list[Unit] = [unit for part in query.parts for unit in sought(part)]
    return [unit.text for unit in units if not is_stop_word(unit, query.text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("siapa yang memimpin rapat", ["memimpin", "rapat"]),
        ("who is the governor", ["governor"]),
        ('"yang mana" itu', ["yang mana"]),
        ("Siapa Presiden AS?", ["Presiden", "AS"]),
        ("kepala WHO di desa", ["kepala", "WHO", "desa"]),
        ("KEPALA DARI WHO", ["KEPALA"]),
        ("berita Antara kemarin dulu", ["berita", "Antara", "kemarin", "dulu"]),
        ("Rapat Yang Dan Itu", ["Rapat"]),
        ("orang yg hilang dgn mobil", ["orang", "hilang", "mobil"]),
        ("brp harga emas skrg", ["harga", "emas"]),
        ("agensi YG di Seoul", ["agensi", "YG", "Seoul"]),
        ("rapat selesai. Yang pulang", ["rapat", "selesai", "pulang"]),
    ],
)
def test_what_tells_and_what_does_not(text: str, expected: list[str]) -> None:
    assert [word.strip('"?.') for word in telling(text)] == expected


def test_a_name_in_the_capitals_that_all_words_have_is_known_as_a_country_or_not_at_all() -> None:
    assert telling("SIAPA PRESIDEN AMERIKA SERIKAT")[-1] == "AMERIKA SERIKAT"
