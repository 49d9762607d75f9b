"""The words that stand for countries, read from CLDR and the data files."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any

from babel import Locale

from app.language.connectives import connectives
from app.language.folding import fold
from app.language.mentions import EvidenceKind
from app.language.vocabulary import load

# The languages of the archive; CLDR has the names of every territory in each.
LOCALES = ("en", "id", "ms")
# The language of words that are the same in all of them.
ALL_LANGUAGES = "mul"

# The lists of countries_wary.toml that hold names, beside `cased` and `elsewhere`.
WARY_LISTS = (
    "person",
    "given",
    "place",
    "club",
    "word",
    "opening",
    "support",
    "acronym",
    "dotted",
)

# The first and the last year of a name; None where it is open.
Years = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Surface:
    """Words that stand for the country `code`; `code` is None where they stand for none.

    `key` is the form of `text` in which names are compared; `cased` words are matched with
    their capitals only. `years` are those in which an older name was in use.
    """

    text: str
    key: str
    code: str | None
    kind: EvidenceKind
    language: str
    cased: bool = False
    years: Years | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """What the data file says of a country."""

    code: str
    alpha3: str
    surfaces: tuple[Surface, ...]


def key_of(text: str) -> str:
    """The form in which names are compared: folded, small letters, hyphens as blanks."""
    return fold(text).lower.replace("-", " ").strip()


@cache
def countries() -> dict[str, Country]:
    """Every country of ISO 3166-1, and Kosovo, by its alpha-2 code, sorted."""
    return {
        code: Country(code, table["alpha3"], tuple(_listed(code, table)))
        for code, table in sorted(load("countries").items())
    }


@cache
def cldr_names(locale: str) -> dict[str, str]:
    """CLDR's names of all territories in `locale`; babel's UnknownLocaleError for an unknown."""
    return dict(Locale.parse(locale).territories)


@cache
def short_name(code: str, locale: str) -> str:
    """The name of `code` in `locale` by which news calls it, CLDR's or the data file's.

    KeyError for an unknown code; babel's UnknownLocaleError for an unknown locale.
    """
    language = Locale.parse(locale).language
    chosen: dict[str, dict[str, str]] = load("countries_short")
    return chosen.get(language, {}).get(code) or cldr_names(locale)[code]


@cache
def desks() -> frozenset[str]:
    """The countries whose capital in a dateline only says where the newsroom sits."""
    return frozenset(load("countries_wary")["desks"])


def readings(name: str) -> tuple[str, ...]:
    """The forms in which news writes a name of CLDR's tables.

    "Myanmar (Burma)" gives both names, "&" its words in three languages, "St." its long form.
    """
    forms = [name]
    if name.endswith(")") and " (" in name:
        head, tail = name.removesuffix(")").split(" (", 1)
        forms = [head, tail]
    forms += [
        form.replace("&", word) for form in forms if "&" in form for word in connectives().both
    ]
    forms += [form.replace("St.", "Saint") for form in forms if "St." in form]
    return tuple(forms)


@cache
def names_of(code: str) -> tuple[Surface, ...]:
    """The surfaces of one country: CLDR's names, then the data file's by kind, each once.

    What the data file says of a name of CLDR's holds: that "Burma" is an older one.
    """
    listed = {surface.key: surface for surface in countries()[code].surfaces}
    official = (
        _surface(code, locale, EvidenceKind.NAME, form)
        for locale in LOCALES
        for form in readings(cldr_names(locale)[code])
    )
    current = _in_all_languages([one for one in official if one.key not in listed])
    order = list(EvidenceKind)
    others = sorted(listed.values(), key=lambda surface: order.index(surface.kind))
    seen: dict[str, Surface] = {}
    for surface in chain(current, others):
        seen.setdefault(surface.key, surface)
    return tuple(seen.values())


def _in_all_languages(surfaces: Sequence[Surface]) -> Iterator[Surface]:
    """CLDR's names, those that are the same in each of its languages said to be so."""
    spoken = Counter(surface.key for surface in surfaces)
    for surface in surfaces:
        everywhere = spoken[surface.key] == len(LOCALES)
        yield replace(surface, language=ALL_LANGUAGES) if everywhere else surface


@cache
def _names() -> frozenset[str]:
    return frozenset(surface.key for code in countries() for surface in names_of(code))


def is_name(key: str) -> bool:
    """Whether `key` is that of words that stand for a country."""
    return key in _names()


def all_surfaces() -> Iterator[Surface]:
    """Every surface of every country that is looked for in texts, then the phrases of none.

    An older name may be that of two countries ("Cekoslowakia"), and comes for each.
    """
    never = {key_of(text) for text in load("countries_wary")["never"]}
    for code in countries():
        yield from (surface for surface in names_of(code) if surface.key not in never)
    for phrases in load("countries_not").values():
        yield from (
            Surface(phrase, key_of(phrase), None, EvidenceKind.NAME, ALL_LANGUAGES)
            for phrase in phrases
        )


def wariness(surface: Surface) -> tuple[str, ...]:
    """How a name is told from other things: the lists of countries_wary.toml that have it."""
    found = [name for name, keys in _wary_keys().items() if surface.key in keys]
    return ("cased", *found) if surface.cased else tuple(found)


@cache
def _wary_keys() -> dict[str, frozenset[str]]:
    wary = load("countries_wary")
    lists = {"never": wary["never"], "elsewhere": wary["elsewhere"]}
    lists |= {name: wary["lists"][name] for name in WARY_LISTS}
    return {name: frozenset(map(key_of, words)) for name, words in lists.items()}


def _listed(code: str, table: Mapping[str, Any]) -> Iterator[Surface]:
    """The entries of a country's table: of each language, of each kind."""
    for language, kinds in table.items():
        # Beside the languages stand `alpha3` and `without`.
        if isinstance(kinds, Mapping):
            for kind, entries in kinds.items():
                for entry in entries:
                    yield _surface(code, language, EvidenceKind(kind), entry)


def _surface(
    code: str, language: str, kind: EvidenceKind, entry: str | Mapping[str, Any]
) -> Surface:
    """A surface from words, or from words with their years."""
    if isinstance(entry, str):
        return Surface(entry, key_of(entry), code, kind, language, _is_cased(entry))
    text = entry["text"]
    years = entry.get("from"), entry.get("until")
    return Surface(text, key_of(text), code, kind, language, _is_cased(text), years)


def _is_cased(text: str) -> bool:
    """Whether the word is matched with its capitals only: listed, or an acronym."""
    return key_of(text) in _cased_keys() or text.isupper()


@cache
def _cased_keys() -> frozenset[str]:
    return frozenset(key_of(text) for text in load("countries_wary")["cased"])
