"""How an article was read, as its page tells it."""

from collections.abc import Iterator

import httpx
import pytest

from tests.web.conftest import site_of
from tests.web.html import link_to, links, marks, tags, text_of

TEXT = """HomeBeritaKota resmikan jembatan baru

Kota resmikan jembatan baru

SOLO (ANTARA) – Pemerintah kota meresmikan jembatan baru itu setelah dua tahun pembangunan.

Kepala dinas , Budi, menyebut jembatan itu kuat dan akan bertahan lama sekali.

“ bersedia menjaga jembatan itu bersama-sama,” kata seorang warga yang menyambut peresmian.

Leave a Reply
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("reading") / "articles"
    folder.mkdir()
    (folder / "kota.txt").write_text(TEXT, encoding="utf-8")
    many = "\n\n".join(f"Warga desa nomor {number} memanen padi di sawah." for number in range(400))
    (folder / "panen.txt").write_text(f"Panen raya di banyak desa\n\n{many}\n", encoding="utf-8")
    with site_of(folder) as client:
        yield client


def page_of(site: httpx.Client, word: str, language: str = "en") -> str:
    found = site.get("/search", params={"q": word}).text
    href = next(link.href for link in links(found) if link.href.startswith("/articles/"))
    return site.get(httpx.URL(href).copy_merge_params({"lang": language})).text


def test_each_field_tells_its_origin_and_the_line_that_it_stood_on(site: httpx.Client) -> None:
    text = text_of(page_of(site, "jembatan"))
    assert "Agency ANTARA from the dateline · line 5" in text
    assert "Title Kota resmikan jembatan baru from the headline · line 3" in text


def lines_of(site: httpx.Client, word: str, language: str = "en") -> str:
    """The page of the file of an article."""
    page = page_of(site, word, language)
    return site.get(link_to(page, {"en": "The file beside", "id": "Berkas di"}[language]).href).text


def test_every_line_of_the_file_stands_there_with_its_field_or_reason(site: httpx.Client) -> None:
    text = text_of(lines_of(site, "jembatan"))
    assert "line 1, 1 HomeBeritaKota resmikan jembatan baru removed: navigation" in text
    assert "line 3, 3 Kota resmikan jembatan baru Title Kota resmikan jembatan baru" in text
    assert "line 11, 11 Leave a Reply removed: comment form" in text
    assert "1 of them removed" not in text


def test_a_line_that_became_several_fields_has_all_of_them_beside_it(site: httpx.Client) -> None:
    text = text_of(lines_of(site, "jembatan"))
    assert "line 5, 5 SOLO (ANTARA) – Pemerintah kota" in text
    assert "Dateline SOLO Agency ANTARA Paragraph 1 Pemerintah kota meresmikan" in text


def test_lines_and_places_in_the_text_lead_to_each_other(site: httpx.Client) -> None:
    page = page_of(site, "jembatan")
    there = link_to(page, "line 5").href
    assert there.endswith("/lines?line=5&lang=en#line-5")
    lines = site.get(there).text
    ids = [attrs["id"] for _, attrs in tags(lines) if "id" in attrs]
    assert "line-5" in ids
    assert len(ids) == len(set(ids))
    back = link_to(lines, "Paragraph 2").href
    assert back.endswith("#p2")
    assert "p2" in [attrs.get("id") for _, attrs in tags(site.get(back).text)]


def test_missing_words_are_signed_and_told(site: httpx.Client) -> None:
    page = page_of(site, "jembatan")
    assert "Words are missing in 2 places, marked […]" in text_of(page)
    signs = [attrs for _, attrs in tags(page) if attrs.get("class") == "missing"]
    assert [attrs["title"] for attrs in signs] == ["Words are missing here."] * 2
    assert "Kepala dinas […][Words are missing here.], Budi" in text_of(page)


def test_a_searched_word_beside_missing_ones_is_marked(site: httpx.Client) -> None:
    assert "bersedia" in marks(page_of(site, "bersedia"))


def test_a_whole_text_has_no_signs(site: httpx.Client) -> None:
    page = page_of(site, "panen")
    assert "missing" not in text_of(page).lower()


def test_a_long_file_is_on_pages_and_a_line_is_found_on_its_own(site: httpx.Client) -> None:
    page = lines_of(site, "panen")
    assert "The file was read as 401 pieces, 0 of them removed" in text_of(page)
    assert "line 801," not in text_of(page)
    second = site.get(link_to(page, "Next").href).text
    assert "line 401," in text_of(second)
    last = site.get(link_to(page, "Page 3").href.replace("page=3", "line=801")).text
    assert "line 801," in text_of(last)


@pytest.mark.parametrize(
    "query", ["page=0", "page=999", "line=0", "line=999999", "line=x", "page=%00"]
)
def test_a_page_or_line_that_is_not_there_is_another_one(site: httpx.Client, query: str) -> None:
    page = page_of(site, "panen")
    address = link_to(page, "The file beside").href.partition("?")[0]
    assert "As it was read" in text_of(site.get(f"{address}?{query}").text)


def test_it_is_told_in_indonesian_too(site: httpx.Client) -> None:
    assert "Kantor berita ANTARA dari" in text_of(page_of(site, "jembatan", "id"))
    assert "Leave a Reply dibuang: formulir komentar" in text_of(lines_of(site, "jembatan", "id"))
