"""Tells names of countries from the other things that the same words mean.

A hit is cued, presumed, doubtful, a city's that needs support, a stranger's or refused.
Doubtful ones count where the article names the same country with certainty elsewhere, cities
where it does so nearby, and presumed ones lose their certainty where the article has the same
word as a stranger's: a word keeps one sense within a text (Gale, Church and Yarowsky, "One
sense per discourse", 1992).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from app.language.cities import city_rules
from app.language.folding import Folded
from app.language.gazetteer import key_of
from app.language.mentions import EvidenceKind
from app.language.surroundings import around
from app.language.verdicts.cues import is_strange
from app.language.verdicts.rules import verdict_of
from app.language.verdicts.sight import Candidate, Verdict
from app.language.vocabulary import load
from app.language.wary import wary_words

# A city is supported from its own passage, the ones beside it, or the title.
_NEARBY = 1
_NEVER = frozenset({Verdict.STRANGER, Verdict.REFUSED})
_CERTAIN = frozenset({Verdict.CUED, Verdict.PRESUMED})


def sure(
    candidates: Sequence[Candidate], texts: Sequence[Folded], phrases: Iterable[str] = ()
) -> list[Candidate]:
    """Of all hits in the texts of one article those that mean their country, in order.

    `phrases` are the keys of the phrases in it that mean none: "AS Roma" tells what "Roma" is.
    """
    judged = list(_judged(candidates, texts))
    cued = {one.key for one, verdict in judged if verdict is Verdict.CUED}
    # Where the same word is the country's beyond doubt, too, it is mostly the country's.
    strangers = {one.key for one, verdict in judged if verdict is Verdict.STRANGER}
    strangers = (strangers | _words(phrases, "persons")) - cued
    # Clubs and suspects' initials stay so, whatever countries the article names.
    never = (_words(phrases, "clubs") | strangers & wary_words().acronym) - cued
    left = [
        (one, verdict)
        for one, verdict in judged
        if verdict not in _NEVER and (verdict is Verdict.CUED or one.key not in never)
    ]
    places = {
        (one.code, one.passage)
        for one, verdict in left
        if verdict in _CERTAIN and one.key not in strangers
    }
    codes = {code for code, _ in places}
    return [
        one
        for one, verdict in left
        if one.code in codes and (verdict is not Verdict.NEARBY or _is_near(one, places))
    ]


def _judged(
    candidates: Sequence[Candidate], texts: Sequence[Folded]
) -> Iterator[tuple[Candidate, Verdict]]:
    namesakes = _namesakes({one.key for one in candidates}, texts)
    listed = _listed(candidates)
    for number, one in enumerate(candidates):
        verdict = verdict_of(one, namesake=one.key in namesakes)
        # A list tells no person, but it may be one of languages or peoples.
        cued = number in listed and verdict is not Verdict.REFUSED
        yield one, Verdict.CUED if cued else verdict


def _words(phrases: Iterable[str], group: str) -> set[str]:
    """The wary words in those of the phrases that are of a group of countries_not.toml."""
    words = _words_by_phrase(group)
    return {word for phrase in phrases for word in words.get(phrase, ())}


@cache
def _words_by_phrase(group: str) -> dict[str, tuple[str, ...]]:
    wary = wary_words().other | city_rules().wary | city_rules().clubs
    return {
        phrase: tuple(word for word in phrase.split() if word in wary)
        for phrase in map(key_of, load("countries_not")[group])
    }


def _listed(candidates: Sequence[Candidate]) -> set[int]:
    """The numbers of the wary names that stand in a list with a country that is beyond doubt."""
    listed = set()
    for number, (one, other) in enumerate(pairwise(candidates)):
        if one.passage == other.passage and one.code != other.code and _are_joined(one, other):
            if _is_name(one) and _may_be_listed(other):
                listed.add(number + 1)
            if _is_name(other) and _may_be_listed(one):
                listed.add(number)
    return listed


def _are_joined(one: Candidate, other: Candidate) -> bool:
    between = one.folded.lower[one.hit.end : other.hit.start]
    return between in wary_words().joints


def _is_name(candidate: Candidate) -> bool:
    """Whether it is a country's own name, which is nothing else."""
    surface, wary = candidate.hit.surface, wary_words()
    other = surface.key in wary.other and surface.key not in wary.given
    return surface.kind is EvidenceKind.NAME and not (surface.cased or other)


def _may_be_listed(candidate: Candidate) -> bool:
    """Whether it is a name that a list can settle, and not a person's: "Brasil, Oman Ferreira"."""
    surface = candidate.hit.surface
    if surface.kind is EvidenceKind.ABBREVIATION:
        return surface.key in wary_words().support
    follows = around(candidate.folded.plain, candidate.hit.start, candidate.hit.end).capitals_after
    if follows and is_strange(follows[0]):
        return False
    wary = surface.key in wary_words().borne or (
        surface.cased and candidate.folded.plain == candidate.folded.lower
    )
    return wary and surface.kind is EvidenceKind.NAME


def _is_near(candidate: Candidate, places: set[tuple[str, int]]) -> bool:
    """Whether the country is certain in the title (the first passage) or in one close by."""
    close = range(candidate.passage - _NEARBY, candidate.passage + _NEARBY + 1)
    return any((candidate.code, passage) in places for passage in (0, *close))


def _namesakes(keys: Iterable[str], texts: Sequence[Folded]) -> set[str]:
    """Those of `keys` that are probably another place of the name, by the article's words."""
    elsewhere = wary_words().elsewhere
    return {
        key
        for key in keys
        if key in elsewhere and any(elsewhere[key].search(text.plain) for text in texts)
    }
