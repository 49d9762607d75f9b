"""Words that are countries' names and something else too; see `data/countries_wary.toml`."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from app.language.gazetteer import key_of
from app.language.vocabulary import load


@dataclass(frozen=True)
class Wary:
    """The contents of countries_wary.toml, as keys."""

    person: frozenset[str]
    given: frozenset[str]
    follow: frozenset[str]
    place: frozenset[str]
    club: frozenset[str]
    match: frozenset[str]
    word: frozenset[str]
    opening: frozenset[str]
    support: frozenset[str]
    acronym: frozenset[str]
    spelt_alike: frozenset[str]
    clause: frozenset[str]
    dotted: frozenset[str]
    initials: frozenset[str]
    english: frozenset[str]
    language_before: frozenset[str]
    language_ends: frozenset[str]
    language_after: frozenset[str]
    named: frozenset[str]
    speech: frozenset[str]
    positions: frozenset[str]
    dish_after: frozenset[str]
    sorts: frozenset[str]
    titles: frozenset[str]
    callings: frozenset[str]
    clans: frozenset[str]
    given_names: frozenset[str]
    language_verbs: frozenset[str]
    settlers: frozenset[str]
    settler_before: frozenset[str]
    settler_after: frozenset[str]
    descent: frozenset[str]
    cues_after: frozenset[str]
    joints: frozenset[str]
    firm_directly: frozenset[str]
    firm_before: frozenset[str]
    firm_after: frozenset[str]
    bank_of_state: frozenset[str]
    place_directly: frozenset[str]
    agreement_before: frozenset[str]
    agreement_after: frozenset[str]
    water_before: frozenset[str]
    water_after: frozenset[str]
    cues: frozenset[str]
    prepositions: frozenset[str]
    elsewhere: dict[str, re.Pattern[str]]
    states: dict[str, str]

    @cached_property
    def borne(self) -> frozenset[str]:
        """The names that persons bear."""
        return self.person | self.given

    @cached_property
    def other(self) -> frozenset[str]:
        """The names that are something else, too."""
        return self.person | self.given | self.place | self.club | self.opening | self.support


@cache
def wary_words() -> Wary:
    """The file's contents."""
    data = load("countries_wary")
    lists = {name: frozenset(map(key_of, words)) for name, words in data["lists"].items()}
    written = {name: frozenset(words) for name, words in data["written"].items()}
    hints = {
        key_of(name): re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
        for name, words in data["elsewhere"].items()
    }
    states = {key_of(name): code for code, names in data["states"].items() for name in names}
    return Wary(elsewhere=hints, states=states, **lists, **written)
