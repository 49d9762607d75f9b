"""Every page fits its screen, in both colour schemes, and needs nothing that is forbidden."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.site.chromium import FLAGS, find_chromium
from benchmarks.site.pages import PAGES, Held, address
from tests.browser.conftest import DESKTOP, NARROW, OpenPage

pytestmark = pytest.mark.browser

# Widths to which pages must fit: the narrowest that WCAG asks for (1.4.10), and that of a screen
# of 1280 px at 200 % zoom.
WIDTHS = (320, 360, 640, 1280)
LONG = "panjangsekali" * 30
TARGETS = "button, input:not([type=hidden]), nav a, .languages a, .facet-links a, .chip"
TOUCH = 44
# What a reader's setting of letters twice as large does; styles see it as a smaller screen.
LARGE_LETTERS = "--blink-settings=defaultFontSize=32"


# For each part of a line of facts whether it begins a line, and whether its dot is seen.
DOTS = """() => [...document.querySelectorAll('.meta > *')].map(one => {
  const box = one.getBoundingClientRect();
  const before = one.previousElementSibling?.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 10, box.top + 8);
  return [!before || before.top + 4 < box.top, one.contains(at), box.bottom < innerHeight];
}).filter(one => one[2]).map(one => one.slice(0, 2))"""


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    assert overflow(shown) <= 0


def test_no_page_scrolls_sideways_on_a_phone_with_letters_twice_as_large(
    browser: Browser, newsroom: tuple[str, Held]
) -> None:
    """The head of the page was wider than the screen, and tables in it were."""
    url, held = newsroom
    large = browser.browser_type.launch(
        executable_path=find_chromium(), args=[*FLAGS, LARGE_LETTERS]
    )
    page = large.new_page(base_url=url, viewport=NARROW, locale="id")
    wider: dict[str, int] = {}
    for kind in PAGES:
        if kind.shown:
            page.goto(address(kind, held))
            wider[str(kind)] = overflow(page)
    box = page.locator("#q").bounding_box()
    large.close()
    assert {kind: by for kind, by in wider.items() if by > 0} == {}
    # Four letters of what is typed were seen, beside the button.
    assert box is not None
    assert box["width"] >= 0.8 * NARROW["width"]


def test_a_long_word_does_not_make_the_page_wider(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto(f"/search?q={LONG}")
    assert overflow(page) <= 0


def test_lines_of_facts_begin_and_end_with_words(open_page: OpenPage) -> None:
    """Where one wrapped, its dot was left at the end of the line."""
    page = open_page(ViewportSize(width=320, height=3000))
    page.goto("/search?q=latihan")
    found = page.evaluate(DOTS)
    assert [True, False] in found
    assert [False, True] in found
    assert all(begins != dotted for begins, dotted in found)


def test_the_description_of_the_api_is_read_on_a_phone_without_scrolling(
    open_page: OpenPage,
) -> None:
    """What a parameter means stood beyond the edge, beside rows as high as it."""
    page = open_page(NARROW)
    page.goto("/api/docs")
    for frame in page.locator(".table-frame").all():
        assert frame.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_what_is_touched_is_large_enough(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.goto("/search?q=latihan&country=KZ")
    page.locator(".facets-open").click()
    for target in page.locator(TARGETS).filter(visible=True).all():
        box = target.bounding_box()
        assert box is not None
        assert round(box["height"]) >= TOUCH, target.inner_text()
    page.goto("/grid?terms=latihan")
    page.locator("summary", has_text="Change the terms").click()
    anew = page.get_by_role("link", name="Begin anew").bounding_box()
    assert anew is not None
    assert round(anew["height"]) >= TOUCH


def test_the_dark_scheme_is_dark(open_page: OpenPage) -> None:
    page = open_page(DESKTOP)
    page.goto("/")
    script = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(script)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(script) != light


@pytest.mark.parametrize("width", [360, 768, 960, 1280])
def test_the_search_box_has_room_for_what_is_typed(open_page: OpenPage, width: int) -> None:
    """On a tablet it showed half of its own hint, beside links in two rows."""
    page = open_page(ViewportSize(width=width, height=800))
    page.goto("/countries")
    box = page.locator(".masthead .search-box").bounding_box()
    assert box is not None
    assert box["width"] >= 320


def test_nothing_to_be_clicked_is_printed_of_a_search(open_page: OpenPage) -> None:
    page = open_page(NARROW)
    page.emulate_media(media="print")
    page.goto("/search?q=latihan")
    assert page.locator(".hit").first.is_visible()
    assert page.locator("button, form, .results-bar").filter(visible=True).count() == 0
