"""The words of the search box that have a meaning of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.index.protocol import Flag as Flag
from app.language.vocabulary import load


class Field(StrEnum):
    """What a `field:value` of the search box narrows."""

    TITLE = "title"
    COUNTRY = "country"
    ABOUT = "about"
    SOURCE = "source"
    PUBLISHED_IN = "published_in"
    AGENCY = "agency"
    AUTHOR = "author"
    LANGUAGE = "language"
    AFTER = "after"
    BEFORE = "before"
    UNTIL = "until"
    ON = "on"
    IS = "is"
    HAS = "has"


DATES = frozenset({Field.AFTER, Field.BEFORE, Field.UNTIL, Field.ON})
COUNTRIES = frozenset({Field.COUNTRY, Field.ABOUT, Field.PUBLISHED_IN})
# Their values are names, to which any sign may belong.
NAMES = frozenset({Field.SOURCE, Field.AGENCY, Field.AUTHOR})


@dataclass(frozen=True, slots=True)
class QueryWords:
    """The words for "or", "and" and "not", and what each field's or flag's name means.

    Those `in_small_letters` are words like any other, but may have been meant as signs.

    `flags` are written after `is:`, `possessions` after `has:`. The words `near` stand between two
    others, with a number or one of `reaches` behind them, or in capitals for `unnumbered`. Of dates
    there are the words for `quarters` and `halves` of a year, those between two of them
    (`through`), and those of which only the day of asking tells what they mean (`relative`).
    """

    either: frozenset[str]
    both: frozenset[str]
    without: frozenset[str]
    in_small_letters: frozenset[str]
    fields: dict[str, Field]
    flags: dict[str, Flag]
    possessions: dict[str, Flag]
    near: tuple[str, ...]
    reaches: Mapping[str, int]
    unnumbered: int
    quarters: tuple[str, ...]
    halves: tuple[str, ...]
    through: tuple[str, ...]
    relative: frozenset[str]

    @property
    def operators(self) -> frozenset[str]:
        """Words that join or exclude others and are not sought."""
        return self.either | self.both | self.without


@cache
def query_words() -> QueryWords:
    """The vocabulary of the search box, from `query.toml`."""
    data = load("query")
    return QueryWords(
        either=frozenset(data["or"]),
        both=frozenset(data["and"]),
        without=frozenset(data["not"]),
        in_small_letters=frozenset(data["in_small_letters"]),
        fields={name: Field(field) for field, names in data["fields"].items() for name in names},
        flags=_flags(data["flags"]),
        possessions=_flags(data["possessions"]),
        near=tuple(data["nearness"]["words"]),
        reaches=data["nearness"]["reaches"],
        unnumbered=data["nearness"]["unnumbered"],
        quarters=tuple(data["dates"]["quarters"]),
        halves=tuple(data["dates"]["halves"]),
        through=tuple(data["dates"]["through"]),
        relative=frozenset(data["dates"]["relative"]),
    )


def _flags(words: Mapping[str, Sequence[str]]) -> dict[str, Flag]:
    return {name: Flag(flag) for flag, names in words.items() for name in names}
