"""The search box with JavaScript: suggestions by keyboard and pointer, and the "/" key."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, OpenPage

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The front page on a wide screen, with suggestions for "kaz" under the box."""
    page = open_page(DESKTOP)
    page.goto("/")
    page.locator("#q").press_sequentially("kaz")
    expect(page.get_by_role("option").first).to_be_visible()
    return page


def test_a_suggestion_is_chosen_with_the_keys(page: Page) -> None:
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
    box.press("Enter")
    expect(page).to_have_url(re.compile("/countries/KZ$"))


def test_a_suggestion_is_chosen_with_the_pointer(page: Page) -> None:
    page.get_by_role("option", name="Kazakhstan").first.click()
    expect(page).to_have_url(re.compile("/countries/KZ$"))


def test_escape_closes_them_and_keeps_what_was_typed(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("kaz")


def test_enter_without_a_choice_searches_for_what_was_typed(page: Page) -> None:
    page.get_by_role("combobox").press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=kaz$"))


def test_a_slash_leads_to_the_box(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")


def test_a_later_word_is_completed_with_the_keys(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/")
    box = page.locator("#q")
    box.press_sequentially("latihan mili")
    option = page.get_by_role("option", name="latihan militer").first
    expect(option).to_be_visible()
    expect(option.locator(".suggestion-new")).to_have_text("ter")
    expect(page.get_by_role("status")).to_contain_text("Suggestions: ")
    box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=latihan\+militer$"))


def test_an_arrow_opens_the_list_again(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press("Escape")
    box.press("Alt+ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("Alt+ArrowUp")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")


def test_moving_the_caret_leaves_the_list(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press("ArrowDown")
    box.press("Home")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=kaz$"))


def test_a_suggestion_keeps_the_filters(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/search?q=x&country=KZ")
    box = page.locator("#q")
    box.fill("")
    box.press_sequentially("latihan mili")
    page.get_by_role("option", name="latihan militer").first.click()
    expect(page).to_have_url(re.compile(r"/search\?q=latihan\+militer&country=KZ$"))
