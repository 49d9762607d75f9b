"""What a reader does on the pages of countries and sources."""

import re

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"]),
    pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"]),
]


def test_from_the_masthead_to_a_source_and_a_country_of_its_articles(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Sources").click()
    page.get_by_role("link", name="A–Z").click()
    row = page.locator(".sources th a").first
    name = row.inner_text()
    row.click()
    expect(page.locator("h1")).to_have_text(name)
    countries = page.get_by_role("region", name="Countries it writes about")
    bar = countries.locator(".place-bar-name").first
    country = bar.inner_text()
    bar.click()
    expect(page.locator("h1")).to_have_text(country)
    expect(page.get_by_role("region", name="Sources that write of it")).to_contain_text(name)


def test_a_number_beside_a_country_leads_to_the_articles_that_mention_both(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries/KZ")
    along = page.get_by_role("region", name="Mentioned along with it")
    number = along.locator(".place-bar-count").first
    count = number.inner_text().split()[0]
    number.click()
    expect(page.locator(".total").first).to_contain_text(re.compile(rf"\b{count}\b"))
    expect(page.locator(".chip", has_text="Kazakhstan")).to_be_visible()


def test_a_search_within_a_country_stays_within_it(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries/KZ")
    page.get_by_label("Search within Kazakhstan").fill("latihan")
    page.get_by_label("Search within Kazakhstan").press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=latihan&country=KZ$"))
    expect(page.locator(".hit").first).to_be_visible()


def test_what_is_mainly_about_it_can_be_had_whole(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/countries/KZ")
    first = page.get_by_role("region", name="Most about it").locator(".hit-title").first
    title = first.inner_text()
    page.locator(".place-figures a").nth(1).click()
    expect(page.locator(".chip", has_text="mainly about Kazakhstan")).to_be_visible()
    expect(page.locator(".hit-title").first).to_have_text(title)
    expect(page.get_by_role("link", name="Relevance")).to_have_attribute("aria-current", "true")
