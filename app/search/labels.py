"""Names for readers of what the records hold as codes."""

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_skeleton

from app.language.countries import country_codes, country_name
from app.language.foreign_names import country_typed

INTERFACE_LOCALES = ("en", "id")


def country_label(code: str, locale: str) -> str:
    """The country's name in `locale`; the code itself where it is unknown."""
    return country_name(code, locale) if known_country(code) else code


def country_value(code: str) -> str:
    """What is typed after `country:` for the country: its code, or a name where that is another's.

    "AS" is typed for Amerika Serikat, and so is no code of American Samoa there.
    """
    return code if country_typed(code) == code else f'"{country_name(code, "en")}"'


def known_country(code: str) -> bool:
    """Whether `code` is an ISO 3166-1 alpha-2 code, in capitals."""
    return code in _codes()


def country_meant(text: str) -> str | None:
    """The code of the country that a reader means by `text`: its code, or a name of it."""
    return country_typed(text)


def language_label(code: str, locale: str) -> str:
    """The language's name in `locale`; the code itself where it is unknown."""
    return str(Locale.parse(locale).languages.get(code, code))


def month_label(value: str, locale: str) -> str:
    """The name of a month `YYYY-MM` with its year."""
    return str(format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=locale))


def day_label(value: str, locale: str) -> str:
    """The day `YYYY-MM-DD` by its number and the name of its month."""
    return str(format_skeleton("MMMMd", date.fromisoformat(value), locale=locale))


def language_code(text: str) -> str | None:
    """The code of a language by code, or by its name in one of the interface's languages.

    Of a variety ("id-ID", "British English") it is the code of the language, which is all that
    is known of articles.
    """
    named, written = _languages(), text.strip().casefold()
    code = named.get(written) or named.get(re.split("[-_]", written)[0])
    return code and code.partition("_")[0]


@cache
def _languages() -> dict[str, str]:
    # Of names that several codes share, the first and shortest is the language itself.
    named: dict[str, str] = {}
    for locale in INTERFACE_LOCALES:
        for code, name in sorted(
            Locale.parse(locale).languages.items(), key=lambda one: len(one[0])
        ):
            named.setdefault(code.casefold(), code)
            named.setdefault(str(name).casefold(), code)
    return named


@cache
def _codes() -> frozenset[str]:
    return frozenset(country_codes())
