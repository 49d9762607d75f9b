"""Every page for everybody: what axe finds, in both schemes, languages and sizes of screen."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.axe import EVERY_RULE, RULES_OF_COLOUR, findings
from tests.browser.conftest import DESKTOP, NARROW, OpenPage

pytestmark = pytest.mark.browser

FAULTS = """<h5>Skipped</h5><a href="/a"></a><p><button>x</button><button>x</button></p>"""
ADD_FAULTS = """faults => {
  const main = document.querySelector("main");
  main.insertAdjacentHTML("beforeend", faults);
  main.querySelectorAll("button").forEach(one => Object.assign(
    one.style, {font: "8px/1 serif", color: "#eee", background: "#fff", padding: 0}));
}"""


def test_axe_finds_nothing(shown: Page) -> None:
    assert findings(shown, EVERY_RULE) == []


def test_axe_finds_nothing_in_the_dark_colours(shown: Page) -> None:
    shown.emulate_media(color_scheme="dark")
    assert findings(shown, RULES_OF_COLOUR) == []


@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_while_suggestions_are_shown(
    open_page: OpenPage, size: ViewportSize
) -> None:
    page = open_page(size)
    page.goto("/")
    page.locator("#q").press_sequentially("kaz")
    expect(page.get_by_role("option").first).to_be_visible()
    assert findings(page, EVERY_RULE) == []
    page.emulate_media(color_scheme="dark")
    assert findings(page, RULES_OF_COLOUR) == []


def test_axe_finds_nothing_while_the_drawer_is_open(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/search?q=latihan&country=KZ")
    page.locator(".facets-open").click()
    expect(page.locator(".facets")).to_be_visible()
    assert findings(page, EVERY_RULE) == []
    page.emulate_media(color_scheme="dark")
    assert findings(page, RULES_OF_COLOUR) == []


def test_the_rules_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/")
    page.evaluate(ADD_FAULTS, FAULTS)
    broken = {finding.partition(":")[0] for finding in findings(page, EVERY_RULE)}
    assert broken >= {"heading-order", "link-name", "target-size", "color-contrast"}
    assert findings(page, RULES_OF_COLOUR)
