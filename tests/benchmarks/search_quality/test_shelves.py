import gzip
import json
from pathlib import Path

import pytest

from benchmarks.search_quality.shelves import is_passage, news_shelf, passages_shelf


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    directory = tmp_path / "corpus"
    (directory / "retrieval").mkdir(parents=True)
    rows = [
        {"url": f"https://a.example/{n}", "title": f"Kabar {n} dari lembah", "source": "a.example"}
        | {"text": f"Petani ke-{n} memanen padi di lembah itu. Hasilnya {n} karung, katanya."}
        for n in range(4)
    ]
    with gzip.open(directory / "news.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write("".join(f"{json.dumps(row)}\n" for row in rows))
    passage = {"id": "p1", "text": "Orang membaca kabar di kota itu setiap pagi, kata mereka."}
    (directory / "retrieval" / "facqa_corpus.jsonl").write_text(json.dumps(passage) + "\n")
    return directory


def test_the_news_have_the_passages_among_them(corpus: Path, tmp_path: Path) -> None:
    shelf = news_shelf(tmp_path / "built", 3, corpus)
    assert [is_passage(one) for one in shelf.texts].count(True) == 1
    assert len(shelf.texts) == 4


def test_more_articles_than_there_are_come_with_variations(corpus: Path, tmp_path: Path) -> None:
    keys = [one.key for one in news_shelf(tmp_path / "built", 6, corpus).texts]
    assert sum(key.startswith("https://a.example/") for key in keys) == 4
    assert sum(key.startswith("https://more.example/") for key in keys) == 2


def test_the_passages_alone_are_read_by_ingest(corpus: Path, tmp_path: Path) -> None:
    (text,) = passages_shelf(tmp_path / "built", corpus).texts
    assert is_passage(text)
    assert text.title == ""
