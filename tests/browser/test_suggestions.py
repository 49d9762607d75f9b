"""The search box with JavaScript: suggestions by keyboard and pointer."""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

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


def test_the_list_says_what_it_is_and_how_many_it_holds(page: Page) -> None:
    box = page.get_by_role("combobox", name="Search the archive")
    options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    controlled = page.locator(f"#{box.get_attribute('aria-controls')}")
    expect(controlled).to_have_attribute("role", "listbox")
    expect(page.get_by_role("status")).to_have_text(f"Suggestions: {options.count()}")
    ids = [option.get_attribute("id") for option in options.all()]
    assert len(set(ids)) == len(ids)
    for _ in ids:
        box.press("ArrowDown")
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)
    box.press("ArrowDown")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))


def test_tab_leaves_the_box_and_closes_the_list(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press("ArrowDown")
    box.press("Tab")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("kaz")


def test_a_second_escape_empties_the_box(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press("Escape")
    box.press("Escape")
    expect(box).to_have_value("")


def test_keys_of_an_input_method_are_its_own(page: Page) -> None:
    box = page.get_by_role("combobox")
    for composing in ({"isComposing": True}, {"keyCode": 229}):
        for key in ("ArrowDown", "Enter"):
            box.dispatch_event("keydown", {"key": key, **composing})
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    expect(page).to_have_url(re.compile("/$"))


def test_a_finger_chooses_a_suggestion(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, viewport=PHONE, has_touch=True, locale="en-GB")
    page = context.new_page()
    page.goto("/")
    page.locator("#q").press_sequentially("kaz")
    page.get_by_role("option", name="Kazakhstan").first.tap()
    expect(page).to_have_url(re.compile("/countries/KZ$"))
    page.go_back()
    expect(page.get_by_role("option")).to_have_count(0)
    context.close()


def test_an_answer_to_what_is_no_longer_typed_is_not_shown(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    held: list[Route] = []
    page.route("**/api/suggest?q=kaz&*", lambda route: held.append(route))
    page.goto("/")
    box = page.locator("#q")
    with page.expect_request("**/api/suggest?q=kaz&*"):
        box.press_sequentially("kaz")
    box.fill("latihan mili")
    expect(page.get_by_role("option", name="latihan militer").first).to_be_visible()
    with suppress(Error):  # The browser has given the request up.
        held[0].fulfill(json=[{"text": "stale", "kind": "word", "url": "/"}])
    expect(page.get_by_role("option", name="stale")).to_have_count(0)


@pytest.mark.parametrize(
    "answer",
    [
        lambda route: route.fulfill(status=503, body="{}"),
        lambda route: route.fulfill(body="no json"),
        lambda route: route.abort(),
    ],
    ids=["503", "no-json", "offline"],
)
def test_where_the_server_has_no_answer_the_old_list_goes_and_the_search_works(
    page: Page, open_page: OpenPage, answer: Callable[[Route], None]
) -> None:
    page.route("**/api/suggest*", answer)
    box = page.get_by_role("combobox")
    box.press_sequentially("a")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("status")).to_have_text("")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=kaza$"))
    # That a request failed the browser says itself.
    open_page.complaints.clear()


def test_a_server_that_does_not_answer_is_given_up(page: Page) -> None:
    page.clock.install()
    page.route("**/api/suggest*", lambda _: None)
    box = page.get_by_role("combobox")
    box.press_sequentially("a")
    page.clock.run_for(5_000)
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")


def test_escape_gives_up_what_was_asked_for(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    held: list[Route] = []
    page.route("**/api/suggest*", lambda route: held.append(route))
    page.goto("/")
    box = page.locator("#q")
    with page.expect_event("requestfailed") as failed:
        with page.expect_request("**/api/suggest*"):
            box.press_sequentially("kaz")
        box.press("Escape")
    assert "/api/suggest" in failed.value.url


def test_a_list_that_was_asked_for_does_not_open_once_the_box_is_left(page: Page) -> None:
    page.route("**/api/suggest*", lambda _: None)
    box = page.get_by_role("combobox")
    box.press("Escape")
    with page.expect_event("requestfailed"):
        with page.expect_request("**/api/suggest*"):
            box.press_sequentially("a")
            box.press("ArrowDown")
        box.blur()
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_how_many_were_found_is_in_the_title_that_is_read_out(open_page: OpenPage) -> None:
    # What stands in a live region when a page comes is not read out; its title is.
    page = open_page(DESKTOP, javascript=False)
    page.goto("/search?q=latihan")
    total = page.locator(".total").inner_text().split(",")[0]
    assert total[0].isdigit()
    assert total in page.title()


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
