"""Finds what is wrong with the gazetteer's data files, for the person who edits them.

It reads the files as they stand, so that it can also speak of those that the program could not
load.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
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
from app.language.lemmas import is_common_word, is_word
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load

# CLDR's territories of two letters that ISO 3166-1 does not have as countries.
_NO_COUNTRIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
_TERRITORY = re.compile("[A-Z]{2}")
_LANGUAGE = re.compile("[a-z]{2,3}(_[A-Z][a-z]{3})?")
# The group of phrases that only keep others from swallowing too much.
_GUARDS = "guards"
_WORD = re.compile(r"[\w'.]*\w")
# A name of its own that is so short is too often a word of another language.
_SHORT = 4
_WANTED = {
    EvidenceKind.PEOPLE: "Give the words for its people.",
    EvidenceKind.METONYM: "Give its seat of government.",
}
_FACTS = ("alpha3", "without")
_KINDS = frozenset(EvidenceKind) - {EvidenceKind.CITY}


class Level(StrEnum):
    """Whether a finding has to be mended, or only to be looked at."""

    ERROR = "error"
    NOTE = "note"


class FindingKind(StrEnum):
    """What is wrong with an entry."""

    MALFORMED = "malformed"
    MISSING = "missing"
    COLLIDING = "colliding"
    TWICE = "twice"
    AMBIGUOUS = "ambiguous"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend. `codes` are the countries, `text` the words, `message` what to do."""

    level: Level
    kind: FindingKind
    codes: tuple[str, ...]
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Files:
    """The contents of countries.toml, countries_not.toml and countries_wary.toml."""

    countries: Mapping[str, Any]
    phrases: Mapping[str, Any]
    wary: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Entry:
    code: str
    language: str
    kind: EvidenceKind
    text: str
    key: str


def our_files() -> Files:
    """The data files of the program; `tomllib.TOMLDecodeError` where one is not TOML."""
    return Files(load("countries"), load("countries_not"), load("countries_wary"))


def our_findings() -> tuple[Finding, ...]:
    """The findings in the program's data files; those of malformed ones first of all."""
    files = our_files()
    # What can't be loaded can't be told from the names of cities.
    malformed = tuple(_malformed(files.countries))
    return malformed or findings(files, frozenset(city.key for city in city_surfaces()))


