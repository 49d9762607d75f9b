"""Ranking of natural questions: `python -m benchmarks.retrieval`.

Each of 1,559 Indonesian questions has one passage of 1,355 that answers it. Printed are the
share of questions whose passage comes first (success@1) or among ten (success@10), and the
mean of 1/rank (MRR@10), for our search and for SQLite FTS5 with `OR` between the words.
"""

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.index.opening import open_writer
from app.ingest.indexing import to_index
from app.language.analyzer import terms
from app.library.inputs import ReadInput
from app.library.opening import index_path, writing_alone
from app.library.records import Article, TitleOrigin
from app.library.writing import LibraryWriter
from app.search.archive import Archive
from app.search.results import SearchRequest

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "retrieval"
DEPTH = 10

Search = Callable[[str], list[str]]


def main() -> int:
    """Prints the scores; says so where the corpus is absent."""
    if not CORPUS.is_dir():
        print("The retrieval corpus is not beside this checkout: nothing to measure.")
        return 0
    lines = (CORPUS / "facqa_corpus.jsonl").read_text("utf-8").splitlines()
    passages = {row["id"]: row["text"] for row in map(json.loads, lines)}
    questions = dict(_rows("facqa_queries.tsv"))
    answers = {row[0]: row[2] for row in _rows("facqa_qrels.tsv")}
    asked = {questions[question]: passage for question, passage in answers.items()}
    print("| search | success@1 | success@10 | MRR@10 |\n| --- | --- | --- | --- |")
    with TemporaryDirectory() as directory:
        print(_scores("Warta", _warta(passages, Path(directory)), asked))
    print(_scores("SQLite FTS5, `OR`", _fts5(passages), asked))
    return 0


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (CORPUS / name).read_text("utf-8").splitlines()]


def _scores(name: str, search: Search, asked: dict[str, str]) -> str:
    ranks = []
    for question, passage in asked.items():
        found = search(question)
        ranks.append(found.index(passage) + 1 if passage in found else 0)
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    among = sum(rank > 0 for rank in ranks) / len(ranks)
    mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return f"| {name} | {first:.3f} | {among:.3f} | {mean:.3f} |"


def _warta(passages: dict[str, str], directory: Path) -> Search:
    articles = [
        Article(
            id=name,
            title="",
            title_origin=TitleOrigin.LEDE,
            file=name,
            sha256=name,
            paragraphs=(text,),
        )
        for name, text in passages.items()
    ]
    with writing_alone(directory):
        writer = LibraryWriter(directory)
        writer.write([ReadInput(one.id, one.id, 0, 0, one.id, one, b"") for one in articles])
        index = open_writer(index_path(directory), anew=True)
        index.put(map(to_index, articles))
        index.commit(writer.revision)
        index.close()
    archive = Archive.open(directory)
    return lambda text: [
        hit.id for hit in archive.search(SearchRequest(query=text, size=DEPTH)).hits
    ]


def _fts5(passages: dict[str, str]) -> Search:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passage USING fts5(name UNINDEXED, text)")
    database.executemany("INSERT INTO passage VALUES (?, ?)", passages.items())
    statement = "SELECT name FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"

    def search(text: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in terms(text).surfaces)
        return [name for (name,) in database.execute(statement, (words, DEPTH))]

    return search


if __name__ == "__main__":
    sys.exit(main())
