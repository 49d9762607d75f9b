"""The same articles with the embedded engine and at a cluster: ingest, searches, bytes.

    python -m benchmarks.cluster --nodes 3 -- python -m benchmarks.scaling --articles 50000

Articles are recombined from those of the corpus (`--corpus`, or WARTA_CORPUS; invented ones where
there is none). Prints Markdown; progress goes to standard error. With `--keep` what is built stays,
and what is there already is measured without being built again. With `--library` the articles are
those of a library that is there, such as the million of `benchmarks.million`: the index at the
cluster is built from its records, and nothing is read from files but a thousand articles more.
"""

import argparse
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from app.library.places import DATABASE
from app.library.reading import LibraryReader
from benchmarks.cluster.beside import needed_addresses
from benchmarks.corpus import CORPUS
from benchmarks.measuring import kept_or_temporary
from benchmarks.million.shelves import write_shelves
from benchmarks.plain_database import build_database
from benchmarks.queries import Query, choose_queries
from benchmarks.scaling import report
from benchmarks.scaling.measured import Ingested, Place, answers, indexed, ingested
from benchmarks.scaling.nodes import Nodes

ARTICLES = 50_000
EACH = 20
_NAME = "warta-scaling"
_MORE = f"{report.MORE:,} more"
_OTHER_SEED = 2


def main(typed: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    asked = _parser().parse_args(typed)
    urls = needed_addresses()
    with kept_or_temporary(asked.keep) as directory:
        embedded = Place("embedded engine", asked.library or directory / "embedded", None)
        cluster = Place("three nodes", directory / "cluster", Nodes(urls.split(",")[0]), {
            "WARTA_INDEX": "opensearch",
            "WARTA_OPENSEARCH_URL": urls,
            "WARTA_OPENSEARCH_NAME": _NAME,
            "WARTA_OPENSEARCH_SHARDS": str(asked.shards),
            "WARTA_OPENSEARCH_REPLICAS": str(asked.replicas),
        })  # fmt: skip
        count = LibraryReader(asked.library).counts().articles if asked.library else asked.articles
        print(report.heading(count, asked.shards, asked.replicas), end="\n\n", flush=True)
        if asked.library:
            _build(asked.library, cluster)
        else:
            _ingest((embedded, cluster), directory, asked)
        print(report.sizes(cluster, _NAME), end="\n\n", flush=True)
        queries = _queries(embedded.library, directory / "plain.db", asked.each)
        found = {}
        for place in (embedded, cluster):
            _say(f"asking: {place.name}")
            found[place.name] = answers(place, queries)
        print(report.latencies(found), end="\n\n")
        print(report.heap(cluster), end="\n\n", flush=True)
        if asked.library:
            _add(cluster, directory, asked.corpus)
    return 0


def _ingest(places: Sequence[Place], directory: Path, asked: argparse.Namespace) -> None:
    """Reads the same files into the libraries that are not there yet, then a thousand more."""
    if not (directory / "articles-0").exists():
        _say(f"writing {asked.articles:,} articles, and a thousand more")
        write_shelves(directory, asked.corpus, (asked.articles, report.MORE))
    folders = [directory / f"articles-{number}" for number in range(2)]
    for place in places:
        if not place.library.exists():
            _say(f"ingesting: {place.name}")
            names = (f"{place.name}: {what}" for what in ("all", _MORE))
            runs = (ingested(place, folder) for folder in folders)
            _print_ingests(zip(names, runs, strict=True))


def _build(library: Path, cluster: Place) -> None:
    """Builds the index at the cluster from the records of a library, if it is not there yet."""
    if not cluster.library.exists():
        _say(f"building the index of {library}: {cluster.name}")
        cluster.library.mkdir()
        copyfile(library / DATABASE, cluster.library / DATABASE)
        _print_ingests([(f"{cluster.name}: the index of all, from the records", indexed(cluster))])


def _add(cluster: Place, directory: Path, corpus: Path) -> None:
    """Reads a thousand articles more, which the library that was built with another seed lacks."""
    [folder] = write_shelves(directory, corpus, (report.MORE,), seed=_OTHER_SEED)
    _print_ingests([(f"{cluster.name}: {_MORE}", ingested(cluster, folder))])


def _print_ingests(runs: Iterable[tuple[str, Ingested]]) -> None:
    print(report.ingests(list(runs)), end="\n\n", flush=True)


def _queries(library: Path, plain: Path, each: int) -> list[Query]:
    if not plain.exists():
        _say("counting its words")
        build_database(library, plain)
    with closing(sqlite3.connect(f"file:{plain}?mode=ro", uri=True)) as connection:
        return choose_queries(connection, each=each)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scaling",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N")
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR")
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="the articles of this library, which is kept"
    )
    parser.add_argument("--each", type=int, default=EACH, metavar="N", help="searches of a kind")
    parser.add_argument("--shards", type=int, default=3, metavar="N")
    parser.add_argument("--replicas", type=int, default=1, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="build here and keep it")
    return parser


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
