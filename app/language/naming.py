"""Words that name a country: what a plain word of the search box may stand for.

Narrower than `country_of`: words for a people, capitals and codes name no country here.
"""

from collections.abc import Iterable
from functools import cache
from itertools import chain, zip_longest

from app.language.edits import allowed_edits, edits_between
from app.language.foreign_names import named_in_other_letters
from app.language.gazetteer import (
    ALL_LANGUAGES,
    LOCALES,
    Surface,
    all_surfaces,
    key_of,
    names_of,
    short_name,
)
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load
from app.language.wary import wary_words

# The kinds of evidence that are words for the country itself.
NAMING = frozenset(
    {EvidenceKind.NAME, EvidenceKind.ALIAS, EvidenceKind.ABBREVIATION, EvidenceKind.OLDER}
)
# The order in which they are shown.
_SHOWN = (
    EvidenceKind.NAME,
    EvidenceKind.ABBREVIATION,
    EvidenceKind.OLDER,
    EvidenceKind.ALIAS,
)
# Signs that may stand around a typed name: "(Cina),".
EDGES = ".,;:!?()[]{}/…"


@cache
def longest_name() -> int:
    """The number of words of the longest phrase that `named_country` knows anything of."""
    return 1 + max(key.count(" ") for key in _by_key())


def is_phrase_of_countries(text: str) -> bool:
    """Whether `text` as a whole stands in the gazetteer, be it as a phrase of no country.

    "Laut Cina Selatan" does, and so "Cina" within it is not China; "Mexico City" is no Mexico.
    """
    return any(form in _by_key() for form in _forms(text)) or bool(_in_other_letters(text))


def is_told_otherwise(before: str) -> bool:
    """Whether the word before a country's name makes it something else: "bahasa inggris".

    A firm's or a place's name begins with a capital: "Air India", but "air india" is its water.
    """
    name = before.capitalize() in wary_words().firm_directly and not before.islower()
    return name or before.casefold() in _tellers()


def named_country(text: str) -> str | None:
    """The alpha-2 code of the one country that `text` as a whole is a name of, else None.

    Whatever the case and the accents; but an acronym that is another word or often something else
    ("as", "us", "png") counts in capitals only. A name that several countries had (Cekoslowakia)
    names none of them.
    """
    for form in _forms(text):
        found = _by_key().get(form)
        if found is not None:
            code, acronym = found
            return code if not acronym or text.isupper() else None
    return _in_other_letters(text)


def named_people(text: str) -> str | None:
    """The alpha-2 code of the country whose people `text` as a whole is a word for, else None."""
    return next(filter(None, map(_peoples().get, _forms(text))), None)


def _in_other_letters(text: str) -> str | None:
    if text.isascii():
        return None
    return next(filter(None, map(named_in_other_letters, _forms(text))), None)


def other_names(code: str, known: Iterable[str], limit: int) -> tuple[str, ...]:
    """At most `limit` names of the country unlike the `known` ones, of each kind in turn.

    They are for showing what is meant: to those who know "Tiongkok" "RRT" says more than
    "Republik Rakyat Tiongkok" or a spelling of it.
    """
    turns: dict[EvidenceKind, list[str]] = {kind: [] for kind in _SHOWN}
    shown = [name.casefold() for name in known]
    official = {short_name(code, locale) for locale in LOCALES}
    for surface in _names(code):
        folded = surface.text.casefold()
        spelt_anew = surface.text not in official and any(_is_near(folded, one) for one in shown)
        if "." not in folded and not spelt_anew and not any(one in folded for one in shown):
            turns[surface.kind].append(surface.text)
            shown.append(folded)
    return tuple(filter(None, chain.from_iterable(zip_longest(*turns.values()))))[:limit]


def _is_near(name: str, known: str) -> bool:
    """Whether `name` is but a spelling of the `known` one."""
    return edits_between(name, known) <= allowed_edits(known)


def _names(code: str) -> list[Surface]:
    """The names of the country in the languages of the archive that name no other."""
    languages = {*LOCALES, ALL_LANGUAGES}
    return [
        surface
        for surface in names_of(code)
        if surface.language in languages and named_country(surface.text) == code
    ]


def _forms(text: str) -> tuple[str, str]:
    """The text as its keys: as it is ("U.S."), and without the signs around it ("(Cina),")."""
    typed = " ".join(text.split())
    return key_of(typed), key_of(typed.strip(EDGES))


@cache
def _peoples() -> dict[str, str]:
    peoples = (one for one in all_surfaces() if one.kind is EvidenceKind.PEOPLE)
    return {one.key: one.code for one in peoples if one.code}


@cache
def _tellers() -> frozenset[str]:
    wary = wary_words()
    firms = (*wary.firm_before, "Bank")
    return wary.language_before.union(map(str.casefold, firms))


@cache
def _by_key() -> dict[str, tuple[str | None, bool]]:
    """Of every key of the gazetteer the country it names, if one, and whether in capitals only."""
    named: dict[str, tuple[str | None, bool]] = {}
    other: dict[str, tuple[str | None, bool]] = {}
    parts = {key_of(text) for text in load("countries_wary")["parts"]}
    others = wary_words().acronym | wary_words().support
    for surface in all_surfaces():
        if surface.code is None or surface.kind not in NAMING or surface.key in parts:
            other[surface.key] = (None, False)
            continue
        code, _ = named.get(surface.key, (surface.code, False))
        is_cased = surface.text.isupper() and surface.key.replace(".", "") in others
        named[surface.key] = (code if code == surface.code else None, is_cased)
    return other | named
