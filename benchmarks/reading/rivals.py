"""What trafilatura and newspaper4k alone make of a saved page, without the network."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import newspaper
import trafilatura


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one reader made of a page; `published` is ISO 8601."""

    title: str | None
    published: str | None
    source: str | None
    text: str


# From a page's HTML and its address to what is read there.
PageReader = Callable[[bytes, str], PageReading]


def by_trafilatura(html: bytes, url: str) -> PageReading:
    """The page as trafilatura reads it with its own settings; it gives days, not minutes."""
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    # It returns a dictionary only where the deprecated `as_dict` asks for one.
    if found is None or isinstance(found, dict):
        return PageReading(None, None, None, "")
    return PageReading(found.title, found.date, found.sitename, found.text or "")


def by_newspaper(html: bytes, url: str) -> PageReading:
    """The page as newspaper4k reads it in Indonesian; images are not asked for."""
    found = newspaper.article(
        url, language="id", input_html=html.decode("utf-8", "replace"), fetch_images=False
    )
    published: date | None = found.publish_date
    # Midnight to the second is what it gives where it knows only the day.
    if isinstance(published, datetime) and not (published.hour or published.minute):
        published = published.date()
    return PageReading(
        found.title or None,
        published.isoformat() if published else None,
        found.meta_site_name or None,
        found.text,
    )
