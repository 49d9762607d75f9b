"""Articles with one line of a site's own, and what is expected of them."""

from dataclasses import dataclass

from app.library.records import Article
from tests.ingest.reading_help import BODY, read

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@dataclass(frozen=True)
class Credits:
    """What is expected of an article; None where nothing is known."""

    dateline: str | None = None
    source: str | None = None
    agency: str | None = None
    author: str | None = None


def credits_of(article: Article) -> Credits:
    return Credits(article.dateline, article.source, article.agency, article.author)


def with_opening(opening: str) -> Article:
    """An article whose first paragraph begins with `opening`."""
    return read("\n\n".join((HEADLINE, f"{opening}{BODY[0]}", *BODY[1:])))


def with_ending(ending: str) -> Article:
    """An article whose last paragraph ends with `ending`."""
    return read("\n\n".join((HEADLINE, *BODY[:-1], f"{BODY[-1]}{ending}")))
