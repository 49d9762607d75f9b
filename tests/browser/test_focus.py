"""Where the keyboard is can be seen on every page, whatever the colours are."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, NARROW, OpenPage
from tests.browser.contrast import RECKONING, SIGN

pytestmark = pytest.mark.browser

# How thick a frame of focus is at least (WCAG 2.2, 2.4.13).
PIXELS = 2
# Focuses all that the key Tab leads to, and gives what does not show that it has the focus.
# A frame around the element or around the box that it stands in counts.
WALK = (
    """([contrast, pixels]) => {"""
    + RECKONING
    + """
  const framed = element => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= pixels
      && ratio(style.outlineColor, ground(element.parentElement ?? element)) >= contrast;
  };
  const within = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const inSight = element => {
    const box = element.getClientRects()[0];
    const at = document.elementFromPoint(
      within(box.left, box.right, innerWidth), within(box.top, box.bottom, innerHeight));
    return at && (element.contains(at) || at.contains(element)
      || [...element.labels ?? []].some(label => label.contains(at)));
  };
  const fault = element => {
    element.focus();
    if (document.activeElement !== element) return "not focused";
    if (![element, element.parentElement].some(framed)) return "no frame";
    return inSight(element) ? null : "covered";
  };
  const found = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter(one => one.tabIndex >= 0 && !one.disabled
      && one.checkVisibility({visibilityProperty: true}));
  const faults = found.map(one => [fault(one), one.outerHTML.slice(0, 160)]);
  return {faults: faults.filter(([what]) => what).map(one => one.join(": ")), count: found.length};
}"""
)


def walk(page: Page) -> dict[str, Any]:
    """What the keyboard meets without showing that it is there, and how much it meets."""
    page.emulate_media(reduced_motion="reduce")
    # What a script focuses is framed only once the reader uses the keyboard.
    page.keyboard.press("Tab")
    walked: dict[str, Any] = page.evaluate(WALK, [SIGN, PIXELS])
    return walked


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
def test_what_has_the_focus_is_framed_and_in_sight(shown: Page, colours: str) -> None:
    shown.emulate_media(
        color_scheme="dark" if colours == "dark" else "light",
        forced_colors="active" if colours == "forced" else "none",
    )
    walked = walk(shown)
    assert walked["faults"] == []
    assert walked["count"] > 5


def test_a_missing_frame_and_a_cover_are_found(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/")
    page.evaluate("document.querySelector('.hit-title a').style.outline = 'none'")
    assert [fault.partition(":")[0] for fault in walk(page)["faults"]] == ["no frame"]
    page.evaluate(
        """() => {
          const cover = document.body.appendChild(document.createElement("div"));
          Object.assign(cover.style, {position: "fixed", inset: 0, background: "red"});
        }"""
    )
    assert "covered" in {fault.partition(":")[0] for fault in walk(page)["faults"]}


def test_the_first_key_leads_to_the_content(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/help")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_second_key_leads_past_the_filters_to_the_results(open_page: OpenPage) -> None:
    """Fifty stops lay before the first of them."""
    page = open_page(DESKTOP)
    page.goto("/search?q=latihan")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the results")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.hit') !== null")
