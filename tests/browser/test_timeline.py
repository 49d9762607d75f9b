"""The chart of a result over time, as a reader uses it."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import overflow

pytestmark = pytest.mark.browser

SMALL = ViewportSize(width=360, height=800)


def bar_of(page: Page, month: str) -> Locator:
    """The link of a month's bar, found by its title."""
    return page.locator(".timeline-bars a").filter(has_text=month)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_a_click_on_a_bar_finds_the_articles_of_its_month(
    open_year: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_year(size, javascript=javascript)
    page.goto("/search?q=padi#timeline")
    # Above the bar, where a low one could not be hit.
    bar_of(page, "March 2022").locator(".slot").click(position={"x": 3, "y": 3})
    expect(page.locator(".total")).to_contain_text("1 article")
    expect(page.locator("#timeline-title")).to_have_text("Articles by day")
    if size == PHONE:
        page.get_by_role("link", name="Articles by day").click()
    page.get_by_role("link", name="All of 2022").click()
    expect(page.locator("#timeline-title")).to_have_text("Articles by month")


@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_on_a_phone_results_come_first_and_a_link_shows_the_chart(
    open_year: OpenPage, javascript: bool
) -> None:
    """The chart took half of a screen above the first result."""
    page = open_year(PHONE, javascript=javascript)
    page.goto("/search?q=padi")
    expect(page.locator(".hit-title").first).to_be_in_viewport(ratio=1)
    expect(page.locator("#timeline")).to_be_hidden()
    page.get_by_role("link", name="Articles by month").click()
    expect(page.locator("#timeline")).to_be_in_viewport()
    page.get_by_role("link", name="Share of all").click()
    expect(page.locator("#timeline-title")).to_have_text("Share of all articles by month")
    expect(page.locator("#timeline")).to_be_in_viewport()


@pytest.mark.parametrize("size", [SMALL, DESKTOP], ids=["small", "desktop"])
def test_the_names_below_the_bars_do_not_touch(open_year: OpenPage, size: ViewportSize) -> None:
    page = open_year(size)
    page.goto("/search?q=padi#timeline")
    shown = page.locator(".timeline-bars text:visible")
    boxes = [one.bounding_box() for one in shown.all()]
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert len(edges) >= 5
    assert all(before[1] < after[0] for before, after in pairwise(edges))
    assert edges[-1][1] <= size["width"]
    assert overflow(page) <= 0


def test_the_keyboard_passes_the_bars_and_reads_the_table(open_year: OpenPage) -> None:
    page = open_year(DESKTOP)
    page.goto("/search?q=padi")
    page.get_by_role("link", name="Share of all").focus()
    # The page on the archive, beside its gaps, and the articles that no bar has.
    for _ in range(3):
        page.keyboard.press("Tab")
    summary = page.locator(".timeline-table summary")
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="April 2022 2 3 67%")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".total")).to_contain_text("1 article")


def test_a_bar_under_the_pointer_is_another_colour(open_year: OpenPage) -> None:
    page = open_year(DESKTOP)
    page.goto("/search?q=padi")
    bar = bar_of(page, "April 2022").locator("rect").nth(1)
    before = bar.evaluate("one => getComputedStyle(one).fill")
    bar.hover()
    assert bar.evaluate("one => getComputedStyle(one).fill") != before


def test_the_bars_are_seen_in_forced_colours(browser: Browser, year_site: str) -> None:
    context = browser.new_context(base_url=year_site, forced_colors="active", locale="en-GB")
    page = context.new_page()
    page.goto("/search?q=padi")
    bar = bar_of(page, "April 2022").locator("rect").nth(1)
    fill = bar.evaluate("one => getComputedStyle(one).fill")
    assert fill not in ("none", page.evaluate("getComputedStyle(document.body).backgroundColor"))
    context.close()
