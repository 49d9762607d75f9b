"""What a reader does on the page on the archive."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"]),
    pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"]),
]


def test_from_the_front_page_to_the_articles_of_a_period(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    page.get_by_role("link", name="What it holds, and what is missing").click()
    expect(page.locator("h1")).to_have_text("The archive")
    bar = page.locator(".strip-all .strip-bars a").last
    target = bar.get_attribute("href") or ""
    bar.locator("rect.cell").click()
    expect(page.locator(".hit").first).to_be_visible()
    assert page.url.endswith(target)


def test_the_table_holds_the_numbers_of_the_bars_and_scrolls_by_itself(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/archive")
    page.locator(".coverage summary").click()
    expect(page.locator(".coverage table tbody tr").first).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not wide
