"""Why an article has its countries, seen in a browser: evidence opens, words are marked."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.test_layout import TOUCH, overflow

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
# Contrast that WCAG 2.2 asks for: of text (1.4.3), and of signs that carry meaning (1.4.11).
TEXT_CONTRAST = 4.5
SIGN_CONTRAST = 3
RATIO = """([one, other]) => {
  const part = value => value / 255 <= 0.04045 ? value / 255 / 12.92
    : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const pair = [one, other].map(light);
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
}"""


def open_article(page: Page) -> None:
    """Opens an article about Kazakhstan, with the searched words marked."""
    page.goto("/search?q=keamanan+kazakhstan")
    page.locator(".hit-title a").first.click()
    expect(page.locator(".prose mark").first).to_be_visible()


@SIZES
@JAVASCRIPT
def test_a_country_opens_its_evidence_and_it_leads_into_the_text(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    open_article(page)
    country = page.locator("#country-KZ")
    quote = country.locator(".quote").first
    expect(quote).to_be_hidden()
    country.locator("summary").first.click()
    expect(quote).to_be_visible()
    expect(quote.locator("mark")).to_contain_text(["Kazakhstan"])
    country.locator(".quotes a", has_text="Paragraph").first.click()
    expect(page.locator(".story :target")).to_be_in_viewport()
    expect(page.locator(".story :target")).to_have_text(re.compile("Kazakh"))
    assert overflow(page) <= 0


@SIZES
@JAVASCRIPT
def test_the_words_of_a_country_are_marked_and_one_click_ends_it(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    open_article(page)
    plain = page.url
    page.locator("#country-KZ .evidence-mark").click()
    expect(page.locator(".story mark[data-codes=KZ]").first).to_be_in_viewport()
    expect(page.locator(".marking")).to_be_in_viewport()
    expect(page.locator(".marking")).to_contain_text("Kazakhstan")
    expect(page.locator("#country-KZ .quote").first).to_be_visible()
    assert overflow(page) <= 0
    page.locator(".marking").get_by_role("link", name="Unmark Kazakhstan").click()
    expect(page).to_have_url(plain)
    expect(page.locator(".marking")).to_have_count(0)


def test_what_is_marked_stays_in_sight_at_the_end_of_the_text(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    open_article(page)
    page.locator("#country-KZ .evidence-mark").click()
    page.locator(".prose p").last.scroll_into_view_if_needed()
    expect(page.locator(".marking")).to_be_in_viewport()
    for target in page.locator(".marking a, .evidence-mark").filter(visible=True).all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_two_kinds_of_marks_are_told_apart_and_can_be_read(
    open_page: OpenPage, scheme: str
) -> None:
    page = open_page(DESKTOP)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_article(page)
    page.goto(f"{page.url}&mark=KZ&mark=CN")
    searched = styles(page, ".prose mark:not(.named)")
    named = styles(page, ".prose mark.named")
    assert searched["background-color"] != named["background-color"]
    # Not by colour alone: a line below, and the country's code behind the words.
    assert (searched["box-shadow"], searched["content"]) == ("none", "normal")
    assert named["box-shadow"] != "none"
    assert named["content"] in {'"KZ"', '"CN"'}
    for style in (searched, named):
        assert page.evaluate(RATIO, [style["color"], style["background-color"]]) >= TEXT_CONTRAST
    sign = [named["sign"], named["background-color"]]
    assert page.evaluate(RATIO, sign) >= SIGN_CONTRAST


def styles(page: Page, selector: str) -> dict[str, str]:
    """How the first such mark looks; `content` and `sign` are what stands behind it."""
    found: dict[str, str] = page.locator(selector).first.evaluate(
        """element => {
          const style = getComputedStyle(element);
          const names = ["background-color", "color", "box-shadow"];
          const behind = getComputedStyle(element, "::after");
          return {
            ...Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)])),
            content: behind.content === "none" ? "normal" : behind.content,
            sign: behind.color,
          };
        }"""
    )
    return found
