"""Small words that join names, places and times, from `data/connectives.toml`."""

from dataclasses import dataclass
from functools import cache

from app.language.vocabulary import load


@dataclass(frozen=True, slots=True)
class Connectives:
    """The words for "and" and "or", and those that stand before each kind of thing, lower case.

    `besides` stand where a list of people goes on, `within` between the words of a name.
    """

    both: tuple[str, ...]
    either: tuple[str, ...]
    besides: tuple[str, ...]
    within: tuple[str, ...]
    writer: tuple[str, ...]
    place: tuple[str, ...]
    day: tuple[str, ...]
    clock: tuple[str, ...]
    employer: tuple[str, ...]

    @property
    def place_or_day(self) -> tuple[str, ...]:
        """The words before a place or a day, which are the same ones in part."""
        return (*self.place, *self.day)

    @property
    def moment(self) -> tuple[str, ...]:
        """The words before a clock, and those that may stand there in their place."""
        return tuple(dict.fromkeys((*self.place_or_day, *self.clock)))


@cache
def connectives() -> Connectives:
    """The words of all languages together."""
    data = load("connectives")
    before = {kind: tuple(words) for kind, words in data["before"].items()}
    return Connectives(
        both=tuple(data["and"]),
        either=tuple(data["or"]),
        besides=tuple(data["besides"]),
        within=tuple(data["within"]),
        **before,
    )
