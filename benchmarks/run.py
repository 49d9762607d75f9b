"""Builds a library of N articles and measures it next to plain SQLite FTS5 and Datasette.

`python -m benchmarks.run --articles 10000` prints Markdown; progress goes to standard error.
Everything is built in a temporary directory and removed at the end, unless `--keep` names one.
`--library DIR` measures a library that is there instead, and builds only the plain database.
"""

import argparse
import shutil
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

from app.library.reading import LibraryReader
from benchmarks.articles import corpus_is_here, sample_articles, write_articles
from benchmarks.measuring import kept_or_temporary, run_measured, size_on_disk
from benchmarks.queries import QUERIES_PER_KIND, choose_queries
from benchmarks.report import Ingest, Report, Sizes, latencies, numbers_found
from benchmarks.side import SIDES, SideFigures, figures_from_json, queries_to_json

FROM_CORPUS = "Indonesian news articles of the corpus, repeated with variations beyond 24,163."
INVENTED = "Invented articles: the corpus is not here."


def main() -> None:
    """Reads the options, runs, prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="build here and keep it")
    parser.add_argument("--library", type=Path, metavar="DIR", help="measure what is there")
    parser.add_argument(
        "--queries", type=int, default=QUERIES_PER_KIND, metavar="N", help="of each kind"
    )
    options = parser.parse_args()
    if options.library:
        with kept_or_temporary(options.keep) as directory:
            print(measure_library(options.library, directory, options.queries))
        return
    if options.articles < 1000:
        parser.error("--articles must be at least 1000: fewer have no words to choose among")
    with kept_or_temporary(options.keep) as directory:
        print(measure(directory, options.articles, options.queries).markdown())


def measure_library(library: Path, directory: Path, each: int) -> str:
    """The tables of searches in `library`, beside a plain database of it made in `directory`."""
    database = directory / "plain.db"
    database.unlink(missing_ok=True)
    say("loading its articles into SQLite FTS5")
    run_measured(python("benchmarks.plain_database", library, database))
    sides = ask_all(library, database, each)
    return "\n\n".join((latencies(sides), numbers_found(sides)))


def measure(directory: Path, count: int, each: int) -> Report:
    """Builds everything in `directory`, then measures each side in a process of its own."""
    files, library, database = (directory / name for name in ("files", "library", "plain.db"))
    say(f"writing {count:,} files")
    written = write_articles(files, sample_articles(count))
    ingest = build(files, library, database)
    kept = LibraryReader(library).counts().articles
    if kept < count:
        say(f"{count - kept:,} files were copies of others, or could not be read")
    return Report(
        articles=kept,
        origin=FROM_CORPUS if corpus_is_here() else INVENTED,
        sqlite=sqlite3.sqlite_version,
        ingest=ingest,
        sizes=sizes_of(written, library, database),
        sides=ask_all(library, database, each),
    )


def build(files: Path, library: Path, database: Path) -> Ingest:
    """Ingests the files twice, and makes the plain database of the same records."""
    shutil.rmtree(library, ignore_errors=True)
    database.unlink(missing_ok=True)
    say("ingesting them with Warta")
    ingest = python("app", "ingest", files, "--library", library)
    first = run_measured(ingest)
    again = run_measured(ingest)
    say("loading the same articles into SQLite FTS5")
    plain = run_measured(python("benchmarks.plain_database", library, database))
    return Ingest(first, again, plain)


def ask_all(library: Path, database: Path, each: int) -> dict[str, SideFigures]:
    """The figures of every side for the same queries, `each` of every kind."""
    queries = database.with_name("queries.json")
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    queries.write_text(queries_to_json(choose_queries(connection, each=each)), encoding="utf-8")
    connection.close()
    sides = {}
    for name in SIDES:
        say(f"asking {name}")
        path = library if name.startswith("warta") else database
        done = run_measured(python("benchmarks.side", name, path, queries))
        sides[name] = figures_from_json(done.output)
    return sides


def sizes_of(written: int, library: Path, database: Path) -> Sizes:
    """The bytes on disk of everything that was built."""
    records = size_on_disk(library / "articles.db")
    whole = size_on_disk(library)
    return Sizes(written, records, whole - records, size_on_disk(database))


def python(module: str, *arguments: str | Path) -> Sequence[str]:
    """The command that runs a module with this Python."""
    return [sys.executable, "-m", module, *map(str, arguments)]


def say(what: str) -> None:
    """Tells how far it has come, away from the report."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
