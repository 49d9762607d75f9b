"""A search as a feed: what an Atom document says of it and of its articles (RFC 4287)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import urlencode
from uuid import UUID, uuid5

from app.library.records import Article
from app.search.labels import country_label
from app.search.people import people_of
from app.search.results import Hit, Sort
from app.web.addresses import uri
from app.web.dates import moment_written
from app.web.export.told import lasting
from app.web.markup import marked_html
from app.web.state import DEFAULT_SIZE, SearchState
from app.web.views.structured import published_exactly, web_address

# Ids are made of what a thing is, not of where it is served (uuid5, RFC 9562).
_ENTRIES = UUID("0f4b1c5e-6d7a-5c39-9a51-3b0f5d5a7c11")
_FEEDS = UUID("b7a3c0de-21f4-5e8b-8a60-94c2d8f0e622")
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """A country: its code and its name for readers."""

    term: str
    label: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article of a feed; texts that are not known are empty. `summary` is HTML."""

    id: str
    title: str
    page: str
    original: str
    updated: str
    published: str
    authors: tuple[str, ...]
    summary: str
    language: str
    source: str
    countries: tuple[FeedCategory, ...]


def feed_url(state: SearchState, page: int = 1) -> str:
    """The address of the feed of a search, whatever order and page it is shown in."""
    asked = state.with_(sort=Sort.RELEVANCE, size=DEFAULT_SIZE, whole=None, shares=False, page=page)
    return asked.url("/feed.atom")


def feed_id(state: SearchState) -> str:
    """The id of the feed of a search: the same for every page, language and host."""
    return uuid5(_FEEDS, urlencode(lasting(state.pairs()))).urn


def feed_name(state: SearchState) -> str:
    """What the search asks for, in a few words; empty where it asks for everything."""
    asked = (value for name, value in lasting(state.pairs()) if name != "sort")
    return " · ".join(asked)


def _entry_id(article_id: str) -> str:
    """The id of an article in every feed."""
    return uuid5(_ENTRIES, article_id).urn


def feed_entry(
    hit: Hit, article: Article, modified_ns: int, page: Callable[[str], str], locale: str
) -> FeedEntry:
    """The entry of a hit.

    It is updated when it was published, as well as that is known: so it stays where it is in a
    reader's list, on every machine. Where nothing is known, when its file was last changed.
    """
    exact = published_exactly(article)
    names = tuple(one.name for one in people_of(article.author or ""))
    return FeedEntry(
        id=_entry_id(hit.id),
        title=hit.title.text,
        page=page(hit.id),
        original=uri(web_address(article.url) or ""),
        updated=_beginning(hit.published) if hit.published else instant(modified_ns),
        published=_beginning(exact) if exact else "",
        authors=names or tuple(filter(None, (article.agency or article.source,))),
        summary=_summary(hit),
        language=hit.language or "",
        source=hit.source or "",
        countries=tuple(FeedCategory(one, country_label(one, locale)) for one in hit.countries),
    )


def instant(nanoseconds: int) -> str:
    """So long after 1970, as RFC 3339 writes it; what a calendar does not hold is at its end."""
    seconds = min(max(nanoseconds // 10**9, 0), int(_LATEST.timestamp()))
    return moment_written(datetime.fromtimestamp(seconds, UTC))


def _summary(hit: Hit) -> str:
    """The passage as HTML: readers take out `mark`, which they do not know, but leave `b`."""
    return str(marked_html(hit.snippet)).replace("<mark>", "<b>").replace("</mark>", "</b>")


def _beginning(published: str) -> str:
    """The first moment of what is known of a date, in UTC where it has no zone."""
    if len(published) <= len("2022-01-11"):
        day = date.fromisoformat(published + "-01-01"[len(published) - len("2022") :])
        return f"{day.isoformat()}T00:00:00Z"
    moment = datetime.fromisoformat(published)
    return moment_written(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
