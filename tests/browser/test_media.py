"""Pages as readers have set their machines: still, or in colours of their own."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, OpenPage
from tests.browser.contrast import RECKONING, TEXT

pytestmark = pytest.mark.browser

# What takes its time to move or to change, or glides to its place.
MOVING = """() => {
  const seconds = text => Math.max(...text.split(",").map(parseFloat));
  const moves = style => seconds(style.transitionDuration) > 0 || style.scrollBehavior === "smooth"
    || style.animationName !== "none" && seconds(style.animationDuration) > 0;
  return [...document.querySelectorAll("*")].filter(one => moves(getComputedStyle(one)))
    .map(one => one.outerHTML.slice(0, 160));
}"""
# What has too little contrast. Axe cannot tell it here: it takes forced colours for the page's.
FAINT = (
    """contrast => {"""
    + RECKONING
    + """
  const says = element => [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.body.querySelectorAll("*")]
    .filter(one => says(one) && one.checkVisibility({visibilityProperty: true}))
    .filter(one => ratio(getComputedStyle(one).color, ground(one)) < contrast)
    .map(one => one.outerHTML.slice(0, 160));
}"""
)


def test_nothing_moves_for_those_who_want_it_still(shown: Page) -> None:
    assert shown.evaluate(MOVING) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_every_word_readable(shown: Page, scheme: str) -> None:
    shown.emulate_media(
        forced_colors="active", color_scheme="dark" if scheme == "dark" else "light"
    )
    assert shown.evaluate(FAINT, TEXT) == []


def test_what_moves_and_what_is_faint_is_found(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/")
    page.evaluate("document.querySelector('h1').style.transition = 'color 2s'")
    page.emulate_media(reduced_motion="reduce", forced_colors="active")
    assert len(page.evaluate(MOVING)) == 1
    page.evaluate(
        """() => Object.assign(document.querySelector("footer p").style,
          {color: "#999", background: "#aaa", forcedColorAdjust: "none"})"""
    )
    assert len(page.evaluate(FAINT, TEXT)) >= 1
