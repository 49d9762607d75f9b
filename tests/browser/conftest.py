"""A real browser before a real server; without a Chromium these tests are skipped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.site.chromium import chromium, find_chromium
from benchmarks.site.pages import PAGES, Held, Kind, address
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_months

NARROW = ViewportSize(width=360, height=740)
PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=900)
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a page: on a screen of which size, in which language."""

    size: ViewportSize
    locale: str

    def __str__(self) -> str:
        return f"{self.locale}-{self.size['width']}"


READERS = (Reader(NARROW, "id"), Reader(DESKTOP, "en-GB"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A page and its reader."""

    kind: Kind
    reader: Reader

    def __str__(self) -> str:
        return f"{self.kind}-{self.reader}"


# The pages themselves are read by all, the many states that they can be in by one reader each, in
# turn: a browser takes its time.
READINGS = tuple(
    Reading(kind, reader)
    for place, kind in enumerate(PAGES)
    for reader in (READERS if kind.shown else (READERS[place % len(READERS)],))
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    executable = find_chromium()
    if executable is None:
        pytest.skip("No Chromium can be had here, so the browser tests are skipped.")
    with chromium(executable) as browser:
        yield browser


@pytest.fixture(scope="session")
def site(library_dir: Path) -> Iterator[str]:
    """The address of the embedded articles."""
    with serving(library_dir) as url:
        yield url


@pytest.fixture(scope="session", params=READINGS, ids=str)
def opened(
    request: pytest.FixtureRequest, browser: Browser, newsroom: tuple[str, Held]
) -> Iterator["Opened"]:
    """Every page in turn, as its readers see it; pytest runs all tests of one together."""
    reading: Reading = request.param
    url, held = newsroom
    opener = OpenPage(browser, url)
    page = opener(reading.reader.size, locale=reading.reader.locale)
    response = page.goto(address(reading.kind, held))
    assert response is not None
    assert response.status == reading.kind.status
    yield Opened(page, reading, opener.complaints)
    page.context.close()


@pytest.fixture
def shown(opened: "Opened") -> Page:
    """A page as it was when it was opened, with all that is folded on it unfolded.

    Fails on anything in the console but that a page which is not there answers so.
    """
    opened.page.set_viewport_size(opened.reading.reader.size)
    opened.page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
    opened.page.evaluate(UNFOLD)
    said = f"status of {opened.reading.kind.status}"
    assert [told for told in opened.complaints if said not in told] == []
    return opened.page


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator["OpenPage"]:
    """Opens pages as a reader with a certain screen; fails on anything in the console."""
    with opening(browser, site) as opener:
        yield opener


@pytest.fixture(scope="session")
def year_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of articles of each month of a year."""
    folder: Path = tmp_path_factory.mktemp("year") / "articles"
    write_months(folder)
    ingest_all(folder, library=folder.parent / "library")
    with serving(folder.parent / "library") as url:
        yield url


@pytest.fixture
def open_year(browser: Browser, year_site: str) -> Iterator["OpenPage"]:
    """Opens pages of that year, as `open_page` does."""
    with opening(browser, year_site) as opener:
        yield opener


@contextmanager
def opening(browser: Browser, site: str) -> Iterator["OpenPage"]:
    """Opens pages of `site`; at the end all are closed, and nothing may be in the console."""
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

    def __call__(
        self, size: ViewportSize, *, javascript: bool = True, locale: str = "en-GB"
    ) -> Page:
        """A new page of that size on the site, for a reader of that language."""
        context = self._browser.new_context(
            base_url=self._site, viewport=size, java_script_enabled=javascript, locale=locale
        )
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def close(self) -> None:
        """Closes all that was opened."""
        for context in self._browser.contexts:
            context.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """A page in the browser, as what it was opened, and what its console complained of."""

    page: Page
    reading: Reading
    complaints: list[str]
