"""Names of countries in the world's larger languages, for the search box alone.

In texts they are not looked for: a name of one language is a word of another. What stands
after `country:` can only be a country, so there they are safe.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache

from app.language import gazetteer
from app.language.countries import country_codes, country_of, near_countries
from app.language.gazetteer import key_of
from app.language.vocabulary import load

# CLDR has the names in these too: the most spoken languages, those of large presses, and those
# that have letters of their own or are spoken in Central Asia.
_LOCALES = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fil", "fr"),
    *("he", "hi", "hr", "hu", "it", "ja", "jv", "ko", "lt", "lv", "nb", "nl", "pl", "pt"),
    *("ro", "ru", "sk", "sl", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh"),
    "zh_Hant",
    *("am", "az", "be", "gu", "hy", "ka", "kk", "km", "kn", "ky", "lo", "mk", "ml", "mn", "mr"),
    *("my", "ne", "pa", "ps", "si", "te", "tg", "tk", "ug", "uz", "uz_Cyrl"),
)
# The longest code of a country.
_CODE = 3


def country_typed(text: str) -> str | None:
    """The alpha-2 code of the country that a reader means by `text` as a whole, else None.

    As `country_of` has it, else by a name that means one country in all other languages:
    "Rusland", "Allemagne", "Россия", "中国". Without accents of its own, what `near_countries`
    has an offer for is taken for a misspelling, though, and offered: "kazahstan" is Croatian, but
    seldom typed by a Croat.
    """
    # No code is written with accents: "Áo" is Austria in Vietnamese, "AO" Angola.
    code = country_of(text) if text.isascii() or len(text.strip()) > _CODE else None
    if code:
        return code
    if text.isascii() and near_countries(text, 1):
        return None
    return named_abroad(text)


def named_abroad(text: str) -> str | None:
    """The code of the country that `text` as a whole names in some other language, else None."""
    return _by_key().get(key_of(" ".join(text.split())))


def named_in_other_letters(text: str) -> str | None:
    """The code of the country that `text` as a whole names in letters that are not Latin.

    No word of the archive's languages is written so: 中国 and Казахстан are what they say.
    """
    letters = [] if text.isascii() else [one for one in text if one.isalpha()]
    if not letters or any("LATIN" in unicodedata.name(one, "") for one in letters):
        return None
    return named_abroad(text)


@cache
def first_words_abroad() -> frozenset[str]:
    """The words, folded, with which such names of several words begin."""
    return frozenset(key.partition(" ")[0] for key in _by_key() if " " in key)


def foreign_names() -> Mapping[str, str]:
    """The codes of countries by those of their names, folded, that mean one country only."""
    return _by_key()


@cache
def _by_key() -> dict[str, str]:
    whole: dict[str, set[str]] = {}
    heads: dict[str, set[str]] = {}
    for locale in _LOCALES:
        names = gazetteer.cldr_names(locale)
        for code in country_codes():
            name = names.get(code, "")
            whole.setdefault(key_of(name), set()).add(code)
            # "Гонконг (САР)". What stands in the brackets is often another country.
            heads.setdefault(key_of(name.partition(" (")[0]), set()).add(code)
    for code, names in load("countries_elsewhere").items():
        for name in names:
            whole.setdefault(key_of(name), set()).add(code)
    return {
        key: next(iter(codes)) for key, codes in (heads | whole).items() if key and len(codes) == 1
    }
