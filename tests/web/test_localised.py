"""Dates and numbers on the pages are written as the reader's language writes them."""

import re
from collections.abc import Iterator

import httpx
import pytest
from babel import Locale
from lxml import html

from app.web.locales import LOCALES
from benchmarks.site.pages import PAGES, Held, Kind, address
from tests.web.conftest import site_of
from tests.web.html import text_of

COUNT = 1050
WRITTEN = {"en": "1,050", "id": "1.050"}
COUNTED = ("/", "/search?q=padi", "/countries", "/countries/ID")


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of an archive of which every count is COUNT."""
    folder = tmp_path_factory.mktemp("thousand") / "articles"
    folder.mkdir()
    for number in range(COUNT):
        text = f"Panen padi {number}\n\n11 Januari 2023\n\nSumber: Kabar Tepian\n\nDi Indonesia.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    with site_of(folder) as client:
        yield client


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind.translated], ids=str)
def test_every_date_names_its_month_in_the_readers_language(
    kind: Kind, locale: str, newsroom: tuple[str, Held]
) -> None:
    url, held = newsroom
    page = httpx.get(url + address(kind, held), headers={"Accept-Language": locale}).text
    months = Locale.parse(locale).months["format"]
    for time in html.document_fromstring(page).iter("time"):
        if number := re.match(r"\d{4}-(\d\d)", time.get("datetime", "")):
            names = {months[width][int(number[1])] for width in ("wide", "abbreviated")}
            assert any(name in time.text_content() for name in names), time.text_content()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_count_is_grouped_as_the_reader_groups_numbers(
    thousand: httpx.Client, locale: str
) -> None:
    (other,) = {*WRITTEN.values()} - {WRITTEN[locale]}
    for path in COUNTED:
        said = text_of(thousand.get(path, headers={"Accept-Language": locale}).text)
        assert WRITTEN[locale] in said, path
        assert other not in said, path
        assert not re.search(rf"(?<![\d.,]){COUNT}(?!\d)", said), path
