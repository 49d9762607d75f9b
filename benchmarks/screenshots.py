"""Takes pictures of every page for the docs: desktop and phone, light and dark.

`python -m benchmarks.screenshots` shows invented news and the project's own articles, whose
texts may be published; of another library it takes pictures only into a folder that is named.
"""

import argparse
import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.site.chromium import chromium, find_chromium
from benchmarks.site.pages import PAGES, QUERY, Held, Kind, address, held_by
from benchmarks.site.served import ROOT, site_of
from benchmarks.site.tools import ToolMissing

DOCS = ROOT / "docs"
FOLDER = "screenshots"
# Of 100: text stays sharp, and all pictures together stay below 4 MB.
QUALITY = 70
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
INTRODUCTION = """# The pages

Every page on a desktop in English and on a phone in Indonesian, in light and dark colours. The
pictures and this page are made by `make screenshots`; what they show is invented.
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen that pictures are taken of: `dots` are its own for each pixel of the page."""

    name: str
    size: ViewportSize
    dots: float
    locale: str


SCREENS = (
    Screen("desktop", ViewportSize(width=1280, height=900), 1, "en"),
    Screen("phone", ViewportSize(width=390, height=844), 1.5, "id"),
)


def main() -> None:
    """Reads the options and takes the pictures."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.screenshots", description=(__doc__ or "").partition("\n")[0]
    )
    add = parser.add_argument
    add("--library", type=Path, metavar="DIR", help="invented news without it; needs --into")
    add("--query", default=QUERY, help="a search that finds something in it")
    add("--into", type=Path, default=DOCS, metavar="DIR", help="docs unless given")
    options = parser.parse_args()
    if options.library and options.into == DOCS:
        parser.error("--into must name a folder: pictures in docs show invented news alone")
    executable = find_chromium()
    if executable is None:
        raise ToolMissing("Chromium is not installed here.")
    with site_of(options.library) as url, chromium(executable) as browser:
        write_pictures(browser, url, held_by(url, options.query), options.into)


def write_pictures(browser: Browser, url: str, held: Held, docs: Path) -> None:
    """Writes the pictures of `url` into a folder of `docs`, in place of all that were there."""
    folder = docs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.webp"):
        old.unlink()
    for screen in SCREENS:
        with browser.new_context(
            base_url=url,
            viewport=screen.size,
            locale=screen.locale,
            reduced_motion="reduce",
        ) as context:
            page = context.new_page()
            for kind in shown_kinds():
                page.goto(address(kind, held), wait_until="networkidle")
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    (folder / name_of(kind, screen, scheme)).write_bytes(picture(page, screen.dots))
    (docs / "pages.md").write_text("\n".join(lines()), encoding="utf-8")


def picture(page: Page, dots: float) -> bytes:
    """What the window shows, as WebP, which Playwright itself does not write."""
    clip = {"x": 0, "y": page.evaluate("scrollY"), "scale": dots, **(page.viewport_size or {})}
    client = page.context.new_cdp_session(page)
    try:
        options = {"format": "webp", "quality": QUALITY, "clip": clip}
        taken = client.send("Page.captureScreenshot", options)
    finally:
        client.detach()
    return base64.b64decode(taken["data"])


def lines() -> Iterator[str]:
    """The page of the docs that shows all pictures."""
    yield INTRODUCTION
    for kind in shown_kinds():
        yield f"## {kind.name.replace('-', ' ').capitalize()}\n"
        for screen in SCREENS:
            cells = (
                f"![{kind}, {screen.name}, {scheme}]({FOLDER}/{name_of(kind, screen, scheme)})"
                for scheme in SCHEMES
            )
            yield f"| {screen.name}, light | {screen.name}, dark |\n| --- | --- |"
            yield f"| {' | '.join(cells)} |\n"


def shown_kinds() -> Iterator[Kind]:
    """The kinds of pages of which there are pictures."""
    return (kind for kind in PAGES if kind.shown)


def name_of(kind: Kind, screen: Screen, scheme: str) -> str:
    """The name of the picture's file."""
    return f"{kind}-{screen.name}-{scheme}.webp"


if __name__ == "__main__":
    main()
