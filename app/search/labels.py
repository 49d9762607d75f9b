"""Names for readers of what the records hold as codes."""

from functools import cache

from babel import Locale

from app.language.countries import country_codes, country_name


def country_label(code: str, locale: str) -> str:
    """The country's name in `locale`; the code itself where it is unknown."""
    return country_name(code, locale) if known_country(code) else code


def known_country(code: str) -> bool:
    """Whether `code` is an ISO 3166-1 alpha-2 code, in capitals."""
    return code in _codes()


def language_label(code: str, locale: str) -> str:
    """The language's name in `locale`; the code itself where it is unknown."""
    return str(Locale.parse(locale).languages.get(code, code))


@cache
def _codes() -> frozenset[str]:
    return frozenset(country_codes())
