"""The figures of a run as Markdown, beside what was aimed at."""

import os
from collections.abc import Sequence

from benchmarks.million.phases import Phases
from benchmarks.million.runs import MORE, Ingest, Runs
from benchmarks.report import MEGABYTE, table

MILLISECONDS = 1000


def runs_table(runs: Runs) -> str:
    """A row for each ingest."""
    head = ("`warta ingest`", "seconds", "articles/s", "processor, s", "ms an article", "peak, MB")
    return table(head, [_row(one) for one in runs.ingests])


def goals_table(runs: Runs) -> str:
    """What was aimed at, and what was measured."""
    few, many, again, more, hashed = runs.ingests
    library = runs.records_bytes + runs.index_bytes
    growth = _cost(many) / _cost(few)
    peak = max(one.peak_bytes for one in runs.ingests)
    # What the machine would do if nothing else ran on it, and no process waited for another.
    alone = (os.cpu_count() or 1) * MILLISECONDS / _cost(many)
    rows = [
        ("articles/s, by the clock", "≥ 1,200", f"{many.articles / many.seconds:,.0f}"),
        ("articles/s, by the time of all cores", "", f"{alone:,.0f}"),
        ("peak memory of all processes, MB", "≤ 2,000", f"{peak / MEGABYTE:,.0f}"),
        ("library / raw text", "≤ 1.6", f"{library / runs.text_bytes:.2f}"),
        ("cost of an article / that of few", "≤ 1.3", f"{growth:.2f}"),
        (f"{MORE:,} more, s", "≤ 15", f"{more.seconds:.1f}"),
        ("again, nothing changed, s", "≤ 300", f"{again.seconds:.1f}"),
        ("again, told by hash, s", "≤ 300", f"{hashed.seconds:.1f}"),
    ]
    return table(("", "goal for 1,000,000", f"{many.articles:,}"), rows)


def sizes_table(runs: Runs) -> str:
    """The bytes of the text, the records and the index."""
    count = runs.ingests[1].articles
    parts = {
        "raw text: the lines that came in": runs.text_bytes,
        "`articles.db`: records, originals, copies": runs.records_bytes,
        "index": runs.index_bytes,
    }
    rows = [
        (name, f"{size / MEGABYTE:,.0f}", f"{size / count:,.0f}", f"{size / runs.text_bytes:.2f}")
        for name, size in parts.items()
    ]
    return table(("", "MB", "bytes an article", "of the raw text"), rows)


def phases_table(phases: Phases) -> str:
    """What each phase costs an article, and its share."""
    total = sum(phases.seconds.values())
    rows: Sequence[Sequence[str]] = [
        (name, f"{seconds / phases.articles * MILLISECONDS:.3f}", f"{seconds / total:.0%}")
        for name, seconds in (*phases.seconds.items(), ("together", total))
    ]
    return table(("phase", "ms of the processor an article", "share"), rows)


def heading(runs: Runs) -> str:
    """What was run, and on what."""
    load = os.getloadavg()[0]
    return (
        f"### {runs.ingests[1].articles:,} articles\n\n"
        f"{os.cpu_count()} cores; the load of the machine at the end was {load:.1f}."
    )


def _row(one: Ingest) -> tuple[str, ...]:
    return (
        one.name,
        f"{one.seconds:,.1f}",
        f"{one.articles / one.seconds:,.0f}",
        f"{one.processor:,.1f}",
        f"{_cost(one):.2f}",
        f"{one.peak_bytes / MEGABYTE:,.0f}",
    )


def _cost(one: Ingest) -> float:
    return one.processor / one.articles * MILLISECONDS
