from collections.abc import Iterator
from html import escape
from pathlib import Path

import httpx
import pytest

from app.ingest.pipeline import repair
from app.library.inputs import ReadInput
from app.library.opening import writing_alone
from app.library.writing import LibraryWriter
from app.web.addresses import source_path
from app.web.views.sources import SOURCES_A_PAGE
from tests.conftest import ingest_all
from tests.samples import sample
from tests.serving import serving
from tests.web.conftest import SOURCES, site_of
from tests.web.html import link_to, links, tags, text_of

# Each a name that an archive may have, and that is hard to put into an address or a page.
HARD_NAMES = (
    ".", "..", "a/../b", "Kabar/Lintas", "100% Berita", "Apa?", "Tagar #1", "A & B", "名誉新聞 Ñ",
    "<b>Tebal</b>", 'Kutip "dua"', "Titik; koma", "Plus+plus", "%2F", "Back\\slash", "x" * 300,
)  # fmt: skip


def held(number: int, name: str) -> ReadInput:
    """An article of the source `name`."""
    text = f"Panen padi musim ke-{number}\nPetani desa nomor {number} memanen padi di {name}.\n"
    article = sample(text, source=name)
    return ReadInput(
        path=article.file,
        file=article.file,
        size=1,
        modified_ns=1,
        sha256=article.sha256,
        article=article,
        data=text.encode(),
        reason=None,
    )


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive of sources with hard names.

    They are written as records: reading texts would mend some of them.
    """
    directory = tmp_path_factory.mktemp("hard") / "library"
    ingest_all(library=directory)
    with writing_alone(directory):
        LibraryWriter(directory).write([held(*one) for one in enumerate(HARD_NAMES)])
    repair(directory)
    english = {"Accept-Language": "en"}
    with serving(directory) as url, httpx.Client(base_url=url, headers=english) as client:
        yield client


def test_all_sources_are_listed_with_what_there_is_of_them(sourced: httpx.Client) -> None:
    page = sourced.get("/sources").text
    assert "4 sources in the archive" in text_of(page)
    listed = [link for link in links(page) if link.href.startswith("/sources/")]
    assert sorted(link.text.casefold() for link in listed) == sorted(map(str.casefold, SOURCES))
    assert all(sourced.get(link.href).status_code == 200 for link in listed)
    assert "KOMPAS.com Indonesia Indonesian unknown unknown 1 25%" in text_of(page)


def test_they_can_be_sorted_by_links(sourced: httpx.Client) -> None:
    page = sourced.get(link_to(sourced.get("/sources").text, "A–Z").href).text
    listed = [link.text for link in links(page) if link.href.startswith("/sources/")]
    assert [name.casefold() for name in listed] == sorted(map(str.casefold, SOURCES))
    current = [attrs for tag, attrs in tags(page) if attrs.get("aria-current") == "true"]
    assert any(str(attrs.get("href")).startswith("/sources?by=name") for attrs in current)


def test_articles_without_a_source_are_told_and_linked(many: httpx.Client) -> None:
    page = many.get("/sources?lang=en").text
    link = link_to(page, "45 articles have no known source")
    assert many.get(link.href.replace("/search?", "/api/search?")).json()["articles"] == 45


def test_an_empty_archive_says_so(empty: httpx.Client) -> None:
    assert "The archive is still empty" in text_of(empty.get("/sources?lang=en").text)


def test_a_long_list_has_pages(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(SOURCES_A_PAGE + 1):
        text = (
            f"Panen padi musim ke-{number}\n\nSumber: Kabar {number:03}\n\nPetani memanen padi.\n"
        )
        (folder / f"{number}.txt").write_text(text, "utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        first = client.get("/sources?by=name").text
        following = next(link for link in links(first) if "next" in link.rel)
        assert following.href == "/sources?by=name&page=2"
        second = client.get(following.href).text
        assert [one.text for one in links(second) if one.href.startswith("/sources/")] == [
            "Kabar 100"
        ]
        assert text_of(client.get("/sources?by=name&page=99").text) == text_of(second)


def test_a_source_tells_what_there_is_of_it(client: httpx.Client) -> None:
    for source in client.get("/api/sources").json():
        page = client.get(source_path(source["name"])).text
        figure = links(page.partition("place-figures")[2])[0]
        assert figure.text == str(source["articles"])
        found = client.get(figure.href.replace("/search?", "/api/search?")).json()
        assert found["articles"] == source["articles"]
        countries = page.partition('aria-labelledby="countries"')[2].partition("</section>")[0]
        counted = links(countries)[1]
        both = client.get(counted.href.replace("/search?", "/api/search?")).json()
        assert both["articles"] == int(counted.text.split()[0])


def test_it_can_be_searched(sourced: httpx.Client) -> None:
    page = sourced.get("/sources/Kabar%20Tepian").text
    hidden = [(attrs.get("name"), attrs.get("value")) for tag, attrs in tags(page)]
    assert ("source", "Kabar Tepian") in hidden


def test_every_name_leads_to_its_own_page(hard: httpx.Client) -> None:
    page = hard.get("/sources").text
    listed = {link.text: link.href for link in links(page) if link.href.startswith("/sources")}
    for name in HARD_NAMES:
        answer = hard.get(listed[name])
        assert answer.status_code == 200, name
        assert f">{escape(name)}</h1>" in answer.text.replace("&#34;", "&quot;"), name


def test_every_page_of_a_source_can_be_had_in_the_other_language(hard: httpx.Client) -> None:
    for name in HARD_NAMES:
        page = hard.get(source_path(name)).text
        other = next(attrs for _, attrs in tags(page) if attrs.get("hreflang") == "id")
        answer = hard.get(str(other["href"]))
        assert answer.status_code == 200, name
        assert answer.headers["Content-Language"] == "id"
        assert f">{escape(name)}</h1>" in answer.text.replace("&#34;", "&quot;"), name


def test_its_articles_can_be_paged(hard: httpx.Client) -> None:
    for name in ("..", "Kabar/Lintas"):
        path = source_path(name)
        answer = hard.get(f"{path}{'&' if '?' in path else '?'}page=1")
        assert answer.status_code == 200
        assert "1 article, newest first" in text_of(answer.text)
        assert link_to(answer.text, name).href == path


def test_an_article_and_a_result_lead_to_their_source(hard: httpx.Client) -> None:
    result = hard.get("/search?q=panen").text
    article = next(link.href for link in links(result) if link.href.startswith("/articles/"))
    for page in (result, hard.get(article).text):
        sources = [
            one.href for one in links(page) if one.href.startswith(("/sources/", "/sources?"))
        ]
        assert hard.get(sources[0]).status_code == 200


def test_any_spelling_leads_to_the_most_frequent(sourced: httpx.Client) -> None:
    answer = sourced.get("/sources/KABAR%20tepian?page=1")
    assert (answer.status_code, answer.headers["Location"]) == (
        307,
        "/sources/Kabar%20Tepian?page=1",
    )


def test_a_name_has_one_address(sourced: httpx.Client) -> None:
    answer = sourced.get("/sources", params={"name": "Kabar Tepian", "lang": "id"})
    assert (answer.status_code, answer.headers["Location"]) == (
        307,
        "/sources/Kabar%20Tepian?lang=id",
    )
    assert sourced.get("/sources/").headers["Location"] == "/sources"


def test_an_unknown_source_is_no_page_but_near_names_are_offered(sourced: httpx.Client) -> None:
    answer = sourced.get("/sources/Kabar%20Tepain")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
    assert link_to(answer.text, "Kabar Tepian").href == "/sources/Kabar%20Tepian"
    assert "“Kabar Tepain”" in text_of(answer.text)


@pytest.mark.parametrize(
    "path", ["/sources/%00", "/sources/%ff%fe", "/sources/" + "z" * 5_000, "/sources?name=zqx.."]
)
def test_what_no_source_can_be_called_is_no_page_either(sourced: httpx.Client, path: str) -> None:
    answer = sourced.get(path)
    assert answer.status_code in {307, 404}
    if answer.status_code == 307:
        assert sourced.get(answer.headers["Location"]).status_code == 404
    assert len(answer.content) < 25_000
