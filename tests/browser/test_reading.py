"""How an article was read, seen in a browser: its file side by side with its text."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import overflow

pytestmark = pytest.mark.browser

# Contrast of text to its ground that WCAG 2.2 asks for (1.4.3, level AA).
CONTRAST = 4.5
RATIO = """element => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const part = value => value / 255 <= 0.04045 ? value / 255 / 12.92
    : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const pair = [getComputedStyle(element).color, ground].map(numbers).map(light);
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
}"""


def open_article(page: Page) -> None:
    """Opens an article with missing words and removed lines."""
    page.goto("/search?q=kazakhstan+wang")
    page.locator(".hit-title a").first.click()
    expect(page.locator(".missing").first).to_be_visible()


def open_lines(page: Page) -> None:
    """Opens the file of that article beside its reading."""
    open_article(page)
    page.get_by_role("link", name="The file beside its reading").click()
    expect(page.locator("h1")).to_have_text("The file beside its reading")


@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_the_lines_lead_into_the_text(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(PHONE, javascript=javascript)
    open_lines(page)
    expect(page.locator(".line-removed").first).to_be_visible()
    assert overflow(page) <= 0
    page.get_by_role("link", name="Paragraph 2").click()
    expect(page.locator("#p2")).to_be_in_viewport()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_file_stands_left_of_its_reading_where_there_is_room(
    open_page: OpenPage, size: ViewportSize
) -> None:
    page = open_page(size)
    open_lines(page)
    line = page.locator(".line").filter(has=page.locator(".piece-text")).first
    raw, read = line.locator(".line-raw").bounding_box(), line.locator(".line-read").bounding_box()
    assert raw is not None
    assert read is not None
    beside = read["x"] > raw["x"] + raw["width"]
    assert beside == (size is DESKTOP)


def test_the_line_of_a_field_is_shown(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    open_article(page)
    page.get_by_text("Where each field comes from").click()
    page.locator(".facts a[href*='#line-']").first.click()
    expect(page.locator(".line:target")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_removed_can_still_be_read(open_page: OpenPage, scheme: str) -> None:
    page = open_page(DESKTOP)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_article(page)
    for selector in (".missing", ".origin"):
        assert page.locator(selector).first.evaluate(RATIO) >= CONTRAST, selector
    open_lines(page)
    for selector in (".line-removed .line-raw", ".line-number", ".piece-label"):
        assert page.locator(selector).first.evaluate(RATIO) >= CONTRAST, selector
