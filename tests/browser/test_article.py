"""An article as a reading page: its measure, its margin, what is copied from it, and on paper."""

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import overflow

pytestmark = pytest.mark.browser

WIDE = ViewportSize(width=1920, height=1080)
SOFT_HYPHEN = "\u00ad"
# How many characters stand on a line of each longer paragraph; its last line counts as half of one.
CHARACTERS = """() => [...document.querySelectorAll('.prose > p[id^=p]')].flatMap(paragraph => {
  const height = parseFloat(getComputedStyle(paragraph).lineHeight);
  const lines = Math.round(paragraph.getBoundingClientRect().height / height);
  const length = paragraph.textContent.replaceAll('\\u00ad', '').length;
  return lines > 3 ? [length / (lines - 0.5)] : [];
})"""


def open_article(page: Page, query: str = "kazakhstan") -> None:
    page.goto(f"/search?q={query}")
    page.locator(".hit-title a").first.click()
    page.wait_for_url("**/articles/**")
    page.wait_for_load_state()


def box_of(locator: Locator) -> FloatRect:
    box = locator.bounding_box()
    assert box is not None
    return box


@pytest.mark.parametrize("size", [DESKTOP, WIDE], ids=["desktop", "wide"])
def test_a_line_has_60_to_75_characters(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    open_article(page)
    lines = page.evaluate(CHARACTERS)
    assert lines
    assert 60 <= sum(lines) / len(lines) <= 75


@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_the_facts_stand_in_the_margin_and_on_a_phone_after_the_text(
    open_page: OpenPage, javascript: bool
) -> None:
    desktop = open_page(DESKTOP, javascript=javascript)
    open_article(desktop)
    text, facts = box_of(desktop.locator(".prose")), box_of(desktop.locator(".about"))
    assert facts["x"] > text["x"] + text["width"]
    assert facts["y"] < text["y"]

    phone = open_page(PHONE, javascript=javascript)
    open_article(phone)
    text, facts = box_of(phone.locator(".prose")), box_of(phone.locator(".about"))
    assert facts["y"] >= text["y"] + text["height"]
    expect(phone.locator(".story-head time, .story-head .meta-unknown")).to_be_in_viewport()
    assert overflow(phone) <= 0


def test_what_is_copied_carries_no_soft_hyphens_and_is_found_in_the_page(
    open_page: OpenPage,
) -> None:
    page = open_page(PHONE)
    open_article(page)
    text = page.locator(".prose").evaluate("element => element.textContent")
    word = next(one for one in text.split() if SOFT_HYPHEN in one).strip(".,()“”")
    assert page.evaluate("word => window.find(word)", word.replace(SOFT_HYPHEN, ""))
    copied = page.locator(".prose").evaluate(
        """element => {
          getSelection().selectAllChildren(element);
          const held = new DataTransfer();
          const event = new ClipboardEvent(
            'copy', {clipboardData: held, bubbles: true, cancelable: true});
          element.firstElementChild.dispatchEvent(event);
          return [held.getData('text/plain'), held.getData('text/html')];
        }"""
    )
    for one in copied:
        assert word.replace(SOFT_HYPHEN, "") in one
        assert SOFT_HYPHEN not in one
    assert "<p" in copied[1]


def test_on_paper_is_the_text_alone_and_where_it_is_from(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.emulate_media(media="print", color_scheme="dark")
    open_article(page)
    for selector in (".masthead", ".about", ".similar", ".colophon", ".neighbours", ".stepping"):
        for one in page.locator(selector).all():
            expect(one).to_be_hidden()
    for selector in ("h1", ".prose", ".story-head .meta"):
        expect(page.locator(selector)).to_be_visible()
    imprint = page.locator(".imprint")
    expect(imprint).to_be_visible()
    expect(imprint).to_contain_text(page.url.partition("?")[0])
    colours = "getComputedStyle(document.documentElement)"
    assert page.evaluate(f"{colours}.backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(f"{colours}.color") == "rgb(0, 0, 0)"
    assert page.pdf().startswith(b"%PDF")


def test_the_data_for_machines_is_no_script_that_the_policy_forbids(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    open_article(page)
    block = page.locator("script[type='application/ld+json']")
    assert block.evaluate("element => JSON.parse(element.textContent)['@type']") == "NewsArticle"
