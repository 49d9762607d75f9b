"""The scores of docs/quality.md as data, which the page on the archive shows.

Whoever writes that page writes these too; a test holds both to the same numbers.
"""

import json
import re
from pathlib import Path

QUALITY_PAGE = Path("docs/quality.md")
SCORES = Path("app/web/quality.json")
_MEASURED = re.compile(r"^Measured on (\S+),", re.MULTILINE)
_COUNTRY_FIGURES = ("article precision", "article recall", "main subject")


def scores_of(page: str) -> dict[str, object]:
    """The scores in the text of docs/quality.md, and the days on which they were measured."""
    read, found = _MEASURED.findall(page)[:2]
    held, seen = (_table(page, f"### Fields of “{name}”") for name in ("held", "seen"))
    countries = _table(page, "### Warta by set")
    return {
        "fields": [
            {"name": name, "held": _figure(row[0]), "seen": _figure(seen[name][0])}
            for name, row in held.items()
        ],
        "fields_measured": read,
        "countries": [
            {"name": name, "held": _figure(countries[name][0]), "seen": _figure(countries[name][1])}
            for name in _COUNTRY_FIGURES
        ],
        "countries_measured": found,
    }


def write_scores(page: str, path: Path = SCORES) -> None:
    """Writes the scores that stand in the text of docs/quality.md."""
    path.write_text(json.dumps(scores_of(page), indent=2) + "\n", "utf-8")


def keep_scores(page: Path) -> None:
    """Writes the scores of the page that was written, if that is the one of the documentation."""
    if page.resolve() == QUALITY_PAGE.resolve():
        write_scores(page.read_text("utf-8"))


def _table(page: str, title: str) -> dict[str, list[str]]:
    """The rows of the first table below `title`, by their first cell."""
    _, _, below = page.partition(f"{title}\n")
    lines = below.strip().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    ends = next((at for at, line in enumerate(lines) if at > 1 and line[:1] != "|"), len(lines))
    return {row[0]: row[1:] for row in rows[: ends - 2]}


def _figure(cell: str) -> float:
    """The first number of a cell: of "F1 0.993, least 0.866" 0.993."""
    return float(next(iter(re.findall(r"\d\.\d+", cell))))


if __name__ == "__main__":
    write_scores(QUALITY_PAGE.read_text("utf-8"))
