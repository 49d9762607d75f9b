"""How well each field is read: the scores of docs/quality.md, which the benchmarks write."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("quality.json")


@dataclass(frozen=True, slots=True)
class Score:
    """A field, or a figure, and its part right among files: `held` were seen by nobody before."""

    name: str
    held: float
    seen: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of the fields and of the countries, and the days on which they were measured."""

    fields: tuple[Score, ...]
    fields_measured: str
    countries: tuple[Score, ...]
    countries_measured: str


@cache
def scores() -> Scores:
    """The scores that this version of the program was measured with."""
    data = json.loads(_FILE.read_text("utf-8"))
    return Scores(
        fields=_scores(data["fields"]),
        fields_measured=data["fields_measured"],
        countries=_scores(data["countries"]),
        countries_measured=data["countries_measured"],
    )


def _scores(rows: list[dict[str, Any]]) -> tuple[Score, ...]:
    return tuple(Score(**row) for row in rows)
