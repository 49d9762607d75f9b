"""Words and phrases that mean the same, by the editable `data/synonyms.toml`."""

from dataclasses import dataclass
from functools import cache

from app.language.analyzer import terms
from app.language.vocabulary import load


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word or phrase that may stand in another's place: its text, and its terms.

    `has_forms` where it is a base form, of which the other forms count too.
    """

    text: str
    surfaces: tuple[str, ...]
    has_forms: bool


def synonyms_of(surface: str, lemma: str) -> tuple[Synonym, ...]:
    """What else means what the word `surface`, or its `lemma`, means; in the file's order."""
    own = (surface,)
    group = _groups().get(own) or _groups().get((lemma,), ())
    return tuple(one for one in group if one.surfaces not in (own, (lemma,)))


def synonyms_of_phrase(surfaces: tuple[str, ...]) -> tuple[Synonym, ...]:
    """What else means what a phrase means."""
    return tuple(one for one in _groups().get(surfaces, ()) if one.surfaces != surfaces)


@cache
def longest_phrase() -> int:
    """The number of words of the longest phrase."""
    return max(map(len, _groups()))


@cache
def groups() -> tuple[tuple[Synonym, ...], ...]:
    """Every group of the file."""
    return tuple(
        tuple(_synonym(text) for text in group)
        for subject in load("synonyms").values()
        for group in subject["groups"]
    )


def _synonym(text: str) -> Synonym:
    made = terms(text)
    return Synonym(text, tuple(made.surfaces), made.surfaces == made.lemmas[:1])


@cache
def _groups() -> dict[tuple[str, ...], tuple[Synonym, ...]]:
    return {one.surfaces: group for group in groups() for one in group}
