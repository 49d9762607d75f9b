"""An article as it is cited: what styles and formats need of it, and only what is known."""

import re
from dataclasses import dataclass
from datetime import date

from app.library.records import Article, DateOrigin
from app.search.labels import country_label
from app.search.people import Person, people_of
from app.web.citations.dates import CitedDate
from app.web.export.told import Told
from app.web.views.structured import web_address

ARCHIVE = "Warta"
# Line breaks of any kind, control characters, and what UTF-8 or XML cannot hold.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Access:
    """How articles were come by: in which `version` of the archive, on which day.

    `origin` is the archive's scheme and host, empty where it has none; `search` tells the search
    that found them, empty where none did.
    """

    version: str
    day: date
    origin: str = ""
    search: str = ""

    @classmethod
    def by(cls, told: Told, origin: str) -> "Access":
        """By the search that is told, in the archive at `origin`."""
        return cls(told.version, told.moment.date(), origin, told.line)


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited. `authors` are people as they are named, `container` is the source.

    `original` is where it was published, `page` where the archive has it: both are addresses of
    the web, or empty. `keywords` are the countries that it mentions.
    """

    id: str
    title: str
    authors: tuple[Person, ...]
    agency: str
    container: str
    date: CitedDate | None
    language: str
    original: str
    page: str
    keywords: tuple[str, ...]
    access: Access

    @property
    def key(self) -> str:
        """Its name in lists: of the article's id, so that no two have one, and it stays."""
        return f"{ARCHIVE.lower()}-{self.id}"

    @property
    def writers(self) -> tuple[Person, ...]:
        """Its authors, or the agency whose text it is where no author is named."""
        agency = (Person(self.agency, whole=True),) if self.agency else ()
        return self.authors or agency

    @property
    def address(self) -> str:
        """Where it is to be read: where it was published, else in the archive."""
        return self.original or self.page

    @property
    def held(self) -> str:
        """That it is in the archive: where, in which version, and when that was looked at."""
        place = self.page or f"article {self.id}"
        day = self.access.day.isoformat()
        return f"{ARCHIVE} archive, version {self.access.version}, accessed {day}: {place}"

    @property
    def remarks(self) -> tuple[str, ...]:
        """What formats have a field for notes for."""
        agency = f"Agency: {self.agency}" if self.agency and self.authors else ""
        guess = "Date inferred from the text" if self.date and self.date.inferred else ""
        return tuple(filter(None, (self.held, agency, guess)))


def cited(article: Article, access: Access, locale: str) -> Cited:
    """What is cited of `article`, come by as `access` says, its countries named in `locale`."""
    inferred = article.published_origin == DateOrigin.INFERRED
    return Cited(
        id=article.id,
        title=one_line(article.title),
        authors=people_of(one_line(article.author or "")),
        agency=one_line(article.agency or ""),
        container=one_line(article.source or ""),
        date=CitedDate.of(article.published, inferred=inferred),
        language=article.language or "",
        original=one_line(web_address(article.url) or ""),
        page=f"{access.origin}/articles/{article.id}" if access.origin else "",
        keywords=tuple(country_label(share.code, locale) for share in article.countries),
        access=access,
    )


def one_line(text: str) -> str:
    """`text` in one line, with single blanks, free of what no format can hold."""
    return " ".join(_UNFIT.sub(" ", text).split())
