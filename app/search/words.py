"""The words of the search box that have a meaning of their own."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.language.vocabulary import load


class Field(StrEnum):
    """What a `field:value` of the search box narrows."""

    TITLE = "title"
    COUNTRY = "country"
    SOURCE = "source"
    PUBLISHED_IN = "published_in"
    LANGUAGE = "language"
    AFTER = "after"
    BEFORE = "before"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class QueryWords:
    """The words for "or", "and" and "not", and the field that each field's name means."""

    either: frozenset[str]
    both: frozenset[str]
    without: frozenset[str]
    fields: dict[str, Field]


@cache
def query_words() -> QueryWords:
    """The vocabulary of the search box, from `query.toml`."""
    data = load("query")
    return QueryWords(
        either=frozenset(data["or"]),
        both=frozenset(data["and"]),
        without=frozenset(data["not"]),
        fields={name: Field(field) for field, names in data["fields"].items() for name in names},
    )
