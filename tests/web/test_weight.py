"""Pages stay light: bounds on what is sent, for a results page as full as it gets."""

import random
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from app.web.compression import CODINGS
from tests.web.conftest import site_of
from tests.web.html import links, tags

KB = 1_000
LARGEST_RESULTS = 40 * KB
LARGEST_FILES = 30 * KB
HITS = 20
ARTICLES = 120
WORDS = ("panen", "sawah", "gudang")
COUNTRIES = (
    "Kazakhstan", "Rusia", "Jepang", "Malaysia", "Mesir", "Kenya", "Brasil", "Kanada", "Prancis",
    "Turki", "Vietnam", "Filipina", "Australia", "India", "Peru", "Norwegia", "Yunani", "Ghana",
)  # fmt: skip


def _words(chance: random.Random, count: int) -> str:
    """Words that no two passages share, so that nothing packs well."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join("".join(chance.choices(letters, k=chance.randint(3, 11))) for _ in range(count))


def _article(number: int) -> str:
    chance = random.Random(number)
    countries = ", ".join(chance.sample(COUNTRIES, 8))
    paragraphs = "\n\n".join(
        f"{_words(chance, 20)} {word} {_words(chance, 20)}." for word in WORDS for _ in range(2)
    )
    return (
        f"Petani desa {_words(chance, 9)}\n\n"
        f"{1 + number % 28:02} Februari {1990 + number % 30}\n\nSumber: Harian {number % 50}\n\n"
        f"JAKARTA - Petani desa di {countries} dilaporkan sudah selesai bekerja.\n\n"
        f"{paragraphs}\n"
    )


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server whose results have long passages and more of each facet than is shown."""
    folder = tmp_path_factory.mktemp("full") / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(_article(number), encoding="utf-8")
    with site_of(folder, {"Accept-Language": "id"}) as client:
        yield client


def sent(client: httpx.Client, path: str, accepted: str) -> int:
    """The bytes of the answer's body on the wire."""
    with client.stream("GET", path, headers={"Accept-Encoding": accepted}) as answer:
        assert answer.status_code == 200
        return len(b"".join(answer.iter_raw()))


def fetched(page: str) -> list[str]:
    """What a browser asks for beside the page: sources, and links that are not to be followed."""
    not_fetched = {"canonical", "alternate", "search", "prev", "next"}
    found = [str(attrs["src"]) for _, attrs in tags(page) if "src" in attrs]
    for tag, attrs in tags(page):
        if tag == "link" and attrs["rel"] not in not_fetched:
            found.append(str(attrs["href"]))
    return found


def test_the_page_that_is_weighed_is_full(full: httpx.Client) -> None:
    page = full.get("/search?q=panen+sawah+gudang").text
    classes = [attrs.get("class") for _, attrs in tags(page)]
    assert classes.count("hit") == HITS
    assert classes.count("facet-more") >= 3
    assert classes.count("hit-snippet") > HITS
    assert len(links(page)) > 200


@pytest.mark.parametrize("coding", CODINGS)
def test_a_page_of_twenty_results_is_light(full: httpx.Client, coding: str) -> None:
    assert sent(full, "/search?q=panen+sawah+gudang", coding) <= LARGEST_RESULTS


@pytest.mark.parametrize("coding", CODINGS)
def test_styles_and_scripts_are_light_together(full: httpx.Client, coding: str) -> None:
    files = [
        one for one in fetched(full.get("/search?q=sawah").text) if one.endswith(("css", "js"))
    ]
    assert any(one.endswith(".css") for one in files)
    assert sum(sent(full, one, coding) for one in files) <= LARGEST_FILES


@pytest.mark.parametrize("path", ["/", "/search?q=sawah", "/countries", "/countries/KZ", "/help"])
def test_nothing_is_asked_of_any_other_place_and_no_font(full: httpx.Client, path: str) -> None:
    page = full.get(path).text
    addresses = fetched(page)
    assert len(addresses) > 2
    for address in addresses:
        parts = urlsplit(address)
        assert (parts.scheme, parts.netloc) == ("", "")
        body = full.get(address).text
        assert "@font-face" not in body
        assert "://" not in body.replace("http://www.w3.org/", "")
