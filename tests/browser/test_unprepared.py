"""Archives that nobody prepared: names and headlines without end, and texts in other scripts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESKTOP, NARROW, OpenPage, opening
from tests.browser.test_layout import overflow
from tests.conftest import ingest_all
from tests.serving import serving

pytestmark = pytest.mark.browser

ENDLESS = "Panjangsekali" * 20
ARABIC = "كازاخستان وروسيا توقعان اتفاقية جديدة."
TEXT = "Petani di Kazakhstan memanen padi lebih cepat daripada tahun lalu, kata kepala desa itu."


def write(folder: Path, articles: list[dict[str, str]]) -> Path:
    """A file that holds the articles, as a scraper may have written them."""
    folder.mkdir()
    lines = [
        json.dumps({"text": f"{TEXT}\n\nKali ke-{n}.", **one}) for n, one in enumerate(articles)
    ]
    (folder / "scraped.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def endless_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    directory = tmp_path_factory.mktemp("endless")
    articles = [
        {"title": f"{ENDLESS} {ENDLESS}", "source": ENDLESS, "date": "2024-01-01"},
        {"title": ARABIC, "source": "Muara", "date": "2024-03-02"},
    ]
    ingest_all(write(directory / "articles", articles), library=directory / "library")
    with serving(directory / "library") as url:
        yield url


@pytest.fixture
def open_endless(browser: Browser, endless_site: str) -> Iterator[OpenPage]:
    with opening(browser, endless_site) as opener:
        yield opener


@pytest.mark.parametrize("size", [NARROW, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    "path", ["/", "/search", "/countries/KZ", "/sources", f"/sources/{ENDLESS}"]
)
def test_no_name_is_so_long_that_the_page_scrolls_sideways(
    open_endless: OpenPage, size: dict[str, int], path: str
) -> None:
    page = open_endless(size)  # type: ignore[arg-type]
    page.goto(path)
    assert ENDLESS in page.content()
    assert overflow(page) <= 0
    if path == "/search":
        page.locator(".hit-title a", has_text=ENDLESS).click()
        page.wait_for_url("**/articles/**")
        assert overflow(page) <= 0


def test_a_headline_in_arabic_begins_at_the_right(open_endless: OpenPage) -> None:
    page = open_endless(DESKTOP)
    page.goto("/search")
    title = page.locator(".hit-title", has_text=ARABIC)
    assert title.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_on_a_phone_a_source_of_one_day_has_its_date_once(open_endless: OpenPage) -> None:
    page = open_endless(NARROW)
    page.goto("/sources?by=name")
    row = page.locator(".sources tr", has_text="Muara")
    assert row.inner_text().count("2 March 2024") == 1


def test_on_a_phone_the_way_along_a_result_stays_together(open_endless: OpenPage) -> None:
    page = open_endless(NARROW)
    page.goto("/search?sort=newest")
    page.locator(".hit-title a").first.click()
    place, step = (page.locator(f".neighbours {one}") for one in (".neighbours-place", "[rel]"))
    boxes = [place.bounding_box(), step.last.bounding_box()]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert abs(middles[0] - middles[1]) < 2
    assert page.locator(".neighbours").bounding_box()["height"] < 100  # type: ignore[index]


def test_the_table_of_the_map_is_no_longer_than_a_part_of_the_screen(
    open_endless: OpenPage,
) -> None:
    page = open_endless(DESKTOP)
    page.goto("/")
    page.locator(".map-table summary").click()
    assert page.locator(".map-scroll").evaluate("one => getComputedStyle(one).overflowY") == "auto"
