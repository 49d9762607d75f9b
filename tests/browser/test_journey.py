"""What a reader does, from the front page to a country and back."""

import re

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_from_a_misspelt_word_to_a_country_and_back(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    page.locator("#q").fill("kazahstan")
    page.locator("#q").press("Enter")
    expect(page.locator(".told").first).to_contain_text("kazakhstan instead of kazahstan")
    results = page.url

    page.locator(".hit-title a").first.click()
    expect(page.locator(".prose mark").first).to_have_text(re.compile("Kazakhstan"))
    article = page.url

    page.locator(".evidence-name", has_text="Kazakhstan").click()
    expect(page.locator("h1")).to_have_text("Kazakhstan")
    expect(page.locator(".hit").first).to_be_visible()

    page.go_back()
    expect(page).to_have_url(article)
    page.get_by_role("link", name="← Back to the search").click()
    expect(page).to_have_url(re.compile(re.escape(results) + "#"))


@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_on_a_phone_the_facets_unfold_and_narrow(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(PHONE, javascript=javascript)
    page.goto("/search?q=latihan")
    facet = page.locator(".facet-links a", has_text="Iran")
    expect(facet).to_be_hidden()
    page.locator(".facets-open").click()
    facet.click()
    expect(page.locator(".chip", has_text="Remove the filter")).to_contain_text("Iran")


def test_on_a_wide_screen_the_facets_stand_open(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=latihan")
    expect(page.locator(".facet-links a", has_text="Iran")).to_be_visible()


def test_the_language_is_switched_and_stays(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    page.goto("/search?q=latihan")
    page.get_by_role("link", name="Bahasa Indonesia").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    page.locator(".hit-title a").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
