"""What was searched, taken apart by clicks; the way out where nothing was found; the help."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_a_part_goes_by_a_click(open_page: OpenPage, size: ViewportSize, javascript: bool) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    page.locator("#q").fill("latihan (rusia OR iran) -judul:kapal")
    page.locator("#q").press("Enter")
    parts = page.locator(".readback")
    parts.get_by_role("link", name="Remove iran", exact=False).first.click()
    expect(page.locator("#q")).to_have_value("latihan rusia -title:kapal")
    parts.get_by_role("link", name="Remove without kapal in the title").click()
    expect(page.locator("#q")).to_have_value("latihan rusia")
    expect(page.locator(".hit").first).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_found_leads_out_by_one_click(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    page.goto("/search?q=latihan+country:TV&language=id")
    assert overflow(page) <= 0
    out = page.locator(".way-out")
    expect(out).to_contain_text("Search without country:TV")
    for target in page.locator(".readback a, .nothing a, .parts a, .near a, .advice a").all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH or target.evaluate("e => !!e.closest('.advice')")
    out.click()
    expect(page.locator("#q")).to_have_value("latihan")
    expect(page.locator(".hit").first).to_be_visible()


def test_the_examples_of_the_help_find_something(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    page.goto("/help")
    assert overflow(page) <= 0
    examples = [one.get_attribute("href") for one in page.locator("a.example").all()]
    assert len(examples) > 15
    for href in filter(None, examples):
        page.goto(href)
        expect(page.locator(".hit").first).to_be_visible()
