"""The figures of one run as Markdown, as docs/performance.md shows them."""

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from benchmarks.measuring import CommandRun
from benchmarks.queries import Kind
from benchmarks.side import KindFigures, SideFigures

MEGABYTE = 1_000_000
COLUMNS = {
    "warta": "Warta",
    "fts5": "FTS5",
    "fts5-facets": "FTS5 with facets",
    "warta-http": "Warta, HTTP",
    "datasette": "Datasette, HTTP",
}
PACKAGES = ("tantivy", "datasette", "sqlmodel", "simplemma")


@dataclass(frozen=True, slots=True)
class Ingest:
    """Building the library, building it again without changes, and the plain SQLite database."""

    first: CommandRun
    again: CommandRun
    plain: CommandRun


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes: of the files that came in, of the library's parts, of the plain database."""

    files: int
    records: int
    index: int
    plain: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a run measured."""

    articles: int
    origin: str
    sqlite: str
    ingest: Ingest
    sizes: Sizes
    sides: dict[str, SideFigures]

    def markdown(self) -> str:
        """The report: a sentence on the run, then a table each for ingest, sizes and search."""
        parts = (
            self._heading(),
            self._ingest(),
            self._sizes(),
            latencies(self.sides),
            numbers_found(self.sides),
        )
        return "\n\n".join(parts)

    def _heading(self) -> str:
        packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
        return (
            f"## {self.articles:,} articles\n\n"
            f"{self.origin} Python {platform.python_version()}, SQLite {self.sqlite}, {packages};"
            f" {os.cpu_count()} cores, {sys.platform}."
        )

    def _ingest(self) -> str:
        first, again, plain = self.ingest.first, self.ingest.again, self.ingest.plain
        head = ("", "seconds", "articles a second", "peak memory, MB")
        rows = [
            ("`warta ingest`, from files", *self._rate(first)),
            ("`warta ingest` again, nothing changed", *self._rate(again)),
            ("FTS5, from ready records", *self._rate(plain)),
        ]
        return table(head, rows)

    def _rate(self, run: CommandRun) -> tuple[str, str, str]:
        rate = f"{self.articles / run.seconds:,.0f}"
        return f"{run.seconds:.1f}", rate, f"{run.peak_bytes / MEGABYTE:,.0f}"

    def _sizes(self) -> str:
        sizes = self.sizes
        parts = {
            "files": sizes.files,
            "`articles.db`: records and compressed originals": sizes.records,
            "index": sizes.index,
            "library in all": sizes.records + sizes.index,
            "FTS5 database: text and index, no originals": sizes.plain,
        }
        rows = [
            (name, f"{size / MEGABYTE:,.1f}", f"{size / self.articles / 1000:.1f}")
            for name, size in parts.items()
        ]
        return table(("", "MB", "kB an article"), rows)


def latencies(sides: Mapping[str, SideFigures]) -> str:
    """The milliseconds of every kind of query, and each side's memory."""
    head = ("milliseconds, p50 / p99", *(COLUMNS[name] for name in sides))
    rows = [
        (kind.value, *(_latency(side.kinds.get(kind)) for side in sides.values())) for kind in Kind
    ]
    peaks = (f"{side.peak_bytes / MEGABYTE:,.0f}" for side in sides.values())
    return table(head, [*rows, ("peak memory, MB", *peaks)])


def numbers_found(sides: Mapping[str, SideFigures]) -> str:
    """How many articles every kind of query found."""
    head = ("articles found, median", *(COLUMNS[name] for name in sides))
    rows = [
        (kind.value, *(_found(side.kinds.get(kind)) for side in sides.values()))
        for kind in Kind
        if kind is not Kind.PREFIX
    ]
    return table(head, rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns, but for the first, are aligned to the right."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def _latency(figures: KindFigures | None) -> str:
    return f"{figures.latency.p50:.1f} / {figures.latency.p99:.1f}" if figures else "–"


def _found(figures: KindFigures | None) -> str:
    return f"{figures.found:,.0f}" if figures else "–"
