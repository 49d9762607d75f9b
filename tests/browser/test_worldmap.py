"""The map of the world, seen and used in a browser."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, NARROW, PHONE, OpenPage
from tests.browser.test_layout import overflow
from tests.conftest import ingest_all
from tests.serving import serving

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize(
    "size", [NARROW, PHONE, DESKTOP], ids=["narrow", "phone", "desktop"]
)
JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
# How light a colour is to the eye, whatever the hue: Y of CIE 1931, from 0 to 1.
LIGHTNESS = """(one) => {
  const part = value => value / 255 <= 0.04045 ? value / 255 / 12.92
    : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = getComputedStyle(one).backgroundColor.match(/[\\d.]+/g).map(Number);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}"""


def country(page: Page, name: str) -> Locator:
    """The mark of a country on the page's map."""
    return page.locator(".map a").filter(has_text=re.compile(f"^{name}: "))


@SIZES
@JAVASCRIPT
def test_a_country_on_the_map_of_the_front_page_opens_its_page(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/")
    country(page, "Kazakhstan").locator("path").click()
    expect(page).to_have_url(re.compile("/countries/KZ$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kazakhstan")


@SIZES
@JAVASCRIPT
def test_a_country_on_the_map_of_a_result_narrows_the_search(
    open_page: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_page(size, javascript=javascript)
    page.goto("/search?q=latihan&sort=newest")
    if size is not DESKTOP:
        page.locator(".facets-open").click()
    country(page, "China").locator("path").click()
    expect(page).to_have_url(re.compile(r"/search\?q=latihan&country=CN&sort=newest$"))
    expect(page.locator(".map .selected")).to_have_count(1)


def test_neighbours_of_one_colour_have_an_edge_between_them(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries")
    shape = page.locator(".map a path").first
    edge = shape.evaluate("(one) => getComputedStyle(one).stroke")
    assert edge not in ("none", shape.evaluate("(one) => getComputedStyle(one).fill"))


@SIZES
def test_the_map_fills_the_width_of_the_page_and_no_more(
    open_page: OpenPage, size: ViewportSize
) -> None:
    page = open_page(size)
    page.goto("/countries")
    box = page.locator(".map").bounding_box()
    assert box is not None
    assert box["width"] >= min(size["width"] - 40, 1000)
    assert overflow(page) <= 0


@pytest.fixture
def islands(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens pages of an archive in which one article names two small states."""
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "Kapal berlayar\n\nKapal itu berlayar dari Singapura ke Nauru pada hari Senin.\n"
    (folder / "1.txt").write_text(text, "utf-8")
    ingest_all(folder, library=tmp_path / "library")
    with serving(tmp_path / "library") as url:
        opener = OpenPage(browser, url)
        yield opener
        opener.close()


@SIZES
def test_a_small_state_is_a_dot_that_can_be_seen_and_clicked(
    islands: OpenPage, size: ViewportSize
) -> None:
    page = islands(size)
    page.goto("/countries")
    dot = country(page, "Singapore").locator("path")
    box = dot.evaluate("(one) => one.getBoundingClientRect().toJSON()")
    width = dot.evaluate("(one) => parseFloat(getComputedStyle(one).strokeWidth)")
    assert width >= 5
    # At the rim of the dot, where there is none but for its width.
    page.mouse.click(box["x"] + width / 2 - 1, box["y"])
    expect(page).to_have_url(re.compile("/countries/SG$"))


def test_the_tab_key_goes_past_the_map_and_opens_its_table(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.map-table summary') !== null"):
            break
        assert not page.evaluate("document.activeElement.closest('.map') !== null")
    page.keyboard.press("Enter")
    table = page.locator(".map-table table")
    expect(table).to_be_visible()
    expect(table.get_by_role("row")).to_have_count(page.locator(".map a").count() + 1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/countries/[A-Z]{2}$"))


def test_a_reader_of_the_screen_hears_what_each_mark_is(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/countries")
    world = page.get_by_role("group", name="World map: articles by country")
    expect(world).to_be_visible()
    expect(world.get_by_role("link", name=re.compile(r"^Kazakhstan: \d+ articles$"))).to_have_count(
        1
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_key_can_be_told_by_their_lightness_alone(
    open_page: OpenPage, scheme: str
) -> None:
    page = open_page(DESKTOP)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("/countries")
    swatch = page.locator(".map-key .map-swatch").first
    found = []
    for level in range(6):
        swatch.evaluate(f"(one) => {{ one.className = 'map-swatch q{level}'; }}")
        found.append(swatch.evaluate(LIGHTNESS))
    assert found == sorted(found, reverse=scheme == "light")
    for one, other in pairwise(found):
        assert (max(one, other) + 0.05) / (min(one, other) + 0.05) > 1.3
