from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import site_of
from tests.web.html import link_to, links, marks, tags, text_of


def test_a_misspelt_word_is_corrected_told_and_can_be_taken_literally(
    client: httpx.Client,
) -> None:
    page = client.get("/search", params={"q": "kazahstan"}).text
    assert "Showing articles with kazakhstan instead of kazahstan" in text_of(page)
    assert "Kazakhstan" in marks(page)
    exact = client.get(link_to(page, "Search for exactly").href).text
    assert "No article matches" in text_of(exact)
    assert link_to(exact, "Search other forms").href == "/search?q=kazahstan"


def test_a_result_remembers_its_search(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": "latihan", "country": "KZ"}).text
    found = [link.href for link in links(page) if link.href.startswith("/articles/")]
    assert found
    asked = [f"?q=latihan&country=KZ&at={row}" for row in range(1, len(found) + 1)]
    assert [f"?{href.partition('?')[2]}" for href in found] == asked


def test_facets_narrow_are_shown_as_filters_and_are_not_for_crawlers(
    client: httpx.Client,
) -> None:
    page = client.get("/search", params={"q": "latihan"}).text
    facet = link_to(page, "Iran")
    assert "nofollow" in facet.rel
    narrowed = client.get(facet.href).text
    removal = link_to(narrowed, "Remove the filter")
    assert "Iran" in removal.text
    assert removal.href == "/search?q=latihan"


def test_countries_of_sources_are_chosen_apart_from_those_mentioned(
    sourced: httpx.Client,
) -> None:
    page = sourced.get("/search?q=panen").text
    assert "Published in" in text_of(page)
    chosen = sourced.get(link_to(page, "Malaysia").href).text
    removal = link_to(chosen, "published in Malaysia")
    assert "1 article" in text_of(chosen)
    assert removal.href == "/search?q=panen"
    hidden = [attrs for tag, attrs in tags(chosen) if attrs.get("type") == "hidden"]
    assert "published_in" in {attrs["name"] for attrs in hidden}
    indonesian = text_of(sourced.get("/search?q=panen&published_in=MY&lang=id").text)
    assert "Terbit di" in indonesian
    assert "terbit di Malaysia" in indonesian


def test_a_misspelt_country_of_a_source_is_told_and_offered(sourced: httpx.Client) -> None:
    page = sourced.get("/search", params={"q": "panen terbit_di:malasia"}).text
    assert "“malasia” is not a country that is known here." in text_of(page)
    assert link_to(page, "Malaysia").href == "/search?q=panen+terbit_di%3AMY"


def test_all_pages_together_have_every_article_once(many: httpx.Client) -> None:
    found: list[str] = []
    url: str | None = "/search?q=panen"
    while url:
        page = many.get(url).text
        assert "45 articles" in text_of(page)
        found += [
            link.href.split("?")[0] for link in links(page) if link.href.startswith("/articles/")
        ]
        url = next((link.href for link in links(page) if "next" in link.rel), None)
    assert len(found) == len(set(found)) == 45


def test_past_the_end_stands_the_last_page_and_a_word_about_it(many: httpx.Client) -> None:
    page = many.get("/search", params={"q": "panen", "page": "1" + "0" * 30}).text
    assert "The results end before that page" in text_of(page)
    assert "page 3 of 3" in text_of(page)


def test_without_a_query_all_articles_are_there_newest_first(client: httpx.Client) -> None:
    page = client.get("/search").text
    assert "Nothing has been typed yet" in text_of(page)
    current = [
        attrs.get("href") for tag, attrs in tags(page) if attrs.get("aria-current") == "true"
    ]
    assert "/search?sort=newest" in current


def test_no_results_give_advice_and_what_each_word_finds(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": "kazakhstan iran", "country": "JP"}).text
    assert "No article matches" in text_of(page)
    assert link_to(page, "Search without the filters").href == "/search?q=kazakhstan+iran"
    relaxed = client.get("/search", params={"q": "latihan zzqqxxyy"}).text
    assert "No article has all of these words" in text_of(relaxed)
    assert "What each word finds by itself" in text_of(relaxed)
    assert link_to(relaxed, "latihan")


def test_a_question_is_told_and_all_of_its_words_are_one_click_away(client: httpx.Client) -> None:
    asked = {"q": "Siapa yang latihan bersama di Kazakhstan dan Rusia?", "country": "KZ"}
    page = client.get("/search", params=asked).text
    assert "Read as a question" in text_of(page)
    assert "No article has all of these words" not in text_of(page)
    way = link_to(page, "Search for articles with all of")
    assert way.href == "/search?q=latihan+bersama+Kazakhstan+Rusia&country=KZ"
    all_words = text_of(client.get(way.href).text)
    assert "Read as a question" not in all_words
    lines = client.get("/mentions", params=asked).text
    assert link_to(lines, "Search for articles with all of").href.startswith("/mentions?")
    indonesian = client.get("/search", params={**asked, "lang": "id"}).text
    assert "Dibaca sebagai pertanyaan" in text_of(indonesian)


def test_an_empty_archive_says_so_and_not_that_nothing_matches(empty: httpx.Client) -> None:
    page = text_of(empty.get("/search").text)
    assert "The archive is still empty" in page
    assert "No article matches" not in page


def test_what_was_set_aside_is_told(client: httpx.Client) -> None:
    page = client.get("/search?q=latihan&country=XX&from=soon&page=x").text
    for said in ("“XX”", "“soon”", "“x”"):
        assert said in text_of(page)
    assert marks(page)


def test_filters_travel_with_a_new_search(client: httpx.Client) -> None:
    page = client.get("/search?q=latihan&country=KZ&from=2021&lang=en").text
    hidden = {
        attrs["name"]: attrs["value"] for tag, attrs in tags(page) if attrs.get("type") == "hidden"
    }
    assert hidden["country"] == "KZ"
    assert hidden["lang"] == "en"


@pytest.mark.parametrize(
    "query",
    [
        '"""',
        "-",
        "*",
        ":",
        "country:",
        "((",
        "<script>alert(1)</script>",
        "\x00\x01",
        "😀" * 99,
        "a" * 10_000,
        "a " * 5_000,
        "“pasukan khusus” -iran",
        "' OR 1=1 --",
        "%00%ff",
        "-iran",
    ],
)
def test_any_text_in_the_box_is_a_page(client: httpx.Client, query: str) -> None:
    answer = client.get("/search", params={"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\x00" not in answer.text


@pytest.mark.parametrize("raw", ["q=%ED%A0%80", "q=%00%ff%fe", "&&&=;", "q=a&q=b", "lang=%00", "%"])
def test_any_query_string_is_a_page(client: httpx.Client, raw: str) -> None:
    assert client.get(f"/search?{raw}").status_code == 200


def test_a_hostile_article_is_only_text(hostile: httpx.Client) -> None:
    page = hostile.get("/search?q=serangan+skrip").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert {"serangan", "Serangan"} & set(marks(page))


def test_a_country_counts_by_all_its_names_and_can_be_the_word_alone_or_a_filter(
    client: httpx.Client,
) -> None:
    page = client.get("/search", params={"q": "Russia latihan"}).text
    assert "Russia counts as Russia, by all its names: Rusia" in text_of(page)
    assert "Rusia" in marks(page)
    alone = client.get(link_to(page, "Only “Russia”").href).text
    assert "counts as" not in text_of(alone)
    narrowed = client.get(link_to(page, "As a filter: Russia").href).text
    assert "counts as" not in text_of(narrowed)
    assert "country:RU latihan" in text_of(narrowed)


def test_an_excluded_country_is_said_to_be_left_out_by_all_its_names(
    client: httpx.Client,
) -> None:
    page = client.get("/search", params={"q": "latihan -rusia", "lang": "id"}).text
    assert "rusia mengecualikan Rusia dengan semua namanya: Russia" in text_of(page)


@pytest.mark.parametrize(
    "query",
    [
        "country:", "country:,,,", 'country:""', "country:china,,", "-country:",
        "country:china,-us",
        "country:china OR country:russia", "country:china OR", "country:🙂,rusia", "country:\x00",
        "country:" + "china," * 2_000, "cina " * 2_000, "country:" + "x" * 10_000, "country::china",
        "-" * 500 + "cina", 'country:"china,"russia","', "country:中国，俄罗斯", "negara: tiongkok",
        "title:country:china", "OR country:china,us OR", "\u202ecina", "amerika\tserikat",
    ],
)  # fmt: skip
def test_any_writing_of_countries_is_a_page(client: httpx.Client, query: str) -> None:
    assert client.get("/search", params={"q": query}).status_code == 200
    assert client.get("/api/search", params={"q": query}).status_code == 200
    assert client.get("/search", params={"country": query}).status_code == 200


def test_a_date_that_was_not_written_where_dates_stand_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    body = "Kapal nelayan berlabuh di pelabuhan kecil itu sejak pagi, kata warga setempat.\n"
    heads = {
        "sure": "Nelayan pulang\n\nSenin, 10 Januari 2022\n\n",
        "unsure": "Nelayan berangkat\n\nhttps://contoh.test/2022/01/11/nelayan-berangkat\n\n",
    }
    for name, head in heads.items():
        (folder / f"{name}.txt").write_text(f"{head}{body}", encoding="utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        page = text_of(client.get("/search?q=nelayan&copies=all").text)
        found = client.get("/api/search?q=nelayan&copies=all").json()["results"]
    assert {one["published_origin"] for one in found} == {"byline", "url"}
    assert "11 January 2022 date from the address" in page
    assert "10 January 2022 date" not in page


def test_words_that_count_beside_what_was_typed_are_told_and_left_out_by_a_click(
    slipped: httpx.Client,
) -> None:
    page = slipped.get("/search", params={"q": "antam minyak"}).text
    assert "Articles with hantam, spelt much like what was typed, are shown" in text_of(page)
    assert link_to(page, "hantam minyak").href == "/search?q=hantam+minyak"
    exact = slipped.get(link_to(page, "Search for exactly").href).text
    assert "1 article" in text_of(exact)
    assert "hantam" not in text_of(exact)


@pytest.fixture(scope="module")
def slipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive with a word that is near another one of a headline."""
    folder = tmp_path_factory.mktemp("slipped") / "articles"
    folder.mkdir()
    for name, title, text in (
        ("typed", "Kabar dari kota", "Ada antam dan minyak di pasar kota itu."),
        ("meant", "Hantam minyak mentah", "Krisis itu menaikkan harga di banyak negara."),
    ):
        (folder / f"{name}.txt").write_text(f"{title}\n\n{text}\n", "utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client
