"""Every page is valid HTML, and the styles are valid CSS, by the Nu HTML Checker."""

import json
import re
import subprocess
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import httpx
import pytest

from app.web.locales import LOCALES, SOURCE_LOCALE
from benchmarks.site.pages import PAGES, Held, address
from benchmarks.site.tools import ToolMissing, nu_checker
from tests.conftest import ROOT

# What browsers know by now and the checker does not.
# Nu knows no container queries, and of cut lines only the prefixed property.
TOO_NEW = re.compile(
    "allow-discrete|@starting-style|vector-effect|container-type|@container|line-clamp"
)


def complaints(*checked: Path) -> list[str]:
    """Each thing that the checker says of files, or of all pages in directories."""
    try:
        checker = nu_checker()
    except ToolMissing as missing:
        pytest.skip(f"The Nu checker cannot be asked: {missing}")
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    also = ("--also-check-css", "--also-check-svg")
    done = subprocess.run(
        [*checker, *options, *also, *map(str, checked)], capture_output=True, text=True, check=True
    )
    return [
        f"{one['url'].rpartition('/')[2]}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if not TOO_NEW.search(one["message"])
    ]


def keep(pages: Iterable[tuple[str, httpx.Response]], folder: Path) -> None:
    for name, page in pages:
        (folder / f"{name}.html").write_bytes(page.content)


def test_every_page_is_valid(newsroom: tuple[str, Held], tmp_path: Path) -> None:
    url, held = newsroom
    keep(
        (
            (
                f"{kind}-{locale}",
                httpx.get(url + address(kind, held), headers={"Accept-Language": locale}),
            )
            for kind, locale in product(PAGES, LOCALES)
            if kind.translated or locale == SOURCE_LOCALE
        ),
        tmp_path,
    )
    assert len(list(tmp_path.iterdir())) > len(PAGES)
    assert complaints(tmp_path) == []


def test_pages_of_odd_archives_are_valid(
    empty: httpx.Client, hostile: httpx.Client, tmp_path: Path
) -> None:
    paths = ("/", "/search", "/search?q=serangan", "/countries", "/countries/RU", "/help")
    found = hostile.get("/api/search?q=serangan").json()["results"][0]["id"]
    keep(((f"empty-{n}", empty.get(path)) for n, path in enumerate(paths)), tmp_path)
    keep(((f"hostile-{n}", hostile.get(path)) for n, path in enumerate(paths)), tmp_path)
    keep([("hostile-article", hostile.get(f"/articles/{found}?q=serangan&mark=RU"))], tmp_path)
    assert complaints(tmp_path) == []


def test_every_style_and_picture_is_valid() -> None:
    files = [path for end in ("css", "svg") for path in (ROOT / "static").rglob(f"*.{end}")]
    assert len(files) > 20
    assert complaints(*files) == []


def test_what_is_not_valid_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><ul><p>no item</p></ul>")
    style = tmp_path / "style.css"
    style.write_text("p { colour: red }")
    assert {one.partition(":")[0] for one in complaints(page, style)} == {"page.html", "style.css"}
