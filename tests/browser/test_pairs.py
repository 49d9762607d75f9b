"""What a reader does on the pages of countries that are written about together."""

import re

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"]),
    pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"]),
]


def test_from_a_country_to_another_beside_it_and_to_a_sentence_with_both(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries/KZ")
    along = page.get_by_role("region", name="Mentioned along with it")
    along.get_by_role("link", name="Russia").first.click()
    expect(page.locator("h1")).to_have_text("Kazakhstan and Russia")
    page.get_by_role("link", name="All sentences that name both").click()
    place = page.get_by_role("link", name=re.compile("In the article")).first
    sentence = page.locator(".both .quote").first
    assert sentence.locator("mark.named").count() >= 2
    place.click()
    expect(page).to_have_url(re.compile(r"mark=KZ&mark=RU#m\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_drawing_leads_to_two_countries_and_can_show_shares(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries")
    page.get_by_role("link", name="Countries written about together").click()
    page.get_by_role("navigation", name="What the cells show").get_by_text("Share").click()
    expect(page.get_by_role("heading", name="Closest pairs")).to_be_visible()
    page.locator(".matrix-cells a").first.click()
    expect(page.locator("h1")).to_contain_text(" and ")


def test_the_drawing_fits_the_screen_and_says_the_same_as_its_table(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries/together?q=latihan")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    titles = page.locator(".matrix-cells a title").all_text_contents()
    if page.locator(".together-pairs summary").count():
        page.locator(".together-pairs summary").click()
    rows = page.locator(".pair-table tbody tr").all()
    assert len(titles) == 2 * len(rows)
    for row in rows:
        names = set(row.locator("th").inner_text().split(" and "))
        told = [one for one in titles if set(one.partition(":")[0].split(" and ")) == names]
        assert len(told) == 2
        assert all(f": {row.locator('td').first.inner_text()} article" in one for one in told)
