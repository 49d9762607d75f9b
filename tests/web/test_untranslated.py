"""Nothing on any page is left in English for readers of Indonesian."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from lxml import html

from app.web.application import create_app
from app.web.rendering import Renderer
from app.web.resources import resource_directory
from benchmarks.site.newsroom import stories, write_stories
from benchmarks.site.pages import PAGES, Held, Kind, address, held_by
from tests.conftest import ARTICLES, NEWSROOM, ingest_all
from tests.serving import serving_app
from tests.web.untranslated import LOCALE, OPEN, Known, pseudo_catalogs, untranslated

READER = {"Accept-Language": LOCALE}
TRANSLATED = [kind for kind in PAGES if kind.translated]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles without a word of English, but for what scraping left in them."""
    folder = tmp_path_factory.mktemp("indonesian") / "articles"
    write_stories(folder, stories(NEWSROOM, languages=(LOCALE,)))
    for file in ARTICLES.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


@contextmanager
def marked_site(folder: Path) -> Iterator[str]:
    """Reads `folder` into a library beside it; serves pages whose texts stand between marks."""
    library = folder.parent / "library"
    ingest_all(folder, library=library)
    app = create_app(library)
    catalogs = pseudo_catalogs(folder.parent / "catalogs")
    renderer = Renderer(resource_directory("templates"), app.state.site.assets, catalogs)
    app.state.site = replace(app.state.site, renderer=renderer)
    with serving_app(app) as url:
        yield url


@pytest.fixture(scope="module")
def site(articles: Path) -> Iterator[str]:
    """The address of their archive."""
    with marked_site(articles) as url:
        yield url


@pytest.fixture(scope="module")
def held(site: str) -> Held:
    return held_by(site)


@pytest.fixture(scope="module")
def known(articles: Path, site: str, held: Held) -> Known:
    # The example of a grid is made of words that no text has beside each other.
    grid = html.document_fromstring(httpx.get(f"{site}/grid").text)
    urls = [httpx.URL(one) for one in (*(address(kind, held) for kind in PAGES), *links_of(grid))]
    typed = (url.query.decode() for url in urls)
    asked = (" ".join(httpx.QueryParams(query).values()) for query in typed)
    files = sorted(articles.iterdir())
    sums = (sha256(file.read_bytes()).hexdigest() for file in files)
    read = (file.read_text(encoding="utf-8") for file in files)
    # On paper an article has its address.
    printed = (site + url.path for url in urls)
    return Known([*asked, *printed, *sums, *map(str, files), *read])


def links_of(page: html.HtmlElement) -> list[str]:
    """The addresses of this site that the body of a page leads to."""
    return [link for link in page.xpath("//main//a/@href") if link.startswith("/")]


@pytest.mark.parametrize("kind", TRANSLATED, ids=str)
def test_every_text_of_a_page_is_in_the_catalog(
    kind: Kind, site: str, held: Held, known: Known
) -> None:
    page = httpx.get(site + address(kind, held), headers=READER)
    assert page.status_code == kind.status
    assert OPEN in page.text
    assert untranslated(page.text, known) == []


def test_every_text_of_an_empty_archive_is_in_the_catalog(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    with marked_site(tmp_path / "articles") as url:
        for path in ("/", "/search", "/countries", "/help"):
            page = httpx.get(url + path, headers=READER).text
            assert OPEN in page
            assert untranslated(page, Known([])) == [], path


def test_what_is_not_translated_is_found() -> None:
    page = """<html lang="id"><title>⟦Countries⟧ – Warta</title><body>
      <h1>⟦Countries⟧ of the world</h1> <p>⟦Newest in <b>Jakarta</b> today⟧: 11 Januari 2022</p>
      <img alt="A map"> <a aria-label="⟦Open⟧ now">Kabar</a> <code>country:ID</code>
      <div lang="en"><p>In English on purpose</p></div> <p>Kabar dari Tep… <i>by</i></p></body>"""
    found = untranslated(page, Known(["Kabar dari Tepian dan lain-lain"]))
    assert found == ["of the world", "by", "A map", "now"]
