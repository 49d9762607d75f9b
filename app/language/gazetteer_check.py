"""Finds what is wrong with the gazetteer's data files, for the person who edits them.

Apart from cities it reads the files as they stand, so that it can also speak of those that the
program could not load.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from babel import UnknownLocaleError
from babel.languages import get_official_languages

from app.language.calendar_names import calendar_names
from app.language.cities import city_surfaces
from app.language.function_words import all_function_words
from app.language.gazetteer import (
    ALL_LANGUAGES,
    LOCALES,
    WARY_LISTS,
    cldr_names,
    key_of,
    readings,
)
from app.language.gazetteer_files import (
    WANTED,
    Entry,
    Files,
    Finding,
    FindingKind,
    Level,
    entries_of,
    malformed_in,
    our_files,
)
from app.language.given_names import given_names
from app.language.lemmas import is_common_word, is_word
from app.language.mentions import EvidenceKind

# CLDR's territories of two letters that ISO 3166-1 does not have as countries.
_NO_COUNTRIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
_TERRITORY = re.compile("[A-Z]{2}")
# The group of phrases that only keep others from swallowing too much.
_GUARDS = "guards"
_WORD = re.compile(r"[\w'.]*\w")
# A name of its own that is so short is too often a word of another language.
_SHORT = 4


def our_findings() -> tuple[Finding, ...]:
    """The findings in the program's data files; those of malformed ones first of all."""
    files = our_files()
    # What can't be loaded can't be told from the names of cities.
    malformed = tuple(malformed_in(files.countries))
    return malformed or findings(files, frozenset(city.key for city in city_surfaces()))


