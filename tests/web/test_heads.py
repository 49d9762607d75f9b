"""What every page says of itself: a title of its own, a description, one heading of the page."""

import httpx
import pytest
from lxml import html

from app.web.locales import LOCALES
from benchmarks.site.pages import PAGES, Held, address


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_told_from_the_others_by_its_title(
    newsroom: tuple[str, Held], locale: str
) -> None:
    url, held = newsroom
    titles: dict[str, set[str]] = {}
    for kind in PAGES:
        page = httpx.get(url + address(kind, held), headers={"Accept-Language": locale})
        tree = html.document_fromstring(page.text)
        (title,) = tree.xpath("//head/title/text()")
        (description,) = tree.xpath("//head/meta[@name='description']/@content")
        (heading,) = tree.xpath("//main//h1")
        assert description.strip(), kind
        assert heading.text_content().strip(), kind
        titles.setdefault(title, set()).add(page.url.path)
    # States of one page may be alike; pages may not.
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}
