"""An archive of many made-up articles, in which words stand in all the ways that they can."""

import random

import pytest

from app.search.archive import Archive
from tests.conftest import ingest_all

WORDS = (
    "padi", "Padi,", "PADI", "“padi”", "pádi", "padi-padi", "panen", "memanen", "Dipanen.",
    "panen.", "(panen)", "nelayan", "ikan", "Ikan.", "pasar", "desa", "harga", "laut", "kapal",
    "Rusia", "Jepang,", "Moskow", "warga Rusia", "dua kapal", "kapal ikan", "kapal, ikan",
    "padimu", "ikanpun", "hujan", "Senin", "sawah", "pagi",
)  # fmt: skip
SOURCES = ("Harian Satu", "kabar dua", "Élan Tiga", None)
MANY = 90


def made_up(number: int) -> str:
    """An article whose words follow from its number; every ninth is a copy of the one before."""
    same = number - 1 if number % 9 == 8 else number
    chance = random.Random(same)
    source = SOURCES[number % 4]
    head = [f"Berita {same} tentang {chance.choice(WORDS)} dan {chance.choice(WORDS)} hari ini"]
    head += [f"{number % 28 + 1:02} Februari {2019 + number % 3}"] if number % 7 else []
    head += [f"Sumber: {source}"] if source else []
    body = [
        " ".join(
            f"Kalimat {same} ke-{line} tentang {' '.join(chance.choices(WORDS, k=7))} itu panjang."
            for line in range(chance.randint(2, 4))
        )
        for _ in range(3)
    ]
    return "\n\n".join([*head, *body])


@pytest.fixture(scope="session")
def lined(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The archive of those articles."""
    place = tmp_path_factory.mktemp("lined")
    folder = place / "articles"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:02}.txt").write_text(made_up(number), "utf-8")
    ingest_all(folder, library=place / "library")
    return Archive.open(place / "library")
