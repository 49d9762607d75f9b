"""An archive for grids: with copies, half-known dates, and sources of one name."""

from pathlib import Path

import pytest

from app.search.archive import Archive
from tests.conftest import ingest_all

WORDS = ("padi", "desa", "panen", "hujan", "nelayan", "ikan", "pasar", "harga")
SOURCES = ("Harian Satu", "HARIAN SATU", "Harian Satu Malam", "Kabar, Dua", None)
COUNTRIES = ("Malaysia", "Jepang", "Rusia", "Indonesia", "Kazakhstan")
DATES = ("{day} Februari {year}", "Maret {year}", "{year}", "")


def article(number: int) -> str:
    """One of many articles whose words, countries, source and date follow from its number."""
    words = [word for at, word in enumerate(WORDS) if (number * 7 + at * number) % 3 == 0]
    named = [one for at, one in enumerate(COUNTRIES) if (number + at * at) % 4 == 0]
    source = SOURCES[number % 5]
    date = DATES[number % 4].format(day=number % 28 + 1, year=2019 + number % 3)
    head = f"---\ntitle: Berita nomor {number} tentang {' '.join(words[:2])}\n"
    head += f"date: {date}\n" if date else ""
    head += f"source: {source}\n" if source else ""
    body = f"Kalimat dari berita {number} tentang {' dan '.join(words)} itu panjang."
    return f"{head}---\n\n{body} Di {' dan '.join(named) or 'sini'} begitu juga.\n"


@pytest.fixture(scope="session")
def grid_archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive of 60 articles."""
    place = tmp_path_factory.mktemp("grid")
    return archive_in(place, range(60))


def archive_in(place: Path, numbers: range) -> Archive:
    """An archive of the articles with these numbers."""
    folder = place / "articles"
    folder.mkdir()
    for number in numbers:
        (folder / f"{number:03}.md").write_text(article(number), "utf-8")
    ingest_all(folder, library=place / "library")
    return Archive.open(place / "library")
