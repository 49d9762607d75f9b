"""`warta stats`: what is in the library."""

import argparse
import json
from pathlib import Path

from app.cli.exits import DONE
from app.search.archive import Archive
from app.search.results import SearchRequest
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints the counts."""
    counts = _counts(arguments.library)
    if arguments.json:
        print(json.dumps(counts, ensure_ascii=False, indent=2))
        return DONE
    width = max(map(len, counts))
    for name, value in counts.items():
        shown = f"{value:,}" if isinstance(value, int) else value or "—"
        print(f"{name.replace('_', ' '):<{width}}  {shown}")
    return DONE


def _counts(directory: Path) -> dict[str, int | str | None]:
    archive = Archive.open(directory)
    counts = archive.library.counts()
    sizes = archive.library.survey.sizes()
    facets = archive.search(SearchRequest(size=1)).facets
    return {
        "articles": counts.articles,
        "countries": len(facets.country),
        "sources": counts.sources,
        "languages": len(facets.language),
        "first": counts.first,
        "last": counts.last,
        "undated": counts.undated,
        "inputs": counts.inputs,
        "failed": counts.failed,
        "version": archive.version,
        "terms": archive.index.term_count(),
        "database_bytes": sizes.database,
        "index_bytes": sizes.index,
    }
