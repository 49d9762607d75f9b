"""Codes as they come in addresses: of countries, several of which any will do ("CN,RU"), and
of languages.
"""

from collections.abc import Iterable

from app.search.labels import known_country, language_code


def country_code(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code that `text` writes in letters of either case, else None.

    Only ASCII letters are folded: "ß" and "ı" in capitals would be codes of countries too.
    """
    code = text.upper() if text.isascii() else text
    return code if known_country(code) else None


def codes_of(value: str) -> tuple[str, ...]:
    """The codes of a value of the parameter `country` that was found right."""
    return tuple(value.split(","))


def language_codes(values: Iterable[str]) -> tuple[str, ...]:
    """The codes of languages, each once, however they are written ("ID", "id-ID", "Inggris").

    What names no language is kept: it finds nothing, and the page shows what was asked for.
    """
    return tuple(dict.fromkeys(language_code(value) or value for value in values if value))
