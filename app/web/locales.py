"""The interface's languages: which one a reader gets, and its catalog."""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from app.web.preferences import weights

SOURCE_LOCALE = "en"
LOCALES = (SOURCE_LOCALE, "id")
# Browsers of readers who are served best by Indonesian: its old code, Malay, and the large
# regional languages of Indonesia.
SERVED_BY = {"in": "id", "ms": "id", "jv": "id", "su": "id"}
CATALOGS = Path(__file__).resolve().parent / "translations"


def choose_locale(chosen: str | None, accepted: str | None) -> str:
    """The locale for a reader who `chosen` one (a `lang` parameter) or whose browser
    `accepted` some (the Accept-Language header, RFC 9110 section 12.5.4); English otherwise.
    """
    if chosen in LOCALES:
        return chosen
    for tag in _by_preference(accepted or ""):
        language = tag.partition("-")[0]
        locale = SERVED_BY.get(language, language)
        if locale in LOCALES:
            return locale
    return SOURCE_LOCALE


def load_translations(locale: str, catalogs: Path = CATALOGS) -> NullTranslations:
    """The catalog of `locale`, compiled in memory; for the source language an empty one."""
    if locale == SOURCE_LOCALE:
        return NullTranslations()
    with (catalogs / locale / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale=locale)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


def _by_preference(header: str) -> list[str]:
    wanted = [(weight, tag) for tag, weight in weights(header).items() if weight > 0]
    return [tag for _, tag in sorted(wanted, key=lambda pair: -pair[0])]
