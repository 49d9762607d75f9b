"""Every mention, as a reader goes through it: aligned on a wide screen, stacked on a phone."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, NARROW, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
ALIGNED = 1


def edges(page: Page, selector: str, edge: str) -> list[float]:
    """Where the elements begin (left) or end (right) on the screen."""
    script = "(all, edge) => all.map(one => one.getBoundingClientRect()[edge])"
    found: list[float] = page.locator(selector).evaluate_all(script, edge)
    return found


@SIZES
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_from_a_result_to_every_line_and_to_its_place(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/search?q=latihan")
    page.get_by_role("link", name="Every mention, line by line").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Every mention: latihan")
    words = page.locator(".kwic-word")
    count = words.count()
    assert count > 5
    page.locator(".kwic-sorts").get_by_role("link", name="right, from number 1").click()
    assert words.count() == count
    word = words.nth(2).inner_text()
    words.nth(2).click()
    shown = page.locator(".hit-current")
    expect(shown).to_have_count(1)
    expect(shown).to_have_text(word)
    expect(shown).to_be_in_viewport()


@SIZES
def test_a_line_of_a_country_leads_to_its_mention(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    page.goto("/mentions?mention=RU&sort=word")
    word = page.locator(".kwic-word").first
    text = word.inner_text()
    word.click()
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"#{anchor}")).to_have_text(text)
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_on_a_wide_screen_the_words_stand_below_each_other(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/mentions?q=latihan")
    for selector, edge in (
        (".kwic-left", "right"),
        (".kwic-word", "left"),
        (".kwic-right", "left"),
    ):
        places = edges(page, selector, edge)
        assert max(places) - min(places) <= ALIGNED, selector
    weights = page.locator(".kwic-word").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fontWeight)"
    )
    assert set(weights) == {"700"}


def test_on_a_phone_a_line_is_its_whole_sentence(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/mentions?q=latihan")
    assert overflow(page) <= 0
    cut = page.locator(".kwic-left, .kwic-right").evaluate_all(
        "all => all.filter(one => getComputedStyle(one).overflow !== 'visible').length"
    )
    assert cut == 0
    texts = page.locator(".kwic-text").all_inner_texts()
    assert any(len(text) > 80 for text in texts)


@SIZES
def test_links_are_large_enough(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    page.goto("/mentions?q=latihan&from=2020")
    for target in page.locator(".kwic-sorts a, .kwic-switches a, .chip, .kwic-form button").all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH, target.inner_text()


def test_the_form_narrows_by_date(open_page: OpenPage) -> None:
    page = open_page(DESKTOP, javascript=False)
    page.goto("/mentions")
    form = page.locator(".kwic-form")
    form.get_by_label("Look for a word").fill("latihan")
    form.get_by_label("From").fill("2022")
    form.get_by_role("button").click()
    expect(page.locator(".chip")).to_contain_text("2022")
    assert page.locator(".kwic-word").count() > 0


def test_the_form_stands_in_one_row_where_there_is_room(open_page: OpenPage) -> None:
    """It was as narrow as a box to search in, so that the years stood in two rows."""
    page = open_page(DESKTOP)
    page.goto("/mentions?q=latihan")
    assert len(set(edges(page, ".kwic-fields > *", "bottom"))) == 1


def test_the_numbers_of_words_stand_beside_what_they_count(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    page.goto("/mentions?q=latihan")
    for side in page.locator(".kwic-side").all():
        tops = [one.bounding_box() for one in side.locator("a").all()]
        label = side.locator("span").first.bounding_box()
        assert label is not None
        assert len(tops) == 3
        for box in tops:
            assert box is not None
            assert box["y"] < label["y"] + label["height"] / 2 < box["y"] + box["height"]
