"""What a search text means: a tree of parts, exclusions and filters."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from app.index.protocol import Filters
from app.language.analyzer import Terms, is_number
from app.search.results import Correction, SearchNotice

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Unit:
    """A word or phrase as typed, at characters `start` up to `end` of the search text.

    `quoted` units are taken as they stand; several terms must follow each other. Plain words
    that name a `country` (its code) stand for all its names too. A word that the archive has as
    a name (`is_name`) is never taken for another.
    """

    text: str
    start: int
    end: int
    terms: Terms
    quoted: bool = False
    in_title: bool = False
    country: str | None = None
    is_name: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a single term."""
        return len(self.terms.surfaces) == 1

    @cached_property
    def surface(self) -> str:
        """The term of a single word."""
        return self.terms.surfaces[0]

    @property
    def is_respelt(self) -> bool:
        """Whether it may be taken as a misspelling of another word."""
        known = self.country or self.is_name
        return self.has_forms and not known and not is_number(self.surface)

    @property
    def has_forms(self) -> bool:
        """Whether other forms of the word count too."""
        return self.is_word and not self.quoted


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that must match: any of its units will do."""

    units: tuple[Unit, ...]

    @property
    def text(self) -> str:
        """The part as a person would write it."""
        return " OR ".join(f'"{unit.text}"' if unit.quoted else unit.text for unit in self.units)


@dataclass(frozen=True, slots=True)
class Query:
    """A search text understood; `notices` tell what of it was set aside.

    `plain` is the text as it was read: as long, with plain quotes, all of them in pairs.
    `offers` are better spellings of what could not be used.
    """

    text: str
    plain: str = ""
    parts: tuple[Part, ...] = ()
    excluded: tuple[Part, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notices: tuple[SearchNotice, ...] = ()
    offers: tuple[Correction, ...] = ()


def narrowed(one: Filters, other: Filters) -> Filters:
    """Filters that ask for what both ask for; values of one kind are joined."""
    first = max((day for day in (one.first, other.first) if day), default=None)
    last = min((day for day in (one.last, other.last) if day), default=None)
    return replace(
        one,
        countries=_joined(one.countries, other.countries),
        sources=_joined(one.sources, other.sources),
        published_in=_joined(one.published_in, other.published_in),
        languages=_joined(one.languages, other.languages),
        excluded_countries=_joined(one.excluded_countries, other.excluded_countries),
        excluded_sources=_joined(one.excluded_sources, other.excluded_sources),
        excluded_published_in=_joined(one.excluded_published_in, other.excluded_published_in),
        excluded_languages=_joined(one.excluded_languages, other.excluded_languages),
        first=first,
        last=last,
    )


def _joined(one: tuple[_Value, ...], other: tuple[_Value, ...]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys((*one, *other)))
