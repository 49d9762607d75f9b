"""The questions people wrote, each with the one passage of the news that answers it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import rows
from benchmarks.search_quality.asked import Asked, Kind
from benchmarks.search_quality.queries import part_of
from benchmarks.search_quality.texts import Text

# What the passages are given as addresses; no real one begins like this.
ADDRESS = "https://passages.example/"


def passages(corpus: Path) -> Iterator[dict[str, str]]:
    """The passages as rows for ingest; none where the corpus has none."""
    path = corpus / "retrieval" / "facqa_corpus.jsonl"
    if path.exists():
        yield from ({"url": ADDRESS + row["id"], "text": row["text"]} for row in rows(path))


def questions(corpus: Path, texts: Sequence[Text]) -> list[Asked]:
    """The questions, each with the article among `texts` that was made of its passage."""
    articles = {text.key: text.id for text in texts}
    said = dict(_rows(corpus, "facqa_queries.tsv"))
    return [
        Asked(
            Kind.QUESTION,
            part_of(question),
            said[question],
            frozenset((articles[ADDRESS + passage],)),
        )
        for question, _, passage, _ in _rows(corpus, "facqa_qrels.tsv")
    ]


def _rows(corpus: Path, name: str) -> list[list[str]]:
    path = corpus / "retrieval" / name
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [line.split("\t") for line in lines]
