"""Words that name a country: what a plain word of the search box may stand for.

Narrower than `country_of`: words for a people, capitals and codes name no country here.
"""

from functools import cache

from app.language.gazetteer import all_surfaces, key_of
from app.language.mentions import EvidenceKind

# The kinds of evidence that are words for the country itself.
NAMING = frozenset(
    {EvidenceKind.NAME, EvidenceKind.ALIAS, EvidenceKind.ABBREVIATION, EvidenceKind.OLDER}
)
# Signs that may stand around a typed name: "(Cina),".
EDGES = ".,;:!?()[]{}/…"


@cache
def longest_name() -> int:
    """The number of words of the longest phrase that `named_country` knows anything of."""
    return 1 + max(key.count(" ") for key in _by_key())


def is_phrase_of_countries(text: str) -> bool:
    """Whether `text` as a whole stands in the gazetteer, be it as a phrase of no country.

    "Laut Cina Selatan" does, and so "Cina" within it is not China; "Mexico City" is no Mexico.
    """
    return any(form in _by_key() for form in _forms(text))


def named_country(text: str) -> str | None:
    """The alpha-2 code of the one country that `text` as a whole is a name of, else None.

    Whatever the case and the accents; but an acronym counts in capitals only: "as", "us" and
    "uk" are other words. A name that several countries had (Cekoslowakia) names none of them.
    """
    for form in _forms(text):
        found = _by_key().get(form)
        if found is not None:
            code, acronym = found
            return code if not acronym or text.isupper() else None
    return None


def _forms(text: str) -> tuple[str, str]:
    """The text as its keys: as it is ("U.S."), and without the signs around it ("(Cina),")."""
    typed = " ".join(text.split())
    return key_of(typed), key_of(typed.strip(EDGES))


@cache
def _by_key() -> dict[str, tuple[str | None, bool]]:
    """Of every key of the gazetteer the country it names, if one, and whether as an acronym."""
    named: dict[str, tuple[str | None, bool]] = {}
    other: dict[str, tuple[str | None, bool]] = {}
    for surface in all_surfaces():
        if surface.code is None or surface.kind not in NAMING:
            other[surface.key] = (None, False)
            continue
        code, _ = named.get(surface.key, (surface.code, False))
        named[surface.key] = (code if code == surface.code else None, surface.text.isupper())
    return other | named
