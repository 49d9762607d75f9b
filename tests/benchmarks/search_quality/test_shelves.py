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


def test_the_news_are_the_corpus_then_others_put_together_from_it_and_the_passages(
    corpus: Path, tmp_path: Path
) -> None:
    texts = news_shelf(tmp_path / "built", 6, corpus).texts
    passages = [one for one in texts if is_passage(one)]
    real = {f"https://a.example/{n}" for n in range(4)}
    assert real < {one.key for one in texts}
    assert len(texts) - 6 == len(passages) == 1
    assert len({one.key for one in texts}) == 7


def test_the_passages_alone_are_read_by_ingest(corpus: Path, tmp_path: Path) -> None:
    (text,) = passages_shelf(tmp_path / "built", corpus).texts
    assert is_passage(text)
    assert text.title == ""
