"""The pictures of the pages that the docs show."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.screenshots import FOLDER, SCHEMES, SCREENS, shown_kinds, write_pictures
from benchmarks.site.pages import Held
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

# What a repository can carry, of all pictures together.
BYTES = 4_000_000


def test_every_page_is_shown_on_each_screen_in_each_scheme(
    browser: Browser, newsroom: tuple[str, Held], tmp_path: Path
) -> None:
    write_pictures(browser, *newsroom, tmp_path)
    pictures = list((tmp_path / FOLDER).iterdir())
    assert len(pictures) == len(list(shown_kinds())) * len(SCREENS) * len(SCHEMES)
    text = (tmp_path / "pages.md").read_text(encoding="utf-8")
    for picture in pictures:
        taken = picture.read_bytes()
        assert (taken[:4], taken[8:12]) == (b"RIFF", b"WEBP")
        assert f"({FOLDER}/{picture.name})" in text
    # Each screen and scheme is a picture of its own.
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)


def test_the_pictures_of_the_docs_are_small_enough_for_a_repository() -> None:
    kept = (ROOT / "docs" / FOLDER).glob("*")
    assert sum(picture.stat().st_size for picture in kept) < BYTES
