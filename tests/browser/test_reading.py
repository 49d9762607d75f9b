"""How an article was read, seen in a browser: the lines unfold, and lead into the text."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

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


@pytest.mark.parametrize("javascript", [True, False])
def test_the_lines_unfold_and_lead_into_the_text(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(PHONE, javascript=javascript)
    open_article(page)
    row = page.locator(".line-removed").first
    expect(row).to_be_hidden()
    page.locator(".lines summary").first.click()
    expect(row).to_be_visible()
    page.locator(".lines").get_by_role("link", name="Paragraph 2").click()
    expect(page.locator("#p2")).to_be_in_viewport()


def test_the_line_of_a_field_is_shown_though_it_was_folded(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    open_article(page)
    page.locator(".facts a[href^='#line-']").first.click()
    expect(page.locator(".line:target")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_removed_can_still_be_read(open_page: OpenPage, scheme: str) -> None:
    page = open_page(DESKTOP)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_article(page)
    page.locator(".lines summary").first.click()
    for selector in (".line-removed .line-text", ".line-number", ".missing", ".origin"):
        assert page.locator(selector).first.evaluate(RATIO) >= CONTRAST, selector
