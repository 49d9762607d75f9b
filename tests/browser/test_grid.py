"""A grid from the form to the articles of a cell."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_a_pasted_list_becomes_a_table_whose_numbers_lead_to_their_articles(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/grid")
    page.get_by_label("Terms, one on each line").fill("latihan\nkazahstan\n\niran")
    page.get_by_text("Choose from the most frequent countries").click()
    page.get_by_label("Kazakhstan").last.check()
    page.get_by_role("textbox", name="Countries").fill("Rusia, xqzxqz")
    page.get_by_role("button", name="Count").click()

    expect(page.locator(".notices")).to_contain_text("xqzxqz")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Term", "Articles", "Russia", "Kazakhstan"]
    )
    expect(table.get_by_role("rowheader")).to_have_count(4)
    expect(page.locator("#note-1")).to_contain_text("kazakhstan instead of kazahstan")
    cell = table.get_by_role("row", name="latihan").get_by_role("link").nth(1)
    articles = cell.inner_text()
    cell.click()
    expect(page.locator(".total")).to_contain_text(f"{articles} article")


def test_on_a_phone_only_the_table_scrolls_and_its_terms_stay(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    years = "1995..2024"
    page.goto(f"/grid?terms=latihan%0Airan&years={years}")
    frame = page.get_by_role("region", name="Articles that each term finds")
    frame.focus()
    term = page.get_by_role("rowheader").first
    before = term.bounding_box()
    frame.evaluate("one => { one.scrollLeft = 400; }")
    assert frame.evaluate("one => one.scrollLeft") == 400
    assert term.bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_heads_of_a_long_table_stay_in_view(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    terms = "%0A".join(f"latihan+OR+kata{number}" for number in range(60))
    page.goto(f"/grid?terms={terms}&countries=KZ,RU")
    head = page.get_by_role("columnheader").first
    before = head.bounding_box()
    page.locator(".grid-frame").evaluate("one => { one.scrollTop = 500; }")
    assert head.bounding_box() == before
    expect(page.get_by_role("rowheader", name="All articles")).to_be_in_viewport()
