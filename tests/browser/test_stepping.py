"""Stepping through the marked words of an article, and why a hit was found."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, opening
from tests.browser.test_layout import TOUCH, overflow
from tests.conftest import ingest_all
from tests.serving import serving

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])


@pytest.fixture(scope="module")
def many_hits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an article that says a word, and names a country, very often."""
    folder = tmp_path_factory.mktemp("many") / "articles"
    folder.mkdir()
    lines = (f"Desa nomor {number} di Malaysia panen padi pagi ini." for number in range(1200))
    text = "\n\n".join(["Musim padi tiba", *lines])
    (folder / "musim.txt").write_text(text, encoding="utf-8")
    ingest_all(folder, library=folder.parent / "library")
    with serving(folder.parent / "library") as url:
        yield url


def open_article(page: Page) -> int:
    """Opens an article with searched words marked, and gives their number."""
    page.goto("/search?q=latihan+militer")
    page.locator(".hit-title a").first.click()
    # Keys are heard once the scripts are there.
    page.wait_for_url("**/articles/**")
    status = page.locator(".stepping-count")
    expect(status).to_have_text(re.compile(r"^\d+ hits$"))
    return int((status.text_content() or "").split()[0])


def settle(page: Page) -> None:
    """Waits until nothing moves: what is clicked while the page scrolls to a hit is missed."""
    page.wait_for_load_state()
    places = [-1.0, page.evaluate("scrollY")]
    while places[-1] != places[-2]:
        page.wait_for_timeout(150)
        places.append(page.evaluate("scrollY"))


def at(page: Page, hit: int, total: int) -> None:
    """Expects the hit to be told, emphasised and in sight, and not below the bar."""
    expect(page.locator(".stepping-count")).to_have_text(f"Hit {hit} of {total}")
    settle(page)
    mark = page.locator(f"#hit-{hit}")
    expect(mark).to_have_class("hit-current")
    expect(page.locator(".hit-current:not([id])")).to_have_count(0)
    expect(mark).to_be_in_viewport()


@SIZES
@JAVASCRIPT
def test_buttons_lead_from_hit_to_hit(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    total = open_article(page)
    step = page.locator(".stepping-step")
    for hit in (1, 2, 3):
        step.last.click()
        at(page, hit, total)
    step.first.click()
    at(page, 2, total)
    assert overflow(page) <= 0
    for target in page.locator(".stepping a").all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH
    page.locator(".stepping-back").click()
    expect(page.locator(".hit").first).to_be_visible()


def test_keys_lead_from_hit_to_hit_but_not_while_typing(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    total = open_article(page)
    page.keyboard.press("n")
    page.keyboard.press("n")
    at(page, 2, total)
    expect(page.locator("#hit-2")).to_be_focused()
    page.keyboard.press("p")
    page.keyboard.press("p")
    at(page, total, total)
    page.keyboard.press("Control+n")
    page.locator("#q").press("n")
    expect(page.locator(".stepping-count")).to_have_text(f"Hit {total} of {total}")
    expect(page.locator("#q")).to_have_value("nlatihan militer")


@JAVASCRIPT
def test_why_a_hit_was_found_unfolds(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(PHONE, javascript=javascript)
    page.goto("/search?q=berlatih")
    why = page.locator(".why").first
    expect(why.locator("li").first).to_be_hidden()
    why.locator("summary").click()
    expect(why).to_contain_text(re.compile("a form of “berlatih” – \\d+ in the"))
    assert overflow(page) <= 0


def test_on_paper_there_is_no_bar_and_no_frame(open_page: OpenPage) -> None:
    """The hit that was stepped to was printed in a box."""
    page = open_page(DESKTOP)
    open_article(page)
    page.keyboard.press("n")
    page.emulate_media(media="print")
    expect(page.locator(".stepping")).to_be_hidden()
    expect(page.locator(".hit-current")).to_have_css("outline-style", "none")


@JAVASCRIPT
def test_many_hits_are_numbered_as_readers_write_numbers(
    browser: Browser, many_hits: str, javascript: bool
) -> None:
    """It was "Hit 2 of 1200", and the number of times a country is named was "×1200"."""
    with opening(browser, many_hits) as open_page:
        page = open_page(PHONE, javascript=javascript, locale="id")
        page.goto("/search?q=panen")
        page.locator(".hit-title a").first.click()
        page.wait_for_url("**/articles/**")
        expect(page.locator(".times")).to_have_text("×1.200")
        page.locator(".stepping-step[data-step='-1']").click()
        expect(page.locator(".stepping-count")).to_have_text("Temuan 1.200 dari 1.200")
