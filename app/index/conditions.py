"""What narrows a result as conditions on fields of the index, in no engine's terms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.index.protocol import FacetField, Filters
from app.index.terms import TermField

# The fields of what an article is mainly about, and of what is true of it.
ABOUT = "about"
FLAG = "flag"


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has one of the values."""

    field: str
    values: Sequence[str]


@dataclass(frozen=True, slots=True)
class Named:
    """The field has one of the names: the words of each follow each other."""

    field: TermField
    names: Sequence[Sequence[str]]


Condition = OneOf | Named


def required(filters: Filters) -> Iterator[Condition]:
    """What an article must fit, all but its days."""
    for group in filters.countries:
        yield OneOf(FacetField.COUNTRY, group)
    for group in filters.about:
        yield OneOf(ABOUT, group)
    yield from _chosen(
        OneOf(FacetField.SOURCE, filters.sources),
        OneOf(FacetField.PUBLISHED_IN, filters.published_in),
        OneOf(FacetField.LANGUAGE, filters.languages),
        Named(TermField.AGENCY, filters.agencies),
        Named(TermField.AUTHOR, filters.authors),
    )
    for flag in filters.flags:
        yield OneOf(FLAG, (flag,))


def excluded(filters: Filters) -> Iterator[Condition]:
    """What an article must not fit, none of it."""
    yield from _chosen(
        OneOf(FacetField.COUNTRY, filters.excluded_countries),
        OneOf(ABOUT, filters.excluded_about),
        OneOf(FacetField.SOURCE, filters.excluded_sources),
        OneOf(FacetField.PUBLISHED_IN, filters.excluded_published_in),
        OneOf(FacetField.LANGUAGE, filters.excluded_languages),
        OneOf(FLAG, filters.excluded_flags),
        Named(TermField.AGENCY, filters.excluded_agencies),
        Named(TermField.AUTHOR, filters.excluded_authors),
    )


def _chosen(*conditions: Condition) -> Iterator[Condition]:
    """Those for which something was chosen."""
    return (one for one in conditions if (one.values if isinstance(one, OneOf) else one.names))
