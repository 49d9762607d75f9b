"""Country codes as they come in addresses: one, or several of which any will do ("CN,RU")."""

from app.search.labels import known_country


def country_code(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code that `text` writes in letters of either case, else None.

    Only ASCII letters are folded: "ß" and "ı" in capitals would be codes of countries too.
    """
    code = text.upper() if text.isascii() else text
    return code if known_country(code) else None


def codes_of(value: str) -> tuple[str, ...]:
    """The codes of a value of the parameter `country` that was found right."""
    return tuple(value.split(","))
