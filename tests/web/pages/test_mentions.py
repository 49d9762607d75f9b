"""Every mention, as readers see it."""

import csv
import io
import re
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.export.cells import BOM
from tests.web.conftest import site_of
from tests.web.html import tags, text_of

TEXTS = {
    "satu.txt": """Panen raya di desa Sukamaju

11 Januari 2022

Sumber: Harian Satu

Petani memanen padi di sawah. Panen itu dilihat warga Jepang, kata kepala desa.

Foto: Panen di sawah milik warga.
""",
    "dua.txt": """Nelayan menunggu angin reda

3 Maret 2023

Sumber: Kabar Dua

Tidak ada panen ikan & udang < sekarang, kata nelayan. Kapal Jepang dan Tokyo menunggu juga.
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("lines") / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


def lines_of(page: str) -> list[tuple[str, str, str]]:
    """The lines of a page: what is left of the words, the words, and what is right of them."""
    found = re.findall(
        r'class="kwic-left"><span>(.*?)</span></span><span class="kwic-middle"><a[^>]*>(.*?)</a>'
        r'(.*?)</span><span class="kwic-right">(.*?)</span>',
        page,
    )
    return [(left, word, f"{sign}{right}") for left, word, sign, right in found]


def test_each_place_is_a_line_the_newest_first(site: httpx.Client) -> None:
    page = site.get("/mentions?q=panen").text
    assert lines_of(page) == [
        ("Tidak ada ", "panen", " ikan &amp; udang &lt; sekarang, kata nelayan."),
        ("", "Panen", " raya di desa Sukamaju"),
        ("Petani ", "memanen", " padi di sawah."),
        ("", "Panen", " itu dilihat warga Jepang, kata kepala desa."),
        ("Foto: ", "Panen", " di sawah milik warga."),
    ]
    text = text_of(page)
    assert "5 mentions in 2 articles" in text
    for told in ("another form", "caption", "title", "Harian Satu", "11 January 2022"):
        assert told in text


def test_forms_are_switched_off_by_either_name(site: httpx.Client) -> None:
    for asked in ("exact=1", "forms=exact"):
        page = site.get(f"/mentions?q=memanen&{asked}").text
        assert [word for _, word, _ in lines_of(page)] == ["memanen"]
        assert "Only exactly what was typed" in text_of(page)


def test_a_country_is_found_by_all_words_for_it(site: httpx.Client) -> None:
    for asked in ("mention=JP", "country=JP", "q=country:jp"):
        page = site.get(f"/mentions?{asked}&sort=word").text
        assert [word for _, word, _ in lines_of(page)] == ["Jepang", "Jepang", "Tokyo"]
        assert "Every mention: Japan" in text_of(page)
        assert "seat of government" in text_of(page)


def test_words_beside_a_named_country_only_narrow(site: httpx.Client) -> None:
    page = site.get("/mentions?mention=JP&q=nelayan").text
    assert [word for _, word, _ in lines_of(page)] == ["Jepang", "Tokyo"]


@pytest.mark.parametrize(
    ("sort", "words"),
    [
        ("r1", ["di", "ikan", "itu", "padi", "raya"]),
        ("right", ["di", "ikan", "itu", "padi", "raya"]),
        ("l1", ["ikan", "di", "padi", "raya", "itu"]),
        ("oldest", ["raya", "padi", "itu", "di", "ikan"]),
        ("source", ["raya", "padi", "itu", "di", "ikan"]),
    ],
)
def test_lines_are_sorted(site: httpx.Client, sort: str, words: list[str]) -> None:
    page = site.get(f"/mentions?q=panen&sort={sort}").text
    assert [right.split()[0] for _, _, right in lines_of(page)] == words


def test_several_words_are_told_apart(site: httpx.Client) -> None:
    text = text_of(site.get("/mentions?q=panen+sawah").text)
    assert "for “panen”" in text
    assert "for “sawah”" in text


def test_every_line_leads_to_its_place(site: httpx.Client) -> None:
    for asked, word in (("q=panen", ""), ("mention=JP", "named")):
        page = site.get(f"/mentions?{asked}").text
        links = [
            (str(attrs["href"])) for tag, attrs in tags(page) if attrs.get("class") == "kwic-word"
        ]
        assert links
        for link in links:
            address, _, place = link.replace("&amp;", "&").partition("#")
            article = site.get(address).text
            found = next(attrs for _, attrs in tags(article) if attrs.get("id") == place)
            assert word in str(found.get("class") or "")


def test_it_is_reached_from_results_countries_articles_and_the_foot(site: httpx.Client) -> None:
    def leads(path: str) -> list[str]:
        links = [str(attrs.get("href")) for tag, attrs in tags(site.get(path).text) if tag == "a"]
        return [link for link in links if link.startswith("/mentions")]

    assert "/mentions?q=panen&country=JP" in leads("/search?q=panen&country=JP&sort=newest")
    assert "/mentions?country=JP" in leads("/search?country=JP")
    assert leads("/search?source=Harian+Satu") == ["/mentions"]
    assert "/mentions?mention=JP" in leads("/countries/JP")
    (result, *_) = site.get("/api/search?q=nelayan").json()["results"]
    assert "/mentions?mention=JP" in leads(f"/articles/{result['id']}")


def test_filters_narrow_and_can_be_taken_back(site: httpx.Client) -> None:
    page = site.get("/mentions?q=panen&from=2023&sort=r1&mention=XX").text
    assert len(lines_of(page)) == 1
    assert "“XX” is not the code of a country" in text_of(page)
    chips = [str(one["href"]) for _, one in tags(page) if one.get("class") == "chip"]
    assert chips == ["/mentions?q=panen&sort=r1"]


def test_the_page_agrees_with_the_api_and_the_table(site: httpx.Client) -> None:
    for asked in ("q=panen", "q=panen&sort=l2", "mention=JP&sort=r1", "q=pane&country=JP"):
        page = lines_of(site.get(f"/mentions?{asked}").text)
        found = site.get(f"/api/mentions?{asked}").json()
        table = site.get(f"/mentions.csv?{asked}")
        rows = list(csv.DictReader(io.StringIO(table.text.removeprefix(BOM), newline="")))
        assert len(page) == found["total"] == len(rows) == int(table.headers["x-total-count"])
        words = [word for _, word, _ in page]
        assert words == [one["word"] for one in found["lines"]] == [row["word"] for row in rows]
        for row, line in zip(rows, found["lines"], strict=True):
            assert (row["left"], row["id"]) == (line["left"], line["id"])
            assert (int(row["start"]), row["field"]) == (line["start"], line["field"])
            assert row["archive_version"] == found["archive_version"]
        assert table.headers["content-disposition"].startswith("attachment;")


def test_without_a_subject_it_says_what_it_is_for(site: httpx.Client) -> None:
    for asked in ("", "?source=Harian+Satu", "?q=-panen", "?q=%21%21"):
        answer = site.get(f"/mentions{asked}")
        assert answer.status_code == 200
        assert "Every place where a word" in text_of(answer.text)
        assert not lines_of(answer.text)


def test_what_stands_nowhere_is_told(site: httpx.Client) -> None:
    text = text_of(site.get("/mentions?q=xqzxqz").text)
    assert "It stands nowhere" in text


def test_a_misspelt_word_is_taken_for_another_and_that_is_told(site: httpx.Client) -> None:
    page = site.get("/mentions?q=nelayam&sort=r1").text
    assert "instead of nelayam" in text_of(page)
    assert [word for _, word, _ in lines_of(page)] == ["Nelayan", "nelayan"]
    links = [str(one["href"]) for tag, one in tags(page) if tag == "a" and one.get("href")]
    assert "/mentions?q=nelayam&exact=1&sort=r1" in [link.replace("&amp;", "&") for link in links]


ODD = st.sampled_from(["", "0", "-1", "9" * 40, "1.5", "x", "²", "3.99999", "\x00", "é" * 300])


@given(
    name=st.sampled_from(["at", "before", "page", "size", "sort", "mention", "copies", "forms"]),
    value=st.one_of(ODD, st.text(max_size=30)),
    query=st.sampled_from(["panen", "", "panen OR (nelayan -ikan)", '"di desa"~3', "pan*"]),
)
@settings(max_examples=120)
def test_no_address_fails(site: httpx.Client, name: str, value: str, query: str) -> None:
    asked = urlencode({"q": query, name: value}, errors="replace")
    assert site.get(f"/mentions?{asked}").status_code == 200
    assert site.get(f"/api/mentions?{asked}").status_code in (200, 422)


def test_thousands_of_countries_and_words_are_bounded(site: httpx.Client) -> None:
    many = "&".join(["mention=JP"] * 3000)
    assert site.get(f"/mentions?{many}").status_code == 200
    words = "+".join(f"kata{number}" for number in range(4000))
    assert site.get(f"/mentions?q={words}").status_code == 200
    assert site.post("/mentions").status_code == 405
    assert site.head("/mentions?q=panen").status_code == 200
