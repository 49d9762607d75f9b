"""Along a result from one article to the next, by links and by keys."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, opening
from tests.browser.test_layout import TOUCH, overflow
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_articles, write_copies

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
COUNT = 25


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An archive of a result of two pages, and of a story with copies."""
    folder: Path = tmp_path_factory.mktemp("neighbours")
    write_articles(folder / "many", COUNT)
    write_copies(folder / "copies")
    ingest_all(folder / "many", folder / "copies", library=folder / "library")
    with serving(folder / "library") as url:
        yield url


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[OpenPage]:
    with opening(browser, site) as opener:
        yield opener


def at(page: Page, row: int) -> None:
    expect(page.locator(".neighbours-place")).to_have_text(f"Result {row} of {COUNT}")
    page.wait_for_load_state()


@SIZES
@JAVASCRIPT
def test_links_lead_along_the_result_over_its_pages(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/search?q=panen&sort=oldest")
    page.locator(".hit-title a").nth(18).click()
    at(page, 19)
    page.get_by_role("link", name="Next", exact=True).click()
    at(page, 20)
    page.get_by_role("link", name="Next", exact=True).click()
    at(page, 21)
    assert overflow(page) <= 0
    for link in page.locator(".neighbours a").all():
        box = link.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH
    page.get_by_role("link", name="← Back to the search").click()
    expect(page).to_have_url(re.compile("page=2"))
    page.locator(".hit-title a").first.click()
    at(page, 21)
    page.get_by_role("link", name="Previous", exact=True).click()
    at(page, 20)


@JAVASCRIPT
@pytest.mark.parametrize("way", [".neighbours-back", ".stepping-back"])
def test_the_way_back_leads_to_where_the_article_stands_in_the_list(
    open_page: OpenPage, way: str, javascript: bool
) -> None:
    """It led to the top of the page, or of the first page."""
    page = open_page(PHONE, javascript=javascript)
    page.goto("/search?q=panen&sort=oldest&size=12&page=2")
    page.locator(".hit-title a").nth(8).click()
    at(page, 21)
    page.locator(way).click()
    expect(page.locator(".hit-title").nth(8)).to_be_in_viewport()
    expect(page.locator(".hit-title").first).not_to_be_in_viewport()


def test_the_keys_j_and_k_do_the_same_but_not_while_typing(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=panen&sort=oldest")
    page.locator(".hit-title a").first.click()
    at(page, 1)
    page.keyboard.press("k")
    page.keyboard.press("j")
    at(page, 2)
    page.keyboard.press("k")
    at(page, 1)
    page.locator("#q").press("j")
    expect(page.locator("#q")).to_have_value("jpanen")
    at(page, 1)


@SIZES
@JAVASCRIPT
def test_copies_of_a_story_are_compared(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/search?q=jenis")
    page.locator(".hit-title a").first.click()
    page.get_by_role("link", name="What differs").first.click()
    expect(page.locator(".compare-counts")).to_contain_text("20 sentences are the same")
    expect(page.locator(".compare mark").first).to_be_visible()
    same = page.locator(".compare-same p").first
    expect(same).to_be_visible()
    page.locator(".compare summary").click()
    expect(same).to_be_hidden()
    assert overflow(page) <= 0
    page.get_by_role("link", name="← Back to the article").click()
    expect(page.locator(".prose")).to_be_visible()