def findings(files: Files, cities: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """All findings, errors first, then by country and words; `cities` are further names' keys."""
    entries = list(entries_of(files.countries))
    found = [
        *malformed_in(files.countries),
        *_missing_countries(files.countries),
        *_missing_words(files.countries, entries),
        *_missing_endonyms(files.countries, entries),
        *_colliding(files, entries),
        *_twice(files.countries, entries),
        *_ambiguous(files, entries),
        *_idle(files, entries, cities),
    ]
    order = list(Level)
    return tuple(sorted(found, key=lambda one: (order.index(one.level), one.codes, one.text)))


def _missing_countries(countries: Mapping[str, Any]) -> Iterator[Finding]:
    for code, name in cldr_names(LOCALES[0]).items():
        if _TERRITORY.fullmatch(code) and code not in {*_NO_COUNTRIES, *countries}:
            yield _missing(Level.ERROR, code, name, f"Add a section [{code}] with its alpha3.")


def _missing_words(countries: Mapping[str, Any], entries: Iterable[Entry]) -> Iterator[Finding]:
    has: dict[str, set[tuple[str, EvidenceKind]]] = defaultdict(set)
    for entry in entries:
        has[entry.code].add((entry.language, entry.kind))
    for code, table in countries.items():
        kinds = {kind for _, kind in has[code]}
        for locale in LOCALES:
            named = {(locale, EvidenceKind.NAME), (ALL_LANGUAGES, EvidenceKind.NAME)} & has[code]
            if code not in cldr_names(locale) and not named:
                yield _missing(Level.ERROR, code, locale, f"Give its name in [{code}.{locale}].")
        wanted = WANTED.keys() - kinds - set(table.get("without", ()))
        for kind in sorted(wanted):
            yield _missing(Level.NOTE, code, kind, f"{WANTED[kind]} Or list it under without.")


def _missing_endonyms(countries: Mapping[str, Any], entries: Iterable[Entry]) -> Iterator[Finding]:
    """The names in Latin letters that CLDR has in a country's own languages."""
    owners = _owners(countries, entries)
    for code in countries:
        for language in get_official_languages(code, de_facto=True):
            name = _name_in(language, code)
            key = key_of(name)
            if len(key) > _SHORT and _is_latin(name) and key not in owners and not is_word(key):
                owners[key] = {code: frozenset()}
                yield _missing(Level.NOTE, code, name, f"Add it as a name to [{code}.{language}].")


def _name_in(language: str, code: str) -> str:
    """CLDR's name of the country in the language; empty where it has none."""
    try:
        return cldr_names(language).get(code, "")
    except UnknownLocaleError:
        return ""


def _is_latin(name: str) -> bool:
    """Whether all signs of a name are Latin letters and what stands between words."""
    return all(one in " -'’ʻ." or "LATIN" in unicodedata.name(one, "") for one in name)


def _missing(level: Level, code: str, text: str, message: str) -> Finding:
    return Finding(level, FindingKind.MISSING, (code,), text, message)


def _owners(
    countries: Mapping[str, Any], entries: Iterable[Entry]
) -> dict[str, dict[str, frozenset[EvidenceKind]]]:
    """For each key the countries that it stands for, and as what in each."""
    owners: dict[str, dict[str, frozenset[EvidenceKind]]] = defaultdict(dict)
    for entry in entries:
        kinds = owners[entry.key].get(entry.code, frozenset())
        owners[entry.key][entry.code] = kinds | {entry.kind}
    for code in countries:
        for key in _official(code):
            owners[key].setdefault(code, frozenset([EvidenceKind.NAME]))
    return owners


def _official(code: str) -> set[str]:
    """The keys of CLDR's names in the languages of the archive."""
    names = (cldr_names(locale).get(code, "") for locale in LOCALES)
    return {key_of(form) for name in names if name for form in readings(name)}


def _colliding(files: Files, entries: list[Entry]) -> Iterator[Finding]:
    def colliding(codes: Iterable[str], text: str, message: str) -> Finding:
        return Finding(Level.ERROR, FindingKind.COLLIDING, tuple(sorted(codes)), text, message)

    owners = _owners(files.countries, entries)
    texts = {entry.key: entry.text for entry in entries}
    phrases = {key_of(phrase) for group in files.phrases.values() for phrase in group}
    older = frozenset([EvidenceKind.OLDER])
    for key, codes in owners.items():
        text = texts.get(key, key)
        if len(codes) > 1 and any(kinds != older for kinds in codes.values()):
            yield colliding(
                codes, text, "Leave it to one of them; two may share an older name only."
            )
        if key in phrases:
            yield colliding(codes, text, "It is in countries_not.toml too: strike one of them.")
    alpha3: dict[str, list[str]] = defaultdict(list)
    for code, table in files.countries.items():
        alpha3[str(table.get("alpha3"))].append(code)
    for letters, codes_ in alpha3.items():
        if len(codes_) > 1:
            yield colliding(
                codes_, letters, "alpha3 is the code of one country: correct the others."
            )


def _twice(countries: Mapping[str, Any], entries: Iterable[Entry]) -> Iterator[Finding]:
    official = {code: _official(code) for code in countries}
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        first = seen.setdefault((entry.code, entry.key), entry)
        if first is not entry:
            place = f"{first.language}.{first.kind}"
            yield Finding(
                Level.ERROR, FindingKind.TWICE, (entry.code,), entry.text,
                f"It is in {place} too, as “{first.text}”: strike one (mul is for all languages).",
            )  # fmt: skip
        elif entry.kind is EvidenceKind.NAME and entry.key in official[entry.code]:
            yield Finding(
                Level.NOTE, FindingKind.TWICE, (entry.code,), entry.text,
                "CLDR has this name already: strike it.",
            )  # fmt: skip


def _ambiguous(files: Files, entries: Iterable[Entry]) -> Iterator[Finding]:
    wary = set(map(key_of, _wary_words(files.wary))) | set(
        map(key_of, [*files.wary.get("never", ()), *files.wary.get("ordinary", ())])
    )
    listed = {(entry.code, entry.key) for entry in entries}
    official = (
        Entry(code, LOCALES[0], EvidenceKind.NAME, key.title(), key)
        for code in files.countries
        for key in sorted(_official(code))
        if (code, key) not in listed
    )
    for entry in [*entries, *official]:
        if entry.key not in wary and not entry.text.isupper() and (what := _other_sense(entry)):
            yield Finding(
                Level.NOTE, FindingKind.AMBIGUOUS, (entry.code,), entry.text,
                f"In small letters it is {what}: list it in countries_wary.toml, under cased or "
                "one of its lists, or under ordinary to leave it.",
            )  # fmt: skip


def _other_sense(entry: Entry) -> str:
    """What else the word is, written small; empty where it is nothing else.

    The dictionaries have peoples in small letters ("russian"), so these are not asked for them.
    """
    word = entry.key
    if not word.isalpha():
        return ""
    if word in all_function_words():
        return "a function word"
    if word in calendar_names().months or word in calendar_names().weekdays:
        return "a month or a day"
    if word in given_names():
        return "a person's name"
    is_people = entry.kind is EvidenceKind.PEOPLE
    return "a word" if not is_people and is_common_word(word) else ""


def _wary_words(wary: Mapping[str, Any]) -> list[str]:
    lists = wary.get("lists", {})
    words = [*wary.get("cased", ()), *wary.get("elsewhere", ())]
    return words + [word for name in WARY_LISTS for word in lists.get(name, ())]


def _idle(files: Files, entries: Iterable[Entry], cities: frozenset[str]) -> Iterator[Finding]:
    """Wary words that are no entry's, and phrases that touch no name."""
    keys = set(_owners(files.countries, entries))
    for text in [*_wary_words(files.wary), *files.wary.get("ordinary", ())]:
        if key_of(text) not in keys:
            yield Finding(
                Level.ERROR, FindingKind.IDLE, (), text,
                "countries_wary.toml has it and it is no name: strike it there or add the name.",
            )  # fmt: skip
    names = keys | cities
    ends = _ends(names)
    for group, phrases in files.phrases.items():
        for phrase in phrases if group != _GUARDS else ():
            if not _touches_name(key_of(phrase), names, ends):
                yield Finding(
                    Level.NOTE, FindingKind.IDLE, (), phrase,
                    f"It touches no name: strike it in countries_not.toml, under {group}.",
                )  # fmt: skip


def _ends(names: Iterable[str]) -> set[str]:
    """The first and the last words of names of several."""
    several = [name.split() for name in names if " " in name]
    return {word for words in several for word in (words[0], words[-1])}


def _touches_name(phrase: str, names: Set[str], ends: Set[str]) -> bool:
    """Whether words of the phrase are a name, or a name may begin or end within it."""
    words = list(_WORD.finditer(phrase))
    return bool({words[0][0], words[-1][0]} & ends) or any(
        phrase[first.start() : last.end()] in names
        for number, first in enumerate(words)
        for last in words[number:]
    )
