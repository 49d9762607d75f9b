"""Which offset the times of a newsroom have that does not print it: see data/clocks.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache

from app.language.vocabulary import load


def newsroom_clock(country: str | None, language: str | None) -> tzinfo:
    """The offset of news published in `country` (ISO 3166-1), or else in `language`.

    Greenwich's where neither tells.
    """
    data = _data()
    code = country or data.countries.get(language or "")
    return data.offsets.get(code or "", UTC)


@dataclass(frozen=True, slots=True)
class _Clocks:
    """Offsets by country, and countries by language."""

    offsets: Mapping[str, tzinfo]
    countries: Mapping[str, str]


@cache
def _data() -> _Clocks:
    data = load("clocks")
    offsets = {code: timezone(timedelta(hours=hours)) for code, hours in data["hours"].items()}
    return _Clocks(offsets, dict(data["languages"]))
