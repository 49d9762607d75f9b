"""The countries of an article on its page: their evidence, and their words in the text."""

import re
from collections.abc import Iterator

import httpx
import pytest

from app.search.mentions import EvidenceKind
from tests.conftest import ROOT
from tests.web.conftest import site_of
from tests.web.html import link_to, links, marks, tags, text_of

TEXT = """Rusia dan Iran berlatih bersama

TEHERAN - Pasukan Rusia tiba di pelabuhan. Latihan itu dipantau Kremlin dari jauh.

Warga Jepang menonton latihan pasukan Rusia itu dari darat bersama orang banyak.

Foto: Kapal Brasil berlabuh di dekat lokasi latihan itu.
"""
MANY = 120


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("evidence") / "articles"
    folder.mkdir()
    (folder / "latihan.txt").write_text(TEXT, encoding="utf-8")
    many = "\n\n".join(
        f"Delegasi Malaysia nomor {number} tiba di kota itu untuk rapat." for number in range(MANY)
    )
    (folder / "rapat.txt").write_text(f"Rapat besar para utusan\n\n{many}\n", encoding="utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


@pytest.fixture(scope="module")
def path(site: httpx.Client) -> str:
    return path_of(site, "kapal")


def path_of(site: httpx.Client, word: str) -> str:
    (result,) = site.get("/api/search", params={"q": word}).json()["results"]
    return f"/articles/{result['id']}"


def targets(page: str) -> set[str]:
    """The anchors to which the page's own links lead."""
    hrefs = (httpx.URL(link.href) for link in links(page) if "#" in link.href)
    return {url.fragment for url in hrefs if not url.path.endswith(("/lines", "/help"))}


def test_each_country_stands_under_what_the_article_says_of_it(
    site: httpx.Client, path: str
) -> None:
    text = text_of(site.get(path).text)
    places = [text.index(words) for words in ("About Russia", "Mentioned in passing", "Only in")]
    assert places == sorted(places)
    assert "Only in captions Brazil" in text


def test_shares_are_written_without_a_blank_as_on_every_page(site: httpx.Client, path: str) -> None:
    assert re.search(r"About Russia \d\d% ", text_of(site.get(path).text))


def test_each_mention_has_its_sentence_its_kind_and_its_place(
    site: httpx.Client, path: str
) -> None:
    page = site.get(path).text
    text = text_of(page)
    assert "Latihan itu dipantau Kremlin dari jauh. Paragraph 1 · seat of government" in text
    assert "Rusia dan Iran berlatih bersama Title · name" in text
    assert "TEHERAN Dateline · seat of government" in text
    assert {"Rusia", "Kremlin", "TEHERAN", "Brasil"} <= set(marks(page, "named"))


def test_every_place_can_be_gone_to(site: httpx.Client, path: str) -> None:
    for address in (path, f"{path}?mark=RU&mark=IR"):
        page = site.get(address).text
        ids = [attrs["id"] for _, attrs in tags(page) if "id" in attrs]
        assert len(ids) == len(set(ids))
        assert targets(page) <= set(ids)


def test_the_words_of_a_country_are_marked_by_a_link_and_freed_by_another(
    site: httpx.Client, path: str
) -> None:
    plain = site.get(path).text
    assert 'class="marking"' not in plain
    mark = link_to(plain, "Mark the words for Russia in the text")
    assert mark.href.startswith(f"{path}?mark=RU#m")
    assert mark.rel == ("nofollow",)
    page = site.get(mark.href.partition("#")[0]).text
    places = [attrs for tag, attrs in tags(page) if tag == "mark" and "id" in attrs]
    assert {attrs["data-codes"] for attrs in places} == {"RU"}
    assert f"Russia {len(places)} places" in text_of(page)
    assert link_to(page, "Unmark Russia").href == path
    assert link_to(page, "Unmark the words for Russia").href == f"{path}#country-RU"


def test_searched_words_are_marked_beside_those_of_a_country(site: httpx.Client, path: str) -> None:
    page = site.get(f"{path}?q=pasukan+rusia&mark=RU&mark=IR&lang=id").text
    assert {"Rusia", "Pasukan"} <= set(marks(page))
    assert link_to(page, "Hapus semua tanda").href == f"{path}?q=pasukan+rusia&lang=id"
    result = path.rpartition("/")[2]
    assert link_to(page, "Kembali").href == f"/search?q=pasukan+rusia&lang=id#{result}"


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("XX", "“XX” is not the code of a country"),
        ("TV", "This article does not mention Tuvalu"),
        ("%00%3Cscript%3E", "“<script>” is not the code of a country"),
    ],
)
def test_what_cannot_be_marked_is_told(site: httpx.Client, path: str, mark: str, told: str) -> None:
    answer = site.get(f"{path}?mark={mark}")
    assert answer.status_code == 200
    assert told in text_of(answer.text)
    assert 'class="marking"' not in answer.text


def test_an_empty_mark_is_as_good_as_none(site: httpx.Client, path: str) -> None:
    assert 'role="status"' not in site.get(f"{path}?mark=").text


def test_of_very_many_mentions_the_first_are_listed(site: httpx.Client) -> None:
    page = site.get(path_of(site, "rapat")).text
    text = text_of(page)
    assert "47 more sentences" in text
    assert f"{MANY - 50} sentences more are not listed here" in text
    assert len(marks(page, "named")) == 50
    found = site.get(link_to(page, "All of them as JSON").href).json()
    assert len(found) == MANY


def test_it_is_told_in_indonesian_too(site: httpx.Client, path: str) -> None:
    text = text_of(site.get(f"{path}?lang=id").text)
    assert "Tentang Rusia" in text
    assert "Disebut sambil lalu" in text
    assert "Paragraf 1 · pusat pemerintahan" in text


def test_every_kind_of_evidence_has_plain_words() -> None:
    template = (ROOT / "templates" / "parts" / "words.html").read_text(encoding="utf-8")
    assert all(f'"{kind}": _(' in template for kind in EvidenceKind)
