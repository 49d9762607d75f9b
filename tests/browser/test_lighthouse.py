"""What Lighthouse says of the main pages, and what its points for speed rest on.

Points for speed depend on the machine and its load: `python -m benchmarks.lighthouse` has them.
"""

import pytest
from playwright.sync_api import Browser

from benchmarks.lighthouse import JUDGED
from benchmarks.site.audit import Category, Form, audit
from benchmarks.site.pages import PAGES, Held, Kind, address
from benchmarks.site.tools import ToolMissing
from tests.browser.conftest import READERS, OpenPage, Reader

pytestmark = pytest.mark.browser

FLOOR = 98
JUDGED_KINDS = [kind for kind in PAGES if kind.name in JUDGED]
# How far parts of the page have moved while it was loading, and what of that is still good
# (web.dev's Cumulative Layout Shift): a busy machine shows first lines cut in the middle.
GOOD_SHIFT = 0.1
SHIFT = """() => new Promise(tell => new PerformanceObserver(list => tell(
  list.getEntries().reduce((sum, one) => sum + one.value, 0))
).observe({type: "layout-shift", buffered: true}) ?? setTimeout(() => tell(0), 200))"""
WAITED_FOR = """() => performance.getEntriesByType("resource")
  .filter(one => one.renderBlockingStatus === "blocking").map(one => one.name)"""


@pytest.mark.parametrize("kind", JUDGED_KINDS, ids=str)
def test_lighthouse_gives_nearly_all_its_points(kind: Kind, newsroom: tuple[str, Held]) -> None:
    url, held = newsroom
    asked = [one for one in Category if one is not Category.PERFORMANCE]
    try:
        found = audit(url + address(kind, held), Form.MOBILE, asked)
    except ToolMissing as missing:
        pytest.skip(f"Lighthouse cannot be asked: {missing}")
    assert set(found.points) == set(asked)
    assert min(found.points.values()) >= FLOOR, found.faults


@pytest.mark.parametrize("reader", READERS, ids=str)
@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind.shown], ids=str)
def test_a_page_stands_still_and_asks_nobody_else(
    browser: Browser, newsroom: tuple[str, Held], kind: Kind, reader: Reader
) -> None:
    url, held = newsroom
    page = OpenPage(browser, url)(reader.size, locale=reader.locale)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(kind, held), wait_until="networkidle")
    assert page.evaluate(SHIFT) < GOOD_SHIFT
    assert [one for one in asked if not one.startswith((url, "data:"))] == []
    assert all(one.partition("?")[0].endswith(".css") for one in page.evaluate(WAITED_FOR))
    page.context.close()
