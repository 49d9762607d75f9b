"""Why a search found nothing, and what would find something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartCount:
    """A part of a search that found nothing, and how many articles there are of it.

    `text` is a part of the search text, or the value of a field of the request (`parameter`).
    It is in so many `articles` of the archive by itself (what it excludes, where it does); the
    search finds so many `without` it, of which `query` is the search text.
    """

    parameter: str | None
    text: str
    articles: int
    without: int
    query: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """The search without several parts, which finds so many `articles`; `query` is its text."""

    dropped: tuple[PartCount, ...]
    articles: int
    query: str


@dataclass(frozen=True, slots=True)
class NearWord:
    """A word or name that the archive has, near one typed.

    `query` is the search text with it, which finds so many `articles`.
    """

    typed: str
    text: str
    articles: int
    query: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why nothing was found: the parts of the search, and what stands near unknown words.

    Where leaving out one part does not help, `way` leaves out the rarest ones. `widened` is how
    many articles an exact search finds with other forms and spellings.
    """

    parts: tuple[PartCount, ...] = ()
    near: tuple[NearWord, ...] = ()
    way: WayOut | None = None
    widened: int = 0
