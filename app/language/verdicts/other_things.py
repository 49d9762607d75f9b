"""Names that belong to something else: a language, a firm, a strait, another country's state."""

import re
from functools import cache

from app.language.connectives import connectives
from app.language.gazetteer import desks, is_name, key_of, names_of
from app.language.mentions import EvidenceKind
from app.language.surroundings import Around, is_in_capitals
from app.language.verdicts.cues import is_cued
from app.language.verdicts.sight import PLACES, Candidate, Sight, Verdict
from app.language.vocabulary import any_of
from app.language.wary import wary_words

# "Stade de France", "Esperance de Tunis".
_FOREIGN_NAME = re.compile(r"[A-Z]\w+ de $")
# What may stand between a place and the name of the state that it is in.
_STATE = re.compile(r", ([A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)")
# The states that have a country's name are of one country: "Georgia, AS".
_HOME_OF_NAMESAKES = "US"
# "China Eastern Airlines"; a headline's capitals reach further than a firm's name.
_FIRM_REACH = 2


def language_or_descent(sight: Sight) -> Verdict | None:
    """Languages, dishes and descent are no countries: "bahasa Inggris", "keturunan Arab"."""
    if _is_language(sight.kind, sight.beside) or sight.before in wary_words().descent:
        return Verdict.REFUSED
    return None


def place_in_a_state(sight: Sight) -> Verdict | None:
    """A place whose state is named is in that state's country: "Birmingham, Alabama"."""
    home = _state_behind(sight.candidate)
    if not home:
        return None
    return Verdict.CUED if home == sight.candidate.code else Verdict.REFUSED


def firm(sight: Sight) -> Verdict | None:
    """A part of the name of a firm, a school, a street: "Universitas Indonesia"."""
    if sight.is_in_dateline:
        return None
    named = _is_in_firm(sight.beside) or _FOREIGN_NAME.search(sight.beside.head) is not None
    return Verdict.REFUSED if named or _is_village(sight) else None


def agreement(sight: Sight) -> Verdict | None:
    """An agreement named after the place where it was made: "Konsensus Washington"."""
    wary, beside = wary_words(), sight.beside
    if sight.kind not in PLACES:
        return None
    before = sight.before in wary.agreement_before and not _goes_on(sight.candidate)
    after = beside.after.lower() in wary.agreement_after
    return Verdict.REFUSED if before or after else None


def sort_of_thing(sight: Sight) -> Verdict | None:
    """A plant, a breed, a dish that is called after a country: "labu Siam"."""
    named = sight.kind is not EvidenceKind.CITY and sight.before in wary_words().sorts
    return Verdict.DOUBTFUL if named else None


def symbol_in_capitals(sight: Sight) -> Verdict | None:
    """Places in capitals amid a text that is not are symbols of shares ("AKRA")."""
    loud = sight.kind in PLACES and _is_loud(sight.candidate)
    return Verdict.REFUSED if loud and not is_cued(sight.beside) else None


def water(sight: Sight) -> Verdict | None:
    """A part of the name of a strait, a river, a sea: "Selat Taiwan"."""
    wary, beside = wary_words(), sight.beside
    named = beside.before in wary.water_before or beside.after in wary.water_after
    return Verdict.REFUSED if named else None


def _is_language(kind: EvidenceKind, beside: Around) -> bool:
    """Whether the words around make it a language: "bahasa Inggris", "in English."."""
    wary = wary_words()
    first = beside.before.lower()
    if beside.head.endswith(_joints()) and (listed := _list().search(beside.head)):
        first = listed[1].lower()
    if first in wary.language_before or beside.after.lower() in wary.language_after:
        return True
    return kind is EvidenceKind.PEOPLE and (
        beside.after.lower() in wary.dish_after
        or (first in wary.language_verbs and beside.after in wary.language_ends | {""})
    )


def _state_behind(candidate: Candidate) -> str | None:
    """The country of a state or province that follows a place."""
    state = _STATE.match(candidate.folded.plain, candidate.hit.end)
    if state is None:
        return None
    name = key_of(state[1])
    if candidate.key in wary_words().elsewhere and name in _names_of_home():
        return _HOME_OF_NAMESAKES
    name = name.rstrip(".")
    # "Armenia, Georgia, Azerbaijan" is a list of countries.
    if candidate.hit.surface.kind not in PLACES and is_name(name):
        return None
    return wary_words().states.get(name)


@cache
def _names_of_home() -> frozenset[str]:
    return frozenset(surface.key for surface in names_of(_HOME_OF_NAMESAKES))


def _goes_on(candidate: Candidate) -> bool:
    """Whether another name is joined to it: "Pakta Moskow-Hanoi" is one of states."""
    return candidate.folded.plain.startswith(("-", "/", "–"), candidate.hit.end)


def _is_village(sight: Sight) -> bool:
    """Whether it is a village's name, which the archive's own countries are not."""
    directly = sight.beside.before in wary_words().place_directly
    return directly and sight.candidate.code not in desks()


def _is_in_firm(beside: Around) -> bool:
    wary = wary_words()
    return (
        beside.before in wary.firm_directly
        # With the stop of an abbreviation, which is none of the word before: "Jl. Maroko".
        or any(word in wary.firm_directly for word in beside.capitals_before[:1])
        or any(word in wary.firm_before for word in beside.capitals_before)
        or any(word in wary.firm_after for word in beside.capitals_after[:_FIRM_REACH])
        # "Bank Islam Malaysia", but "Bank Indonesia", "Bank Negara Malaysia".
        or ("Bank" in beside.capitals_before[1:] and beside.before not in wary.bank_of_state)
    )


def _is_loud(candidate: Candidate) -> bool:
    """Whether it is all in capitals amid a text that is not.

    At the start of a text it is a dateline ("TEHERAN - …").
    """
    plain, start = candidate.folded.plain, candidate.hit.start
    return start > 0 and plain[start : candidate.hit.end].isupper() and not is_in_capitals(plain)


@cache
def _joints() -> tuple[str, ...]:
    """What stands before the next of a list."""
    words = (*connectives().both, *connectives().either)
    return (", ", *(f"{word} " for word in words), "/", "-")


@cache
def _list() -> re.Pattern[str]:
    """A list of names up to here: "in French, Arabic and ", "berbahasa Jepang, Korea, dan "."""
    words = any_of((*connectives().both, *connectives().either))
    return re.compile(rf"(\w+) (?:[A-Z]\w+(?:,? (?:{words})|,|/|-)[ ]?)+$")
