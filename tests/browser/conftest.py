"""A real browser before a real server; without a Chromium these tests are skipped."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.serving import serving

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=900)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    executable = next((path for path in map(shutil.which, NAMES) if path), None)
    if executable is None:
        pytest.skip("No Chromium can be had here, so the browser tests are skipped.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(library_dir: Path) -> Iterator[str]:
    """The address of the embedded articles."""
    with serving(library_dir) as url:
        yield url


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator["OpenPage"]:
    """Opens pages as a reader with a certain screen; fails on anything in the console."""
    opener = OpenPage(browser, site)
    yield opener
    opener.close()
    assert opener.complaints == []


class OpenPage:
    """Makes browser pages and gathers what their consoles complain of."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self._site = site
        self.complaints: list[str] = []

    def __call__(self, size: ViewportSize, *, javascript: bool = True) -> Page:
        """A new page of that size on the site, in English."""
        context = self._browser.new_context(
            base_url=self._site, viewport=size, java_script_enabled=javascript, locale="en-GB"
        )
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def close(self) -> None:
        """Closes all that was opened."""
        for context in self._browser.contexts:
            context.close()
