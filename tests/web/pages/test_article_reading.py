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
    many = "\n\n".join(f"Warga desa nomor {number} memanen padi di sawah." for number in range(130))
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


def test_every_line_of_the_file_stands_there_with_its_field_or_reason(site: httpx.Client) -> None:
    text = text_of(page_of(site, "jembatan"))
    assert "removed: navigation HomeBerita" in text
    assert "line 5, 5 Dateline SOLO" in text
    assert "removed: comment form Leave a Reply" in text


def test_lines_and_places_in_the_text_lead_to_each_other(site: httpx.Client) -> None:
    page = page_of(site, "jembatan")
    ids = [attrs["id"] for _, attrs in tags(page) if "id" in attrs]
    assert link_to(page, "Paragraph 2").href == "#p2"
    assert link_to(page, "line 5").href == "#line-5"
    assert {link.href[1:] for link in links(page) if link.href.startswith("#")} <= set(ids)
    assert len(ids) == len(set(ids))


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


def test_a_long_file_is_folded(site: httpx.Client) -> None:
    text = text_of(page_of(site, "panen"))
    assert "Show 131 parts, 0 of them removed" in text
    assert "Lines 201 to 261" in text


def test_it_is_told_in_indonesian_too(site: httpx.Client) -> None:
    text = text_of(page_of(site, "jembatan", "id"))
    assert "Kantor berita ANTARA dari" in text
    assert "dibuang: formulir komentar Leave a Reply" in text
