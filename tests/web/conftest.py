"""Servers and clients for the tests of pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.conftest import ingest_all
from tests.serving import serving

MANY = 45


def write_articles(folder: Path, count: int) -> None:
    """Files of `count` different articles, of which every third names a second country."""
    folder.mkdir()
    for number in range(count):
        second = "Malaysia" if number % 3 == 0 else "Jepang"
        text = (
            f"Panen padi musim ke-{number} selesai lebih cepat\n\n"
            f"JAKARTA - Petani desa nomor {number} di Indonesia memanen padi lebih cepat.\n\n"
            f"Hasil panen dijual ke {second} pada akhir musim, kata kepala desa itu.\n"
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


@contextmanager
def site_of(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[httpx.Client]:
    """Reads `folder` into a library beside it, and gives a client that asks its server."""
    library = folder.parent / "library"
    ingest_all(folder, library=library)
    with serving(library) as url, httpx.Client(base_url=url, headers=headers) as client:
        yield client


@pytest.fixture(scope="session")
def site_url(library_dir: Path) -> Iterator[str]:
    """The address of the embedded articles."""
    with serving(library_dir) as url:
        yield url


@pytest.fixture(scope="session")
def client(site_url: str) -> Iterator[httpx.Client]:
    """Asks the server of the embedded articles, in English."""
    with httpx.Client(base_url=site_url, headers={"Accept-Language": "en"}) as client:
        yield client


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive that fills several pages."""
    folder = tmp_path_factory.mktemp("many") / "articles"
    write_articles(folder, MANY)
    with site_of(folder) as client:
        yield client


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive into which nothing was read."""
    folder = tmp_path_factory.mktemp("empty") / "articles"
    folder.mkdir()
    with site_of(folder) as client:
        yield client


@pytest.fixture(scope="session")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive in which no article names a country, in English."""
    folder = tmp_path_factory.mktemp("nowhere") / "articles"
    folder.mkdir()
    text = "Panen padi selesai\n\nPetani memanen padi lebih cepat daripada tahun lalu.\n"
    (folder / "padi.txt").write_text(text, encoding="utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive whose one article is written to break pages."""
    folder = tmp_path_factory.mktemp("hostile") / "articles"
    folder.mkdir()
    text = (
        'Harga <10 & &lt;script&gt;alert(0)&lt;/script&gt; "kutip" serangan skrip di Rusia\n\n'
        "Serangan &lt;img src=x onerror=alert(1)&gt; ditulis orang di Rusia pada hari itu juga.\n\n"
        "Paragraf kedua menutup tag &lt;/main&gt;&lt;/body&gt; lalu menyebut serangan lagi.\n"
    )
    (folder / "hostile.txt").write_text(text, encoding="utf-8")
    with site_of(folder) as client:
        yield client


SOURCES = ("Kompas.com", "Astro Awani", "The New York Times", "Kabar Tepian")


@pytest.fixture(scope="session")
def sourced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive of articles from four sources, of which one is unknown."""
    folder = tmp_path_factory.mktemp("sourced") / "articles"
    folder.mkdir()
    for number, source in enumerate(SOURCES):
        text = f"Panen padi musim ke-{number}\n\nSumber: {source}\n\nPetani memanen padi.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


def write_copies(folder: Path) -> None:
    """A report, the same text in two other papers on the next days, and another report."""
    folder.mkdir()
    text = " ".join(
        f"Petani ke-{number} di desa itu menanam padi jenis {number} pada musim hujan."
        for number in range(20)
    )
    for name, day, title in (
        ("Harian Satu", 6, "Petani menanam dua puluh jenis padi"),
        ("Kabar Dua", 7, "Dua puluh jenis padi ditanam di satu desa"),
        ("Suara Tiga", 8, "Desa ini menanam semua jenis padi"),
    ):
        byline = f"{day:02} Februari 2023\n\nSumber: {name}"
        (folder / f"{day}.txt").write_text(f"{title}\n\n{byline}\n\n{text}\n", "utf-8")
    (folder / "other.txt").write_text("Nelayan melaut lagi\n\nNelayan melaut, Senin.\n", "utf-8")


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive in which one report has three copies."""
    folder = tmp_path_factory.mktemp("copied") / "articles"
    write_copies(folder)
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


def write_months(folder: Path) -> None:
    """Reports of rice in every month of 2022 but May and June, and one of no date.

    Each month has one of coffee too; April has two of rice.
    """
    folder.mkdir()
    months = [month for month in range(1, 13) if month not in (5, 6)]
    told = [("padi", month, 4) for month in [*months, 4]]
    told += [("kopi", month, 17) for month in months]
    for number, (crop, month, day) in enumerate(told):
        text = (
            f"Panen {crop} nomor {number} selesai\n\n{day}/{month}/2022\n\n"
            f"Petani desa nomor {number} memanen {crop} dan menjualnya di pasar {number}.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    undated = "Harga padi naik\n\nPedagang padi menaikkan harga di beberapa kota.\n"
    (folder / "undated.txt").write_text(undated, "utf-8")


@pytest.fixture(scope="session")
def monthly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive of one year, with a gap of two months."""
    folder = tmp_path_factory.mktemp("monthly") / "articles"
    write_months(folder)
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client
