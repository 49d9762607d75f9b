"""The corpus, no part of the project: where it is, its rows, and the paragraphs of its texts."""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "corpus"
# Where every benchmark looks for it, unless its `--corpus` names another directory.
CORPUS = Path(os.environ.get("WARTA_CORPUS") or _BESIDE_THE_CHECKOUT)
# The file of its news articles.
NEWS = "news.jsonl.gz"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, plain or compressed."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of an article's text in the corpus."""
    # In part of the corpus the page's text nodes are joined by commas: a full stop and a comma
    # without a blank is where a paragraph ended.
    lines = text.replace(".,", ".\n").split("\n")
    return [line.strip(" ,") for line in lines if line.strip(" ,")]
