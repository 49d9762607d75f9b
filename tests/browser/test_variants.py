"""What else counted for a word, as a reader meets it and switches it off."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@SIZES
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_what_counted_is_told_opened_and_switched_off(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/search?q=latihan")
    line = page.locator(".also")
    expect(line.locator("summary")).to_contain_text("latihan:")
    only = line.get_by_role("link", name="Only “latihan”")
    expect(only).not_to_be_visible()
    line.locator("summary").click()
    only.click()
    expect(page.locator("#q")).to_have_value('"latihan"')
    expect(page.locator(".also")).to_have_count(0)
    page.go_back()

    if not page.locator(".also").evaluate("element => element.open"):
        page.locator(".also summary").click()
    page.locator(".also").get_by_role("link", name="Switch all of these off").click()
    expect(page.locator(".also")).to_have_count(0)
    expect(page.locator(".told").first).to_contain_text("Only exactly what was typed")


@SIZES
def test_the_line_fits_and_is_large_enough(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    page.goto("/search?q=latihan+pemerintah+negara+presiden&lang=id")
    summary = page.locator(".also summary")
    summary.click()
    assert overflow(page) <= 0
    for part in (summary, *page.locator(".also a").all()):
        box = part.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH
