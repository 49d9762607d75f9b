"""Every page fits its screen, in both colour schemes, and needs nothing that is forbidden."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import DESKTOP, OpenPage

pytestmark = pytest.mark.browser

NARROW = ViewportSize(width=360, height=740)
PATHS = [
    "/",
    "/search?q=latihan+militr",
    "/search",
    "/search?q=" + "panjangsekali" * 30,
    "/search?q=kazakhstan&country=KZ&country=RU&language=id&from=2020&to=2025-01-01",
    "/search?q=tidakadasamasekali&from=soon",
    "/countries",
    "/countries?by=count",
    "/countries/KZ",
    "/countries/TV",
    "/countries/KZ?page=1",
    "/countries/KZ?timeline=share",
    "/sources",
    "/sources?by=name",
    "/sources/" + "tidak-ada-sumber-" * 20,
    "/help",
    "/search?q=latihan+country:TV+(laut+OR+%22pasukan+khusus%22)+-kapal&from=2021",
    "/api/docs",
]
TARGETS = "button, input:not([type=hidden]), nav a, .languages a, .facet-links a, .chip"
TOUCH = 44


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["narrow", "wide"])
def test_no_page_scrolls_sideways(open_page: OpenPage, size: ViewportSize) -> None:
    page = open_page(size)
    page.goto("/search?q=latihan")
    articles = [link.get_attribute("href") for link in page.locator(".hit-title a").all()]
    for path in [*PATHS, *filter(None, articles)]:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert overflow(page) <= 0, path


def test_what_is_touched_is_large_enough(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/search?q=latihan&country=KZ")
    page.locator(".facets-open").click()
    for target in page.locator(TARGETS).filter(visible=True).all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH, target.inner_text()


def test_the_dark_scheme_is_dark(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/")
    script = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(script)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(script) != light
