import json
from pathlib import Path

from benchmarks.search_quality.asked import Kind
from benchmarks.search_quality.questions import ADDRESS, passages, questions
from benchmarks.search_quality.texts import Text


def test_each_question_has_the_article_made_of_its_passage(tmp_path: Path) -> None:
    directory = tmp_path / "retrieval"
    directory.mkdir()
    passage = {"id": "p7", "text": "Petani memanen padi."}
    (directory / "facqa_corpus.jsonl").write_text(json.dumps(passage) + "\n")
    (directory / "facqa_queries.tsv").write_text("q1\tSiapa memanen padi?\n")
    (directory / "facqa_qrels.tsv").write_text("q1\t0\tp7\t1\n")
    (row,) = passages(tmp_path)
    assert row == {"url": f"{ADDRESS}p7", "text": "Petani memanen padi."}
    (asked,) = questions(tmp_path, [Text("id", row["url"], "", (row["text"],))])
    assert (asked.kind, asked.text) == (Kind.QUESTION, "Siapa memanen padi?")
    assert asked.relevant == {"id"}


def test_a_corpus_without_questions_has_none(tmp_path: Path) -> None:
    assert list(passages(tmp_path)) == []
    assert questions(tmp_path, []) == []
