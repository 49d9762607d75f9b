"""Searches over time beside each other, as a reader uses the page."""

from itertools import combinations, pairwise

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, NARROW, PHONE, OpenPage
from tests.browser.test_layout import overflow

pytestmark = pytest.mark.browser

FIVE = "/compare?q=padi&q=kopi&q=panen&q=petani&q=desa"


def boxes(those: Locator) -> list[tuple[float, float, float, float]]:
    """The left, top, right and bottom edges of what is seen."""
    found = [one.bounding_box() for one in those.all() if one.is_visible()]
    return [(b["x"], b["y"], b["x"] + b["width"], b["y"] + b["height"]) for b in found if b]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_a_click_on_a_point_opens_its_articles(
    open_year: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_year(size, javascript=javascript)
    page.goto("/compare?q=padi&q=xqzxqz")
    april = page.locator(".curves-lines a").filter(has_text="April 2022")
    april.locator("circle").click()
    expect(page.locator(".total")).to_contain_text("2 articles")


def test_searches_are_typed_added_and_removed_without_any_script(open_year: OpenPage) -> None:
    page = open_year(DESKTOP, javascript=False)
    page.goto("/compare")
    page.get_by_role("searchbox", name="Search 1").fill("padi")
    page.get_by_role("searchbox", name="Search 3").fill("kopi")
    page.get_by_role("button", name="Compare").click()
    said = page.locator(".curves-said li")
    expect(said).to_have_count(2)
    page.get_by_role("searchbox", name="Search 3").fill("petani")
    page.get_by_text("Narrow all of them").click()
    page.get_by_label("From").fill("2022-03")
    page.get_by_role("button", name="Compare").click()
    expect(said).to_have_count(3)
    expect(page.locator(".chip")).to_contain_text("from March 2022")
    page.get_by_role("link", name="Remove kopi").click()
    expect(said).to_have_count(2)


@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["narrow", "desktop"])
def test_names_at_the_ends_and_below_the_chart_do_not_touch(
    open_year: OpenPage, size: ViewportSize
) -> None:
    page = open_year(size)
    page.goto(FIVE)
    names = boxes(page.locator(".curves-ends text:visible"))
    assert len(names) == 5
    for one, other in combinations(names, 2):
        assert one[3] <= other[1] or other[3] <= one[1]
    assert all(right <= size["width"] for _, _, right, _ in names)
    below = boxes(page.locator(".curves-lines text:visible"))
    assert len(below) >= 3
    assert all(before[2] < after[0] for before, after in pairwise(below))
    assert overflow(page) <= 0


def test_the_keyboard_passes_the_points_and_reads_the_table(open_year: OpenPage) -> None:
    page = open_year(DESKTOP)
    page.goto("/compare?q=padi&q=kopi")
    page.get_by_role("link", name="Share of all").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="What the archive holds")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".curves-table summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="April 2022 2 1 3")).to_be_visible()


def strokes(page: Page) -> list[tuple[str, str]]:
    """The colour and the dashes of each line."""
    read = "one => [getComputedStyle(one).stroke, getComputedStyle(one).strokeDasharray]"
    return [tuple(one.evaluate(read)) for one in page.locator(".curves-lines .curve-line").all()]


def test_lines_differ_in_colour_and_in_dashes(open_year: OpenPage) -> None:
    page = open_year(DESKTOP)
    page.goto(FIVE)
    for part in zip(*strokes(page), strict=True):
        assert len(set(part)) == 5


def test_on_paper_and_in_forced_colours_dashes_are_enough(browser: Browser, year_site: str) -> None:
    context = browser.new_context(base_url=year_site, forced_colors="active", locale="en-GB")
    page = context.new_page()
    page.goto(FIVE)
    assert len(set(strokes(page))) == 5
    page.emulate_media(media="print", forced_colors="none")
    assert {colour for colour, _ in strokes(page)} == {"rgb(0, 0, 0)"}
    assert len(set(strokes(page))) == 5
    context.close()


def test_a_result_is_compared_and_its_search_is_the_first_line(open_year: OpenPage) -> None:
    page = open_year(PHONE)
    page.goto("/search?q=padi")
    page.get_by_role("link", name="Compare over time").first.click()
    expect(page.locator(".curves-said li")).to_have_count(1)
    expect(page.get_by_role("searchbox", name="Search 1")).to_have_value("padi")
