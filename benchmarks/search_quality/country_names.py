"""What countries are called in other languages than the archive's, and in other words."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from benchmarks.search_quality.texts import words_of

# Names beside those of CLDR that news use; by CLDR's code.
_ALSO = {
    "AE": ("uea", "uae", "emirates"),
    "CI": ("pantai gading", "ivory coast"),
    "CN": ("cina",),
    "CZ": ("czech republic",),
    "DK": ("denmark",),
    "ES": ("spain",),
    "FR": ("perancis",),
    "GB": ("inggris", "britain", "england"),
    "KR": ("korsel",),
    "KP": ("korut",),
    "KZ": ("kazakstan",),
    "MM": ("myanmar", "burma", "birma"),
    "NL": ("holland",),
    "PS": ("palestina", "palestine"),
    "TH": ("muangthai",),
    "TL": ("east timor",),
    "TR": ("turkey",),
    "UZ": ("usbekistan",),
    "US": ("amerika", "as", "usa", "america"),
    "ZA": ("afsel",),
}
# Too short to be known for what they are when typed, or words of their own.
_NEVER_TYPED = {"as", "man"}
_LOCALES = ("id", "en")
# CLDR has codes of two letters for these, too: unions, and places that are none.
_UNIONS = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


@cache
def names_by_country() -> Mapping[str, tuple[str, ...]]:
    """The names of each country that has more than one, in small letters."""
    codes = (str(code) for code in Locale("en").territories)
    named = {code: _names(code) for code in codes if _is_country(code)}
    return MappingProxyType({code: names for code, names in named.items() if len(names) > 1})


def typed_names(code: str) -> tuple[str, ...]:
    """Those of a country's names that people type."""
    return tuple(name for name in names_by_country()[code] if name not in _NEVER_TYPED)


@cache
def countries_by_name() -> Mapping[str, str]:
    """The country of each name."""
    return MappingProxyType({n: code for code, names in names_by_country().items() for n in names})


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _UNIONS


def _names(code: str) -> tuple[str, ...]:
    cldr = (Locale(locale).territories.get(code, "") for locale in _LOCALES)
    names = (" ".join(words_of(name)) for name in (*cldr, *_ALSO.get(code, ())))
    return tuple(dict.fromkeys(name for name in names if name))
