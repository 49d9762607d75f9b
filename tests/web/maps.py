"""The maps of pages, for tests."""

from tests.web.html import Link, links


def map_of(page: str) -> str:
    """The markup of the page's map, empty where it has none."""
    return page.partition('<svg class="map"')[2].partition("</svg>")[0]


def marks_of(page: str) -> list[Link]:
    """The countries on the page's map that are links, with what their titles say."""
    return links(map_of(page))
