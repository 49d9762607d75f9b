"""A word that counts as a country, as a reader meets it."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_a_country_by_all_its_names_then_the_word_alone_then_a_filter(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    page.locator("#q").fill("russia latihan")
    page.locator("#q").press("Enter")
    note = page.locator(".expansion")
    expect(note).to_contain_text("russia counts as Russia, by all its names: Rusia")
    expect(page.locator(".hits mark", has_text="Rusia").first).to_be_visible()
    found = page.url

    page.locator(".hit-title a").first.click()
    expect(page.locator(".story mark", has_text="Rusia").first).to_be_visible()
    page.go_back()
    expect(page).to_have_url(found)

    note.locator("summary").click()
    note.get_by_role("link", name="Only “russia”").click()
    expect(page.locator("#q")).to_have_value('"russia" latihan')
    expect(note).to_have_count(0)
    page.go_back()

    if not note.evaluate("note => note.open"):
        note.locator("summary").click()
    note.get_by_role("link", name="As a filter: Russia").click()
    expect(page.locator("#q")).to_have_value("country:RU latihan")
    expect(note).to_have_count(0)
    expect(page.locator(".hit").first).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_what_is_said_of_countries_fits_and_is_large_enough(
    open_page: OpenPage, size: ViewportSize
) -> None:
    page = open_page(size)
    page.goto("/search?q=amerika+serikat+rusia+-korea+utara&country=KZ,RU&lang=id")
    assert overflow(page) <= 0
    for summary in page.locator(".expansion summary").all():
        summary.click()
    links = page.locator(".expansion a").all()
    assert len(links) == 6
    for link in links:
        box = link.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH
