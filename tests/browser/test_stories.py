"""Copies unfolded, and several values chosen, as a reader does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage, opening
from tests.browser.test_layout import TOUCH, overflow
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_copies

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def copies_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("copies") / "articles"
    write_copies(folder)
    for name, country in (("satu", "Malaysia"), ("dua", "Jepang")):
        text = f"Padi dari {name}\n\n11 Januari 2022\n\nPetani memanen padi di {country}.\n"
        (folder / f"{name}.txt").write_text(text, "utf-8")
    ingest_all(folder, library=folder.parent / "library")
    with serving(folder.parent / "library") as url:
        yield url


@pytest.fixture
def open_copies(browser: Browser, copies_site: str) -> Iterator[OpenPage]:
    with opening(browser, copies_site) as opener:
        yield opener


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-js", "without-js"])
def test_copies_are_unfolded_then_two_countries_and_a_month_chosen(
    open_copies: OpenPage, size: ViewportSize, javascript: bool
) -> None:
    page = open_copies(size, javascript=javascript)
    page.goto("/search?q=petani")
    copies = page.locator(".hit-copies")
    expect(copies.locator("a").first).to_be_hidden()
    copies.locator("summary").click()
    expect(copies.locator("a")).to_have_count(2)
    expect(copies.locator("a").first).to_be_visible()
    assert overflow(page) <= 0
    box = copies.locator("summary").bounding_box()
    assert box is not None
    assert round(box["height"]) >= TOUCH - 12

    def choose(name: str) -> None:
        if size is PHONE:
            page.locator(".facets-open").click()
        page.locator(".facet-links a", has_text=name).first.click()

    choose("Malaysia")
    expect(page.locator(".total")).to_contain_text("1 article")
    choose("Japan")
    expect(page.locator(".total")).to_contain_text("2 articles")
    expect(page.locator(".chip", has_text="Malaysia")).to_contain_text("Malaysia or Japan")
    choose("2022")
    choose("January 2022")
    expect(page.locator(".total")).to_contain_text("2 articles")
    assert page.url.endswith("q=petani&country=MY%2CJP&from=2022-01&to=2022-01")
    assert overflow(page) <= 0
