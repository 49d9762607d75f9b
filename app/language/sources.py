"""The country that a source is published in, by the data file `sources.toml`.

That is another thing than the countries that its articles speak of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from app.language import gazetteer
from app.language.vocabulary import load

# The key of the names for which the data file has no country.
_UNPLACED = "unplaced"


class SourceCountryOrigin(StrEnum):
    """How the country is known: by the source's entry in the data file, or by its domain."""

    ENTRY = "entry"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class SourceCountry:
    """The alpha-2 code of a country, and how it is known to be a source's."""

    code: str
    origin: SourceCountryOrigin


def country_of_source(source: str | None, url: str | None) -> SourceCountry | None:
    """Where `source`, whose article stands at `url`, is published; None where that is unknown.

    The source may be a name or an address. What it says goes before what the article's address
    says, which may be that of a site that took the text over, and an entry before a domain.
    """
    named = " ".join((source or "").split())
    return _of_name(named) or _of_host(_host_in(named)) or _of_host(host_of(url or ""))


def host_of(url: str) -> str:
    """The host of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _host_in(source: str) -> str:
    """The host that a source's name is or that its address has; empty where it is neither."""
    if "." not in source or " " in source:
        return ""
    return host_of(source if "//" in source else f"//{source}")


def _of_name(name: str) -> SourceCountry | None:
    code = _entries().get(name) or _entries().get(name.casefold())
    return SourceCountry(code, SourceCountryOrigin.ENTRY) if code else None


def _of_host(host: str) -> SourceCountry | None:
    for name in _above(host):
        if name in _endings().carriers:
            return None
        if found := _of_name(name):
            return found
    return _of_domain(host)


def _of_domain(host: str) -> SourceCountry | None:
    for ending in list(_above(host))[1:]:
        if ending in _endings().generic:
            return None
        if code := _endings().countries.get(ending):
            return SourceCountry(code, SourceCountryOrigin.DOMAIN)
    return None


def _above(host: str) -> Iterator[str]:
    """The host and the domains that it is in, the narrowest first."""
    labels = host.casefold().strip(".").split(".")
    return (".".join(labels[start:]) for start in range(len(labels)))


@dataclass(frozen=True, slots=True)
class _Endings:
    """The ends of addresses: those of countries, those that tell nothing, and whole `carriers`."""

    countries: dict[str, str]
    generic: frozenset[str]
    carriers: frozenset[str]


@cache
def _endings() -> _Endings:
    data = load("sources")["endings"]
    codes = {code.casefold(): code for code in gazetteer.countries()}
    return _Endings(
        countries=codes | data["countries"],
        generic=frozenset(data["generic"]),
        carriers=frozenset(data["carriers"]),
    )


@cache
def _entries() -> dict[str, str]:
    """The countries of sources by their names, in small letters unless only capitals count."""
    data = load("sources")
    return dict(_of_sites(data)) | dict(_of_agencies(data))


def _of_sites(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for table in (data["sites"], data["ambiguous"]):
        for code, names in table.items():
            if code != _UNPLACED:
                yield from ((name.casefold(), code) for name in names)


def _of_agencies(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for agency in data["agency"]:
        for form in (agency["name"], *agency["forms"]) if "country" in agency else ():
            yield form, agency["country"]
