"""The floors under the scores: kept in a file, raised freely, lowered only when told to."""

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).resolve().parents[2] / "tests" / "quality" / "floors.toml"
COMMAND = "python -m benchmarks.reading"
HEADER = f"""\
# The least that reading may score, per set and field. A test holds them.
# Raise them to today's scores:  {COMMAND} --raise-floors
# Lower them, with a reason in the commit:  {COMMAND} --lower-floors
"""

# By set, then by figure: a score, or the floor under it.
Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A figure of a set that is under its floor."""

    name: str
    figure: str
    score: float
    floor: float

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.figure} scores {self.score:.4f}, under its floor of "
            f"{self.floor:.2f}. See what is missed: {COMMAND} --part sets --part pages --misses"
        )


def read_floors(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """The floors of a file; none where there is no file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_floors(floors: Figures, path: Path) -> None:
    """Writes the floors, one table a set."""
    path.write_text("\n".join((HEADER, *_tables(floors))), encoding="utf-8")


def raised(floors: Figures, scores: Figures) -> Figures:
    """The floors, those that a score is above raised to it; no floor gets lower."""
    return _merged(floors, {name: _raised(floors.get(name, {}), scores[name]) for name in scores})


def lowered(floors: Figures, scores: Figures) -> Figures:
    """The floors, those of everything scored set to its score, be that lower or higher."""
    return _merged(floors, {name: _rounded(scores[name]) for name in scores})


def shortfalls(floors: Figures, scores: Figures) -> list[Shortfall]:
    """What scores less than its floor, of the sets that were scored."""
    return [
        Shortfall(name, figure, scores[name][figure], floor)
        for name in scores
        for figure, floor in floors.get(name, {}).items()
        if scores[name][figure] < floor
    ]


def _raised(floors: Mapping[str, float], scores: Mapping[str, float]) -> dict[str, float]:
    return {name: max(floor, floors.get(name, 0.0)) for name, floor in _rounded(scores).items()}


def _rounded(scores: Mapping[str, float]) -> dict[str, float]:
    return {name: _rounded_down(score) for name, score in scores.items()}


def _rounded_down(score: float) -> float:
    """The score to two decimals, never above itself."""
    hundredths = math.floor(score * 100)
    # 0.29 × 100 is 28.999999999999996: whether one more fits is asked of the quotient.
    return (hundredths + 1) / 100 if (hundredths + 1) / 100 <= score else hundredths / 100


def _merged(floors: Figures, changed: Figures) -> Figures:
    return {
        name: {**floors.get(name, {}), **changed.get(name, {})} for name in {**floors, **changed}
    }


def _tables(floors: Figures) -> Iterator[str]:
    for name, figures in sorted(floors.items()):
        lines = (f"{figure} = {floor:.2f}\n" for figure, floor in figures.items())
        yield f"[{name}]\n" + "".join(lines)
