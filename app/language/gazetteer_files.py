"""The gazetteer's data files as they stand, and what could not be loaded of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from babel import Locale

from app.language.gazetteer import ALL_LANGUAGES, LOCALES, cldr_names, key_of
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load

# The kinds that a country has words of, unless it says `without`, and what to do.
WANTED = {
    EvidenceKind.PEOPLE: "Give the words for its people.",
    EvidenceKind.METONYM: "Give its seat of government.",
}
_LANGUAGE = re.compile("[a-z]{2,3}(_[A-Z][a-z]{3})?")
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
class Entry:
    """Words of a country as the file has them, and the key of the words."""

    code: str
    language: str
    kind: EvidenceKind
    text: str
    key: str


def our_files() -> Files:
    """The data files of the program; `tomllib.TOMLDecodeError` where one is not TOML."""
    return Files(load("countries"), load("countries_not"), load("countries_wary"))


def _sections(countries: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The countries that have a section each."""
    return ((code, table) for code, table in countries.items() if isinstance(table, Mapping))


def _tables(countries: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Code, language, kind and what stands there, whether right or wrong."""
    for code, table in _sections(countries):
        for language, kinds in table.items():
            if isinstance(kinds, Mapping):
                for kind, entries in kinds.items():
                    yield code, language, kind, entries


def entries_of(countries: Mapping[str, Any]) -> Iterator[Entry]:
    """The entries that can be read."""
    for code, language, kind, entries in _tables(countries):
        if kind in _KINDS and isinstance(entries, list):
            for text in filter(None, map(_text_of, entries)):
                yield Entry(code, language, EvidenceKind(kind), text, key_of(text))


def _text_of(entry: object) -> str:
    """The words of an entry; empty where it has none."""
    text = entry.get("text") if isinstance(entry, Mapping) else entry
    return text if isinstance(text, str) else ""


def malformed_in(countries: Mapping[str, Any]) -> Iterator[Finding]:
    """What is not in the form that the head of countries.toml lays down."""

    def malformed(code: str, text: str, message: str) -> Finding:
        return Finding(Level.ERROR, FindingKind.MALFORMED, (code,), text, message)

    known = cldr_names(LOCALES[0])
    for code, table in countries.items():
        if code not in known:
            yield malformed(code, code, "CLDR knows no such code: correct the section's name.")
        if not isinstance(table, Mapping):
            yield malformed(code, code, f"Put it into a section of a country, as in [{code}].")
    for code, table in _sections(countries):
        if not re.fullmatch("[A-Z]{3}", str(table.get("alpha3", ""))):
            yield malformed(code, "alpha3", 'Give alpha3 as three capitals, as in alpha3 = "RUS".')
        present = {kind for kinds in table.values() if isinstance(kinds, Mapping) for kind in kinds}
        without = table.get("without", [])
        for kind in map(str, without if isinstance(without, list) else [without]):
            if kind not in WANTED or kind in present:
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
