"""The figures as Markdown, as docs/scaling.md shows them."""

import os
from collections.abc import Mapping, Sequence

from benchmarks.measuring import size_on_disk
from benchmarks.queries import Kind
from benchmarks.report import MEGABYTE, table
from benchmarks.scaling.measured import Ingested, Place
from benchmarks.side import KindFigures

# So many are added to the others.
MORE = 1_000


def heading(articles: int, shards: int, replicas: int) -> str:
    """What is measured, and on what."""
    load = os.getloadavg()[0]
    return (
        f"{articles:,} articles, {shards} shards, {replicas} further copies of each; "
        f"{os.cpu_count()} cores, load {load:.0f} at the start."
    )


def ingests(runs: Sequence[tuple[str, Ingested]]) -> str:
    """A row for each ingest, by what it is called."""
    head = ("", "seconds", "processor of the ingest, s", "of the nodes, s", "peak, MB")
    rows = [
        (
            name,
            f"{run.seconds:,.1f}",
            f"{run.processor:,.1f}",
            f"{run.of_nodes:,.1f}",
            f"{run.peak_bytes / MEGABYTE:,.0f}",
        )
        for name, run in runs
    ]
    return table(head, rows)


def sizes(cluster: Place, name: str) -> str:
    """The bytes of the records, and of each index at the cluster."""
    assert cluster.nodes is not None
    records = size_on_disk(cluster.library / "articles.db")
    rows = [
        (one.name, f"{one.shards}", f"{one.documents:,}", f"{one.bytes / MEGABYTE:,.1f}",
         f"{one.bytes / max(1, one.documents):,.0f}")
        for one in cluster.nodes.kept(name)
    ]  # fmt: skip
    rows.append(("`articles.db` of the ingest", "", "", f"{records / MEGABYTE:,.1f}", ""))
    return table(("", "shards", "documents", "MB", "bytes a document"), rows)


def latencies(found: Mapping[str, Mapping[Kind, KindFigures]]) -> str:
    """Milliseconds by kind of query, and how many articles are found."""
    head = ("milliseconds, p50 / p99", *found, *(f"found, {name}" for name in found))
    kinds = [kind for kind in Kind if all(kind in figures for figures in found.values())]
    rows = [
        (
            kind.value,
            *(f"{one[kind].latency.p50:.1f} / {one[kind].latency.p99:.1f}"
              for one in found.values()),
            *(f"{one[kind].found:,.0f}" for one in found.values()),
        )
        for kind in kinds
    ]  # fmt: skip
    return table(head, rows)


def heap(cluster: Place) -> str:
    """How full the fullest heap is, after garbage was collected."""
    assert cluster.nodes is not None
    kept, most = cluster.nodes.heap()
    return f"The fullest heap kept {kept / MEGABYTE:,.0f} MB of {most / MEGABYTE:,.0f}."