def findings(files: Files, cities: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """All findings, errors first, then by country and words; `cities` are further names' keys."""
    entries = list(_entries(files.countries))
    found = [
        *_malformed(files.countries),
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


def _tables(countries: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Code, language, kind and what stands there, whether right or wrong."""
    for code, table in countries.items():
        for language, kinds in table.items():
            if isinstance(kinds, Mapping):
                for kind, entries in kinds.items():
                    yield code, language, kind, entries


def _entries(countries: Mapping[str, Any]) -> Iterator[_Entry]:
    """The entries that can be read."""
    for code, language, kind, entries in _tables(countries):
        if kind in _KINDS and isinstance(entries, list):
            for text in filter(None, map(_text_of, entries)):
                yield _Entry(code, language, EvidenceKind(kind), text, key_of(text))


def _text_of(entry: object) -> str:
    """The words of an entry; empty where it has none."""
    text = entry.get("text") if isinstance(entry, Mapping) else entry
    return text if isinstance(text, str) else ""


def _malformed(countries: Mapping[str, Any]) -> Iterator[Finding]:
    def malformed(code: str, text: str, message: str) -> Finding:
        return Finding(Level.ERROR, FindingKind.MALFORMED, (code,), text, message)

    known = cldr_names(LOCALES[0])
    for code, table in countries.items():
        if code not in known:
            yield malformed(code, code, "CLDR knows no such code: correct the section's name.")
        if not re.fullmatch("[A-Z]{3}", str(table.get("alpha3", ""))):
            yield malformed(code, "alpha3", 'Give alpha3 as three capitals, as in alpha3 = "RUS".')
        present = {kind for kinds in table.values() if isinstance(kinds, Mapping) for kind in kinds}
        for kind in table.get("without", ()):
            if kind not in _WANTED or kind in present:
                yield malformed(
                    code, kind, "without names people or metonym, and they are not there."
                )
        for language, kinds in table.items():
            if language not in _FACTS and not isinstance(kinds, Mapping):
                yield malformed(
                    code, language, f"Put it into the table of a language: [{code}.id]."
                )
            elif language not in _FACTS and not _is_language(language):
                yield malformed(code, language, "No such language: use CLDR's tag, or mul for all.")
    kinds_known = ", ".join(kind for kind in EvidenceKind if kind in _KINDS)
    for code, language, kind, entries in _tables(countries):
        if kind not in _KINDS:
            yield malformed(code, f"{language}.{kind}", f"No such kind: use {kinds_known}.")
        elif not isinstance(entries, list):
            yield malformed(code, f"{language}.{kind}", "Give a list of words.")
        else:
            for entry in entries:
                if fault := _fault(entry):
                    yield malformed(code, _text_of(entry) or f"{language}.{kind}", fault)


def _fault(entry: object) -> str:
    """What is wrong with the form of one entry; empty where nothing is."""
    if not _text_of(entry).strip():
        return "Give words, or { text = …, from = …, until = … }."
    if not isinstance(entry, Mapping):
        return ""
    if set(entry) - {"text", "from", "until"}:
        return "An entry has text, from and until only."
    years = [entry[end] for end in ("from", "until") if end in entry]
    if not all(isinstance(year, int) for year in years):
        return "Years are numbers: from = 1922."
    return "It ends before it begins: exchange from and until." if years != sorted(years) else ""


@cache
def _is_language(tag: str) -> bool:
    """Whether CLDR has a name for the language of the tag."""
    language = tag.split("_")[0]
    return tag == ALL_LANGUAGES or (
        _LANGUAGE.fullmatch(tag) is not None and language in Locale.parse("en").languages
    )


def _missing_countries(countries: Mapping[str, Any]) -> Iterator[Finding]:
    for code, name in cldr_names(LOCALES[0]).items():
        if _TERRITORY.fullmatch(code) and code not in {*_NO_COUNTRIES, *countries}:
            yield _missing(Level.ERROR, code, name, f"Add a section [{code}] with its alpha3.")


def _missing_words(countries: Mapping[str, Any], entries: Iterable[_Entry]) -> Iterator[Finding]:
    has: dict[str, set[tuple[str, EvidenceKind]]] = defaultdict(set)
    for entry in entries:
        has[entry.code].add((entry.language, entry.kind))
    for code, table in countries.items():
        kinds = {kind for _, kind in has[code]}
        for locale in LOCALES:
            named = {(locale, EvidenceKind.NAME), (ALL_LANGUAGES, EvidenceKind.NAME)} & has[code]
            if code not in cldr_names(locale) and not named:
                yield _missing(Level.ERROR, code, locale, f"Give its name in [{code}.{locale}].")
        wanted = _WANTED.keys() - kinds - set(table.get("without", ()))
        for kind in sorted(wanted):
            yield _missing(Level.NOTE, code, kind, f"{_WANTED[kind]} Or list it under without.")


def _missing_endonyms(countries: Mapping[str, Any], entries: Iterable[_Entry]) -> Iterator[Finding]:
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
    countries: Mapping[str, Any], entries: Iterable[_Entry]
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


def _colliding(files: Files, entries: list[_Entry]) -> Iterator[Finding]:
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


def _twice(countries: Mapping[str, Any], entries: Iterable[_Entry]) -> Iterator[Finding]:
    official = {code: _official(code) for code in countries}
    seen: dict[tuple[str, str], _Entry] = {}
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


def _ambiguous(files: Files, entries: Iterable[_Entry]) -> Iterator[Finding]:
    wary = set(map(key_of, _wary_words(files.wary))) | set(
        map(key_of, [*files.wary.get("never", ()), *files.wary.get("ordinary", ())])
    )
    listed = {(entry.code, entry.key) for entry in entries}
    official = (
        _Entry(code, LOCALES[0], EvidenceKind.NAME, key.title(), key)
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


def _other_sense(entry: _Entry) -> str:
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
    if word in _given_names():
        return "a person's name"
    is_people = entry.kind is EvidenceKind.PEOPLE
    return "a word" if not is_people and is_common_word(word) else ""


@cache
def _given_names() -> frozenset[str]:
    return frozenset(load("bylines")["given"]["names"])


def _wary_words(wary: Mapping[str, Any]) -> list[str]:
    lists = wary.get("lists", {})
    words = [*wary.get("cased", ()), *wary.get("elsewhere", ())]
    return words + [word for name in WARY_LISTS for word in lists.get(name, ())]


def _idle(files: Files, entries: Iterable[_Entry], cities: frozenset[str]) -> Iterator[Finding]:
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
